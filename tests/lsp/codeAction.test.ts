/** Quick fixes: offered where the finding stands, as one versioned edit. */

import { afterEach, beforeEach, expect, test } from 'vitest'
import { fullCapabilities, LspClient } from '../support/lspClient.js'
import { misspeltRule } from './samples.js'

const uri = 'file:///tmp/不存在/某省实施方案.txt'
const onTheName = { start: { line: 1, character: 16 }, end: { line: 1, character: 16 } }
const elsewhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
let client: LspClient
beforeEach(() => {
  client = new LspClient()
  client.answer('workspace/configuration', ({ items }) => items.map(() => ({ language: 'zh' })))
})
afterEach(() => client.kill())

async function actions(capabilities: object, range: object, context: object = { diagnostics: [] }) {
  await client.initialize({ capabilities })
  client.open(uri, `𠮷\n${misspeltRule}\n`, 5)
  return client.request('textDocument/codeAction', { textDocument: { uri }, range, context })
}

test('a fix is an edit of the version that was checked', async () => {
  const found = await actions(fullCapabilities, onTheName)
  const fix = found.find((action: { title: string }) => action.title.includes('suppression-unused'))
  expect(fix).toMatchObject({
    kind: 'quickfix',
    edit: { documentChanges: [{ textDocument: { uri, version: 5 }, edits: [{ newText: 'suppression-unused' }] }] },
  })
  expect(fix.isPreferred).toBeUndefined()
})

test('a client without versioned edits gets plain ones', async () => {
  const capabilities = { ...fullCapabilities, workspace: { configuration: true } }
  const found = await actions(capabilities, onTheName)
  const fix = found.find((action: { title: string }) => action.title.includes('suppression-unused'))
  expect(fix.edit.changes[uri]).toHaveLength(1)
})

test('a fix names the diagnostic that it mends', async () => {
  await actions(fullCapabilities, elsewhere)
  const { items } = await client.request('textDocument/diagnostic', { textDocument: { uri } })
  const context = { diagnostics: items }
  const found = await client.request('textDocument/codeAction', { textDocument: { uri }, range: onTheName, context })
  const fix = found.find((action: { title: string }) => action.title.includes('suppression-unused'))
  expect(fix.diagnostics).toEqual([expect.objectContaining({ code: 'suppression-unknown-rule' })])
})

test('elsewhere, or when only refactorings are asked for, nothing of it is offered', async () => {
  const titles = (found: { title: string }[]) =>
    found.map(({ title }) => title).filter((t) => t.includes('suppression'))
  expect(titles(await actions(fullCapabilities, elsewhere))).toEqual([])
  const context = { diagnostics: [], only: ['refactor'] }
  const found = await client.request('textDocument/codeAction', { textDocument: { uri }, range: onTheName, context })
  expect(found).toEqual([])
})

const plan = [
  '云岭省推动公立医院高质量发展实施方案',
  '为推动公立医院高质量发展，，制定本方案。',
  '一、重点任务',
  '（一）建设网络。完善三级网络，，健全机制。（责任单位：省卫生健康委）',
  '（二）建设专科。补齐短板，，提升能力。（责任单位：省卫生健康委）',
  '',
].join('\n\n')
const planUri = 'file:///tmp/不存在/云岭省实施方案.txt'
const onTheMark = { start: { line: 2, character: 12 }, end: { line: 2, character: 12 } }
const onTheTask = { start: { line: 6, character: 5 }, end: { line: 6, character: 5 } }

interface Action {
  readonly title: string
  readonly kind: string
  // biome-ignore lint/suspicious/noExplicitAny: edits of every shape are looked into.
  readonly edit: any
}

const snippetCapabilities = {
  ...fullCapabilities,
  workspace: {
    ...fullCapabilities.workspace,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true, resourceOperations: ['create'] },
  },
}

async function onPlan(range: object, context: object = {}, capabilities: object = fullCapabilities): Promise<Action[]> {
  await client.initialize({ capabilities })
  client.open(planUri, plan, 1)
  return client.request('textDocument/codeAction', {
    textDocument: { uri: planUri },
    range,
    context: { diagnostics: [], ...context },
  })
}

test('the kinds that can be asked for are announced', async () => {
  const { capabilities } = await client.initialize({ capabilities: fullCapabilities })
  expect(capabilities.codeActionProvider.codeActionKinds).toEqual(['quickfix', 'source.fixAll.fangan'])
})

test('all findings of the rule are mended by one action', async () => {
  const found = await onPlan(onTheMark)
  const all = found.find(({ title }) => title === '全文修复“标点重复或叠用”（3处）')
  expect(all?.edit.documentChanges[0].edits).toHaveLength(3)
})

test.each([
  ['source.fixAll.fangan'],
  ['source.fixAll'],
  ['source'],
])('on %s all that is safe is mended', async (kind) => {
  const found = await onPlan(elsewhere, { only: [kind] })
  expect(found).toMatchObject([{ kind: 'source.fixAll.fangan', title: '修复全文可安全修复的问题（3处）' }])
  expect(found[0].edit.documentChanges[0].edits).toHaveLength(3)
})

test('moving the cursor does not compute what mends the whole file', async () => {
  const kinds = (found: readonly Action[]) => found.map(({ kind }) => kind)
  expect(kinds(await onPlan(onTheMark, { triggerKind: 2 }))).not.toContain('source.fixAll.fangan')
  const textDocument = { uri: planUri }
  const context = { diagnostics: [], triggerKind: 1 }
  const found = await client.request('textDocument/codeAction', { textDocument, range: onTheMark, context })
  expect(kinds(found)).toContain('source.fixAll.fangan')
})

test('blanks are tab stops for clients that take them, and XX for others', async () => {
  const isDeadline = ({ title }: Action) => title.startsWith('补上完成时限')
  const stops = (await onPlan(onTheTask, {}, snippetCapabilities)).find(isDeadline)
  const [edit] = stops?.edit.documentChanges[0].edits ?? []
  expect(edit).toMatchObject({
    snippet: { kind: 'snippet', value: expect.stringMatching(/^；完成时限：\$\{1.*\$0$/s) },
  })
  expect(edit).not.toHaveProperty('newText')
  client.kill()
  client = new LspClient()
  client.answer('workspace/configuration', ({ items }) => items.map(() => ({ language: 'zh' })))
  const plain = (await onPlan(onTheTask)).find(isDeadline)
  expect(plain?.edit.documentChanges[0].edits[0].newText).toBe('；完成时限：20XX年XX月底前')
})

test('the stops of several places are counted through', async () => {
  const found = await onPlan(onTheTask, {}, snippetCapabilities)
  const all = found.find(({ title }) => title === '补上完成时限（XX 处待填）：全文同类2处')
  const values = all?.edit.documentChanges[0].edits.map((edit: { snippet: { value: string } }) => edit.snippet.value)
  expect(values?.[0]).toMatch(/\$\{1/)
  expect(values?.[0]).not.toContain('$0')
  expect(values?.[1]).not.toMatch(/\$\{1[:|}]/)
  expect(values?.[1]).toMatch(/\$0$/)
})

test('a finding can be switched off here, in the file, and in a configuration that is made for it', async () => {
  const found = await onPlan(onTheMark, {}, snippetCapabilities)
  const edits = found
    .filter(({ title }) => title.includes('不检查“标点重复或叠用”'))
    .map(({ edit }) => edit.documentChanges)
  expect(edits).toHaveLength(3)
  expect(edits[0][0].edits).toEqual([
    {
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
      newText: '【方案检查：下一行不检查 mark-doubled】\n',
    },
  ])
  expect(edits[1][0].edits[0].newText).toBe('【方案检查：全文不检查 mark-doubled】\n')
  expect(edits[2]).toMatchObject([
    { kind: 'create', uri: expect.stringMatching(/fangan\.config\.json$/), options: { ignoreIfExists: true } },
    { textDocument: { version: null }, edits: [{ newText: '{\n  "rules": {\n    "mark-doubled": "off"\n  }\n}\n' }] },
  ])
})

test('without a way to make files there is no offer to', async () => {
  const found = await onPlan(onTheMark)
  expect(found.filter(({ title }) => title.includes('fangan.config.json'))).toEqual([])
})
