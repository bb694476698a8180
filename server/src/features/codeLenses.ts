/** Lines above sections: how many tasks they hold, what is missing, and who leads most. */

import type { Analysis } from '../analysis/analyse.js'
import { counted } from '../text/counted.js'
import { fill, type Localised } from '../text/localised.js'
import type { TextRange } from '../text/range.js'
import { type OutlineNode, outline, partiesInCharge } from './outline.js'

/** One lens. */
export interface CodeLens {
  /** What it stands above. */
  readonly range: TextRange
  readonly title: Localised
  /** The places that it counts, in order, for the list that opens. */
  readonly places: readonly TextRange[]
}

const messages = {
  tasks: { zh: '任务{count}项', en: '{count}' },
  missing: { zh: '缺{count}处要素', en: '{count} missing' },
  lead: { zh: '{organ}牵头{count}项', en: '{organ} leads {count}' },
} as const

/** Bodies that are named at the top of a plan. */
const mostBodies = 3
/** A body that leads fewer tasks is not named. */
const leastTasks = 3

/** The lenses of the plan in order of place: above the title the whole, above each section with several tasks its own. */
export function codeLenses(analysis: Analysis): readonly CodeLens[] {
  const nodes = outline(analysis)
  const all = flattened(nodes)
  const total = all.filter(({ status }) => status !== undefined).length
  if (total === 0) return []
  const top = nodes.find(({ kind }) => kind === 'title')
  const head = (top ?? all[0]).selectionRange
  return [
    ...lensesAbove(head, all),
    ...bodyLenses(head, all),
    ...all
      .filter((node) => node.kind === 'section' && (node.taskTotal > 1 || node.missing.length > 0))
      // A section that holds all tasks would say what stands above the title.
      .filter((node) => !(node.taskTotal === total && top))
      .flatMap((node) => lensesAbove(node.selectionRange, flattened([node]))),
  ]
}

/** The number of tasks and of missing elements among `nodes`. */
function lensesAbove(range: TextRange, nodes: readonly OutlineNode[]): CodeLens[] {
  const tasks = nodes.filter(({ status }) => status !== undefined)
  const lacking = nodes.filter(({ missing }) => missing.length > 0)
  const count = lacking.reduce((sum, { missing }) => sum + missing.length, 0)
  return [
    lens(range, messages.tasks, { count: counted(tasks.length, 'task') }, tasks),
    lens(range, messages.missing, { count: counted(count, 'element') }, lacking),
  ].filter(({ places }) => places.length > 0)
}

/** The bodies that lead most tasks of the plan, under the name that stands for each in the document. */
function bodyLenses(range: TextRange, nodes: readonly OutlineNode[]): CodeLens[] {
  const byBody = new Map<string, OutlineNode[]>()
  for (const node of nodes) {
    if (!node.task || node.status === undefined) continue
    const leads = partiesInCharge(node.task).filter(({ role, collective }) => role.startsWith('lead') && !collective)
    for (const organ of new Set(leads.map(({ canonical }) => canonical))) {
      const led = byBody.get(organ)
      if (led) led.push(node)
      else byBody.set(organ, [node])
    }
  }
  return [...byBody]
    .filter(([, led]) => led.length >= leastTasks)
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, mostBodies)
    .map(([organ, led]) => lens(range, messages.lead, { organ, count: counted(led.length, 'task') }, led))
}

function lens(
  range: TextRange,
  message: Localised,
  args: Readonly<Record<string, string | Localised>>,
  nodes: readonly OutlineNode[],
): CodeLens {
  return { range, title: fill(message, args), places: nodes.map(({ selectionRange }) => selectionRange) }
}

/** The nodes in order of place, each before those below it. */
function flattened(nodes: readonly OutlineNode[]): OutlineNode[] {
  const all: OutlineNode[] = []
  const add = (node: OutlineNode): void => {
    all.push(node)
    node.children.forEach(add)
  }
  nodes.forEach(add)
  return all
}
