import { describe, expect, it } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { type Destination, moveSection } from '../../server/src/features/moveSection.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { applyEdits } from '../../server/src/text/range.js'
import { cursor } from '../support/cursor.js'

function moved(source: string, to: Destination): string | undefined {
  const { text, offset } = cursor(source)
  const edits = moveSection(analyse({ text, templates: builtinTemplates }), offset, to)
  return edits && applyEdits(text, edits)
}

const up = { direction: 'up' } as const
const down = { direction: 'down' } as const

/** To the section that holds `words`. */
function to(source: string, place: 'before' | 'after' | 'into', words: string): Destination {
  return { place, offset: cursor(source).text.indexOf(words) }
}

describe('moveSection', () => {
  it('moves a section up with all below it, and renumbers', () => {
    expect(
      moved('一、目标\n\n提高质量。\n\n二、任务\n\n（一）甲。<|>建设。\n\n（二）乙。建设。\n\n三、保障\n', down),
    ).toBe('一、目标\n\n提高质量。\n\n二、任务\n\n（一）乙。建设。\n\n（二）甲。建设。\n\n三、保障\n')
    expect(moved('一、目标\n提高质量。\n二、任<|>务\n（一）甲。建设。\n三、保障\n', up)).toBe(
      '一、任务\n（一）甲。建设。\n二、目标\n提高质量。\n三、保障\n',
    )
  })

  it('keeps the end of a text without a last line break', () => {
    expect(moved('一、目标\n\n二、任<|>务', up)).toBe('一、任务\n\n二、目标')
    expect(moved('一、目<|>标\r\n二、任务', down)).toBe('一、任务\r\n二、目标')
  })

  it('takes the marks of a Markdown heading along', () => {
    expect(moved('# 某县工作方案\n\n## 一、目标\n\n提高质量。\n\n## 二、任<|>务\n', up)).toBe(
      '# 某县工作方案\n\n## 一、任务\n\n## 二、目标\n\n提高质量。\n',
    )
  })

  it('lets references follow', () => {
    const text = '一、目标\n见第二部分，按照三、（一）要求。\n二、任<|>务\n建设平台。\n三、保障\n（一）丙。建设。\n'
    expect(moved(text, down)).toBe(
      '一、目标\n见第三部分，按照二、（一）要求。\n二、保障\n（一）丙。建设。\n三、任务\n建设平台。\n',
    )
  })

  it('counts on where the plan counts on', () => {
    const text = '一、任<|>务\n（一）甲。建设。\n（二）乙。建设。\n二、措施\n（三）丙。建设。\n'
    expect(moved(text, down)).toBe('一、措施\n（一）丙。建设。\n二、任务\n（二）甲。建设。\n（三）乙。建设。\n')
  })

  it('moves into another section of the same level', () => {
    const text = '一、任务\n（一）甲。<|>建设。\n（二）乙。建设。\n二、措施\n（一）丙。建设。\n（二）丁。建设。\n'
    expect(moved(text, to(text, 'before', '丁'))).toBe(
      '一、任务\n（一）乙。建设。\n二、措施\n（一）丙。建设。\n（二）甲。建设。\n（三）丁。建设。\n',
    )
    expect(moved(text, to(text, 'after', '丁'))).toContain('（二）丁。建设。\n（三）甲。建设。')
    expect(moved(text, to(text, 'into', '措施'))).toContain('（二）丁。建设。\n（三）甲。建设。')
  })

  it('moves into a section that has none yet, with references to both numbers', () => {
    const text = '一、任务\n（一）甲。<|>建设。\n（二）乙。建设。\n二、措施\n按照一、（一）要求。\n'
    expect(moved(text, to(text, 'into', '措施'))).toBe(
      '一、任务\n（一）乙。建设。\n二、措施\n按照二、（一）要求。\n（一）甲。建设。\n',
    )
  })

  it.each([
    ['the first one up', '一、目<|>标\n二、任务\n', up],
    ['the last one down', '一、目标\n二、任<|>务\n', down],
    ['what is no section', '某省实施<|>方案\n\n一、目标\n二、任务\n', down],
    ['a table row', '序号\t任务\t责任单位\n1\t建设<|>平台\t省教育厅\n2\t培养人才\t省教育厅\n', down],
  ] as const)('cannot move %s', (_, text, direction) => {
    expect(moved(text, direction)).toBeUndefined()
  })

  it('cannot move a section into itself or beside one of another level', () => {
    const text = '一、任<|>务\n（一）甲。建设。\n二、措施\n（一）丙。建设。\n'
    expect(moved(text, to(text, 'into', '甲'))).toBeUndefined()
    expect(moved(text, to(text, 'before', '丙'))).toBeUndefined()
  })

  it('leaves signature and annexes where they are', () => {
    const text =
      '一、目标\n\n二、任<|>务\n\n附件：任务清单\n\n云岭省人民政府\n2021年9月10日\n\n附件\n\n任务清单\n\n一、甲类\n二、乙类\n'
    expect(moved(text, down)).toBeUndefined()
    expect(moved(text, up)).toBe(cursor(text).text.replace('一、目标\n\n二、任务', '一、任务\n\n二、目标'))
  })
})

describe('a section that cannot be moved', () => {
  const text = '一、目标\n甲。\n二、任务\n（一）子。<|>建设。\n'

  it.each([
    ['past the last', down, text],
    ['past the first', up, text],
    ['beside one of another level', { place: 'before', offset: 0 } as const, text],
    ['into itself', { place: 'into', offset: 12 } as const, '一、目标\n甲。\n二、任<|>务\n（一）子。建设。\n'],
    ['where there is no section', down, '无标题<|>的文字。'],
    [
      'out of its annex',
      { place: 'before', offset: 0 } as const,
      '一、目标\n甲。\n附件\n\n一、清<|>单\n丙。\n二、指标\n丁。\n',
    ],
  ])('%s stays', (_name, destination, source) => {
    expect(moved(source, destination)).toBeUndefined()
  })

  it('may be moved within its annex', () => {
    expect(moved('一、目标\n甲。\n二、任务\n乙。\n附件\n\n一、清<|>单\n丙。\n二、指标\n丁。\n', down)).toBe(
      '一、目标\n甲。\n二、任务\n乙。\n附件\n\n一、指标\n丁。\n二、清单\n丙。\n',
    )
  })
})
