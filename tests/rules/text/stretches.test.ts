import { describe, expect, it } from 'vitest'
import { isHan, isInTitle, isWide, stretchesOf } from '../../../server/src/rules/text/stretches.js'
import { readPlan } from '../../../server/src/semantics/lower.js'

/** The stretches of `text` as they are printed. */
function written(text: string): string[] {
  return stretchesOf(readPlan(text)).map((stretch) => stretch.written)
}

describe('stretches', () => {
  it('are paragraphs as they are printed, then the filled cells of tables', () => {
    const text =
      '云岭省实施方案\n\n一、任务(甲)\n\n加强專科建设,好。\n\n| 任务 | 责任单位 |\n|---|---|\n| 建设,好 | |\n| 培养 | 省财政厅 |\n'
    expect(written(text)).toEqual([
      '云岭省实施方案',
      '一、任务(甲)',
      '加强專科建设,好。',
      '建设,好',
      '培养',
      '省财政厅',
    ])
  })

  it('leave out front matter and what stands around the page', () => {
    const text = '---\nlevel: 省\n---\n首页 > 政务公开 > 政策文件\n\n云岭省实施方案\n\n一、任务\n\n好。\n'
    expect(written(text)).toEqual(['云岭省实施方案', '一、任务', '好。'])
  })

  it('leave out tables that a conversion has flattened to lines', () => {
    const cells = ['序号', '重点任务', '责任单位', '1', '建设,好', '省财政厅', '2', '培养', '省教育厅']
    expect(written(`附件\n\n${cells.join('\n')}\n`)).not.toContain('建设,好')
  })

  it('say where the text behind a number begins, and to which part of the document they belong', () => {
    const [title, heading, text] = stretchesOf(readPlan('云岭省实施方案\n\n一、任务\n\n好。\n'))
    expect([title.textStart, heading.textStart, text.textStart]).toEqual([0, 2, 0])
    expect([title.zone, heading.zone, text.zone]).toEqual(['title', 'body', 'body'])
    expect(text.paragraph?.heading).toBeUndefined()
  })
})

describe('a cited title', () => {
  it.each([
    ['按《规划》办', 2, true],
    ['按《规划》办', 4, true],
    ['按《规划》办', 1, false],
    ['按《规划》办', 5, false],
    ['按规划办', 2, false],
    [`《${'长'.repeat(198)}，`, 199, true],
    [`《${'长'.repeat(200)}，`, 201, false],
  ])('%j at %i: %s', (text, offset, expected) => {
    expect(isInTitle(text, offset)).toBe(expected)
  })
})

describe('characters', () => {
  it.each([
    ['一', true, true],
    ['〇', true, true],
    ['㐀', true, true],
    ['鿿', true, true],
    ['，', true, false],
    ['（', true, false],
    ['。', true, false],
    ['“', true, false],
    ['”', true, false],
    ['‘', true, false],
    ['\u3000', true, false],
    ['\uff00', true, false],
    ['\uff60', true, false],
    ['\uff61', false, false],
    ['\uf900', true, false],
    ['\ufaff', true, false],
    ['\ufb00', false, false],
    ['\u2017', false, false],
    ['\u201e', false, false],
    ['a', false, false],
    [',', false, false],
    ['\u2fff', false, false],
  ])('%j is wide: %s, Han: %s', (sign, wide, han) => {
    expect([isWide(sign.charCodeAt(0)), isHan(sign.charCodeAt(0))]).toEqual([wide, han])
  })
})
