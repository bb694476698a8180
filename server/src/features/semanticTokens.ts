/** The meaning of stretches of a plan, for colours: bodies, role words, deadlines, targets, citations, blanks. */

import type { Analysis } from '../analysis/analyse.js'
import type { Plan } from '../semantics/model.js'
import { bodiesOf, clausesOf, unitsOf } from '../semantics/organs/index.js'
import { labelWords } from '../syntax/labels.js'
import type { TextRange } from '../text/range.js'
import { countUpTo } from '../text/sorted.js'
import { entitiesOf } from './entities.js'
import type { tokenModifiers, tokenTypes } from './tokenLegend.js'

/** A coloured stretch, within one line. */
export interface SemanticToken extends TextRange {
  readonly type: (typeof tokenTypes)[number]
  readonly modifiers: readonly (typeof tokenModifiers)[number][]
}

/** The tokens of the document, ascending, without overlap, none across a line break; with `within` only those that touch it. */
export function semanticTokens(analysis: Pick<Analysis, 'plan'>, within?: TextRange): readonly SemanticToken[] {
  const { plan } = analysis
  const facts = [...unitsOf(plan), { deadlines: plan.documentDeadlines, targets: plan.documentTargets }]
  // What stands first keeps its place: a blank within a date stays a blank, a date within a target a date.
  const layers: readonly (readonly SemanticToken[])[] = [
    tokens('placeholder', plan.placeholders),
    tokens(
      'citation',
      plan.citations.flatMap((one) => (one.numberRange ? [one, one.numberRange] : [one])),
    ),
    organTokens(analysis),
    tokens('roleWord', roleWords(plan)),
    tokens(
      'deadline',
      facts.flatMap((one) => one.deadlines),
    ),
    tokens(
      'target',
      facts.flatMap((one) => one.targets),
    ),
  ]
  const painted = layers.reduce<readonly SemanticToken[]>((below, layer) => paint(below, layer), [])
  const lines = painted.flatMap((token) => byLine(plan.source, token))
  return within ? lines.filter(({ start, end }) => start < within.end && within.start < end) : lines
}

function tokens(type: SemanticToken['type'], ranges: readonly TextRange[]): SemanticToken[] {
  return ranges.map(({ start, end }) => ({ type, modifiers: [], start, end }))
}

function organTokens(analysis: Pick<Analysis, 'plan'>): SemanticToken[] {
  const leads = new Set(
    bodiesOf(analysis.plan).flatMap(({ role, start }) =>
      role === 'lead' || role === 'lead-by-position' ? [start] : [],
    ),
  )
  return entitiesOf(analysis).flatMap((entity) =>
    entity.kind !== 'organ'
      ? []
      : entity.occurrences.map(({ range }): SemanticToken => {
          return { type: 'organ', modifiers: leads.has(range.start) ? ['lead'] : [], ...range }
        }),
  )
}

const roleLabels = ['lead', 'support', 'listed'].map((kind) => labelWords.get(kind as 'lead') ?? '').join('|')

/** 牵头单位： and, behind or between the names, 牵头, 分别负责, 按职责分工负责. */
const roleWord = new RegExp(
  `(?:${roleLabels})(?= ?[：:])|(?:按(?:照)?(?:各自)?职责(?:分工)?)?(?:共同|联合|分别|具体|统筹|总)?(?:牵头|负责|主办|承办|配合|参与|协助|协同|协办)|按(?:照)?(?:各自)?职责分工`,
  'g',
)

/** The role words of the clauses, outside the names. */
function roleWords(plan: Plan): TextRange[] {
  const { source } = plan
  const clauses = clausesOf(plan)
  const labels = clauses.flatMap(({ labelRange }) => (labelRange ? [labelRange] : []))
  const gaps = paint(
    tokens(
      'organ',
      clauses.flatMap(({ parties }) => parties),
    ),
    tokens('roleWord', clauses),
  ).filter(({ type }) => type === 'roleWord')
  const spoken = gaps.flatMap(({ start, end }) =>
    [...source.slice(start, end).matchAll(roleWord)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  )
  return [...labels, ...spoken]
}

/** `top` laid under what is there already: only the parts of `layer` that nothing covers are added. */
function paint(there: readonly SemanticToken[], layer: readonly SemanticToken[]): readonly SemanticToken[] {
  const below = disjoint(there)
  const starts = below.map(({ start }) => start)
  const added: SemanticToken[] = []
  let covered = 0
  for (const token of [...layer].sort(byStart)) {
    let at = Math.max(token.start, covered)
    covered = Math.max(covered, token.end)
    for (let index = Math.max(0, countUpTo(starts, at) - 1); index < below.length; index++) {
      const other = below[index]
      if (other.start >= token.end) break
      if (other.start > at) added.push({ ...token, start: at, end: other.start })
      at = Math.max(at, other.end)
    }
    if (at < token.end) added.push({ ...token, start: at, end: token.end })
  }
  return [...below, ...added].sort(byStart)
}

function disjoint(sorted: readonly SemanticToken[]): readonly SemanticToken[] {
  let end = 0
  return [...sorted].sort(byStart).filter((token) => {
    if (token.start < end || token.start === token.end) return false
    end = token.end
    return true
  })
}

function byStart(a: SemanticToken, b: SemanticToken): number {
  return a.start - b.start || a.end - b.end
}

/** Clients take no token across lines; the white space at the ends of a broken line is left out. */
function byLine(source: string, token: SemanticToken): SemanticToken[] {
  const text = source.slice(token.start, token.end)
  if (!/[\r\n]/.test(text)) return [token]
  return [...text.matchAll(/[^\s](?:[^\r\n]*[^\s])?/g)].map((match) => ({
    ...token,
    start: token.start + match.index,
    end: token.start + match.index + match[0].length,
  }))
}
