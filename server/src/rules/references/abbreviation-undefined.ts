/** A short title such as 《意见》 that the text never says the long form of. */

import type { Citation, Plan } from '../../semantics/model.js'
import { once } from '../../text/memo.js'
import { defineRule, type Fix } from '../rule.js'
import { contextsOf } from './context.js'
import { bareKind, plainTitle } from './titles.js'

export const rule = defineRule({
  meta: {
    id: 'abbreviation-undefined',
    group: 'references',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'unsafe',
    title: { zh: '简称未经说明', en: 'Short title never defined' },
    basis: [{ document: '党政机关公文处理工作条例', clause: '第十九条' }],
    messages: {
      undefined: {
        zh: '《{short}》是简称，但全文没有说明它指哪个文件。请在首次引用全称处注明“以下简称《{short}》”，或改用全称。',
        en: '《{short}》 is a short title, but the text never says of which document. Define it (以下简称) or cite in full.',
      },
      early: {
        zh: '《{short}》在说明之前就已使用。请把“以下简称《{short}》”移到首次引用全称处，此处改用全称。',
        en: '《{short}》 is used before it is defined. Define it at the first full citation, or cite in full here.',
      },
    },
  },
  check({ plan, report }) {
    const uses = usesOf(plan)
    if (uses.size === 0) return
    const definitions = definitionsOf(plan)
    for (const [short, citations] of uses) {
      const defined = definitions.get(short)
      const [first, ...others] = citations.filter((one) => defined === undefined || one.start < defined)
      if (!first) continue
      report({
        range: { start: first.start, end: first.end },
        message: defined === undefined ? 'undefined' : 'early',
        args: { short },
        related: others.slice(0, LISTED).map(({ start, end }) => ({
          range: { start, end },
          message: { zh: '此处同样使用', en: 'Used here too' },
        })),
        fixes:
          defined === undefined ? definitionFix(plan, short, first) : fullTitleFix(plan, short, [first, ...others]),
      })
    }
  },
})

/** Further places listed with a finding. */
const LISTED = 20

/** Longest short title that is told by the long one in front of it, in characters. */
const LONGEST = 6

/** 本《方案》 and the like point at a document without naming it. */
const POINTED = /(?:本|该|此|原|上述|前述|这个|这一|现将|起草的?|制定的?|印发)$/

/** Short titles with their uses, in order: bare kinds, and the ends of longer titles cited before. */
function usesOf(plan: Plan): Map<string, Citation[]> {
  const uses = new Map<string, Citation[]>()
  const contexts = contextsOf(plan)
  const ends = new Set<string>()
  const annexTitles = new Set(plan.annexes.map((annex) => plainTitle(annex.title ?? '')))
  for (const citation of plan.citations) {
    const title = plainTitle(citation.title)
    if (
      title.length <= LONGEST &&
      !citation.number &&
      !annexTitles.has(title) &&
      !POINTED.test(contexts.get(citation)?.before ?? '')
    ) {
      if (bareKind.test(title) || (ends.has(title) && !/(?:法|条例|章程)$/.test(title))) {
        const known = uses.get(title)
        if (known) known.push(citation)
        else uses.set(title, [citation])
      }
    }
    const whole = title.replace(/（[^（）]{1,8}）$/, '')
    for (let length = 3; length <= LONGEST && length < whole.length; length++) ends.add(whole.slice(-length))
  }
  return uses
}

/** Short titles with the place from which they are defined; 简称, 下称, 统称 and 称为 are all taken for definitions. */
function definitionsOf(plan: Plan): Map<string, number> {
  const found = new Map<string, number>()
  const add = (short: string, at: number): void => {
    found.set(short, Math.min(at, found.get(short) ?? at))
  }
  for (const { short, start } of plan.abbreviations) add(plainTitle(short), start)
  for (const { zone, reading } of plan.tree.paragraphs) {
    if (zone === 'furniture') continue
    for (const { short, at } of looselyDefined(reading)) add(short, reading.source(at))
  }
  return found
}

const LOOSE = /(?:简称|下称|统称|合称|并称|略称|称为|称作)(?:为|：)?[^《》。；“]{0,6}[《“]{1,2}([^《》“”]{1,12})[》”]/g

const looselyDefined = once(({ text }) =>
  /[简下统合并略]称|称[为作]/.test(text)
    ? [...text.matchAll(LOOSE)].map((match) => ({ short: plainTitle(match[1]), at: match.index }))
    : [],
)

/** Writes the definition behind the only earlier title that it can stand for. */
function definitionFix(plan: Plan, short: string, use: Citation): Fix[] {
  const candidates = plan.citations.filter((one) => one.start < use.start && isLongFormOf(one, short))
  const titles = new Set(candidates.map((one) => plainTitle(one.title)))
  const [full] = candidates
  if (titles.size !== 1) return []
  const numberEnd = full.numberRange?.end
  const inBracket =
    numberEnd === undefined ? null : /^\s*(?:文件?)?(?=[）)])/.exec(plan.source.slice(numberEnd, numberEnd + 5))
  const at = (numberEnd ?? full.end) + (inBracket?.[0].length ?? 0)
  const newText = inBracket ? `，以下简称《${short}》` : `（以下简称《${short}》）`
  return [
    {
      title: { zh: `在首次引用处注明“以下简称《${short}》”`, en: `Define 《${short}》 at the first citation` },
      safety: 'unsafe',
      edits: [{ start: at, end: at, newText }],
    },
  ]
}

/** Writes the whole title wherever the short one stands before its definition. */
function fullTitleFix({ abbreviations, source }: Plan, short: string, uses: readonly Citation[]): Fix[] {
  const defined = abbreviations.find((one) => plainTitle(one.short) === short)
  const full = defined && source.slice(defined.fullRange.start, defined.fullRange.end)
  if (full === undefined || !/^《[^》]+》$/.test(full)) return []
  const title = { zh: `此前改用全称${full}`, en: `Cite ${full} in full before` }
  const edits = uses.map(({ start, end }) => ({ start, end, newText: full }))
  return [{ title, safety: 'unsafe', edits }]
}

function isLongFormOf(citation: Citation, short: string): boolean {
  const title = plainTitle(citation.title).replace(/（[^（）]{1,8}）$/, '')
  return title.length > short.length && title.endsWith(short)
}
