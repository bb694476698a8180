/** Where in a plan an element belongs: the section to point at and the offset to insert at. */

import type { Heading, Plan, Task } from '../semantics/model.js'
import type { TextRange } from '../text/range.js'
import type { PlanText } from './planText.js'
import type { Place } from './template.js'

/** The place found in one plan. */
export interface Spot {
  /** The title of the section, else the plan's title, else its first paragraph. */
  readonly anchor: TextRange
  /** Offset behind the last character of the section, else of the body. */
  readonly insertAt: number
  /** The section itself; `undefined` when the plan has none for this place. */
  readonly section?: Heading
}

const titles: Readonly<Record<'goals' | 'measures' | 'organisation', readonly RegExp[]>> = {
  goals: [/总体要求|总体思路|总体部署/],
  measures: [/配套措施|保障措施|支持政策|政策保障|政策措施/, /保障/, /组织/],
  organisation: [/组织领导|组织实施|组织管理|组织保障|工作机制|督导/, /保障|组织/],
}

/** The spot of `place` in the plan. */
export function findPlace(text: PlanText, place: Place): Spot {
  const { plan } = text
  const section = sectionFor(text, place)
  if (section) return { anchor: titleRange(section), insertAt: trimmedEnd(plan.source, section.sectionEnd), section }
  const anchor = titleAnchor(plan)
  if (place === 'preamble') return { anchor, insertAt: endOfZones(plan, ['preamble']) ?? endOfBody(plan) }
  if (place === 'annex')
    return { anchor, insertAt: endOfZones(plan, ['annex', 'date', 'signature', 'annexNote']) ?? endOfBody(plan) }
  return { anchor, insertAt: endOfBody(plan) }
}

/** What a finding on the whole plan points at: the title, else the first section of tasks, else the first paragraph. */
export function titleAnchor(plan: Plan): TextRange {
  if (plan.metadata.spans.title) return plan.metadata.spans.title
  const first = plan.tasks[0]
  if (first) return first.heading ? titleRange(topOf(first.heading)) : first.titleRange
  const opening = plan.tree.paragraphs.find((one) => one.zone !== 'furniture' && one.zone !== 'frontMatter')
  return opening ? { start: opening.start, end: opening.end } : { start: 0, end: 0 }
}

function sectionFor(text: PlanText, place: Place): Heading | undefined {
  const { plan } = text
  if (place === 'goals' && text.goalHeadings.length > 0) return lastGoal(text.goalHeadings)
  if (place === 'tasks') return taskSection(plan)
  if (place !== 'goals' && place !== 'measures' && place !== 'organisation') return undefined
  const candidates = plan.headings.filter((heading) => heading.scope === 'main' && heading.level <= 2)
  for (const level of [1, 2]) {
    for (const title of titles[place]) {
      const found = candidates.find((heading) => heading.level === level && title.test(heading.title))
      if (found) return found
    }
  }
  return undefined
}

/** Sections about carrying the plan out (组织领导, 督促检查, 宣传), whose measures are done or not done. */
const carryingOut = /保障措施|工作保障|工作要求|组织(?:领导|实施|管理|保障)/

/** True for a measure by which the plan is carried out, as against a task that the plan is made for. */
export function carriesOut({ heading }: Task): boolean {
  return heading !== undefined && carryingOut.test(topOf(heading).title)
}

/** The last of the goal sections that follow each other: behind 总体目标 stand 具体目标. */
function lastGoal(headings: readonly Heading[]): Heading {
  return headings.findLast((heading) => heading.parent === headings[0].parent) ?? headings[0]
}

/** The top section that holds most tasks, else the one named for them. */
function taskSection(plan: Plan): Heading | undefined {
  const counts = new Map<Heading, number>()
  for (const task of plan.tasks) {
    if (!task.heading) continue
    const top = topOf(task.heading)
    counts.set(top, (counts.get(top) ?? 0) + 1)
  }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]
  return most?.[0] ?? plan.headings.find((heading) => heading.scope === 'main' && /任务|举措/.test(heading.title))
}

function topOf(heading: Heading): Heading {
  let top = heading
  while (top.parent) top = top.parent
  return top
}

function titleRange(heading: Heading): TextRange {
  return { start: heading.start, end: heading.end }
}

function endOfBody(plan: Plan): number {
  return (
    endOfZones(plan, ['body']) ??
    endOfZones(plan, ['preamble', 'addressees', 'title']) ??
    trimmedEnd(plan.source, plan.source.length)
  )
}

function endOfZones(plan: Plan, zones: readonly string[]): number | undefined {
  const last = plan.tree.paragraphs.filter((paragraph) => zones.includes(paragraph.zone)).at(-1)
  const table = plan.tree.tables.filter((one) => zones.includes(one.zone)).at(-1)
  const end = Math.max(last?.end ?? -1, table?.end ?? -1)
  return end < 0 ? undefined : trimmedEnd(plan.source, end)
}

function trimmedEnd(source: string, end: number): number {
  return source.slice(0, end).trimEnd().length
}
