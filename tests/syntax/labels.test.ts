import { describe, expect, it } from 'vitest'
import { columnKind, isColumnName, labelAt, labelsIn, wholeLabel } from '../../server/src/syntax/labels.js'

describe('labelAt', () => {
  it.each([
    ['责任单位：省财政厅', 'listed', '责任单位'],
    ['责任部门：省财政厅', 'listed', '责任部门'],
    ['责任处室：医政处', 'listed', '责任处室'],
    ['责任科室：医务科', 'listed', '责任科室'],
    ['牵头单位：省财政厅', 'lead', '牵头单位'],
    ['牵头部门：省财政厅', 'lead', '牵头部门'],
    ['牵头责任单位：省财政厅', 'lead', '牵头责任单位'],
    ['牵头考核单位：市卫健委', 'lead', '牵头考核单位'],
    ['主要责任单位：县卫健局', 'lead', '主要责任单位'],
    ['配合单位：省财政厅', 'support', '配合单位'],
    ['参与单位：省财政厅', 'support', '参与单位'],
    ['落实部门：省财政厅', 'support', '落实部门'],
    ['协同责任单位：省财政厅', 'support', '协同责任单位'],
    ['责任人：李建国', 'person', '责任人'],
    ['责任领导：李建国', 'person', '责任领导'],
    ['分管领导：李建国', 'person', '分管领导'],
    ['牵头领导：李建国', 'person', '牵头领导'],
    ['联系领导：李建国', 'person', '联系领导'],
    ['联系人：李建国', 'contact', '联系人'],
    ['完成时限：长期坚持', 'deadline', '完成时限'],
    ['完成时间：12月', 'deadline', '完成时间'],
    ['整改时限：立行立改', 'deadline', '整改时限'],
    ['目标：提高能力', 'target', '目标'],
    ['建设任务：建设中心', 'content', '建设任务'],
  ])('%s', (text, kind, label) => {
    expect(labelAt(text)).toMatchObject({ kind, label, start: 0 })
  })

  it('needs the colon', () => {
    expect(labelAt('责任单位要加强领导')).toBeUndefined()
  })
})

describe('wholeLabel', () => {
  it('is a line of the label alone', () => {
    expect(wholeLabel('责任单位')?.kind).toBe('listed')
    expect(wholeLabel('完成时限：')?.kind).toBe('deadline')
    expect(wholeLabel('责任单位：省财政厅')).toBeUndefined()
  })
})

describe('labelsIn', () => {
  it('finds labels behind marks and spaces', () => {
    const text = '完善制度。牵头单位：省财政厅；配合单位：省医保局 完成时限：2022年'
    expect(labelsIn(text).map((label) => label.label)).toEqual(['牵头单位', '配合单位', '完成时限'])
  })

  it('finds none inside words', () => {
    expect(labelsIn('明确各责任单位：一是加强领导')).toEqual([])
  })
})

describe('columnKind', () => {
  it.each([
    ['序号', 'sequence'],
    ['重点任务', 'title'],
    ['具体措施', 'title'],
    ['牵头单位', 'lead'],
    ['配合单位', 'support'],
    ['责任单位', 'listed'],
    ['责任部门', 'listed'],
    ['责任人', 'person'],
    ['责任领导', 'person'],
    ['责任人及联系电话', 'person'],
    ['完成时间', 'deadline'],
    ['时限要求', 'deadline'],
    ['整改时限', 'deadline'],
    ['整改目标', 'target'],
    ['主要内容', 'content'],
  ])('%s', (name, kind) => {
    expect(columnKind(name)).toBe(kind)
  })

  it('knows no fact in other columns', () => {
    expect(columnKind('备注')).toBeUndefined()
    expect(isColumnName('备注')).toBe(true)
    expect(isColumnName('加强组织领导，完善机制。')).toBe(false)
  })

  it('does not take a label with its content for a column', () => {
    expect(isColumnName('责任领导：李建国')).toBe(false)
    expect(isColumnName('完成时限：2022年')).toBe(false)
  })
})
