import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/alignment/deadline-after-upper.js'
import { applyEdits } from '../../../server/src/text/range.js'
import { common, marked, planOf, said } from './beside.js'

const task = (due: string): string =>
  `建设区域医疗中心。依托高水平医院布局区域医疗中心，减少患者跨区域就医。（牵头单位：省卫生健康委${due === '' ? '' : `；完成时限：${due}`}）`
const upper = (due: string): string => planOf('云岭省', [task(due), ...common])

describe('deadline-after-upper', () => {
  it.each([
    ['2023年12月底前', '2024年12月底前', ['2024年12月底前']],
    ['2023年12月底前', '2023年12月底前', []],
    ['2023年12月底前', '2023年6月底前', []],
    ['2023年6月底前', '2023年', []],
    ['2023年', '2023年12月底前', []],
    ['2023年', '2024年', ['2024年']],
    ['2022—2023年', '2024年6月底前', ['2024年6月底前']],
    ['“十四五”期间', '2025年底前', []],
    ['2023年12月底前', '持续推进', []],
    ['2023年12月底前', '20XX年XX月底前', []],
    ['2023年12月底前', '', []],
    ['长期坚持', '2024年12月底前', []],
  ])('above %s, here %s', (above, here, expected) => {
    expect(marked(rule, upper(above), planOf('云岭省', [task(here), ...common]))).toEqual(expected)
  })

  it('says where it is asked for and writes the date from above', () => {
    const draft = planOf('云岭省', [task('2024年12月底前'), ...common])
    const [{ message, fixes, severity }] = said(rule, upper('到2023年'), draft)
    expect(severity).toBe('warning')
    expect(message.zh).toContain('晚于《云岭省推动公立医院高质量发展实施方案》一（一）要求的“到2023年”')
    expect(applyEdits(draft, fixes[0].edits)).toContain('完成时限：2023年）')
  })

  it('leaves a task that takes up two, as long as it keeps the later date', () => {
    const other =
      '发展远程医疗。建设远程会诊平台，覆盖县级医院和乡镇卫生院。（牵头单位：省卫生健康委；完成时限：2024年12月底前）'
    const both =
      '建设区域医疗中心，发展远程医疗。依托高水平医院布局区域医疗中心，减少患者跨区域就医。建设远程会诊平台，覆盖县级医院和乡镇卫生院。'
    const above = planOf('云岭省', [task('2023年12月底前'), other, ...common])
    const here = (due: string): string =>
      planOf('云岭省', [`${both}（牵头单位：省卫生健康委；完成时限：${due}）`, ...common])
    expect(marked(rule, above, here('2024年12月底前'))).toEqual([])
    expect(marked(rule, above, here('2025年12月底前'))).toEqual(['2025年12月底前'])
  })

  it('takes the date of the annexed list where the text has none', () => {
    const list = (due: string): string =>
      `\n附件\n\n重点任务清单\n\n| 序号 | 重点任务 | 牵头单位 | 完成时限 |\n|---|---|---|---|\n| 1 | 建设区域医疗中心 | 省卫生健康委 | ${due} |\n`
    const draft = planOf('云岭省', [task(''), ...common])
    expect(marked(rule, upper('2023年12月底前'), draft + list('2024年12月底前'))).toEqual(['2024年12月底前'])
    expect(marked(rule, upper('2023年12月底前'), draft + list('2023年12月底前'))).toEqual([])
  })
})
