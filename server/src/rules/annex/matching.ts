/** Finds for each row of an annexed task list the item of the text that it belongs to, by the words they share. */

import type { Heading, Plan, Task } from '../../semantics/model.js'
import { type Index, indexOf, scores, withoutCommonWords } from './wordIndex.js'

/** A row of an annexed list with what the text says of it. */
export interface RowMatch {
  readonly row: Task
  /** The item of the text; `undefined` when none is certain. */
  readonly task?: Task
  /** True when row and item have the same title. */
  readonly sameTitle: boolean
  /** Share of the row's telling words found in the nearest section of the text, 0–1; 1 when it has no such words. */
  readonly nearest: number
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
const CERTAIN = 0.6

/** By how much the best item must surpass the second one. */
const MARGIN = 0.12

function matchAll(plan: Plan): readonly RowMatch[] {
  const tasks = plan.tasks.filter((task) => task.heading)
  if (plan.annexRows.length === 0 || tasks.length < FEWEST_TASKS) return []
  const byTitle = new Map(tasks.map((task) => [plainTitle(task.title), task]))
  const common = plan.metadata.title ?? ''
  const taskIndex = indexOf(tasks.map((task) => textOf(task.heading)))
  const sectionIndex = indexOf(sectionsOf(plan))
  return plan.annexRows.map((row) => {
    const same = byTitle.get(plainTitle(row.title))
    if (same) return { row, task: same, sameTitle: true, nearest: 1 }
    const words = withoutCommonWords(row.title, common)
    const task = bestTask(tasks, taskIndex, words)
    const nearest = Math.max(best(sectionIndex, words), task ? 1 : 0)
    return { row, ...(task ? { task } : {}), sameTitle: false, nearest }
  })
}

function bestTask(tasks: readonly Task[], index: Index, words: readonly string[]): Task | undefined {
  if (words.length < FEWEST_WORDS) return undefined
  const ranked = scores(index, words).slice(0, 2)
  const [first, second] = ranked
  if (!first || first.score < CERTAIN || (second && first.score - second.score < MARGIN)) return undefined
  return tasks[first.at]
}

/** Pairs of characters; a row with fewer has only words that stand everywhere. */
const FEWEST_WORDS = 4

function best(index: Index, words: readonly string[]): number {
  return words.length < FEWEST_WORDS ? 1 : (scores(index, words)[0]?.score ?? 0)
}

function plainTitle(title: string): string {
  return title.replace(/[\s，。、；：“”]/g, '')
}

/** All of the text that a row may take up: each section, and the paragraphs in front of them. */
function sectionsOf(plan: Plan): string[] {
  const sections = plan.headings.filter((heading) => heading.scope === 'main').map((heading) => textOf(heading))
  const others = plan.tree.paragraphs.filter((one) => one.zone === 'preamble' || one.zone === 'closing')
  return [...sections, ...others.map((one) => one.reading.text)]
}

function textOf(heading: Heading | undefined): string {
  if (!heading) return ''
  const own = heading.paragraphs.map((paragraph) => paragraph.reading.text)
  const below = heading.level >= 3 || own.join('').length > 0 ? heading.children.map((child) => ownText(child)) : []
  return [heading.title, ...own, ...below].join('\n')
}

function ownText(heading: Heading): string {
  return heading.paragraphs.map((paragraph) => paragraph.reading.text).join('\n')
}
