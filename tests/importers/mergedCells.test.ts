/** A body that stands in one cell beside several rows is that of each of them, from wherever the table came. */

import { expect, test } from 'vitest'
import { textOfHtml } from '../../server/src/importers/html/html.js'
import { draftOfWordFile } from '../../server/src/importers/wordFile.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { p, table, tc, wordFile } from '../support/wordFile.js'

const bodies = (text: string): (string | undefined)[] =>
  readPlan(`附件\n\n某县重点任务清单\n\n${text}`).tasks.map(({ parties }) => parties[0]?.text)

test('a table of a page', () => {
  const html =
    '<table><tr><th>序号<th>任务<th>牵头单位</tr><tr><td>1<td>建设中心<td rowspan=2>县卫生健康局</tr><tr><td>2<td>培训人员</tr></table>'
  expect(bodies(textOfHtml(html, true))).toEqual(['县卫生健康局', '县卫生健康局'])
})

test('a table of a Word file', () => {
  const rows = table(
    ['序号', '任务', '牵头单位'],
    ['1', '建设中心', tc('县卫生健康局', '<w:vMerge w:val="restart"/>')],
    ['2', '培训人员', tc('', '<w:vMerge/>')],
  )
  const draft = draftOfWordFile(wordFile(rows + p('')))
  expect('text' in draft && bodies(draft.text)).toEqual(['县卫生健康局', '县卫生健康局'])
})
