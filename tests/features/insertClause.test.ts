import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { clauseNamed } from '../../server/src/features/clauseList.js'
import { insertClause } from '../../server/src/features/insertClause.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { applyEdits } from '../../server/src/text/range.js'
import { barePlan } from '../support/barePlan.js'
import { cursor } from '../support/cursor.js'

/** `text` with the clause inserted at its place, or at the cursor `<|>`. */
function inserted(id: string, marked: string, templateId = 'notice-40'): string {
  const at = marked.includes('<|>') ? cursor(marked) : { text: marked, offset: undefined }
  const analysis = analyse({ text: at.text, templates: builtinTemplates, templateId })
  const clause = clauseNamed(analysis, id)
  if (!clause) throw new Error(`no clause ${id}`)
  const { insertion, renumbering } = insertClause(analysis, clause, at.offset)
  return applyEdits(at.text, [insertion, ...renumbering])
}

const plan = `云岭省公立医院高质量发展实施方案

一、总体要求

（一）思路。坚持改革。

二、重点任务

（一）构建公立医院高质量发展新体系

1. 完善网络。建设医院，更新设备，培养人才。（责任单位：省卫生健康委牵头；完成时限：2026年6月底前）

2. 推进协作。组建集团，统一管理，上下联动。（责任单位：省卫生健康委牵头；完成时限：2026年6月底前）

（二）引领公立医院高质量发展新趋势

1. 加强专科。补齐短板，提升能力，推广技术。（责任单位：省卫生健康委牵头；完成时限：2026年6月底前）

三、组织实施

（一）健全机制。定期会商。
`

describe('at its place', () => {
  test('a task goes to the area of work that it belongs to, and continues its numbers', () => {
    expect(inserted('task-county-groups', plan)).toMatch(
      /上下联动。（[^（）]*）\n\n3\. 建设紧密型县域医共体。.*\n\n（二）引领/,
    )
  })

  test('a measure of organisation goes to the end of that section', () => {
    expect(inserted('publicity', plan)).toMatch(/（一）健全机制。定期会商。\n\n（二）加强宣传引导。/)
  })

  test('a section of its own is numbered behind the last', () => {
    expect(inserted('roadmap-stages', plan)).toMatch(
      /\n\n四、时间表和路线图\n\n（一）启动部署阶段.*\n\n（二）.*\n\n（三）/,
    )
  })

  test('several items count on', () => {
    expect(inserted('supervision-section', plan)).toMatch(/\n\n（二）强化督导评价。.*\n\n（三）严格考核评价。/)
  })

  test('the plan’s own layout of tasks is kept', () => {
    const lines = plan.replace(
      /（责任单位：省卫生健康委牵头；完成时限：2026年6月底前）/g,
      '\n\n责任部门：省卫生健康委\n\n完成时限：2026年6月底前',
    )
    expect(inserted('task-county-groups', lines)).toMatch(
      /3\. 建设紧密型县域医共体。[^（\n]*\n\n责任部门：XX牵头，XX配合\n\n责任人：XX\n\n完成时限：20XX年XX月底前\n/,
    )
  })

  test.each(['\n', '\r\n'])('the plan’s own line breaks are kept: %j', (lineBreak) => {
    const text = inserted('publicity', barePlan(lineBreak))
    expect(text.replaceAll(lineBreak, '')).not.toMatch(/[\r\n]/)
  })
})

describe('at the cursor', () => {
  test('what stands within a line goes into it', () => {
    expect(inserted('citation', '根据<|>要求，制定本方案。')).toBe(
      '根据《XX》（XX〔20XX〕XX号，以下简称《XX》）要求，制定本方案。',
    )
  })

  test('a clause of the section that the cursor is in goes behind the item there; those behind count on', () => {
    const text = inserted(
      'measure-risk',
      plan.replace(
        '三、组织实施',
        '三、配套措施\n\n（一）投<|>入。安排资金。\n\n（二）人才。引进人才。\n\n四、组织实施',
      ),
    )
    expect(text).toMatch(/（一）投入。安排资金。\n\n（二）防范化解风险。.*\n\n（三）人才。引进人才。/)
  })

  test('references to the items behind it follow, before and behind the insertion', () => {
    const referring = plan
      .replace('坚持改革。', '坚持改革，按第三部分第（二）项报告。')
      .replace(
        '（一）健全机制。定期会商。',
        '（一）健全<|>机制。按本部分第（二）项会商。\n\n（二）及时报告。每季度报告。',
      )
    const text = inserted('publicity', referring)
    expect(text).toContain('按第三部分第（三）项报告')
    expect(text).toMatch(/按本部分第（三）项会商。\n\n（二）加强宣传引导。.*\n\n（三）及时报告。/)
  })

  test('a clause that belongs elsewhere goes where it belongs', () => {
    expect(inserted('publicity', plan.replace('思路', '思<|>路'))).toBe(inserted('publicity', plan))
  })

  test('a task in any layout goes behind the item of the cursor', () => {
    const text = inserted('layout-sentence', plan.replace('完善网络', '完善<|>网络'))
    expect(text).toMatch(/上下联动。（[^（）]*）\n\n（二）XX[\s\S]*（三）引领公立医院/)
  })

  test('an empty line is taken', () => {
    expect(inserted('note', '方案\n\n<|>\n\n附件1')).toMatch(/^方案\n{1,2}（此件公开发布）\n\n附件1$/)
  })

  test('an empty document begins with the clause', () => {
    expect(inserted('title', '<|>', 'general')).toBe('XX省XX实施方案')
    expect(inserted('signature-date', '<|>', 'general')).toBe('XX省人民政府办公厅\n20XX年XX月XX日')
  })
})
