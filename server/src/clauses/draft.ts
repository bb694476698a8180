/** Composes a whole plan from a skeleton, the standard clauses and the requirements of a template. */

import type { Requirement, Template } from '../templates/template.js'
import { hanNumber } from '../text/hanNumber.js'
import { builtinClauses, skeletons } from './builtin.generated.js'
import { annexes, annexNote, isAnnexField } from './draftAnnexes.js'
import { type PlanYears, planYears, withYears } from './draftYears.js'
import { addresseesOf, inLocalWords, issuerOf, type PlanPlace } from './localWords.js'
import type { ClauseLibrary, Skeleton } from './skeleton.js'
import type { UpperDocument, UpperGroup } from './upperDocument.js'
import { upperTaskLines } from './upperTasks.js'

/** What is known when a plan is begun; what is absent is left as a blank. */
export interface DraftRequest {
  readonly template: Template
  /** The template whose skeleton and clauses serve templates without one of their own. */
  readonly general: Template
  readonly place: PlanPlace
  readonly title?: string
  /** The document number, e.g. 云政办发〔2026〕12号. */
  readonly number?: string
  /** ISO date of the document. */
  readonly date?: string
  readonly upper?: UpperDocument
}

/** The text of the draft: paragraphs set off by blank lines, blanks as `XX` and `20XX年`. */
export function composeDraft(request: DraftRequest, library: ClauseLibrary = builtin): string {
  const skeleton = skeletonOf(request.template, library)
  const title = request.title ?? proposedTitle(request.template, request.place, library)
  const years = planYears(title, request.date)
  const context: Context = { ...request, library, skeleton, title, years }
  const lines = withUpperTasks(skeleton.text.split('\n'), context).flatMap((line) => expanded(line, context))
  const paragraphs = numbered([...withRequirements(lines, context)])
    .map((line) => (isText(line) ? withYears(inLocalWords(line, request.place), years) : line))
    .flatMap((line) => closing(line, context))
  const main = paragraphs.filter((line) => !isAnnexField(line))
  return [...main, ...annexes(main, paragraphs, title)].join('\n\n').concat('\n')
}

/** The title that the skeleton of the template proposes, the region in front. */
export function proposedTitle(template: Template, place: PlanPlace, library: ClauseLibrary = builtin): string {
  return (place.region === '' ? inLocalWords('XX省', place) : place.region) + skeletonOf(template, library).title
}

const builtin: ClauseLibrary = { clauses: builtinClauses, skeletons }

interface Context extends DraftRequest {
  readonly library: ClauseLibrary
  readonly skeleton: Skeleton
  readonly title: string
  readonly years?: PlanYears
}

function skeletonOf({ id }: Template, library: ClauseLibrary): Skeleton {
  const own = library.skeletons.find((one) => one.template === id)
  return own ?? library.skeletons.find((one) => one.template === 'general') ?? library.skeletons[0]
}

/** The lines with what the upper document holds in the place of the skeleton's tasks and measures. */
function withUpperTasks(lines: readonly string[], { upper, date, years }: Context): readonly string[] {
  const groups = upper?.groups ?? []
  const measures = lines.includes('{measures}') ? groups.filter(isMeasures) : []
  const tasks = groups.filter((group) => !measures.includes(group))
  const form = { earliest: date, lastYear: years?.to }
  return withPart(
    withPart(lines, 'tasks', (underHeading) => upperTaskLines(tasks, { ...form, underHeading })),
    'measures',
    () =>
      upperTaskLines(
        measures.map((group) => ({ tasks: group.tasks })),
        { ...form, underHeading: true },
      ),
  )
}

function isMeasures({ title }: UpperGroup): boolean {
  return title !== undefined && /(?:配套|保障|支持)(?:措施|政策)/.test(title)
}

/** The lines with those between `{part}` and `{end part}` replaced, where there are any to take their place. */
function withPart(
  lines: readonly string[],
  part: 'tasks' | 'measures',
  replace: (underHeading: boolean) => readonly string[],
): readonly string[] {
  const start = lines.indexOf(`{${part}}`)
  const end = lines.indexOf(`{end ${part}}`)
  if (start < 0 || end < start) return lines
  const before = lines.slice(0, start)
  const replacing = replace(before.some((line) => line.startsWith('{next}、')))
  return [...before, ...(replacing.length > 0 ? replacing : lines.slice(start + 1, end)), ...lines.slice(end + 1)]
}

/** The paragraphs that a line of the skeleton stands for; fields of the end are kept for `closing`. */
function expanded(line: string, context: Context): string[] {
  const field = fieldOf(line)
  const included = field === undefined ? undefined : /^include (.+)$/.exec(field)?.[1]
  if (included !== undefined) return clauseText(included, context)
  if (field === 'preamble') return [preamble(context)]
  return [line]
}

function fieldOf(line: string): string | undefined {
  return /^\{([^{}]+)\}(?:：)?$/.exec(line)?.[1]
}

/** True for a line of words, which are brought to the place of the plan. */
function isText(line: string): boolean {
  return fieldOf(line) === undefined
}

/** The paragraphs of a clause; none for a requirement that does not concern the level, or that the template has its own of. */
function clauseText(id: string, { template, general, place, library }: Context): string[] {
  const clause = library.clauses.find((one) => one.id === id)
  if (clause) return concerns(clause, place) ? clause.text.split('\n') : []
  const name = id.slice(id.indexOf('/') + 1)
  const owner = id.startsWith(`${template.id}/`) ? template : general
  const requirement = owner.requirements.find((one) => one.id === name)
  if (requirement?.insert === undefined || !concerns(requirement, place)) return []
  if (owner !== template && template.requirements.some((one) => isAlike(one, requirement))) return []
  return requirement.insert.split('\n')
}

function concerns({ levels }: Pick<Requirement, 'levels'>, { level }: PlanPlace): boolean {
  return levels === undefined || levels.includes(level)
}

/** True when the text of `own` takes the place of the general one. */
function isAlike(own: Requirement, general: Requirement): boolean {
  return own.insert !== undefined && own.place === general.place && own.expect.predicate === general.expect.predicate
}

/** The lines with the requirements of a template that has no skeleton of its own, each in its part. */
function withRequirements(lines: readonly string[], { skeleton, template, place }: Context): readonly string[] {
  if (skeleton.template === template.id) return lines
  const tops = lines.flatMap((line, index) => (line.startsWith('{next}、') ? [index] : []))
  const end = lines.indexOf('{annex note}')
  const at: Readonly<Record<Requirement['place'], number | undefined>> = {
    preamble: tops[0],
    goals: tops[1],
    tasks: tops[2],
    measures: end,
    organisation: end,
    end,
    annex: lines.length,
  }
  const added = template.requirements
    .filter((one) => one.insert !== undefined && concerns(one, place))
    .map((one) => ({ at: at[one.place] ?? lines.length, text: withoutHeading((one.insert ?? '').split('\n')) }))
  return [...lines, undefined].flatMap((line, index) => [
    ...added.filter((one) => one.at === index).flatMap(({ text }) => text),
    ...(line === undefined ? [] : [line]),
  ])
}

/** A heading of the top level stands in the skeleton already. */
function withoutHeading(lines: readonly string[]): readonly string[] {
  return lines[0].startsWith('{next}、') ? lines.slice(1) : lines
}

/** The opening sentence: what is carried out, for whom, by whose leave. */
function preamble({ skeleton, upper, library, place }: Context): string {
  const id = preambleOf[skeleton.template] ?? 'preamble'
  const text = inLocalWords(library.clauses.find((one) => one.id === id)?.text ?? '', place)
  if (!upper || text.includes(upper.citation.slice(0, upper.citation.indexOf('》')))) return text
  const blank = '《XX》（XX〔20XX〕XX号）'
  if (text.includes(blank)) return text.replace(blank, () => upper.citation)
  if (text.startsWith('为落实')) return text.replace('为落实', () => `为落实${upper.citation}、`)
  return text.replace('为推动XX', () => `为推动${upper.citation}`)
}

const preambleOf: Readonly<Record<string, string>> = {
  'notice-40': 'preamble-hospitals',
  'task-list': 'preamble-task-list',
}

/** The lines with their numbers; items are counted anew under each heading. */
function numbered(lines: readonly string[]): string[] {
  let [top, section, item] = [0, 0, 0]
  return lines.map((line) => {
    if (line.startsWith('{next}、')) {
      top++
      section = 0
      item = 0
      return line.replace('{next}', hanNumber(top))
    }
    if (line.startsWith('（{next}）')) {
      section++
      item = 0
      return line.replace('{next}', hanNumber(section))
    }
    if (!line.startsWith('{item}.') && !/^1\. /.test(line)) return line
    item++
    return line.replace(/^(?:\{item\}|1)(?=\.)/, String(item))
  })
}

/** The fields of head and end, filled in. */
function closing(line: string, { title, number, date, place, skeleton }: Context): string[] {
  switch (fieldOf(line)) {
    case 'title':
      return [title]
    case 'number':
      return [number ?? `XX〔${date?.slice(0, 4) ?? '20XX'}〕XX号`]
    case 'addressees':
      return [`${addresseesOf(place)}：`]
    case 'annex note':
      return [annexNote(skeleton.text, title)]
    case 'signature':
      return [`${issuerOf(place)}\n${date === undefined ? '20XX年XX月XX日' : inChinese(date)}`]
    default:
      return [line]
  }
}

function inChinese(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
