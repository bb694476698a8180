import { describe, expect, it } from 'vitest'
import { headingsOf, tablesOf, textsOf } from './outline.js'

describe('tables', () => {
  it('in Markdown', () => {
    const source = [
      '| 序号 | 任务 | 责任单位 |',
      '| --- | :--: | --- |',
      '| 1 | 建设中心 | 省财政厅、省医保局 |',
      '| 2 | 深化改革 |  |',
      '',
      '后文。',
    ].join('\n')
    expect(tablesOf(source)).toEqual([
      ['序号 | 任务 | 责任单位', '1 | 建设中心 | 省财政厅、省医保局', '2 | 深化改革 | '],
    ])
    expect(textsOf(source, 'body').at(-1)).toBe('后文。')
  })

  it('parted by tabs', () => {
    const source =
      '附件\n\n任务清单\n重点任务\t责任部门\t完成时间\n建设中心\t省财政厅\t2022 年\n深化改革\t省医保局\t2022 年 6 月\n'
    expect(tablesOf(source)).toEqual([
      ['重点任务 | 责任部门 | 完成时间', '建设中心 | 省财政厅 | 2022年', '深化改革 | 省医保局 | 2022年6月'],
    ])
  })

  it('parted by tabs, with merged cells in front', () => {
    const source = '类别\t任务\t责任单位\n医疗\t建设中心\t县卫健局\n\t深化改革\t县医保局\n'
    expect(tablesOf(source)[0].slice(1)).toEqual(['医疗 | 建设中心 | 县卫健局', '· | 深化改革 | 县医保局'])
  })

  it('parted by tabs, with empty cells at the end of rows', () => {
    const source =
      '任务\t责任单位\t责任人\t完成时限\n一、医疗\t\t\t\n建设中心\t县卫健局\t\t\n深化改革\t县医保局\t\t2022年\n'
    expect(tablesOf(source)[0].slice(1)).toEqual(['建设中心 | 县卫健局 |  | ', '深化改革 | 县医保局 |  | 2022年'])
  })

  it('parted by tabs, with a stray tab behind all rows or a merged one', () => {
    const stray = '类别\t任务\t责任单位\t\n医疗\t建设中心\t县卫健局\t\n深化改革\t县医保局\t\n'
    expect(tablesOf(stray)[0].slice(1)).toEqual(['医疗 | 建设中心 | 县卫健局', '· | 深化改革 | 县医保局'])
    const merged = '类别\t任务\t责任单位\t责任人\n医疗\t建设中心\t县卫健局\t张三\n深化改革\t县医保局\t\n'
    expect(tablesOf(merged)[0].slice(2)).toEqual(['· | · | 深化改革 | 县医保局'])
  })

  it('flattened to one cell per line', () => {
    const cells = [
      '序号',
      '重点任务',
      '责任单位',
      '完成时限',
      '1',
      '建设中心',
      '县卫健局',
      '2022年',
      '2',
      '深化改革',
      '县医保局',
      '2023年',
    ]
    expect(tablesOf(`附件\n\n${cells.join('\n')}\n`)).toEqual([
      ['序号 | 重点任务 | 责任单位 | 完成时限', '1 | 建设中心 | 县卫健局 | 2022年', '2 | 深化改革 | 县医保局 | 2023年'],
    ])
  })

  it('flattened, with a blank line between the cells', () => {
    const cells = [
      '序号',
      '重点任务',
      '责任单位',
      '完成时限',
      '1',
      '建设中心',
      '县卫健局',
      '2022年',
      '2',
      '深化改革',
      '县医保局',
      '2023年',
    ]
    expect(tablesOf(`附件1\n\n${cells.join('\n\n')}\n\n附件2\n\n说明`)[0]).toHaveLength(3)
  })

  it('hold no headings in their cells', () => {
    const source = '一、任务清单\n任务\t责任单位\n1.建设中心\t县卫健局\n（二）深化改革\t县医保局\n'
    expect(headingsOf(source)).toEqual(['1 1 任务清单'])
  })

  it('are not made of label lines', () => {
    const source = [
      '云岭县任务清单',
      '一、医疗改革',
      '1.建设医共体',
      '责任领导：李建国',
      '责任单位：县卫健局',
      '完成时限：2022年10月',
      '2.推进信息化',
      '责任领导：李建国',
      '责任单位：县卫健局',
      '完成时限：2022年12月',
    ].join('\n\n')
    expect(tablesOf(source)).toEqual([])
    expect(headingsOf(source)).toEqual(['1 1 医疗改革', '3 1 建设医共体', '3 2 推进信息化'])
  })

  it('of two columns have rows whose second cell is empty', () => {
    expect(tablesOf('任务\t牵头单位\n建设中心\t\n完善制度\t省民政厅\n')[0].slice(1)).toEqual([
      '建设中心 | ',
      '完善制度 | 省民政厅',
    ])
  })

  it('go on behind a row that names a group', () => {
    const source =
      '任务\t牵头领导\t牵头单位\n一、经济发展\n1.培育企业\t李建国\t县工信局\n二、民生保障\n2.建设医院\t王志强\t县卫健局\n'
    expect(tablesOf(source)[0]).toContain('2.建设医院 | 王志强 | 县卫健局')
  })

  it('parted by wide gaps', () => {
    const source =
      '附件\n\n任务清单\n\n序号    工作任务    牵头单位    完成时限\n1    推广经验    市医改办    12月底前\n2    加强集采    市医保局    持续推进\n'
    expect(tablesOf(source)[0]?.at(-1)).toBe('2 | 加强集采 | 市医保局 | 持续推进')
  })
})
