import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/text/paragraph-repeated.js'
import { check, marked } from '../../support/check.js'

const plan = (text: string) => `云岭省推动公立医院高质量发展实施方案\n\n一、重点任务\n\n${text}\n`

const text = '围绕重大疾病和群众需求，建设一批省级重点专科，提高疑难危重症诊疗能力。'
const other = '围绕临床需要和产业发展，建设一批医学科技创新平台，推动新技术转化应用。'

describe('paragraph-repeated', () => {
  it('reports the second of two equal paragraphs', () => {
    expect(check(plan(`${text}\n\n${other}\n\n${text}`), rule)).toMatchObject([{ text, severity: 'warning' }])
  })

  it('does not mind the number in front', () => {
    expect(marked(plan(`（一）加强建设。${text}\n\n（二）加强建设。${text}`), rule)).toEqual([
      `（二）加强建设。${text}`,
    ])
  })

  it('reports a block that was pasted twice once', () => {
    const found = check(plan([text, other, text, other].join('\n\n')), rule)
    expect(found).toHaveLength(1)
    expect(found[0].message).toContain('连续2段')
  })

  it('leaves short paragraphs, clauses and table cells', () => {
    const clause = '责任单位：省卫生健康委、省财政厅、省发展改革委、省人力资源社会保障厅、省医保局'
    expect(marked(plan('建设重点专科。\n\n建设重点专科。'), rule)).toEqual([])
    expect(marked(plan(`（一）建设专科。${other}\n\n${clause}\n\n（二）培养人才。\n\n${clause}`), rule)).toEqual([])
    expect(marked(plan(`| 任务 | 单位 |\n|---|---|\n| ${text} | 甲 |\n| ${text} | 乙 |`), rule)).toEqual([])
  })
})
