/** Standard clauses and new plans as the extension asks for them. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fullCapabilities, LspClient, type Message } from '../support/lspClient.js'
import { parseSnippet } from '../support/snippetSyntax.js'

const uri = 'untitled:某省实施方案'
const text = [
  '云岭省公立医院高质量发展实施方案',
  '一、总体要求',
  '（一）思路。坚持改革。',
  '二、重点任务',
  '（一）健全服务体系。推进网络建设。（责任单位：省民政厅牵头；完成时限：2027年12月底前）',
  '（二）改革薪酬制度。落实分配自主权。（责任单位：省民政厅牵头；完成时限：2027年12月底前）',
  '',
].join('\n')

let client: LspClient
beforeEach(async () => {
  client = new LspClient()
  client.answer('workspace/configuration', ({ items }) => items.map(() => ({ language: 'zh' })))
  await client.initialize({ capabilities: fullCapabilities })
})
afterEach(() => client.kill())

type Entry = Message['params']

describe('the list of clauses', () => {
  test('says what is missing, in the language of the editor', async () => {
    client.open(uri, text, 1)
    const entries: Entry[] = await client.request('fangan/clauses', { uri })
    expect(entries[0].status).toBe('missing')
    expect(entries.find(({ id }) => id === 'notice-40/overall-goal')).toMatchObject({
      title: '总体目标',
      initials: 'ztmb',
      group: '总体要求和目标',
      status: 'missing',
      requirements: [{ ref: 'R10', basis: '国医改秘函〔2021〕40号 二、第2段', status: 'missing' }],
    })
  })

  test('is empty for a document that is not open', async () => {
    expect(await client.request('fangan/clauses', { uri: 'file:///none.txt' })).toEqual([])
  })
})

describe('inserting a clause', () => {
  test('gives the edit at its place, with the plan’s bodies and years as choices', async () => {
    client.open(uri, text, 3)
    const answer = await client.request('fangan/insertClause', { uri, id: 'measure-risk' })
    expect(answer.version).toBe(3)
    const { stops } = parseSnippet(answer.snippet)
    expect(stops.find(({ choices }) => choices?.includes('省民政厅'))?.choices?.[0]).toBe('XX')
    expect(answer.newText).toContain('防范化解风险。')
  })

  test('at the cursor, what stands behind is numbered anew', async () => {
    client.open(uri, text, 1)
    const position = { line: 4, character: 5 }
    const answer = await client.request('fangan/insertClause', { uri, id: 'layout-brackets', position })
    expect(answer.range.start).toEqual({ line: 4, character: text.split('\n')[4]?.length })
    expect(answer.newText).toMatch(/^\n（二）XX。/)
    expect(answer.renumbering).toEqual([
      { range: { start: { line: 5, character: 0 }, end: { line: 5, character: 3 } }, newText: '（三）' },
    ])
  })

  test('a requirement’s own name will do; an unknown one gives nothing', async () => {
    client.open(uri, text, 1)
    expect((await client.request('fangan/insertClause', { uri, id: 'overall-goal' })).newText).toContain('总体目标')
    expect(await client.request('fangan/insertClause', { uri, id: 'none' })).toBeNull()
    expect(await client.request('fangan/insertClause', { uri: 'file:///none.txt', id: 'overall-goal' })).toBeNull()
  })
})

describe('a new plan', () => {
  test('can be made from the templates, for every province, from every plan that has tasks', async () => {
    client.open(uri, text, 1)
    const { templates, provinces, uppers } = await client.request('fangan/newPlanChoices', {})
    expect(templates.map(({ id }: Entry) => id)).toEqual([
      'drg-dip',
      'notice-40',
      'rectification',
      'task-list',
      'three-year-action',
      'general',
    ])
    expect(provinces).toHaveLength(31)
    expect(uppers).toEqual([{ uri, title: '云岭省公立医院高质量发展实施方案', taskCount: 2 }])
  })

  test('has a title to begin with', async () => {
    const place = { template: 'notice-40', level: 'city', region: '南泽市' }
    expect(await client.request('fangan/newPlanTitle', place)).toBe('南泽市推动公立医院高质量发展实施方案')
  })

  test('comes as text with its first blank, with the tasks of the upper plan', async () => {
    client.open(uri, text, 1)
    const params = { template: 'general', level: 'city', region: '南泽市', date: '2026-03-15', upper: uri }
    const draft = await client.request('fangan/newPlan', params)
    expect(draft.text).toContain(
      '（一）健全服务体系。XX。（责任单位：XX牵头，XX配合；责任人：XX；完成时限：2027年12月底前）',
    )
    const line = draft.text.split('\n')[draft.firstBlank.start.line]
    expect(line.slice(draft.firstBlank.start.character, draft.firstBlank.end.character)).toBe('XX')
  })

  test('an upper document that cannot be found leaves the plan as it would be without', async () => {
    const params = { template: 'general', level: 'city', region: '南泽市' }
    const alone = await client.request('fangan/newPlan', params)
    expect(await client.request('fangan/newPlan', { ...params, upper: 'file:///none.txt' })).toEqual(alone)
  })
})
