/** `fangan export`: what is written, what is said, and what is refused. */

import { describe, expect, test } from 'vitest'
import { measure } from '../../server/src/layout/measure.js'
import { draft, runIn } from './runIn.js'

const plan = draft('养老服务')
const files = { '/plans/方案.txt': `---\n省份: 甲省\n---\n${plan}\n![路线图](图1.png)\n` }

describe('export', () => {
  test('writes the document beside the plan, and measures it', async () => {
    const { code, out, error, files: after } = await runIn(files, ['export', '方案.txt'])
    expect({ code, error }).toEqual({
      code: 0,
      error:
        '方案.docx：Word 文档已写入。\n方案.txt：第1—3行不是公文内容（文首元数据、网页文字、检查指令等），没有写入。\n方案.txt：1处图片没有写入，原处保留图片名称，请在 Word 中插入。\n',
    })
    expect(out).toContain('未发现不符')
    expect('refused' in measure(after['/plans/方案.docx'] as Uint8Array)).toBe(false)
  })

  test('never writes over a file without being told', async () => {
    const first = await runIn(files, ['export', '方案.txt'])
    const again = await runIn(first.files, ['export', '方案.txt'])
    expect(again.code).toBe(2)
    expect(again.error).toContain('方案.docx')
    expect((await runIn(first.files, ['export', '方案.txt', '--force'])).code).toBe(0)
  })

  test('follows the layout of a unit, and tells its rules from the standard', async () => {
    const unit = { ...files, '/plans/县.layout.yaml': 'id: county\nname: 某县版式\npage.left: 30\n' }
    const argv = ['export', '方案.txt', '--layout', '县.layout.yaml', '--format', 'json']
    const { code, out } = await runIn(unit, argv)
    const left = JSON.parse(out).items.find(({ key }: { key: string }) => key === 'page.left')
    expect([code, left]).toMatchObject([0, { by: 'unit', demanded: 30, status: 'ok' }])
  })

  test('says what is wrong with the layout of a unit', async () => {
    const unit = { ...files, '/plans/县.layout.yaml': 'id: county\nname: 某县版式\npage.lft: 30\n' }
    const { code, error } = await runIn(unit, ['export', '方案.txt', '--layout', '县.layout.yaml'])
    expect([code, error.split('：')[0]]).toEqual([2, '县.layout.yaml:3:1'])
  })

  test('gives the report as JSON', async () => {
    const { out } = await runIn(files, ['export', '方案.txt', '--format', 'json'])
    expect(JSON.parse(out)).toMatchObject({ version: 1, deviations: 0, layout: { id: 'gbt9704' } })
  })

  test('puts the document on standard output and the report beside it', async () => {
    const { code, error, files: after } = await runIn(files, ['export', '方案.txt', '-o', '-'])
    expect(code).toBe(0)
    expect(error).toContain('未发现不符')
    expect(after['/plans/方案.docx']).toBeUndefined()
  })

  test.each([
    [['export', '没有.txt'], '没有.txt'],
    [['export', '方案.txt', '-o', '方案.doc'], '只能写成 .docx'],
    [['export', '空.txt'], '没有读到公文内容'],
    [['export', '方案.txt', '--layout', '无.yaml'], '无.yaml'],
  ])('%j says what is wrong and writes nothing', async (argv, message) => {
    const { code, error, files: after } = await runIn({ ...files, '/plans/空.txt': '\n' }, argv)
    expect(code).toBe(2)
    expect(error).toContain(message)
    expect(Object.keys(after).filter((name) => name.endsWith('.docx') || name.endsWith('.doc'))).toEqual([])
  })
})
