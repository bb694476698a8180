/** The annexed lists of a draft, made from the tasks that its text holds. */

import { readPlan } from '../semantics/lower.js'
import type { Heading, Task } from '../semantics/model.js'

/** The lists that a skeleton may end in. */
const lists = {
  '{annex task list}': { name: '重点任务清单', column: '重点任务' },
  '{annex measure list}': { name: '配套措施清单', column: '配套措施' },
} as const
type Field = keyof typeof lists

/** The field of the list of tasks and of that of supporting measures. */
const fields = { tasks: '{annex task list}', measures: '{annex measure list}' } as const

/** What the list of tasks or of supporting measures of the plan called `title` is called. */
export function listTitle(title: string, kind: keyof typeof fields): string {
  return nameOf(title, fields[kind])
}

/** The heading of the column for what is listed. */
export function listColumn(kind: keyof typeof fields): string {
  return lists[fields[kind]].column
}

/** True for a line that stands for a list. */
export function isAnnexField(line: string): line is Field {
  return Object.hasOwn(lists, line)
}

/** The annex note (GB/T 9704-2012, 7.3.4) for the lists that `skeleton` holds. */
export function annexNote(skeleton: string, title: string): string {
  const names = skeleton
    .split('\n')
    .filter(isAnnexField)
    .map((field) => nameOf(title, field))
  if (names.length === 1) return `附件：${names[0]}`
  return names.map((name, index) => `${index === 0 ? '附件：' : '　　　'}${index + 1}. ${name}`).join('\n')
}

/** Each list of `lines` as an annex, its rows the tasks of the draft's text `main`. */
export function annexes(main: readonly string[], lines: readonly string[], title: string): string[] {
  const fields = lines.filter(isAnnexField)
  if (fields.length === 0) return []
  const { tasks, source } = readPlan(`${main.join('\n\n')}\n`)
  return fields.flatMap((field, index) => {
    const rows = tasks.filter((task) => fields.length === 1 || isMeasure(task) === (field === '{annex measure list}'))
    return [
      `附件${fields.length === 1 ? '' : index + 1}`,
      nameOf(title, field),
      table(lists[field].column, rows, source),
    ]
  })
}

/** The subject of the plan and what the list holds: XX省…高质量发展重点任务清单. */
function nameOf(title: string, field: Field): string {
  const subject = title.replace(/(?:的?(?:实施|工作|行动)(?:方案|意见|计划)|方案|计划|意见)(?:（[^（）]*）)?$/, '')
  return `${subject}${lists[field].name}`
}

/** True for a task under the supporting measures. */
function isMeasure({ heading }: Task): boolean {
  let top: Heading | undefined = heading
  while (top?.parent) top = top.parent
  return /措施|保障/.test(top?.title ?? '')
}

function table(column: string, tasks: readonly Task[], source: string): string {
  const rows = tasks.map(({ title, start, end }, index) => {
    const due = /完成时限：([^；）\n]+)/.exec(source.slice(start, end))?.[1] ?? '20XX年XX月底前'
    return [index + 1, title, 'XX', 'XX', due]
  })
  const all = [['序号', column, '牵头部门', '责任人', '完成时限'], Array(5).fill('---'), ...rows]
  return all.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
