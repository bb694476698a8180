/** What a plan takes over from the document of the level above: its title and number, its tasks and their deadlines. */

import type { Deadline, Heading, Plan, Task } from '../semantics/model.js'

/** What is taken over from an upper document. */
export interface UpperDocument {
  /** The citation of it: 《…》（云政办发〔2021〕36号）; blanks where title or number are unknown. */
  readonly citation: string
  readonly groups: readonly UpperGroup[]
}

/** The tasks under one heading; without title where the upper document does not group them. */
export interface UpperGroup {
  readonly title?: string
  readonly tasks: readonly UpperTask[]
}

/** One task to be carried out at the level below. */
export interface UpperTask {
  readonly title: string
  /** ISO date of the day by which the upper document wants it done; `undefined` when it sets none. */
  readonly due?: string
}

/** More tasks than any plan of the State Council has. */
const mostTasks = 300
/** Code units of a title beyond which it is a sentence. */
const longestTitle = 60

/** Reads `plan` as the upper document of a plan to be written. */
export function readUpper(plan: Plan): UpperDocument {
  const { title, docNumber } = plan.metadata
  const name = title === undefined ? 'XX' : inCitation(title)
  const tasks = (plan.tasks.length > 0 ? plan.tasks : plan.annexRows).filter(hasTitle).slice(0, mostTasks)
  const parents = new Map<Heading | undefined, UpperTask[]>()
  for (const task of tasks) {
    const parent = task.heading?.parent
    const group = parents.get(parent) ?? []
    group.push({ title: plainTitle(task.title), due: latest(task.deadlines) })
    parents.set(parent, group)
  }
  return {
    citation: `《${name}》（${docNumber ?? 'XX〔20XX〕XX号'}）`,
    groups: [...parents].map(([heading, group]) => ({
      ...(heading && parents.size > 1 && plainTitle(heading.title) !== '' ? { title: plainTitle(heading.title) } : {}),
      tasks: group,
    })),
  }
}

function hasTitle(task: Task): boolean {
  return /[\p{L}\p{N}]/u.test(plainTitle(task.title))
}

/** A title on one line without marks at its end; of a sentence, its first clauses; nothing damaged or half open. */
function plainTitle(title: string): string {
  const line = title.replace(/[\s\u3000\ue000-\uf8ff\ufffd]+|\p{Surrogate}/gu, '')
  const short =
    line.length <= longestTitle ? line : line.slice(0, longestTitle).replace(/[，。；：、][^，。；：、]*$/, '')
  return balanced(short).replace(/(?<![。．.：:；;，,、])[。．.：:；;，,、]+$/, '')
}

/** `text` up to the first mark that has no other half. */
function balanced(text: string): string {
  const open: { readonly close: string; readonly at: number }[] = []
  for (let at = 0; at < text.length; at++) {
    const pair = pairs.find(([opening]) => opening === text[at])
    if (pair) open.push({ close: pair[1], at })
    else if (pairs.some(([, closing]) => closing === text[at]) && open.pop()?.close !== text[at])
      return text.slice(0, at)
  }
  return open.length === 0 ? text : text.slice(0, open[0].at)
}

const pairs = ['（）', '《》', '“”', '〔〕', '()', '【】', '〈〉', '‘’', '[]']

/** Marks within 《》 are 〈〉 (GB/T 15834-2011, 4.15). */
function inCitation(title: string): string {
  return title
    .replace(/[\s\u3000]+/g, '')
    .replaceAll('《', '〈')
    .replaceAll('》', '〉')
}

function latest(deadlines: readonly Deadline[]): string | undefined {
  const dates = deadlines.filter((one) => !one.blank).flatMap((one) => one.date ?? one.to ?? [])
  return dates.sort().at(-1)
}
