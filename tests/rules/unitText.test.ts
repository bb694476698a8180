/** What is found in the text of a task is looked for once, while the task stays as it is. */

import { describe, expect, test } from 'vitest'
import { inUnit } from '../../server/src/rules/unitText.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import type { Task } from '../../server/src/semantics/model.js'

interface Found {
  readonly at: number
}

/** Finds every 尽快; `texts` are those that were searched. */
function finder(): { find: ReturnType<typeof inUnit<Found>>; texts: string[] } {
  const texts: string[] = []
  const find = inUnit<Found>(
    (text) => {
      texts.push(text)
      return [...text.matchAll(/尽快/g)].map(({ index }) => ({ at: index }))
    },
    ({ at }, delta) => ({ at: at + delta }),
  )
  return { find, texts }
}

const source =
  '云岭省推进示范工作实施方案\n\n一、重点任务\n\n（一）完善网点。尽快建成，尽快开放。\n\n（二）完善服务。做好工作。\n'
const plan = readPlan(source)
const places = [source.indexOf('尽快'), source.lastIndexOf('尽快')].map((at) => ({ at }))

describe('in an item of the text', () => {
  test('offsets are those of the source', () => {
    const { find } = finder()
    expect(plan.tasks.map((task) => find(task, source))).toEqual([places, []])
  })

  test('it is looked for once', () => {
    const { find, texts } = finder()
    const [first, second] = plan.tasks
    for (const task of [first, second, first, second]) find(task, source)
    expect(texts).toEqual(['（一）完善网点。尽快建成，尽快开放。', '（二）完善服务。做好工作。'])
    expect(find(first, source)).toEqual(places)
  })

  test('two finders do not take over each other’s findings', () => {
    const [one, other] = [finder(), finder()]
    one.find(plan.tasks[0], source)
    other.find(plan.tasks[0], source)
    expect(other.texts).toHaveLength(1)
  })

  test('it is looked for anew where the item reaches further', () => {
    const { find, texts } = finder()
    const [task] = plan.tasks
    find(task, source)
    expect(find({ ...task, end: places[1].at }, source)).toEqual(places.slice(0, 1))
    expect(texts).toHaveLength(2)
  })

  test('it moves with the item', () => {
    const { find, texts } = finder()
    const [task] = plan.tasks
    find(task, source)
    const further = { ...task, start: task.start + 3, end: task.end + 3 }
    expect(find(further, `省政府${source}`)).toEqual(places.map(({ at }) => ({ at: at + 3 })))
    expect(texts).toHaveLength(1)
  })
})

describe('in a row of a table', () => {
  const list = '云岭省重点任务清单\n\n序号\t重点任务\t完成时限\n1\t完善网点\t尽快\n完善服务\t2026年底\n'
  const { tasks } = readPlan(list)

  test('it is looked for once, even where the first cell is missing', () => {
    const { find, texts } = finder()
    expect(tasks.map(({ row }) => row?.cells[0] === undefined)).toEqual([false, true])
    for (const task of [...tasks, ...tasks]) find(task, list)
    expect(texts).toEqual(['1\t完善网点\t尽快', '完善服务\t2026年底'])
    expect(find(tasks[0], list)).toEqual([{ at: list.indexOf('尽快') }])
  })
})

describe('where nothing of the task could keep it', () => {
  const [task] = plan.tasks
  const { heading, ...bare } = task
  const homeless: readonly (readonly [string, Task])[] = [
    ['a task without heading and row', bare],
    ['a row without cells', { ...bare, row: { start: task.start, end: task.end, cells: [undefined] } }],
    ['a heading without paragraphs', heading ? { ...bare, heading: { ...heading, paragraphs: [] } } : bare],
  ]

  test.each(homeless)('it is looked for each time: %s', (_name, unit) => {
    const { find, texts } = finder()
    expect([find(unit, source), find(unit, source)]).toEqual([places, places])
    expect(texts).toHaveLength(2)
  })
})
