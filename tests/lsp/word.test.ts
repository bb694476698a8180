/** Word files in and out of the editor, and the preview of the layout. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { draftOfWordFile } from '../../server/src/importers/wordFile.js'
import { fullCapabilities, LspClient } from '../support/lspClient.js'
import { wordFile } from '../support/wordFile.js'

const uri = 'untitled:某省实施方案'
const plan = '云岭省实施方案\n云岭省人民政府\n一、重点任务\n（一）健全服务体系。推进网络建设。（省卫生健康委牵头）\n'

let client: LspClient
beforeEach(() => start('zh'))
afterEach(() => client.kill())

async function start(language: string): Promise<void> {
  client = new LspClient()
  client.answer('workspace/configuration', ({ items }) => items.map(() => ({ language })))
  await client.initialize({ capabilities: fullCapabilities })
}

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const changed =
  '<w:p><w:r><w:t>推进</w:t></w:r><w:del w:id="1" w:author="甲"><w:r><w:delText>网点</w:delText></w:r></w:del>' +
  '<w:ins w:id="2" w:author="甲"><w:r><w:t>网络</w:t></w:r></w:ins><w:r><w:t>建设。</w:t></w:r></w:p>'

function imported(name: string, bytes: Uint8Array, changes?: 'accepted' | 'original') {
  return client.request('fangan/import', { name, base64: Buffer.from(bytes).toString('base64'), changes })
}

describe('an import', () => {
  test('gives the text of a Word document', async () => {
    const bytes = wordFile(paragraph('云岭省实施方案') + paragraph('一、重点任务'))
    const { text, remarks, changes } = await imported('方案.docx', bytes)
    expect(text).toBe('云岭省实施方案\n\n一、重点任务\n')
    expect({ remarks, changes }).toEqual({ remarks: [], changes: 0 })
  })

  test('says what was tracked as changed, and leaves the choice', async () => {
    const bytes = wordFile(changed)
    const accepted = await imported('方案.docx', bytes)
    expect(accepted.text).toBe('推进网络建设。\n')
    expect(accepted.changes).toBe(2)
    expect(accepted.remarks).toEqual(['第1段：修订，删除（甲）：“网点”', '第1段：修订，插入（甲）：“网络”'])
    expect((await imported('方案.docx', bytes, 'original')).text).toBe('推进网点建设。\n')
  })

  test('says so in English', async () => {
    client.kill()
    await start('en')
    const { remarks } = await imported('plan.docx', wordFile(changed))
    expect(remarks[0]).toBe('Paragraph 1: tracked change, deleted (甲): “网点”')
  })

  test.each([
    ['方案.docx', /不是 Word 文档/],
    ['方案.ofd', /版式文件/],
    ['方案.mht', /仅 HTML/],
    ['空.txt', /没有读到正文/],
  ])('of %s says why there is none', async (name, reason) => {
    const { text, problem } = await imported(name, new TextEncoder().encode(name === '空.txt' ? ' ' : '方案'))
    expect(text).toBe('')
    expect(problem).toMatch(reason)
  })

  test('gives the text of a web page, and says what was taken off', async () => {
    const page = `<html><head><title>云岭省实施方案</title></head><body><nav>首页</nav><div><h1>云岭省实施方案</h1><p>一、重点任务</p><p>（一）健全服务体系。推进网络建设。</p></div></body></html>`
    const { text, problem } = await imported('方案.html', new TextEncoder().encode(page))
    expect(problem).toBeUndefined()
    expect(text).toContain('云岭省实施方案')
    expect(text).toContain('（一）健全服务体系。推进网络建设。')
    expect(text).not.toContain('<')
  })

  test('of RTF says what to do, by its bytes', async () => {
    expect((await imported('方案.txt', new TextEncoder().encode('{\\rtf1 方案}'))).problem).toMatch(/RTF/)
  })

  test('of a PDF says so by its bytes', async () => {
    expect((await imported('方案.html', new TextEncoder().encode('%PDF-1.7 …'))).problem).toMatch(/PDF/)
  })

  test('of the old format says what to do', async () => {
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600))
    expect((await imported('方案.wps', old)).problem).toMatch(/旧格式/)
  })
})

describe('an export', () => {
  test('is the plan as a Word document', async () => {
    client.open(uri, plan)
    const { base64, report, problem } = await client.request('fangan/exportWord', { uri })
    expect(problem).toBeUndefined()
    expect(report[0]).toContain('某省实施方案.docx')
    const read = draftOfWordFile(Buffer.from(base64, 'base64'))
    expect('text' in read && read.text).toContain('（一）健全服务体系。推进网络建设。（省卫生健康委牵头）')
  })

  test('has a head where one is wanted', async () => {
    client.open(uri, plan)
    const { base64 } = await client.request('fangan/exportWord', { uri, issuerMark: '云岭省人民政府文件' })
    const read = draftOfWordFile(Buffer.from(base64, 'base64'))
    expect('text' in read && read.text).toContain('云岭省人民政府文件')
  })

  test('is in the layout of a unit, or says what is wrong with it', async () => {
    client.open(uri, plan)
    const own = 'id: own\nname: 本单位版式\nextends: gbt9704\ntitle:\n  font: 黑体\n'
    const { report } = await client.request('fangan/exportWord', { uri, layout: own })
    expect(report.join('\n')).toContain('本单位版式')
    const { base64, problem } = await client.request('fangan/exportWord', { uri, layout: 'id: own\ntitle: 3\n' })
    expect(base64).toBe('')
    expect(problem).toMatch(/^版式文件第\d行有误：/)
  })

  test('proposes the issuer for the head', async () => {
    client.open(uri, '---\n发文机关: 云岭省人民政府办公厅\n---\n云岭省实施方案\n')
    expect(await client.request('fangan/issuerMark', { uri })).toBe('云岭省人民政府办公厅文件')
  })

  test('of an unknown document is nothing', async () => {
    expect(await client.request('fangan/exportWord', { uri })).toBeNull()
    expect(await client.request('fangan/issuerMark', { uri })).toBeNull()
    expect(await client.request('fangan/preview', { uri })).toBeNull()
  })
})

test('the preview is HTML with the lines of the text', async () => {
  client.open(uri, plan)
  const { html, variables } = await client.request('fangan/preview', { uri })
  expect(html).toContain('<h2 class="heading1" data-line="2">一、重点任务</h2>')
  expect(variables['--area-height']).toBe('225mm')
})
