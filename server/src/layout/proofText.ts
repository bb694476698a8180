/** A proof as people read it: what deviates first, by whose rule; what agrees last. */

import { fill, type Locale, type Localised } from '../text/localised.js'
import { printValue } from './field.js'
import type { Found } from './measure.js'
import { type FontUse, type Proof, type ProofItem, placesText } from './prove.js'
import { printFound } from './written.js'

const messages = {
  title: { zh: '{document}：按{layout}核对版式', en: '{document}: held against {layout}' },
  none: {
    zh: '测得 {measured} 项，未发现不符。',
    en: 'Measured {measured} fields; nothing deviates.',
  },
  sum: {
    zh: '测得 {measured} 项，不符 {deviations} 项。',
    en: 'Measured {measured} fields; {deviations} deviate.',
  },
  byClause: { zh: '不符合国家标准：', en: 'Against the standard:' },
  byUnit: { zh: '不符合本单位规定：', en: 'Against the rules of the unit:' },
  byUsage: {
    zh: '标准未作规定，与通行做法不同（供参考，不算不符）：',
    en: 'Left open by the standard and done otherwise than usual (for information):',
  },
  item: { zh: '  {title}：应为{demanded}，实为{found}', en: '  {title}: {demanded} is demanded, there is {found}' },
  usage: { zh: '  {title}：通常为{demanded}，这里是{found}', en: '  {title}: usually {demanded}, here {found}' },
  clause: { zh: '（{clause}）', en: ' (clause {clause})' },
  standard: { zh: '（标准为{value}，{clause}）', en: ' (the standard: {value}, clause {clause})' },
  standardOpen: { zh: '（标准未作规定）', en: ' (left open by the standard)' },
  isStandard: { zh: '；现有写法符合标准，但不符合本单位规定', en: '; as the standard has it, but not the unit' },
  times: { zh: '{count}处', en: '{count} times' },
  ok: { zh: '相符 {count} 项：{list}', en: 'As demanded, {count} fields: {list}' },
  notThere: { zh: '文中没有，未核对 {count} 项：{list}', en: 'Not in the document, {count} fields: {list}' },
  fonts: { zh: '字体：', en: 'Fonts:' },
  font: { zh: '  {name}{face}{substitutes}', en: '  {name}{face}{substitutes}' },
  face: { zh: '（{face}）', en: ' ({face})' },
  noFace: { zh: '（不属公文所用字体）', en: ' (no typeface of official documents)' },
  substitutes: { zh: '，缺字体时替换为{list}', en: ', replaced by {list} where it is missing' },
  noSubstitutes: { zh: '，未写替换字体', en: ', no substitutes named' },
  missing: {
    zh: '本机没有这些字体，打印或转 PDF 时会换成别的字体：{list}。请安装，或在装有这些字体的电脑上打印。',
    en: 'These fonts are not on this machine and will be replaced when it prints: {list}. Install them, or print where they are.',
  },
  standIn: { zh: '{name}（将用{standIn}）', en: '{name} ({standIn} stands in)' },
} as const satisfies Record<string, Localised>

/** The report as text, ending in a line break. */
export function proofText(proof: Proof, locale: Locale): string {
  const say = (text: Localised, args: Parameters<typeof fill>[1] = {}): string => fill(text, args)[locale]
  const { items, deviations } = proof
  const of = (status: ProofItem['status']): ProofItem[] => items.filter((item) => item.status === status)
  const measured = items.length - of('notThere').length
  const deviating = of('deviates')
  const group = (title: Localised, by: ProofItem['by']): string[] => {
    const own = deviating.filter((item) => item.by === by)
    return own.length === 0 ? [] : [say(title), ...own.map((item) => itemText(item)[locale])]
  }
  const list = (title: Localised, own: readonly ProofItem[]): string[] =>
    own.length === 0 ? [] : [say(title, { count: own.length, list: titles(own, locale) })]
  const missing = proof.fonts.filter(({ isInstalled }) => isInstalled === false)
  const lines = [
    say(messages.title, { document: proof.document, layout: proof.layout.title }),
    say(deviations === 0 ? messages.none : messages.sum, { measured, deviations }),
    ...group(messages.byClause, 'clause'),
    ...group(messages.byUnit, 'unit'),
    ...group(messages.byUsage, 'implementation'),
    ...list(messages.ok, of('ok')),
    ...list(messages.notThere, of('notThere')),
    ...(proof.fonts.length > 0 ? [say(messages.fonts), ...proof.fonts.map((font) => fontText(font)[locale])] : []),
    ...(missing.length > 0 ? [say(messages.missing, { list: missingFonts(missing, locale) })] : []),
  ]
  return `${lines.join('\n')}\n`
}

function itemText({ field, by, demanded, deviating, isStandard }: ProofItem): Localised {
  const found = foundText(deviating, field)
  const args = { title: field.title, demanded: printValue(demanded, field.type), found }
  if (by === 'implementation') return fill(messages.usage, args)
  const basis =
    by === 'clause'
      ? fill(messages.clause, { clause: field.clause ?? '' })
      : field.clause === undefined
        ? messages.standardOpen
        : fill(messages.standard, { value: printValue(field.value, field.type), clause: field.clause })
  const item = fill(messages.item, args)
  const more = by === 'unit' && isStandard && field.clause !== undefined ? messages.isStandard : { zh: '', en: '' }
  return { zh: item.zh + basis.zh + more.zh, en: item.en + basis.en + more.en }
}

/** Values that are listed for one field. */
const mostValues = 4

function foundText(found: readonly Found[], { type }: ProofItem['field']): Localised {
  const texts = found.slice(0, mostValues).map(({ value, count, paragraphs }) => {
    const shown = printFound(value, type)
    const places = placesText(paragraphs) ?? (count > 1 ? fill(messages.times, { count }) : undefined)
    return places ? { zh: `${shown.zh}（${places.zh}）`, en: `${shown.en} (${places.en})` } : shown
  })
  const more = found.length > mostValues
  return {
    zh: texts.map(({ zh }) => zh).join('、') + (more ? '等' : ''),
    en: texts.map(({ en }) => en).join(', ') + (more ? ' …' : ''),
  }
}

function titles(items: readonly ProofItem[], locale: Locale): string {
  return items.map(({ field }) => field.title[locale]).join(locale === 'zh' ? '、' : ', ')
}

function fontText({ name, face, substitutes }: FontUse): Localised {
  return fill(messages.font, {
    name,
    face: face === undefined ? messages.noFace : face === name ? { zh: '', en: '' } : fill(messages.face, { face }),
    substitutes:
      substitutes.length > 0
        ? fill(messages.substitutes, { list: { zh: substitutes.join('、'), en: substitutes.join(', ') } })
        : messages.noSubstitutes,
  })
}

function missingFonts(fonts: readonly FontUse[], locale: Locale): string {
  return fonts
    .map(({ name, standIn }) => (standIn === undefined ? name : fill(messages.standIn, { name, standIn })[locale]))
    .join(locale === 'zh' ? '、' : ', ')
}
