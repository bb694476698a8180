import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { runIn } from './runIn.js'

const old = '云岭省实施方案\n一、重点任务\n（一）健全服务体系。推进网络建设。（省卫生健康委牵头，2025年12月底前完成）\n'
const files = {
  '/plans/旧.txt': old,
  '/plans/新.txt': old.replace('省卫生健康委牵头', '省医保局牵头').replace('推进', '推进|加快'),
}

describe('fangan diff', () => {
  it('says what has changed, and fails when something has', async () => {
    const { code, out, error } = await runIn(files, ['diff', '旧.txt', '新.txt'])
    expect([code, error]).toEqual([1, ''])
    expect(out).toBe(`旧.txt → 新.txt
一（一） 健全服务体系
  文字有修改。
  牵头单位由“省卫生健康委”改为“省医保局”。
改文字1条，改牵头单位1条；2条未变。
`)
  })

  it('is content when nothing has', async () => {
    const { code, out } = await runIn(files, ['diff', '旧.txt', '旧.txt', '--locale', 'en'])
    expect([code, out]).toEqual([0, '旧.txt → 旧.txt\nBoth versions say the same, item by item (3).\n'])
  })

  it('prints a table in which marks of the text stay marks of the text', async () => {
    const { out } = await runIn(files, ['diff', '旧.txt', '新.txt', '--format', 'md'])
    expect(out).toContain('| 原条款 | 修改后 | 说明 |')
    expect(out).toContain('推进**\\|加快**网络建设。（省**医保局**牵头')
    expect(out).toContain('（省~~卫生健康委~~牵头')
  })

  it('prints data', async () => {
    const { out } = await runIn(files, ['diff', '旧.txt', '新.txt', '--format', 'json'])
    const { version, unchanged, changes } = JSON.parse(out)
    expect([version, unchanged, changes.length]).toEqual([1, 2, 1])
    expect(changes[0]).toMatchObject({ kinds: ['reworded', 'lead'], before: { lead: ['省卫生健康委'] } })
    const { start, end } = changes[0].after.range
    expect(files['/plans/新.txt'].slice(start, end)).toMatch(/^（一）健全/)
  })

  it('writes a workbook beside the new version, once', async () => {
    const written = await runIn(files, ['diff', '旧.txt', '新.txt', '--format', 'xlsx'])
    expect([written.code, written.error]).toEqual([1, '新修改对照表.xlsx：修改对照表已写入。\n'])
    const { sheets } = await readXlsx(written.files['/plans/新修改对照表.xlsx'] as Uint8Array)
    expect(sheets[0].rows[3]).toEqual(['原条款', '修改后', '说明'])
    expect(sheets[0].rows[4][2]).toBe('一（一）\n文字有修改。\n牵头单位由“省卫生健康委”改为“省医保局”。')
    const again = await runIn(written.files, ['diff', '旧.txt', '新.txt', '--format', 'xlsx'])
    expect([again.code, again.error]).toEqual([2, expect.stringContaining('文件已存在')])
  })

  it('names each file that cannot be read', async () => {
    const { code, error } = await runIn(files, ['diff', '没有.txt', '也没有.txt'])
    expect(code).toBe(2)
    expect(error.trim().split('\n')).toHaveLength(2)
  })
})
