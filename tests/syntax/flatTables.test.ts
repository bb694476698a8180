/** Tables that a conversion has flattened to lines: which cell comes under which column. */

import { describe, expect, it } from 'vitest'
import { tablesOf } from './outline.js'

const head = ['序号', '重点任务', '责任单位', '完成时限']

/** The rows of the table made of `lines`, without its columns; empty when there is none. */
function rowsOf(...lines: string[]): string[] {
  return tablesOf(`附件\n\n${lines.join('\n')}\n`)[0]?.slice(1) ?? []
}

describe('rows of a flattened table', () => {
  it('are parted by lines of tabs, where a tab opens a cell', () => {
    const first = ['1', '\t建设中心', '改造病房', '\t县卫健局', '\t2022年']
    const second = ['2', '\t深化改革', '\t县医保局', '\t2023年']
    expect(rowsOf(...head, '\t', ...first, '\t', ...second)).toEqual([
      '1 | 建设中心⏎改造病房 | 县卫健局 | 2022年',
      '2 | 深化改革 | 县医保局 | 2023年',
    ])
  })

  it.each([
    ['figures', ['1', '2']],
    ['Chinese numerals', ['一、', '二、']],
  ])('open with their number in %s', (_name, [one, two]) => {
    expect(rowsOf(...head, one, '建设中心', '县卫健局', '2022年', two, '深化改革', '县医保局', '2023年')).toEqual([
      `${one} | 建设中心 | 县卫健局 | 2022年`,
      `${two} | 深化改革 | 县医保局 | 2023年`,
    ])
  })

  it('may have their cells parted by tabs and by lines', () => {
    expect(rowsOf(...head, '1\t建设中心', '县卫健局\t2022年', '2\t深化改革', '县医保局\t2023年')).toEqual([
      '1 | 建设中心 | 县卫健局 | 2022年',
      '2 | 深化改革 | 县医保局 | 2023年',
    ])
  })

  it('are as long as there are columns where nothing is numbered', () => {
    const columns = ['重点任务', '责任单位', '完成时限']
    const cells = ['建设中心', '县卫健局', '2022年', '深化改革', '县医保局', '2023年']
    expect(rowsOf(...columns, ...cells)).toEqual(['建设中心 | 县卫健局 | 2022年', '深化改革 | 县医保局 | 2023年'])
    expect(rowsOf(...columns, ...cells.slice(1))).toEqual([])
  })
})

describe('cells of a row', () => {
  it('go to the widest column where there are too many, names to the last', () => {
    const columns = ['序号', '任务', '工作内容', '责任单位']
    const rows = [
      '1',
      '医联体',
      '建设中心。',
      '完善制度。',
      '县卫健局',
      '2',
      '医保',
      '深化改革。',
      '县医保局',
      '县财政局',
    ]
    expect(rowsOf(...columns, ...rows)[1]).toBe('2 | 医保 | 深化改革。 | 县医保局⏎县财政局')
  })

  it('that hold a score stand under their own column', () => {
    const columns = ['序号', '指标', '分值', '责任单位']
    expect(rowsOf(...columns, '1', '就诊率', '10', '县卫健局', '2', '满意度', '5.5', '县医保局')).toEqual([
      '1 | 就诊率 | 10 | 县卫健局',
      '2 | 满意度 | 5.5 | 县医保局',
    ])
  })

  it('are missing where the row is short', () => {
    expect(rowsOf(...head, '1', '建设中心', '县卫健局', '2022年', '2', '深化改革', '县医保局')[1]).toBe(
      '2 | 深化改革 | · | 县医保局',
    )
    expect(rowsOf(...head, '1', '建设中心')).toEqual(['1 | 建设中心 | · | ·'])
  })
})

describe('a flattened table ends', () => {
  const row = ['1', '建设中心', '县卫健局', '2022年']

  it.each([
    ['at the next annex', ['附件2', '说明']],
    ['at a heading', ['一、后文标题']],
    ['at what the page has below it', ['', ' 打印']],
    ['at what stands around the page', ['扫一扫在手机打开当前页']],
  ])('%s', (_name, lines) => {
    expect(rowsOf(...head, ...row, ...lines)).toEqual(['1 | 建设中心 | 县卫健局 | 2022年'])
  })

  it.each([
    ['columns alone', head],
    ['two columns', ['序号', '重点任务', '1', '建设中心']],
    ['columns that no table has', ['甲', '乙', '丙', '1', '建设中心', '县卫健局']],
  ])('%s are no table', (_name, lines) => {
    expect(rowsOf(...lines)).toEqual([])
  })
})
