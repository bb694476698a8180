import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/text/width-mixed.js'
import { check, fixed, marked } from '../../support/check.js'

const plan = (text: string) => `云岭省推动公立医院高质量发展实施方案\n\n一、重点任务\n\n${text}\n`

const usual = '完善制度，提高质量；培养人才，建设专科（省级）。'

describe('width-mixed', () => {
  it.each([
    ['加强专科建设,培养人才。', ','],
    ['加强专科建设;培养人才。', ';'],
    ['联系单位:医务处。', ':'],
    ['建设重点专科(省级)若干。', '(省级)'],
    ['通信(5G)网络。', '(5G)'],
    ['就诊率90%,费用下降。', ','],
  ])('hints at the marks of %s', (text, mark) => {
    expect(check(plan(usual + text), rule)).toMatchObject([{ text: mark, severity: 'hint' }])
  })

  it.each([
    '共1,000人。',
    '比例为1:2。',
    '见http://example.org。',
    '（1）建设(2)培养。',
    '参见[办法](a.html)。',
    '保障衛(wèi)生。',
    'See A,B.',
    '落实《托育服务办法(试行)》。',
  ])('leaves %s', (text) => {
    expect(marked(plan(usual + text), rule)).toEqual([])
  })

  it('leaves a text that is half-width throughout', () => {
    expect(marked(plan('加强专科建设,培养人才,完善制度;提高质量(省级)。'), rule)).toEqual([])
  })

  it('mends both halves of a bracket and all marks of a paragraph', () => {
    expect(fixed(plan(`${usual + usual}建设重点专科(省级),培养人才:护理。`), rule)).toContain(
      '建设重点专科（省级），培养人才：护理。',
    )
    expect(fixed(plan(`${usual}建设重点专科（省级)若干。`), rule)).toContain('专科（省级）若干')
  })

  it('says it once when many paragraphs have them', () => {
    const paragraphs = Array.from({ length: 7 }, () => `加强建设,培养人才。${usual}`).join('\n\n')
    expect(check(plan(paragraphs), rule)).toHaveLength(1)
    expect(check(plan(paragraphs), rule)[0].message).toContain('7处')
    expect(fixed(plan(paragraphs), rule)).not.toContain(',')
  })
})
