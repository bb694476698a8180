import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editableFields, saidOf } from '../../server/src/ledger/edit/field.js'
import { setField } from '../../server/src/ledger/edit/setField.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import type { Plan, Task } from '../../server/src/semantics/model.js'
import { applyEdits } from '../../server/src/text/range.js'
import { thorough } from '../support/thorough.js'

const seed = 20210714
const runs = thorough(3_000, 60)

const bodies = ['省教育厅', '省财政厅、省医保局', '省卫生健康委牵头，省财政厅配合', '省教育厅、省审计厅负责', '', '—']
const days = ['2023年6月底前', '2024年', '长期坚持', '', '—']
/** What stands under a heading of a column. */
const cellsUnder: Readonly<Record<string, readonly string[]>> = {
  序号: ['1', '2', '3', ''],
  类别: ['医疗', '医保', ''],
  重点任务: ['改善服务流程', '加强人才培养', '健全监督制度', '2023年底前建成平台'],
  工作内容: ['每年检查一次', '培训医师30名，2022年完成', ''],
  工作目标: ['达到95%以上', ''],
  牵头单位: bodies,
  配合单位: bodies,
  责任单位: bodies,
  内设责任处室: ['医政处', ''],
  责任人: ['张三', '李四、王芳', '', '／'],
  完成时限: days,
  备注: ['试点', '', '张三记'],
}
const heads = fc
  .subarray(Object.keys(cellsUnder), { minLength: 2, maxLength: 8 })
  .chain((some) => fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length }))

/** How a row of cells is printed. */
const layouts: Readonly<Record<string, (cells: readonly string[]) => string>> = {
  spaced: (cells) => `| ${cells.join(' | ')} |`,
  tight: (cells) => `|${cells.join('|')}|`,
  open: (cells) => cells.join(' | '),
  tabs: (cells) => cells.join('\t'),
  gaps: (cells) => cells.map((cell) => cell || '—').join('  '),
  lines: (cells) => cells.join('\n'),
}

/** A table with rows that may lack cells at an end, below a text with items of its own. */
const plans = fc
  .record({
    heads,
    layout: fc.constantFrom(...Object.keys(layouts)),
    rows: fc.array(fc.record({ picks: fc.array(fc.nat(20), { minLength: 8, maxLength: 8 }), missing: fc.nat(9) }), {
      minLength: 1,
      maxLength: 5,
    }),
    isAnnex: fc.boolean(),
    lineBreak: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ heads, layout, rows, isAnnex, lineBreak }) => {
    const print = layouts[layout]
    const isMarkdown = ['spaced', 'tight', 'open'].includes(layout)
    const lines = rows.map(({ picks, missing }) => {
      const cells = heads.map((head, index) => cellsUnder[head][picks[index] % cellsUnder[head].length])
      const lacking = missing < 3 ? missing : 0
      return print(
        isMarkdown
          ? cells.slice(0, Math.max(2, cells.length - lacking))
          : cells.slice(Math.min(lacking, cells.length - 2)),
      )
    })
    const rule = isMarkdown ? [print(heads.map(() => '---'))] : []
    const text = ['一、重点任务', '', '（一）改善服务流程。推行一站式服务。（省医保局牵头，省财政厅配合）', '']
    const above = isAnnex ? [...text, '附件', '', '重点任务分工表', ''] : [...text, '二、任务分工', '']
    return ['甲省实施方案', '', ...above, print(heads), ...rule, ...lines, ''].join(lineBreak)
  })

const values = {
  lead: ['省统计局', '省统计局、省税务局', ''],
  support: ['省统计局', '省统计局、省税务局', ''],
  person: ['赵敏', '赵敏、孙丽', ''],
  deadline: ['2025年3月底前', '2026年', ''],
} as const

/** All that the plan says of its tasks, with the field in question left out of the `number`th. */
function saidWithout(plan: Plan, number: number, left: string): unknown[] {
  return tasksOf(plan).map((task, index) => {
    const fields = editableFields.filter((field) => index !== number || field !== left)
    const targets = task.targets.map((target) => plan.source.slice(target.start, target.end))
    return [task.title, targets, ...fields.map((field) => saidOf(plan, task, field))]
  })
}

function tasksOf({ tasks, annexRows }: Plan): readonly Task[] {
  return [...tasks, ...annexRows]
}

describe('a cell that is written into a table', () => {
  it('is read as it was meant, and every other cell as before', () => {
    const counts = { tried: 0, written: 0 }
    const property = fc.property(
      plans,
      fc.nat(20),
      fc.constantFrom(...editableFields),
      fc.nat(2),
      (text, at, field, choice) => {
        const plan = readPlan(text)
        const rows = tasksOf(plan).filter(({ row }) => row)
        const task = rows[at % rows.length]
        if (!task) return
        const value = values[field][choice]
        counts.tried++
        const edits = setField(plan, task, { field, value })
        if (!edits) return
        counts.written++
        const changed = readPlan(applyEdits(text, edits))
        const number = tasksOf(plan).indexOf(task)
        if (value !== '' || field !== 'deadline') expect(saidOf(changed, tasksOf(changed)[number], field)).toBe(value)
        expect(saidWithout(changed, number, field)).toEqual(saidWithout(plan, number, field))
        // Names of one cell may stand on several lines; else a line stays a line.
        const table = plan.tree.tables.find(({ rows }) => rows.some((row) => row === task.row))
        if (table?.form !== 'lines') expect(changed.source.match(/\r?\n/g)).toEqual(text.match(/\r?\n/g))
      },
    )
    fc.assert(property, { seed, numRuns: runs })
    expect(counts.written * 2).toBeGreaterThan(counts.tried)
  })
})
