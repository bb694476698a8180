/** Which missing element belongs to which item of the outline. */

import type { Analysis } from '../analysis/analyse.js'
import type { Requirement } from '../templates/template.js'
import type { Localised } from '../text/localised.js'
import { countUpTo } from '../text/sorted.js'
import type { MissingElement } from './outline.js'
import type { OutlineItem } from './outlineItems.js'

type TaskElement = Exclude<MissingElement['kind'], 'requirement'>

/** The elements of a task in the order in which they are told. */
const taskElements: readonly TaskElement[] = ['lead', 'person', 'deadline', 'target']

/** What people call the elements of a task. */
const elementTitles: Readonly<Record<TaskElement, Localised>> = {
  lead: { zh: '牵头单位', en: 'lead' },
  person: { zh: '责任人', en: 'person' },
  deadline: { zh: '完成时限', en: 'deadline' },
  target: { zh: '量化目标', en: 'target' },
}

/** The missing elements by item; the findings decide, so that what the writer switched off is not listed. */
export function missingIn(
  analysis: Analysis,
  items: readonly OutlineItem[],
): ReadonlyMap<OutlineItem, readonly MissingElement[]> {
  const { completeness, findings } = analysis
  const reported = new Set(findings.map(({ rule, range }) => keyOf(rule, range.start)))
  const demanded = demandedOf(completeness.requirements.map(({ requirement }) => requirement))
  const missing = new Map<OutlineItem, MissingElement[]>()
  for (const item of items) {
    const { status } = item
    if (!status) continue
    const absent = taskElements.filter(
      (element) =>
        demanded.has(element) &&
        status[element] === 'missing' &&
        reported.has(keyOf(`task-without-${element}`, status.task.titleRange.start)),
    )
    if (absent.length > 0)
      missing.set(
        item,
        absent.map((kind) => ({ kind, title: elementTitles[kind] })),
      )
  }
  const starts = items.map(({ range }) => range.start)
  for (const { requirement, status, anchor } of completeness.requirements) {
    const rule = `${completeness.template.id}/${requirement.id}`
    if (status !== 'missing' || !reported.has(keyOf(rule, anchor.start))) continue
    // An item at the anchor itself, else the one that begins last before it: the first one when there is none.
    const item = items[Math.max(0, countUpTo(starts, anchor.start) - 1)]
    if (!item) continue
    const element: MissingElement = { kind: 'requirement', title: requirement.title, requirement }
    const own = missing.get(item)
    if (own) own.push(element)
    else missing.set(item, [element])
  }
  return missing
}

/** What the template wants of every task; a hint at what would be good to have is no missing element. */
function demandedOf(requirements: readonly Requirement[]): ReadonlySet<string> {
  const elements = requirements.flatMap(({ expect }) => (expect.predicate === 'tasks-have' ? [expect.element] : []))
  return new Set(elements.map((element) => (element === 'parties' ? 'lead' : String(element))))
}

function keyOf(rule: string, start: number): string {
  return `${rule}@${start}`
}
