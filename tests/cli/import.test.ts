/** `fangan import`: drafts of Word files, old formats, pages and texts; the report, and files that are not there to be lost. */

import { describe, expect, test } from 'vitest'
import type { ConvertAnswer } from '../../server/src/cli/io.js'
import { p, r, wordFile } from '../support/wordFile.js'
import { runIn } from './runIn.js'

const bare =
  '甲省民政厅关于做好养老服务工作的通知\n各市民政局：\n为做好养老服务工作，现就有关事项通知如下。\n一、加快建设\n'
const page = `当前位置：首页 > 文件\n发文字号：甲民函〔2025〕7号\n${bare}扫一扫在手机打开当前页\n甲ICP备1号\n`
const numbered = bare.replace('通知\n', '通知\n甲民函〔2025〕7号\n')
const word = wordFile(
  `${p('一、加快建设')}<w:p>${r('省民政厅')}<w:ins w:author="王科" w:id="1">${r('牵头')}</w:ins></w:p>`,
)
const compound = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600))

describe('a page', () => {
  test('goes to standard output as a draft, the report to standard error', async () => {
    const { code, out, error } = await runIn({ '/plans/网页.txt': page }, ['import', '网页.txt'])
    expect({ code, out }).toEqual({ code: 0, out: numbered })
    expect(error).toBe(
      [
        '正文中没有、只见于网页信息栏的内容，已补入草稿，请核对（1处，行号为草稿的行号）：',
        '  第2行：甲民函〔2025〕7号',
        '已去掉不属于公文的内容，请过目（2处，行号为原网页文字的行号）：',
        '  第1行：当前位置：首页 > 文件 / 发文字号：甲民函〔2025〕7号',
        '  第7行：扫一扫在手机打开当前页 / 甲ICP备1号',
        '',
      ].join('\n'),
    )
  })

  test('is told of in English, and in ten lines at most', async () => {
    const damaged = Array.from({ length: 12 }, (_, at) => `第${at + 1}条\u3000加强\ufffd建设。\n`).join('')
    const { out, error } = await runIn({ '/plans/网页.txt': damaged }, ['import', '网页.txt', '--locale', 'en'])
    expect(out.match(/【方案检查：本段有乱码，请核对原件】\n/g)).toHaveLength(12)
    const lines = error.split('\n')
    expect(lines[0]).toBe(
      'Damaged text, marked at the end of its line in the draft; restore it from the original (12):',
    )
    expect(lines[1]).toBe('  line 1: 第1条\u3000加强\ufffd建设。')
    expect(lines.slice(10)).toEqual(['  … and 3 more; --format json lists all', ''])
  })

  test('is written where it is told, into a folder under its own name', async () => {
    const files = {
      '/plans/网页.html': `<html><p>${page.trim().replaceAll('\n', '</p><p>')}</p></html>`,
      '/plans/稿/a': '',
    }
    const named = await runIn(files, ['import', '网页.html', '-o', '草稿.txt'])
    expect(named).toMatchObject({ code: 0, out: '' })
    expect(named.error).toContain('草稿.txt：草稿已写入。')
    expect(new TextDecoder().decode(named.files['/plans/草稿.txt'] as Uint8Array)).toBe(numbered)
    const inFolder = await runIn(files, ['import', '网页.html', '-o', '稿'])
    expect(inFolder.files['/plans/稿/网页.txt']).toBeDefined()
  })

  test('takes the place of no file unless told to', async () => {
    const files = { '/plans/网页.txt': page, '/plans/草稿.txt': '原稿' }
    const refused = await runIn(files, ['import', '网页.txt', '-o', '草稿.txt'])
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.error).toContain('草稿.txt')
    expect(refused.files['/plans/草稿.txt']).toBe('原稿')
    const forced = await runIn(files, ['import', '网页.txt', '-o', '草稿.txt', '--force'])
    expect(forced.code).toBe(0)
    expect(forced.files['/plans/草稿.txt']).not.toBe('原稿')
  })

  test('is written in simplified characters on request', async () => {
    const files = { '/plans/网页.txt': '健全醫療衛生體制機制,加強統籌協調。\n' }
    expect((await runIn(files, ['import', '网页.txt'])).out).toBe(files['/plans/网页.txt'])
    const { out } = await runIn(files, ['import', '网页.txt', '--simplified'])
    expect(out).toBe('健全医疗卫生体制机制，加强统筹协调。\n')
  })

  test('as JSON has its remarks beside the text', async () => {
    const { code, out, error } = await runIn({ '/plans/网页.txt': page }, ['import', '网页.txt', '--format', 'json'])
    expect({ code, error }).toEqual({ code: 0, error: '' })
    const { version, path, text, remarks, origins } = JSON.parse(out)
    expect({ version, path, text, origins }).toEqual({ version: 1, path: '网页.txt', text: numbered, origins: [] })
    expect(remarks[0]).toEqual({ kind: 'kept', line: 2, text: '甲民函〔2025〕7号' })
  })
})

describe('a Word file', () => {
  const files = { '/plans/稿.docx': word }

  test('is read with its changes, or as it was before', async () => {
    const accepted = await runIn(files, ['import', '稿.docx'])
    expect(accepted).toMatchObject({ code: 0, out: '一、加快建设\n\n省民政厅牵头\n' })
    expect(accepted.error).toBe('修订新增1处，已按接受修订写入草稿：\n  第2段：王科：牵头\n')
    const original = await runIn(files, ['import', '稿.docx', '--changes', 'original'])
    expect(original).toMatchObject({ code: 0, out: '一、加快建设\n\n省民政厅\n' })
    expect(original.error).toBe('按原稿读取，修订中新增的1处没有写入草稿：\n  第2段：王科：牵头\n')
  })

  test('as JSON tells where its text came from', async () => {
    const { out } = await runIn(files, ['import', '稿.docx', '--format', 'json'])
    expect(JSON.parse(out).origins[0]).toEqual({ offset: 0, paragraph: 1, character: 0, length: 6 })
  })
})

describe('a document of an old format', () => {
  const files = { '/plans/稿.doc': compound, '/plans/稿.rtf': '{\\rtf1 x}' }
  const answering = (answer: ConvertAnswer) => {
    const asked: string[] = []
    const convert = async (_: Uint8Array, extension: string) => {
      asked.push(extension)
      return answer
    }
    return { asked, more: { convert } }
  }

  test('is converted first', async () => {
    const { asked, more } = answering({ kind: 'done', bytes: word })
    const { code, out, error } = await runIn(files, ['import', '稿.doc'], more)
    expect({ code, out, asked }).toEqual({ code: 0, out: '一、加快建设\n\n省民政厅牵头\n', asked: ['.doc'] })
    expect(error).toMatch(/^稿\.doc：旧格式文档，已由 LibreOffice 转换后读取。\n/)
    await runIn(files, ['import', '稿.rtf'], more)
    expect(asked).toEqual(['.doc', '.rtf'])
  })

  test.each([
    [undefined, '本机没有找到。请安装 LibreOffice'],
    [{ kind: 'missing' }, '本机没有找到。请安装 LibreOffice'],
    [{ kind: 'tookTooLong' }, '超过 120 秒，已停止'],
    [{ kind: 'failed', error: 'source file could not be loaded' }, '（source file could not be loaded）'],
    [{ kind: 'failed', error: '' }, '（没有说明原因）'],
    [{ kind: 'done', bytes: wordFile(p('')) }, '（没有读出文字）'],
    [{ kind: 'done', bytes: compound }, '旧格式的文档'],
  ] as const)('is not read after %j, which is said', async (answer, words) => {
    const more = answer ? answering(answer).more : {}
    const { code, out, error, files: after } = await runIn(files, ['import', '稿.doc', '-o', '草稿.txt'], more)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toContain(words)
    expect(after['/plans/草稿.txt']).toBeUndefined()
  })
})

describe('what is no document', () => {
  test.each([
    ['没有.txt', '没有这个文件'],
    ['夹', '这是文件夹'],
    ['稿.pdf', 'PDF 文件'],
    ['稿.ofd', 'OFD 版式文件'],
    ['页.mht', '单个文件网页'],
    ['空.html', '没有读到正文'],
    ['空.docx', '文档里没有文字'],
    ['图.bin', '二进制文件'],
  ])('%s is refused in words, and nothing is written', async (path, words) => {
    const files = {
      '/plans/夹/a': '',
      '/plans/稿.pdf': '%PDF-1.7',
      '/plans/稿.ofd': wordFile(p('')),
      '/plans/页.mht': 'MIME-Version: 1.0\n',
      '/plans/空.html': '<html><body><div id="app"></div></body></html>',
      '/plans/空.docx': wordFile(p('')),
      '/plans/图.bin': Uint8Array.of(1, 0, 0, 2, 0, 0),
    }
    const { code, out, error, files: after } = await runIn(files, ['import', path, '-o', '草稿.txt'])
    expect({ code, out, written: after['/plans/草稿.txt'] }).toEqual({ code: 2, out: '', written: undefined })
    expect(error).toContain(words)
  })
})
