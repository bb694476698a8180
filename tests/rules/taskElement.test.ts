/** What the task rules share: what a template demands of tasks, how a gap is told, and the fixes that fill it. */

import { describe, expect, test } from 'vitest'
import type { Fix } from '../../server/src/rules/rule.js'
import { demandFor, elementFix, elementFixForAll, type Gap, problemsOf } from '../../server/src/rules/taskElement.js'
import type { Blank } from '../../server/src/rules/taskInsertion.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import type { Plan } from '../../server/src/semantics/model.js'
import type { Completeness, Requirement, TaskStatus } from '../../server/src/templates/template.js'
import { applyEdits } from '../../server/src/text/range.js'
import { noTemplate } from '../support/check.js'

const title = '云岭省推进示范工作实施方案'
const names = ['完善网点', '完善服务', '完善队伍', '完善平台', '完善制度', '完善机制']

/** A plan of which each task ends with one of `clauses`, followed by `rest`. */
function planOf(clauses: readonly string[], rest = ''): Plan {
  const items = clauses.map((clause, index) => `（${'一二三四五六'[index]}）${names[index]}。做好工作。${clause}`)
  return readPlan(`${title}\n\n一、重点任务\n\n${items.join('\n\n')}\n${rest}`)
}

function requirementOf(id: string, predicate: string, element?: string): Requirement {
  return {
    ...{ id, ref: `R-${id}`, title: { zh: id, en: id }, clause: `二、${id}`, on: 'task', place: 'tasks' },
    ...{ expect: { predicate, element }, severity: 'error', message: { zh: id, en: id } },
  }
}

function demanding(requirements: readonly Requirement[], binding = true): Completeness {
  const basis = { document: '某通知', clause: '一' }
  return { ...noTemplate, binding, template: { ...noTemplate.template, basis, requirements } }
}

const plain = planOf(['', '', '', '', '', ''])

describe('the demand of a template', () => {
  const person = requirementOf('person', 'tasks-have', 'person')
  const lead = requirementOf('lead', 'tasks-have', 'lead')
  const parties = requirementOf('parties', 'tasks-have', 'parties')

  test('is the requirement on tasks for that element, with its clause and severity', () => {
    expect(demandFor(plain, demanding([person, lead]), ['lead', 'parties'])).toEqual({
      requirement: lead,
      basis: { document: '某通知', clause: '二、lead' },
      severity: 'error',
    })
  })

  test('is the first of several', () => {
    const demand = demandFor(plain, demanding([person, parties, lead]), ['lead', 'parties'])
    expect(demand?.requirement).toBe(parties)
  })

  test('weighs less where the template does not bind', () => {
    expect(demandFor(plain, demanding([lead], false), ['lead'])?.severity).toBe('information')
  })

  test('is none where the template asks for another element, or in another way', () => {
    const inText = requirementOf('lead', 'words', 'lead')
    expect(demandFor(plain, demanding([person]), ['lead'])).toBeUndefined()
    expect(demandFor(plain, demanding([inText]), ['lead'])).toBeUndefined()
    expect(demandFor(plain, demanding([]), ['lead'])).toBeUndefined()
    expect(demandFor(plain, demanding([inText, lead]), ['lead'])?.requirement).toBe(lead)
  })
})

describe('a gap', () => {
  const fix: Fix = { title: { zh: '补上', en: 'Add' }, safety: 'unsafe', edits: [{ start: 0, end: 0, newText: 'XX' }] }

  function gapOf(count: number, more: Partial<Gap<string>> = {}): Gap<string> {
    return { tasks: plain.tasks.slice(0, count), one: 'one', many: 'many', all: 'all', severity: 'warning', ...more }
  }

  /** Severity, message and the marked text of each problem. */
  function told(total: number, gap: Gap<string>): string[] {
    return problemsOf(plain, total, gap).map(
      ({ severity, message, range }) => `${severity} ${message} ${plain.source.slice(range.start, range.end)}`,
    )
  }

  const hints = names.map((name) => `hint one ${name}`)
  const warnings = names.map((name) => `warning one ${name}`)

  test.each<[string, number, number, string[]]>([
    ['nothing for no task', 0, 4, []],
    ['of one task', 1, 1, warnings.slice(0, 1)],
    ['of two tasks, though these are all', 2, 2, warnings.slice(0, 2)],
    ['of half of the tasks', 3, 6, warnings.slice(0, 3)],
    ['of more than half of them: once on the plan, hints below', 3, 5, [`warning many ${title}`, ...hints.slice(0, 3)]],
    ['of all: in other words', 3, 3, [`warning all ${title}`, ...hints.slice(0, 3)]],
    ['of most of many', 5, 6, [`warning many ${title}`, ...hints.slice(0, 5)]],
  ])('is told %s', (_name, count, total, expected) => {
    expect(told(total, gapOf(count))).toEqual(expected)
  })

  test.each([
    [0, 4, []],
    [1, 4, [`warning many ${title}`]],
    [4, 4, [`warning all ${title}`]],
  ])('that is told of the plan alone is told once, for %d of %d', (count, total, expected) => {
    expect(told(total, gapOf(count, { one: undefined }))).toEqual(expected)
  })

  test('names counts and places on the plan, and the title of each task', () => {
    const [onPlan, first] = problemsOf(plain, 4, gapOf(3))
    expect(onPlan.args).toEqual({ count: 3, total: 4 })
    expect(onPlan.related?.map(({ range, message }) => [plain.source.slice(range.start, range.end), message])).toEqual(
      names.slice(0, 3).map((name) => [name, { zh: name, en: name }]),
    )
    expect(first.args).toEqual({ title: '完善网点' })
    expect(first.related).toBeUndefined()
  })

  test('may be told of each task in its own words', () => {
    const one: Gap<string>['one'] = (task) => (task.title === '完善网点' ? 'first' : 'other')
    expect(told(6, gapOf(2, { one }))).toEqual(['warning first 完善网点', 'warning other 完善服务'])
  })

  test('rests on the demand of the template where there is one', () => {
    const demand = demandFor(plain, demanding([requirementOf('lead', 'tasks-have', 'lead')]), ['lead'])
    const problems = problemsOf(plain, 3, gapOf(3, { demand }))
    expect(problems.map(({ requirement, basis }) => ({ requirement, basis }))).toEqual(
      Array(4).fill({ requirement: 'R-lead', basis: [{ document: '某通知', clause: '二、lead' }] }),
    )
    expect(problemsOf(plain, 6, gapOf(1, { demand }))[0].requirement).toBe('R-lead')
  })

  test('without a demand leaves basis and requirement to the rule', () => {
    for (const problem of problemsOf(plain, 3, gapOf(3))) {
      expect(Object.keys(problem)).not.toContain('basis')
      expect(Object.keys(problem)).not.toContain('requirement')
    }
  })

  test('has its fixes looked for when they are asked for', () => {
    const asked: string[] = []
    const gap = gapOf(3, {
      fix: (task) => {
        asked.push(task.title)
        return [fix]
      },
      fixesForAll: () => [fix, fix],
    })
    const fixes = problemsOf(plain, 4, gap).map((problem) => problem.fixes)
    expect(asked).toEqual([])
    expect(fixes.map((found) => (typeof found === 'function' ? found().length : found))).toEqual([2, 1, 1, 1])
    expect(asked).toEqual(names.slice(0, 3))
  })

  test('may have none', () => {
    const [onPlan, first] = problemsOf(plain, 3, gapOf(3))
    expect(onPlan.fixes).toBeUndefined()
    expect(typeof first.fixes === 'function' && first.fixes()).toEqual([])
  })
})

const person: Blank = { element: 'person', label: '责任人', text: 'XX' }
const words = { zh: '补上责任人', en: 'Add a person' }

/** An annexed list of the tasks, with the given persons. */
function listOf(persons: readonly string[]): string {
  const rows = persons.map((name, index) => `| ${index + 1} | ${names[index]} | 省民政厅 | ${name} |`)
  return `\n附件\n\n重点任务清单\n\n| 序号 | 重点任务 | 牵头单位 | 责任人 |\n|---|---|---|---|\n${rows.join('\n')}\n`
}

/** The statuses of the tasks of `plan`; task number i stands in row `rows[i]` of the list, if that is given. */
function statusesOf({ tasks, annexRows }: Plan, rows: readonly (number | undefined)[] = []): TaskStatus[] {
  return tasks.map((task, index) => {
    const row = rows[index]
    const listed = row === undefined ? undefined : annexRows[row]
    return { task, listed, lead: 'met', person: 'missing', deadline: 'met', target: 'met' }
  })
}

/** The lines of `plan` that the edits of the only one of `fixes` change. */
function changed(plan: Plan, fixes: readonly Fix[]): string[] {
  expect(fixes).toHaveLength(1)
  const before = new Set(plan.source.split('\n'))
  return applyEdits(plan.source, fixes[0].edits)
    .split('\n')
    .filter((line) => !before.has(line))
}

describe('the fix of one task', () => {
  test('writes into its text', () => {
    const plan = planOf(['（省民政厅牵头）', ''])
    const fixes = elementFix(plan, statusesOf(plan)[0], person, words)
    expect(changed(plan, fixes)).toEqual(['（一）完善网点。做好工作。（省民政厅牵头；责任人：XX）'])
    expect(fixes).toMatchObject([{ title: words, safety: 'unsafe' }])
  })

  test('writes into the list that stands for it, where the text keeps no persons', () => {
    const plan = planOf(['', ''], listOf(['', '张三']))
    const [first] = statusesOf(plan, [0, 1])
    expect(changed(plan, elementFix(plan, first, person, words))).toEqual(['| 1 | 完善网点 | 省民政厅 | XX |'])
  })

  test('writes into the text where the text keeps persons', () => {
    const plan = planOf(['', '（责任人：张三）', '（责任人：李四）'], listOf(['', '', '']))
    const [first] = statusesOf(plan, [0, 1, 2])
    expect(changed(plan, elementFix(plan, first, person, words))).toEqual(['（一）完善网点。做好工作。（责任人：XX）'])
  })

  test('writes into the text where the list has no room', () => {
    const plan = planOf(['', ''], listOf(['王五', '张三']))
    const [first] = statusesOf(plan, [0, 1])
    expect(changed(plan, elementFix(plan, first, person, words))).toEqual(['（一）完善网点。做好工作。（责任人：XX）'])
  })

  test('writes into the text where what stands for it is no row', () => {
    const plan = planOf(['', ''])
    const status = { ...statusesOf(plan)[0], listed: plan.tasks[1] }
    expect(changed(plan, elementFix(plan, status, person, words))).toEqual(['（一）完善网点。做好工作。（责任人：XX）'])
  })

  test('is none where there is no room at all', () => {
    const plan = readPlan(`${title}\n${listOf(['王五', '张三'])}`)
    const [task] = [...plan.tasks, ...plan.annexRows]
    const [status] = statusesOf({ ...plan, tasks: [task] })
    expect(elementFix(plan, status, person, words)).toEqual([])
  })
})

describe('the fix of all tasks', () => {
  test('is offered for two places and more, and says so', () => {
    const plan = planOf(['', '', ''])
    const statuses = statusesOf(plan)
    expect(elementFixForAll(plan, [], person, words)).toEqual([])
    expect(elementFixForAll(plan, statuses.slice(0, 1), person, words)).toEqual([])
    const fixes = elementFixForAll(plan, statuses.slice(0, 2), person, words)
    expect(fixes).toMatchObject([
      {
        title: { zh: '给所缺的各项任务都补上责任人', en: 'Add a person to every task that lacks it' },
        safety: 'unsafe',
      },
    ])
    expect(changed(plan, fixes)).toEqual([
      '（一）完善网点。做好工作。（责任人：XX）',
      '（二）完善服务。做好工作。（责任人：XX）',
    ])
  })

  test('writes each task into the list or, where that has no room, into the text', () => {
    const plan = planOf(['', '', ''], listOf(['', '李四', '']))
    expect(changed(plan, elementFixForAll(plan, statusesOf(plan, [0, 1, 2]), person, words))).toEqual([
      '（二）完善服务。做好工作。（责任人：XX）',
      '| 1 | 完善网点 | 省民政厅 | XX |',
      '| 3 | 完善队伍 | 省民政厅 | XX |',
    ])
  })

  test('writes a row that stands for several tasks once', () => {
    const plan = planOf(['', '', ''], listOf(['', '']))
    const fixes = elementFixForAll(plan, statusesOf(plan, [0, 1, 0]), person, words)
    expect(changed(plan, fixes)).toEqual(['| 1 | 完善网点 | 省民政厅 | XX |', '| 2 | 完善服务 | 省民政厅 | XX |'])
    expect(elementFixForAll(plan, statusesOf(plan, [0, 0, 0]), person, words)).toEqual([])
  })

  test('has its edits in the order of the text', () => {
    const plan = planOf(['', '', ''], listOf(['', '', '']))
    const [fix] = elementFixForAll(plan, statusesOf(plan, [2, undefined, 0]), person, words)
    const starts = fix.edits.map(({ start }) => start)
    expect(starts).toHaveLength(3)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })
})
