import { describe, expect, it } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { renumber } from '../../server/src/features/renumber.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { applyEdits } from '../../server/src/text/range.js'

const title = '云岭省推动公立医院高质量发展实施方案\n\n为推动公立医院高质量发展，制定本方案。\n\n'
const renumbered = (text: string): string =>
  applyEdits(title + text, renumber(analyse({ text: title + text, templates: builtinTemplates }))).slice(title.length)

describe('renumber', () => {
  it.each([
    ['一、目标\n三、任务\n四、保障\n', '一、目标\n二、任务\n三、保障\n'],
    ['一、目标\n一、任务\n二、保障\n', '一、目标\n二、任务\n三、保障\n'],
    ['一、目标\n三、任务\n二、保障\n', '一、目标\n二、任务\n三、保障\n'],
    ['一、任务\n(一)甲。建设。\n(三)乙。建设。\n', '一、任务\n(一)甲。建设。\n(二)乙。建设。\n'],
    ['一、任务\n1．甲。建设。\n3．乙。建设。\n', '一、任务\n1．甲。建设。\n2．乙。建设。\n'],
    ['一、任务\n1、甲。建设。\n1、乙。建设。\n', '一、任务\n1、甲。建设。\n2、乙。建设。\n'],
    ['一、任务\n①甲。建设。\n③乙。建设。\n', '一、任务\n①甲。建设。\n②乙。建设。\n'],
    ['一、任务\n㈠甲。建设。\n㈢乙。建设。\n', '一、任务\n㈠甲。建设。\n㈡乙。建设。\n'],
    ['## 一、目标\n\n## 三、任务\n', '## 一、目标\n\n## 二、任务\n'],
    ['一、目标\r\n三、任务\r\n', '一、目标\r\n二、任务\r\n'],
  ])('%j', (text, expected) => {
    expect(renumbered(text)).toBe(expected)
  })

  it('numbers each section anew where sections start anew', () => {
    const text =
      '一、任务\n（一）甲。建设。\n（二）乙。建设。\n二、措施\n（一）丙。建设。\n（三）丁。建设。\n三、保障\n（一）戊。建设。\n'
    expect(renumbered(text)).toBe(text.replace('（三）丁', '（二）丁'))
  })

  it('counts on through the sections where the plan does', () => {
    const text = '一、任务\n（一）甲。建设。\n（二）乙。建设。\n二、措施\n（三）丙。建设。\n（五）丁。建设。\n'
    expect(renumbered(text)).toBe(text.replace('（五）', '（四）'))
  })

  it('leaves a list that may be one of its own', () => {
    const text = '一、任务\n1. 甲。建设。\n2. 乙。建设。\n3. 丙。建设。\n4. 丁。建设。\n2. 戊。建设。\n3. 己。建设。\n'
    expect(renumbered(text)).toBe(text)
  })

  it('starts again with a second list below one heading', () => {
    const text = '一、任务\n1. 甲。建设。\n2. 乙。建设。\n1. 丙。建设。\n2. 丁。建设。\n'
    expect(renumbered(text)).toBe(text)
  })

  it('leaves numbers whose finding is switched off', () => {
    const text = '一、目标\n<!-- fangan-disable-next-line numbering-gap -->\n三、任务\n'
    expect(renumbered(text)).toBe(text)
  })

  it('numbers annexes apart', () => {
    const text =
      '一、目标\n三、任务\n附件：任务清单\n\n云岭省人民政府\n2021年9月10日\n\n附件\n\n任务清单\n\n一、甲类\n三、乙类\n'
    expect(renumbered(text)).toBe(text.replace('三、任务', '二、任务').replace('三、乙类', '二、乙类'))
  })
})

describe('annexes', () => {
  const annexed = (numbers: readonly [number, number], reference: string): string =>
    `一、目标\n${reference}。\n\n附件：1. 任务清单\n　　　${numbers[0]}. 措施清单\n　　　${numbers[1]}. 联系方式\n\n云岭省人民政府\n2021年9月10日\n\n附件1\n\n任务清单\n\n附件${numbers[0]}\n\n措施清单\n\n附件${numbers[1]}\n\n联系方式\n`

  it('close their gaps in the note, at the annexes and in the text', () => {
    expect(renumbered(annexed([3, 4], '见附件1、3和附件4'))).toBe(annexed([2, 3], '见附件1、2和附件3'))
  })

  it.each(['按照《管理办法》附件4办理', '见附件4-1'])('leaves %s', (reference) => {
    expect(renumbered(annexed([3, 4], reference))).toBe(annexed([2, 3], reference))
  })

  it('are left when the note does not name them all', () => {
    const text = annexed([2, 3], '见附件3').replace('　　　2. 措施清单\n', '')
    expect(renumbered(text)).toBe(text)
  })
})

describe('references', () => {
  const sections = (reference: string): string =>
    `一、目标\n${reference}。\n三、任务\n（一）甲。建设。\n（三）乙。建设。\n四、保障\n（一）丙。建设。\n`

  it.each([
    ['见第三部分', '见第二部分'],
    ['见第三、四部分', '见第二、三部分'],
    ['见本方案第三部分第（三）项', '见本方案第二部分第（二）项'],
    ['按照三、（三）要求', '按照二、（二）要求'],
    ['按照三（三）要求', '按照二（二）要求'],
    ['落实第三条', '落实第二条'],
    ['落实本方案第（三）条', '落实本方案第（二）条'],
  ])('%s becomes %s', (before, after) => {
    expect(renumbered(sections(before))).toContain(after)
  })

  it.each([
    '依照《管理办法》第三条',
    '依照《管理办法》（云政发〔2020〕3号）第三条、第四条',
    '依照国家方案第三部分',
    '按照附件1第三部分',
    '完成第三项任务',
    '建设第三产业',
    '见第九部分',
  ])('leaves %s', (text) => {
    expect(renumbered(sections(text))).toContain(`${text}。`)
  })

  it('takes the item beside the reference', () => {
    const text =
      '一、任务\n1. 甲。建设。\n3. 乙。同上述第1项、第3项。\n二、保障\n1. 丙。建设。\n2. 丁。建设。\n3. 戊。建设。\n'
    expect(renumbered(text)).toContain('2. 乙。同上述第1项、第2项。')
  })

  it('follows articles', () => {
    const text =
      '第一条 为规范管理，制定本办法。\n第三条 按照本办法第三条、第四条执行。\n第四条 本办法自印发之日起施行。\n'
    expect(renumbered(text)).toContain('第二条 按照本办法第二条、第三条执行。')
  })
})

describe('decimal numbers', () => {
  it.each([
    [
      'below sections in Chinese numerals',
      '一、目标\n1.1 甲。建设。\n1.3 乙。建设。\n三、任务\n2.1 丙。建设。\n2.2 丁。建设。\n',
      '一、目标\n1.1 甲。建设。\n1.2 乙。建设。\n二、任务\n2.1 丙。建设。\n2.2 丁。建设。\n',
    ],
    [
      'below items',
      '一、目标\n1. 甲。建设。\n1.1 子。建设。\n1.3 丑。建设。\n3. 乙。建设。\n',
      '一、目标\n1. 甲。建设。\n1.1 子。建设。\n1.2 丑。建设。\n2. 乙。建设。\n',
    ],
  ])('%s', (_name, text, expected) => {
    const source = `云岭省实施方案\n${text}`
    expect(applyEdits(source, renumber(analyse({ text: source, templates: builtinTemplates })))).toBe(
      `云岭省实施方案\n${expected}`,
    )
  })
})

describe('references in lists, to articles and to items nearby', () => {
  it.each([
    ['一、目标\n见第三、四部分，第三至四部分。\n三、任务\n四、保障\n', '见第二、三部分，第二至三部分。'],
    ['第一条 甲。按第三条办。\n第三条 乙。按本条第一款。\n', '第一条 甲。按第二条办。\n第二条 乙。按本条第一款。'],
    ['一、任务\n（一）甲。见本部分第（三）项。\n（三）乙。同（一）。\n', '见本部分第（二）项。\n（二）乙。同（一）。'],
  ])('%j', (text, expected) => {
    const source = `云岭省实施方案\n${text}`
    expect(applyEdits(source, renumber(analyse({ text: source, templates: builtinTemplates })))).toContain(expected)
  })
})
