/** Finds for each row of an annexed task list the item of the text that it belongs to, by the words they share. */

import type { Heading, Plan, Task } from '../../semantics/model.js'
import type { Reading } from '../../text/reading.js'
import { type Index, indexFor, scores, sharesRun, tellingPairs } from './wordIndex.js'

/** A row of an annexed list with what the text says of it. */
export interface RowMatch {
  readonly row: Task
  /** The item of the text; `undefined` when none is certain. */
  readonly task?: Task
  /** True when both have one title: the row is the item, and no part of it. */
  readonly sameTitle: boolean
  /** True when nothing in the text speaks of the row. */
  readonly isOrphan: boolean
}

/** The rows of annexed lists in order; none when the text itself has no tasks to compare with. */
export function rowMatches(plan: Plan): readonly RowMatch[] {
  const known = cache.get(plan)
  if (known) return known
  const matches = matchAll(plan)
  cache.set(plan, matches)
  return matches
}

/** Three rules ask for the same plan one behind the other. */
const cache = new WeakMap<Plan, readonly RowMatch[]>()

/** A text with fewer tasks is the cover of its annex. */
const FEWEST_TASKS = 3

/** Share of telling words from which an item is the row's own. */
const CERTAIN = 0.75

/** By how much the best item must surpass the second one. */
const MARGIN = 0.25

/** Share of telling words below which a section does not speak of the row. */
const FOREIGN = 0.5

/** Pairs of characters; a row with fewer has only words that stand everywhere. */
const FEWEST_PAIRS = 4

function matchAll(plan: Plan): readonly RowMatch[] {
  const tasks = plan.tasks.filter((task) => task.heading)
  if (plan.annexRows.length === 0 || tasks.length < FEWEST_TASKS) return []
  const byTitle = new Map(tasks.map((task) => [plainTitle(task.title), task]))
  const same = plan.annexRows.map((row) => byTitle.get(plainTitle(row.title)))
  const titles = plan.annexRows.filter((_, at) => same[at] === undefined).map(({ title }) => title)
  const matchOther = titles.length === 0 ? undefined : otherMatcher(plan, tasks, titles)
  return plan.annexRows.flatMap((row, at): RowMatch | RowMatch[] => {
    const task = same[at]
    return task ? { row, task, sameTitle: true, isOrphan: false } : (matchOther?.(row) ?? [])
  })
}

/** Matches rows whose titles are among `titles` and no task's. */
function otherMatcher(plan: Plan, tasks: readonly Task[], titles: readonly string[]): (row: Task) => RowMatch {
  const taskIndex = indexFor(
    titles,
    tasks.map(({ heading }) => (heading ? readingsOf(heading) : [])),
  )
  const sectionIndex = indexFor(titles, sectionsOf(plan))
  const common = plan.metadata.title ?? ''
  return (row) => {
    const pairs = tellingPairs(row.title, common)
    const task = bestTask(tasks, taskIndex, pairs)
    if (task) return { row, task, sameTitle: false, isOrphan: false }
    const isOrphan = isForeign(sectionIndex, pairs) && !sharesRun(sectionIndex, row.title, common)
    return { row, sameTitle: false, isOrphan }
  }
}

function bestTask(tasks: readonly Task[], index: Index, pairs: readonly string[]): Task | undefined {
  if (pairs.length < FEWEST_PAIRS) return undefined
  const [first, second] = scores(index, pairs)
  if (!first || first.score < CERTAIN || (second && first.score - second.score < MARGIN)) return undefined
  return tasks[first.at]
}

function isForeign(index: Index, pairs: readonly string[]): boolean {
  return pairs.length >= FEWEST_PAIRS && (scores(index, pairs)[0]?.score ?? 0) < FOREIGN
}

function plainTitle(title: string): string {
  return title.replace(/[\s，。、；：“”]/g, '')
}

/** All that a row may take up: each section's own text, and the paragraphs under no heading. */
function sectionsOf(plan: Plan): Reading[][] {
  const sections = plan.headings.filter((heading) => heading.scope === 'main').map((heading) => ownReadings(heading))
  const others = plan.tree.paragraphs.filter((one) => one.zone === 'preamble' || one.zone === 'closing')
  return [...sections, ...others.map((one) => [one.reading])]
}

/** The text of an item with its sub-items. */
function readingsOf(heading: Heading): Reading[] {
  return [heading, ...heading.children].flatMap(ownReadings)
}

function ownReadings(heading: Heading): Reading[] {
  return heading.paragraphs.map((paragraph) => paragraph.reading)
}
