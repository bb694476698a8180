/** What an import writes in Markdown and a plan is read through: marks and texts of footnotes, merged cells. */

import { expect, it } from 'vitest'
import { readPlan } from '../../server/src/semantics/lower.js'

it('footnotes are no part of the text', () => {
  const plan = readPlan(
    '某县实施方案\n一、重点任务\n（一）建设医联体[^1]。（责任单位：县卫生健康局[^2]）\n\n[^1]: 指医疗联合体，由县医院牵头。\n[^2]: 原县卫计委。\n',
  )
  expect(plan.tasks.map(({ title, parties }) => [title, parties.map(({ text }) => text)])).toEqual([
    ['建设医联体', ['县卫生健康局']],
  ])
  expect(plan.tree.paragraphs.slice(-2).map(({ zone }) => zone)).toEqual(['furniture', 'furniture'])
})

it('a cell that is one with the cell above says the same', () => {
  const plan = readPlan(
    [
      '附件',
      '某县重点任务清单',
      '',
      '| 序号 | 任务 | 牵头单位 | 完成时限 |',
      '| --- | --- | --- | --- |',
      '| 1 | 建设中心 | 县卫生健康局 | 2022年底前 |',
      '| 2 | 培训人员 | ^^ | ^^ |',
      '',
    ].join('\n'),
  )
  expect(
    [...plan.tasks, ...plan.annexRows].map(({ title, parties, deadlines }) => [
      title,
      parties[0]?.text,
      deadlines.length,
    ]),
  ).toEqual([
    ['建设中心', '县卫生健康局', 1],
    ['培训人员', '县卫生健康局', 1],
  ])
})
