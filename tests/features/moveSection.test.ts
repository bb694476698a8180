import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { type Destination, moveSection } from '../../server/src/features/moveSection.js'
import { referencesIn } from '../../server/src/features/renumber/references.js'
import { renumber } from '../../server/src/features/renumber.js'
import { readPlan } from '../../server/src/semantics/lower.js'
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

/** The titles that references name, in alphabetical order. */
function named(text: string): string[] {
  return referencesIn(readPlan(text))
    .flatMap((parts) => parts.map((part) => part.heading.title))
    .sort()
}

describe('any move', () => {
  const items = fc.array(fc.constantFrom('', '\n', '\n责任单位：省教育厅\n', '\n\n见第二部分、第（一）项。\n'), {
    maxLength: 3,
  })
  const sections = fc.array(items, { minLength: 2, maxLength: 4 })

  it('keeps every character but the numbers, and can be taken back', () => {
    fc.assert(
      fc.property(sections, fc.nat(), fc.constantFrom('', '\n'), (parts, chosen, end) => {
        const text = parts
          .map((list, at) => {
            const children = list.map(
              (rest, item) => `（${'一二三'[item]}）${'甲乙丙'[item]}${at}项工作。建设平台。${rest}`,
            )
            return `${'一二三四'[at]}、${'子丑寅卯'[at]}类任务\n${children.join('\n')}`
          })
          .join('\n')
          .concat(end)
        const plan = readPlan(text)
        const heading = plan.headings[chosen % plan.headings.length]
        const edits = moveSection(analyse({ text, templates: builtinTemplates }), heading.start, down)
        if (!edits) return
        const after = applyEdits(text, edits)
        const letters = (source: string): string => [...source.replace(/[一二三四]/g, '')].sort().join('')
        expect(letters(after)).toBe(letters(text))
        expect(renumber(analyse({ text: after, templates: builtinTemplates }))).toEqual([])
        expect(named(after)).toEqual(named(text))
        const again = readPlan(after).headings.find((one) => one.title === heading.title)
        const back = moveSection(analyse({ text: after, templates: builtinTemplates }), again?.start ?? 0, up)
        expect(applyEdits(after, back ?? [])).toBe(text)
      }),
      { numRuns: 80 },
    )
  })
})

describe('any text', () => {
  it('keeps its characters but for numbers', () => {
    const sign = fc.constantFrom(
      ...[
        '一、',
        '（二）',
        '（三）',
        '1.',
        '2.',
        '甲乙',
        '。',
        '\n',
        '\n',
        '\r\n',
        ' ',
        '附件1',
        '## ',
        '\ud800',
        '见第二部分',
      ],
    )
    const way = fc.constantFrom<Destination>(up, down, { place: 'before', offset: 0 }, { place: 'into', offset: 1 })
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 25 }), fc.nat(), way, (signs, at, destination) => {
        const text = signs.join('')
        const edits = moveSection(analyse({ text, templates: builtinTemplates }), at % (text.length + 1), destination)
        if (!edits) return
        const letters = (source: string): string => [...source.replace(/[一二三四五六七八九十\d]/g, '')].sort().join('')
        expect(letters(applyEdits(text, edits))).toBe(letters(text))
      }),
      { numRuns: 400 },
    )
  })
})
