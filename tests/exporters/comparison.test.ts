/** The comparison of versions as Word: the text of each run with its look, read back from the bytes. */

import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compareVersions } from '../../server/src/compare/versions.js'
import { comparisonBytes } from '../../server/src/exporters/comparison/index.js'
import { readPlan } from '../../server/src/semantics/lower.js'

const old =
  '云岭省实施方案\n一、重点任务\n（一）健全服务体系。推进<网络>建设。（省卫生健康委牵头）\n（二）改革薪酬制度。落实自主权。\n'
const fresh = old.replace('省卫生健康委', '省医保局').replace(/（二）.*\n/, '')

test('struck through what is gone, underlined what is new', async () => {
  const comparison = compareVersions(readPlan(old), readPlan(fresh), 'zh')
  const bytes = await comparisonBytes({ comparison, names: { before: '甲', after: '乙' }, locale: 'zh' }, 'docx')
  const xml = entry(bytes, 'word/document.xml')
  const runs = [...xml.matchAll(/<w:r>(.*?)<\/w:r>/g)].map(([, run]) => {
    const look = run.includes('<w:strike/>') ? '-' : run.includes('<w:u ') ? '+' : ''
    return look + [...run.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')
  })
  expect(runs).toEqual([
    ...['修改对照表', '甲 → 乙', '删除1条，改牵头单位1条；2条未变。', '原条款', '修改后', '说明'],
    ...['（一）健全服务体系。推进&lt;网络&gt;建设。（省', '-卫生健康委', '牵头）'],
    ...['（一）健全服务体系。推进&lt;网络&gt;建设。（省', '+医保局', '牵头）'],
    ...['一（一）', '牵头单位由“省卫生健康委”改为“省医保局”。'],
    ...['-（二）改革薪酬制度。落实自主权。', '（删除）', '一（二）', '删除。'],
  ])
  // Fonts are named for each script, so that Word takes none of its theme.
  expect(entry(bytes, 'word/styles.xml')).toMatch(/<w:rFonts [^>]*w:eastAsia="仿宋"/)
})

/** The text of a file in a zip archive. */
function entry(bytes: Uint8Array, name: string): string {
  const buffer = Buffer.from(bytes)
  for (let at = buffer.indexOf('PK\u0001\u0002'); at >= 0; at = buffer.indexOf('PK\u0001\u0002', at + 4)) {
    const nameLength = buffer.readUInt16LE(at + 28)
    if (buffer.toString('utf8', at + 46, at + 46 + nameLength) !== name) continue
    const local = buffer.readUInt32LE(at + 42)
    const from = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
    const content = buffer.subarray(from, from + buffer.readUInt32LE(at + 20))
    return (buffer.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content)).toString('utf8')
  }
  throw new Error(`no ${name}`)
}
