/** Documents of old formats, as LibreOffice writes them, imported by the command line. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { convert } from '../../server/src/node/soffice.js'
import { runIn } from '../cli/runIn.js'

const text =
  '某县养老服务实施方案\n\n各乡镇人民政府：\n\n为做好养老服务，制定本方案。\n\n一、重点任务\n\n（一）建设中心。加快建设。（责任单位：县民政局）\n\n某县人民政府\n\n2025年3月6日\n'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fangan-office-'))
  writeFileSync(path.join(folder, '方案.txt'), text)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The text as a document that LibreOffice has written. */
function saved(format: string, extension: string): Uint8Array {
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  const args = ['--headless', '--infilter=Text (encoded):UTF8', '--convert-to', format, '--outdir', folder]
  execFileSync('soffice', [profile, ...args, path.join(folder, '方案.txt')], { stdio: 'pipe' })
  return readFileSync(path.join(folder, `方案.${extension}`))
}

describe('a document of an old format', () => {
  it.each([
    ['doc', 'doc:MS Word 97', '方案.doc'],
    ['doc', 'doc:MS Word 97', '方案.wps'],
    ['rtf', 'rtf', '方案.rtf'],
  ])('%s gives the text that was written (%s, %s)', async (extension, format, name) => {
    const before = temporary()
    const files = { [`/plans/${name}`]: saved(format, extension) }
    const { code, out, error } = await runIn(files, ['import', name], { convert })
    expect({ code, out }).toEqual({ code: 0, out: text })
    expect(error).toBe(`${name}：旧格式文档，已由 LibreOffice 转换后读取。\n`)
    expect(temporary()).toEqual(before)
  })

  it('that is damaged is refused, and leaves nothing behind', async () => {
    const before = temporary()
    const whole = saved('doc:MS Word 97', 'doc')
    const junk = Uint8Array.of(
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new TextEncoder().encode('文字'.repeat(400)),
    )
    for (const bytes of [whole.subarray(0, whole.length >> 1), junk]) {
      const { code, out, error } = await runIn({ '/plans/稿.doc': bytes }, ['import', '稿.doc'], { convert })
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(error).toContain('没能转换这个文件')
    }
    expect(temporary()).toEqual(before)
  })
})

function temporary(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('fangan-import-'))
}
