import { describe, expect, it } from 'vitest'
import { readPlan } from '../../server/src/semantics/lower.js'
import type { Task } from '../../server/src/semantics/model.js'
import { dated, said } from './item.js'

/** Title, parties, persons and deadlines of rows. */
function rows(tasks: readonly Task[]): string[] {
  return tasks.map((task) =>
    [
      task.title,
      said(task.parties),
      task.persons.map((person) => person.text).join(' '),
      dated(task.deadlines).join(' '),
    ].join(' | '),
  )
}

const annex = '云岭县实施方案\n\n一、重点任务\n\n（一）健全体系。（县财政局负责）\n\n附件\n任务清单\n'

describe('rows of tables', () => {
  it('of an annex', () => {
    const table =
      '序号\t重点任务\t牵头单位\t配合单位\t责任人\t完成时限\n1\t建设中心\t县卫健局\t县财政局、县人社局\t李建国\t2022 年 6 月\n2\t改革薪酬\t县人社局\t无\t王志强（局长）\t持续推进\n'
    const { tasks, annexRows } = readPlan(annex + table)
    expect(tasks).toHaveLength(1)
    expect(rows(annexRows)).toEqual([
      '建设中心 | 县卫健局:lead 县财政局:support 县人社局:support | 李建国 | 2022年6月 → by 2022-06-30',
      '改革薪酬 | 县人社局:lead | 王志强（局长） | 持续推进 → open',
    ])
    expect(annexRows.map((row) => row.path)).toEqual([[1], [2]])
  })

  it('of the text itself are tasks', () => {
    const source =
      '# 云岭县实施方案\n\n| 序号 | 任务 | 责任单位 | 时限 |\n|---|---|---|---|\n| 1 | 建设中心 | 县卫健局、县财政局 | 2022年底 |\n'
    const { tasks, annexRows } = readPlan(source)
    expect(rows(tasks)).toEqual(['建设中心 | 县卫健局:lead-by-position 县财政局:listed |  | 2022年底 → by 2022-12-31'])
    expect(annexRows).toEqual([])
  })

  it('may say roles, labels and breaks in a cell', () => {
    const source =
      '| 任务 | 责任单位 | 时限 |\n|---|---|---|\n| 改革薪酬 | 县人社局牵头，县财政局配合 | 2022-06-30 |\n| 建设中心 | 牵头单位：县卫健局 责任单位：县财政局 | 2022.12 |\n| 推进改革 | 县卫健局<br>县医保局 | 长期 |\n'
    expect(rows(readPlan(annex + source).annexRows)).toEqual([
      '改革薪酬 | 县人社局:lead 县财政局:support |  | 2022-06-30 → by 2022-06-30',
      '建设中心 | 县卫健局:lead 县财政局:listed |  | 2022.12 → by 2022-12-31',
      '推进改革 | 县卫健局:lead-by-position 县医保局:listed |  | 长期 → open',
    ])
  })

  it('may leave a merged title to the row above', () => {
    const source = '任务\t措施\t责任单位\n建设中心\t新建病区\t县卫健局\n\t添置设备\t县财政局\n'
    expect(rows(readPlan(annex + source).annexRows).map((row) => row.split(' | ')[0])).toEqual(['建设中心', '建设中心'])
  })

  it('of a list of duties name the body first', () => {
    const source = '部门\t职责与任务\n省委宣传部\t做好宣传。\n省财政厅\t保障投入。\n'
    expect(rows(readPlan(`职责清单\n${source}`).tasks)).toEqual([
      '做好宣传。 | 省委宣传部:lead-by-position |  | ',
      '保障投入。 | 省财政厅:lead-by-position |  | ',
    ])
  })

  it('without such columns are no tasks', () => {
    expect(readPlan(`${annex}指标\t单位\t数值\n床位\t张\t300\n`).annexRows).toEqual([])
  })
})
