/** What may be written at the cursor: chosen by what stands left of it, ranked by use. */

import type { Analysis } from '../analysis/analyse.js'
import type { Plan } from '../semantics/model.js'
import { matchOrgan } from '../semantics/organs/index.js'
import type { Template } from '../templates/template.js'
import type { Localised } from '../text/localised.js'
import type { TextRange } from '../text/range.js'
import { type Candidate, type CompletionKind, matchCandidate } from './completion/candidate.js'
import { lineBefore } from './completion/cell.js'
import { abbreviations, behindTitle, documentNumbers, titles } from './completion/citations.js'
import { bodyAtStart } from './completion/clausePlace.js'
import { clauses } from './completion/clauses.js'
import { labels, persons, roles } from './completion/clauseWords.js'
import { contextAt } from './completion/context.js'
import { deadlines } from './completion/deadlines.js'
import { directives, ruleIds } from './completion/directives.js'
import { keys, values } from './completion/frontMatter.js'
import { headingsAbove, nextOrdinals, numbers } from './completion/numbers.js'
import { organs } from './completion/organs.js'
import type { ClauseLeft, Context } from './completion/place.js'
import { vocabularyOf } from './completion/vocabulary.js'

export type { CompletionKind } from './completion/candidate.js'

/** Where completion is asked for. */
export interface CompletionRequest {
  /** The text as it is now, of which `analysis` may be an earlier state: only its words are used, no offsets. */
  readonly text: string
  /** UTF-16, zero-based. */
  readonly offset: number
  readonly analysis: Analysis
  readonly templates: readonly Template[]
  /** Other plans of the workspace, whose citations are offered too. */
  readonly others: () => readonly Plan[]
  /** True when a sign that was typed asked, not the writer: then running text offers nothing. */
  readonly isTriggered?: boolean
}

/** One completion; the range holds the cursor and lies on its line. */
export interface Completion {
  readonly kind: CompletionKind
  readonly label: string
  readonly range: TextRange
  readonly newText: string
  /** The same in snippet syntax, for clients that take it. */
  readonly snippet?: string
  /** What the typed text is to be compared with; `undefined` when that is the label. */
  readonly filterText?: string
  /** True for a clause that a static snippet serves as well. */
  readonly isOrdinary?: boolean
  readonly detail?: Localised
  readonly documentation?: Localised
}

/** While nothing is typed only the first clauses are shown: those for the section, then those that meet what is missing. */
const mostClauses = 30

/** A longer list is not read to its end. */
const mostCompletions = 100

/** The completions at the cursor, the most useful first; total for every text and offset. */
export function completions(request: CompletionRequest): readonly Completion[] {
  const { text, offset } = request
  const context = contextAt(text, Math.max(0, Math.min(offset, text.length)))
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n'
  if (request.isTriggered && !isLikely(context)) return []
  const prefixed: Completion[] = []
  const loose: Completion[] = []
  const seen = new Set<string>()
  for (const candidate of candidatesFor(request, context)) {
    const found = toCompletion(candidate, context, lineBreak)
    const key = `${candidate.kind} ${found?.completion.newText}`
    if (!found || seen.has(key)) continue
    seen.add(key)
    ;(found.isPrefix ? prefixed : loose).push(found.completion)
    if (prefixed.length === mostCompletions) break
  }
  return [...prefixed, ...loose].slice(0, mostCompletions)
}

/** True where a sign such as ： or （ announces something that can be completed. */
function isLikely({ place, tokens }: Context): boolean {
  if (place.kind === 'text') return false
  if (place.kind === 'lineStart') return tokens[0] !== ''
  return place.kind !== 'label' || place.isLikely
}

function candidatesFor(request: CompletionRequest, context: Context): Candidate[] {
  const { analysis, templates } = request
  const { plan } = analysis
  const { place } = context
  switch (place.kind) {
    case 'frontMatterKey':
      return keys(place.present, place.inChinese)
    case 'frontMatterValue':
      return values(plan, templates, place.key, /:$/.test(leftOf(context)) ? ' ' : '')
    case 'directive':
      return directives(place.form, place.isClosed)
    case 'directiveRules':
      return ruleIds(analysis, place.given)
    case 'title':
      return titles(plan, request.others())
    case 'behindTitle':
      return [...behindTitle(plan, request.others(), place.title), ...labels(plan, place.clause)]
    case 'documentNumber':
      return documentNumbers(plan, request.others())
    case 'parties':
      return partyWords(plan, place.clause)
    case 'person':
      return [...persons(plan, place.clause), ...nextLabels(plan, place.clause)]
    case 'deadline':
      return [...deadlines(plan), ...nextLabels(plan, place.clause)]
    case 'label':
      return bracketWords(plan, place.clause)
    case 'lineStart':
      return lineWords(request, context)
    case 'text':
      return textWords(plan)
  }
}

function lineWords({ analysis }: CompletionRequest, { text, lineStart, tokens }: Context): Candidate[] {
  const { plan } = analysis
  const isSpaced = lineStart > 0 && lineBefore(text, lineStart).text.trim() === ''
  const spot = {
    ordinals: nextOrdinals(text, lineStart),
    isSpaced,
    isFirstLine: lineStart === 0,
    headings: headingsAbove(text, lineStart),
  }
  const offered = clauses(analysis, spot, tokens[0] === '' ? mostClauses : undefined)
  const bracket = tokens[0].startsWith('（') ? '（' : ''
  const ordered = labels(plan, undefined, bracket)
  // On a line of its own a label is likely where the plan has them so.
  const likely = hasLabelledLines(plan) ? [...ordered, ...offered] : [...offered, ...ordered]
  return [...numbers(text, lineStart), ...likely, ...textWords(plan)]
}

function hasLabelledLines({ tasks }: Plan): boolean {
  return tasks.some(({ responsibilities }) => responsibilities.some(({ form }) => form === 'line'))
}

/** At the opening of a bracket or behind ；: labels, or bodies where the plan names no label. */
function bracketWords(plan: Plan, clause: ClauseLeft): Candidate[] {
  const ordered = labels(plan, clause)
  const bodies = clause.labels.length === 0 ? organs(plan, clause) : []
  return namesBodiesAlone(plan) ? [...bodies, ...ordered] : [...ordered, ...bodies]
}

/** True for a plan whose clauses name bodies without a label in front: （省财政厅牵头，省教育厅配合）. */
function namesBodiesAlone(plan: Plan): boolean {
  const { organs: used, labels: printed } = vocabularyOf(plan)
  return used.length > 0 && !bodyLabels.some((kind) => printed.has(kind))
}

const bodyLabels = ['lead', 'support', 'listed'] as const

function partyWords(plan: Plan, clause: ClauseLeft): Candidate[] {
  const name = bodyAtStart(clause.group.at(-1) ?? '')
  const { roles: used, labels: printed } = vocabularyOf(plan)
  // 责任单位：甲、乙、丙 is a list without role words in many plans: there Enter must not put one in.
  const isPlainList = clause.label === 'listed' && printed.has('listed') && used.length === 0
  const takesRole = !isPlainList && (clause.label === undefined || clause.label === 'listed')
  const words = name !== undefined && takesRole ? behindName(roles(plan, clause), name) : []
  const times = clause.label === undefined && clause.hasLead ? deadlines(plan) : []
  return [...words, ...nextLabels(plan, clause), ...organs(plan, clause), ...times]
}

/** The labels that may follow a finished value, behind a ；. */
function nextLabels(plan: Plan, clause: ClauseLeft): Candidate[] {
  const value = clause.group.at(-1) ?? ''
  if (clause.form !== 'brackets' || clause.label === undefined || value === '') return []
  const isFinished = clause.label === 'deadline' ? /[前底末日]$/.test(value) : isNameOrPost(value)
  return isFinished ? behindName(labels(plan, clause, '；').slice(0, 2), value) : []
}

function isNameOrPost(value: string): boolean {
  return matchOrgan(value) !== undefined || /(?:[长记]|主任|同志|负责人|领导)$/.test(value)
}

/** Words that are put behind a finished name are typed by that name as well: the cursor stands behind it. */
function behindName(candidates: readonly Candidate[], name: string): Candidate[] {
  return candidates.map((candidate) => ({
    ...candidate,
    label: candidate.text,
    text: name + candidate.text,
  }))
}

function textWords(plan: Plan): Candidate[] {
  return [...abbreviations(plan), ...organs(plan), ...deadlines(plan)]
}

function toCompletion(
  candidate: Candidate,
  { text: whole, place, tokens, offset, right }: Context,
  lineBreak: string,
): { completion: Completion; isPrefix: boolean } | undefined {
  // What opens a line replaces all that stands on it.
  const opens = place.kind === 'lineStart' && lineOpeners.has(candidate.kind)
  for (const token of opens ? tokens.slice(0, 1) : tokens) {
    const match = matchCandidate(candidate, token)
    const start = offset - token.length
    // What stands there already is no completion.
    if (!match || whole.startsWith(candidate.text, start)) continue
    const { kind, text, label = text, snippet, detail, documentation, isOrdinary } = candidate
    const rest = kind === 'organ' ? restOfName(token, right) : 0
    const range = { start, end: offset + Math.max(rest, continued(text, token, right)) }
    const completion = {
      kind,
      label,
      range,
      newText: text.replaceAll('\n', lineBreak),
      ...(snippet === undefined ? {} : { snippet: snippet().replaceAll('\n', lineBreak) }),
      ...(match.filterText === label ? {} : { filterText: match.filterText }),
      ...(isOrdinary ? { isOrdinary } : {}),
      ...(detail ? { detail } : {}),
      ...(documentation ? { documentation } : {}),
    }
    return { completion, isPrefix: match.isPrefix }
  }
  return undefined
}

const lineOpeners: ReadonlySet<CompletionKind> = new Set(['clause', 'number', 'label'])

/** The length of the rest of a name that the cursor stands within. */
function restOfName(token: string, right: string): number {
  const rest = /^[\u4e00-\u9fff]*/.exec(right)?.[0] ?? ''
  const name = token + rest
  const body = token === '' || rest === '' ? undefined : bodyAtStart(name)
  return body === undefined ? 0 : Math.max(0, body.length - token.length)
}

/** How much of what stands right of the cursor the completion replaces: the rest of the same name, or a closing mark. */
function continued(text: string, token: string, right: string): number {
  const rest = text.startsWith(token) ? text.slice(token.length) : text
  if (rest !== text && right.startsWith(rest)) return rest.length
  const opening = openings[right[0]]
  if (opening === undefined) return 0
  return rest.split(right[0]).length > rest.split(opening).length ? 1 : 0
}

/** Closing marks that editors set as soon as the opening one is typed. */
const openings: Readonly<Record<string, string>> = { '）': '（', '》': '《', '】': '【', '〕': '〔' }

function leftOf({ text, offset }: Context): string {
  return text.slice(Math.max(0, offset - 1), offset)
}
