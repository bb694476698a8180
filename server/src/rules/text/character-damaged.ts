/** Characters that were lost, garbled or left over from another system on the way into the text. */

import type { Plan } from '../../semantics/model.js'
import { counted } from '../../text/counted.js'
import { damagePatterns, isDamaged } from '../../text/damage.js'
import { simplify } from '../../text/glyphs.js'
import { once, onceAt } from '../../text/memo.js'
import type { TextEdit, TextRange } from '../../text/range.js'
import { defineRule, type Problem } from '../rule.js'
import { type Stretch, stretchesOf } from './stretches.js'

export const rule = defineRule({
  meta: {
    id: 'character-damaged',
    group: 'text',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'safe',
    title: { zh: '字符损坏或不规范', en: 'Damaged or non-standard characters' },
    basis: [
      { document: '党政机关公文处理工作条例', clause: '第十九条' },
      { document: '中华人民共和国国家通用语言文字法', clause: '第九条' },
    ],
    messages: {
      lost: {
        zh: '此处有{count}个字符已损坏（{codes}），原字无法从文中恢复，可能漏字漏数。请对照原件补正。',
        en: '{count} here ({codes}); what stood there cannot be told. Restore it from the original.',
      },
      ruby: {
        zh: '文中夹有{count}处注音（如“{text}”），是网页注音混入正文。请删去。',
        en: '{count} in the text (e.g. {text}), left over from a web page. Delete what was not meant.',
      },
      lookalike: {
        zh: '“{text}”不是规范汉字的编码（多由PDF复制而来），看似无误，却检索不到、转换会乱。请改为“{better}”。',
        en: '“{text}” only looks like Chinese characters (copied from a PDF): it cannot be searched for. Write {better}.',
      },
      traditional: {
        zh: '简化字文本中有{count}个繁体字（{text}）。公文应使用规范汉字，请改为“{better}”。',
        en: '{count} ({text}) in a simplified text. Official documents use {better}.',
      },
      traditionalText: {
        zh: '全文为繁体字。公文应使用规范汉字，请用简化字本。',
        en: 'The whole text is in traditional characters. Official documents use simplified ones.',
      },
    },
  },
  check({ plan, report }) {
    const { mode } = plan.tree.read
    const found: Record<Kind, TextEdit[][]> = { lost: [], ruby: [], lookalike: [], traditional: [] }
    let start: TextRange | undefined
    for (const stretch of stretchesOf(plan)) {
      start ??= stretch.reading.range(0, 1)
      const { reading, written, paragraph } = stretch
      if (paragraph && holdsRuby(reading, plan.source.slice(paragraph.start, paragraph.end)))
        collect(found.ruby, rubyIn(plan, paragraph))
      if (!looksDamaged(reading, written)) continue
      collect(found.lost, lostIn(stretch))
      collect(found.lookalike, lookalikesIn(stretch))
      if (!mode.traditional) collect(found.traditional, traditionalIn(stretch))
    }
    for (const kind of KINDS) {
      const groups = found[kind].length > SEPARATELY ? [found[kind].flat()] : found[kind]
      for (const edits of groups) report(problemOf(kind, edits, plan.source))
    }
    if (mode.traditional && start) report({ range: start, message: 'traditionalText', severity: 'hint' })
  },
})

const KINDS = ['lost', 'ruby', 'lookalike', 'traditional'] as const
type Kind = (typeof KINDS)[number]

/** What is counted, in English: one, several. */
const NOUNS: Readonly<Record<Kind, readonly [string, string]>> = {
  lost: ['damaged character', 'damaged characters'],
  ruby: ['reading of a character', 'readings of characters'],
  lookalike: ['character', 'characters'],
  traditional: ['traditional character', 'traditional characters'],
}

/** More paragraphs than these with the same damage are reported together. */
const SEPARATELY = 5

/** Places listed with a finding, and characters named in its message. */
const LISTED = 20

function collect(groups: TextEdit[][], edits: TextEdit[]): void {
  if (edits.length > 0) groups.push(edits)
}

function problemOf(kind: Kind, edits: readonly TextEdit[], source: string): Problem<Kind> {
  const [{ start, end }, ...others] = edits
  const texts = edits.slice(0, LISTED).map((edit) => source.slice(edit.start, edit.end))
  const listed = (parts: readonly string[]): string => [...new Set(parts)].slice(0, SEPARATELY + 1).join('')
  const titles = FIXES[kind]
  const count = kind === 'lost' ? edits.reduce((sum, edit) => sum + edit.end - edit.start, 0) : edits.length
  return {
    range: { start, end },
    message: kind,
    severity: kind === 'traditional' ? 'hint' : undefined,
    args: {
      count: counted(count, ...NOUNS[kind]),
      text: kind === 'ruby' ? source.slice(start - 1, end) : listed(texts),
      better: listed(edits.slice(0, LISTED).map((edit) => edit.newText)),
      codes: codesOf(texts.join('')),
    },
    related: others.slice(0, LISTED).map((edit) => ({
      range: { start: edit.start, end: edit.end },
      message: { zh: '此处相同', en: 'The same here' },
    })),
    fixes: titles ? [{ title: titles, safety: 'safe', edits }] : [],
  }
}

const FIXES = {
  lost: undefined,
  ruby: { zh: '删去注音', en: 'Delete the readings' },
  lookalike: { zh: '改为规范汉字', en: 'Use the standard characters' },
  traditional: { zh: '改为简化字', en: 'Use simplified characters' },
} as const

/** Code points, since the characters themselves cannot be shown. */
function codesOf(text: string): string {
  const codes = [...new Set(Array.from(text.slice(0, LISTED), (sign) => sign.charCodeAt(0)))]
  const shown = codes.slice(0, 4).map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`)
  return shown.join(' ') + (codes.length > shown.length ? ' …' : '')
}

/** False for a stretch with none of the kinds but ruby. */
const looksDamaged = once(
  (_, written: string) => isDamaged(written) || written.search(LOOKALIKE) >= 0 || simplify(written, false) !== written,
)

function lostIn({ reading, written }: Stretch): TextEdit[] {
  if (!isDamaged(written)) return []
  const edits = damagePatterns.flatMap((pattern) =>
    [...written.matchAll(pattern)].map((match) => edit(reading.range(match.index, match.index + match[0].length))),
  )
  return edits.sort((a, b) => a.start - b.start)
}

function edit(range: TextRange, newText = ''): TextEdit {
  return { start: range.start, end: range.end, newText }
}

/** Kangxi radicals and compatibility ideographs. */
const LOOKALIKE = /[\u2e80-\u2fdf\uf900-\ufaff]{1,64}/g

function lookalikesIn({ reading, written }: Stretch): TextEdit[] {
  return [...written.matchAll(LOOKALIKE)].flatMap((match) => {
    const better = match[0].normalize('NFKC')
    return better === match[0] ? [] : [edit(reading.range(match.index, match.index + match[0].length), better)]
  })
}

function traditionalIn({ reading, written }: Stretch): TextEdit[] {
  const simplified = simplify(written, false)
  if (simplified === written) return []
  const edits: TextEdit[] = []
  for (let at = 0; at < written.length; at++) {
    if (written[at] !== simplified[at]) edits.push(edit(reading.range(at, at + 1), simplified[at]))
  }
  return edits
}

/** Bracketed pinyin with a tone mark behind a Han character. */
const RUBY = /(?<=[\u3400-\u9fff])[（(][a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ][a-z]{0,4}[）)]/g

const holdsRuby = onceAt<string, boolean>(
  (_, text) => text.search(RUBY) >= 0,
  (holds) => holds,
)

function rubyIn(plan: Plan, paragraph: TextRange): TextEdit[] {
  const text = plan.source.slice(paragraph.start, paragraph.end)
  return [...text.matchAll(RUBY)].map((match) => {
    const start = paragraph.start + match.index
    return edit({ start, end: start + match[0].length })
  })
}
