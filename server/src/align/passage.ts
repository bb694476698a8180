/** The passages of a plan that are aligned: its tasks, and whatever else may take up a task of the level above. */

import { pathOf } from '../semantics/headingPath.js'
import type { Deadline, Heading, Party, Plan, Target, Task } from '../semantics/model.js'
import type { Paragraph } from '../syntax/node.js'
import { fingerprint, idsOf } from '../text/identity.js'
import { ofEach } from '../text/ofEach.js'
import type { TextRange } from '../text/range.js'
import type { Reading } from '../text/reading.js'
import { wordsOf } from './words.js'

/** One passage; a `section` is an item that is no task, an `area` a section of tasks, a `row` one of an annexed list. */
export interface Passage extends TextRange {
  readonly kind: 'task' | 'section' | 'area' | 'row'
  /** What it is known by whatever its number; see `text/identity.ts`. */
  readonly id: string
  /** The numbers of the item and of those above it as printed, e.g. `二（三）1`. */
  readonly path: string
  readonly title: string
  readonly titleRange: TextRange
  /** Titles of the sections above, outermost first. */
  readonly above: readonly string[]
  /** The section that it stands in; `undefined` where it stands in none. */
  readonly section?: { readonly path: string; readonly title: string }
  /** What is to be done: its text without title, clauses and dates. */
  readonly text: string
  readonly parties: readonly Party[]
  readonly deadlines: readonly Deadline[]
  readonly targets: readonly Target[]
}

/** The passages of one plan. */
export interface Passages {
  /** What the plan asks for: its tasks, else the rows of its annexed list, else its items. */
  readonly asked: readonly Passage[]
  /** All that can answer what a document above asks for, the tasks first. */
  readonly answering: readonly Passage[]
}

/** The passages of `plan`. */
export const passagesOf = ofEach((plan: Plan): Passages => {
  const owned = new Set(plan.tasks.flatMap(({ heading }) => heading ?? []))
  const tasks = plan.tasks.map((task) => taskPassage(plan, task, 'task', owned))
  const rows = plan.annexRows.map((row) => taskPassage(plan, row, 'row', owned))
  const sections = leaves(plan, owned).map((heading) => sectionPassage(plan, heading))
  const areas = areasOf(plan).map((heading) => areaPassage(plan, heading, tasks))
  const answering = withIds([...tasks, ...sections, ...rows, ...areas])
  const ofKind = (kind: Passage['kind']): readonly Passage[] => answering.filter((one) => one.kind === kind)
  const [first, second] = [ofKind('task'), ofKind('row')]
  const items = ofKind('section').filter(({ above, title }) => ![...above, title].some((one) => general.test(one)))
  const asked = first.length > 0 ? first : second.length > 0 ? second : items
  // What says nothing cannot be found again.
  return { asked: asked.filter((one) => wordsOf(one).all.size > 0), answering }
})

/** A stand-in for all that `passage` says, which changes when it is reworded and stays when it is renumbered. */
export function fingerprintOf({ title, text, parties, deadlines }: Passage): string {
  return fingerprint([title, text, ...parties.map((one) => one.text), ...deadlines.map((one) => one.text)].join('\n'))
}

/** Sections that speak of the whole and ask for nothing by themselves. */
const general = /总体要求|总体思路|指导思想|基本原则|目标|组织实施|组织领导|保障措施|工作要求|附则|背景/

type Unnamed = Omit<Passage, 'id'>

function withIds(passages: readonly Unnamed[]): Passage[] {
  const ids = idsOf(passages.map(({ title, above }) => ({ title, section: above })))
  return passages.map((passage, index) => ({ ...passage, id: ids[index] }))
}

function taskPassage(plan: Plan, task: Task, kind: 'task' | 'row', owned: ReadonlySet<Heading>): Unnamed {
  const { heading, row, responsibilities, persons, deadlines, targets, titleRange, title, start, end } = task
  const clauses = responsibilities.filter(({ form }) => form !== 'inline')
  const hidden = [titleRange, ...numbersOf(heading), ...clauses, ...persons, ...deadlines]
  const readings = row
    ? row.cells.flatMap((cell) => (cell ? [cell.reading] : []))
    : paragraphsOf(plan, task, owned).map(({ reading }) => reading)
  return {
    kind,
    ...placeOf(heading),
    path: heading ? pathOf(heading) : `${row ? '表' : '段'}${task.path.join('.')}`,
    ...{ title, titleRange, start, end },
    text: readings.map((reading) => visible(reading, hidden)).join('\n'),
    parties: task.parties.length > 0 ? task.parties : task.inherited,
    ...{ deadlines, targets },
  }
}

function sectionPassage(plan: Plan, heading: Heading): Unnamed {
  const { title, titleStart, titleEnd, start, sectionEnd } = heading
  const within = <One extends TextRange>(list: readonly One[]): One[] =>
    list.filter((one) => start <= one.start && one.end <= sectionEnd)
  const deadlines = within(plan.documentDeadlines)
  const titleRange = { start: titleStart, end: titleEnd }
  return {
    kind: 'section',
    ...placeOf(heading),
    path: pathOf(heading),
    ...{ title, titleRange, start },
    end: heading.paragraphs.at(-1)?.end ?? heading.end,
    text: heading.paragraphs
      .map(({ reading }) => visible(reading, [titleRange, ...numbersOf(heading), ...deadlines]))
      .join('\n'),
    parties: [],
    deadlines,
    targets: within(plan.documentTargets),
  }
}

/** A section as one passage that says all that its tasks say. */
function areaPassage(plan: Plan, heading: Heading, tasks: readonly Unnamed[]): Unnamed {
  const { start, sectionEnd } = heading
  const within = tasks.filter((task) => start <= task.start && task.end <= sectionEnd)
  return {
    ...sectionPassage(plan, heading),
    kind: 'area',
    end: Math.max(heading.end, ...within.map(({ end }) => end)),
    text: within.map(({ title, text }) => `${title}\n${text}`).join('\n'),
    parties: within.flatMap(({ parties }) => parties),
    deadlines: within.flatMap(({ deadlines }) => deadlines),
    targets: within.flatMap(({ targets }) => targets),
  }
}

/** The headings right above tasks that are no tasks themselves. */
function areasOf({ tasks }: Plan): Heading[] {
  const owned = new Set(tasks.map(({ heading }) => heading))
  const parents = new Set(tasks.flatMap(({ heading }) => heading?.parent ?? []))
  return [...parents].filter((heading) => !owned.has(heading))
}

function placeOf(heading: Heading | undefined): Pick<Passage, 'above' | 'section'> {
  const parent = heading?.parent
  if (!parent) return { above: [] }
  const above = [...placeOf(parent).above, parent.title]
  return { above, section: { path: pathOf(parent), title: parent.title } }
}

/** Items of the text without items below them that are no tasks and lie within none. */
function leaves({ headings }: Plan, owned: ReadonlySet<Heading>): Heading[] {
  const isWithin = (heading: Heading | undefined): boolean =>
    heading !== undefined && (owned.has(heading) || isWithin(heading.parent))
  return headings.filter((one) => one.scope === 'main' && one.children.length === 0 && !isWithin(one))
}

/** The paragraphs of a task, those of the items below it included as far as they are no tasks of their own. */
function paragraphsOf({ tree }: Plan, { heading, start, end }: Task, owned: ReadonlySet<Heading>): Paragraph[] {
  if (!heading) return tree.paragraphs.filter((one) => one.start >= start && one.start < end)
  const below = heading.children.filter((child) => !owned.has(child))
  return [...heading.paragraphs, ...below.flatMap((child) => child.paragraphs)]
}

/** The numbers of an item and of those below it, which say nothing of what is to be done. */
function numbersOf(heading: Heading | undefined): TextRange[] {
  const headings = heading ? [heading, ...heading.children] : []
  return headings.map(({ start, titleStart }) => ({ start, end: titleStart }))
}

/** The text of `reading` without the stretches of `hidden`; a line break stands for each of them. */
function visible(reading: Reading, hidden: readonly TextRange[]): string {
  const { start, end } = reading.span
  const near = hidden.filter((one) => one.start < end && start < one.end)
  if (near.length === 0) return reading.text
  let text = ''
  for (let at = 0; at < reading.text.length; at++) {
    const offset = reading.source(at)
    const isHidden = near.some((one) => one.start <= offset && offset < one.end)
    if (!isHidden) text += reading.text[at]
    else if (!text.endsWith('\n')) text += '\n'
  }
  return text
}
