import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/structure/annex-not-announced.js'
import { check, fixed, marked } from '../../support/check.js'
import { annexed } from './annexed.js'
import { further, mended, offers } from './outcome.js'

const list = '附件1\n\n重点任务清单\n\n逐项列出重点任务。'
const table = '附件2\n\n主要指标表\n\n逐项列出主要指标。'

describe('annex-not-announced', () => {
  it('reports an annex that the note leaves out', () => {
    const text = annexed('附件：1. 重点任务清单', `${list}\n\n${table}`)
    expect(check(text, rule)).toMatchObject([{ text: '主要指标表', severity: 'warning' }])
  })

  it('reports an annex without a note', () => {
    expect(check(annexed('', list), rule)[0].message).toContain('没有附件说明')
  })

  it('reports another title', () => {
    const text = annexed('附件：1. 重点任务责任清单（2021年）', '附件1\n\n重点任务责任清单（2021年版）\n\n内容。')
    expect(check(text, rule)).toMatchObject([{ text: '重点任务责任清单（2021年版）', severity: 'information' }])
    expect(fixed(text, rule)).toContain('附件：1. 重点任务责任清单（2021年版）')
  })

  it.each([
    ['annexes that are listed', annexed('附件：1. 重点任务清单\n      2. 主要指标表', `${list}\n\n${table}`)],
    ['a title broken over lines', annexed('附件：1. 云岭省重点任务清单', '附件1\n\n云岭省\n重点任务清单\n\n内容。')],
    ['a document that is an annex', '附件3\n\n云岭省发展行动计划\n\n为推动发展，制定本计划。\n\n一、目标\n\n内容。\n'],
    ['no annexes', annexed('', '')],
  ])('leaves %s', (_name, text) => {
    expect(marked(text, rule)).toEqual([])
  })

  const titled = (listed: string, title: string): string => annexed(`附件：1. ${listed}`, `附件1\n\n${title}\n\n内容。`)

  it('points from the title to the note and takes the title over', () => {
    const text = titled('公立医院重点任务分工表', '公立医院重点任务责任分工表')
    expect(check(text, rule)).toMatchObject([
      { message: expect.stringContaining('“公立医院重点任务责任分工表”与附件说明所列“公立医院重点任务分工表”') },
    ])
    expect(further(text, rule)).toEqual([['公立医院重点任务分工表']])
    expect(offers(text, rule)).toEqual([
      [
        {
          safety: 'unsafe',
          title: '附件说明改用附件的标题',
          text: titled('公立医院重点任务责任分工表', '公立医院重点任务责任分工表'),
        },
      ],
    ])
  })

  it.each([
    ['three of five pairs are common', '主要指标表', '主要指标单', true],
    ['two of five pairs are common', '主要指标表', '主要指数册', false],
    ['characters are common but no pairs', '指标分解表', '分表解指标', false],
    ['nothing is common', '主要指标表', '药品目录', false],
    ['the note lists more', '云岭省主要指标表', '主要指标表', false],
    ['the annex prints more', '主要指标表', '云岭省主要指标表', false],
    ['they differ in quotation marks only', '“主要指标”分解表', '主要指标分解表', false],
  ])('compares titles by pairs of characters: %s', (_name, noted, title, differs) => {
    expect(marked(titled(noted, title), rule)).toEqual(differs ? [title] : [])
  })

  it.each([
    ['5G站点表', '附件：1.5G站点表'],
    ['1.5G站点表', '附件：1.5G站点表'],
  ])('keeps a number that stands at the title of the note without a space (%s)', (title, note) => {
    const text = (noted: string): string => annexed(noted, `附件1\n\n${title}\n\n内容。`)
    expect(marked(text('附件：1.5G站点册'), rule)).toEqual([title])
    expect(mended(text('附件：1.5G站点册'), rule)).toEqual([text(note)])
  })

  it.each([
    ['within the first words of the text', ''],
    ['below the chapters of the notice', '一、抓紧落实\n\n逐项执行。\n\n'],
  ])('tells the plan that a notice issues from an annex: %s', (_name, body) => {
    const text = `云岭省人民政府办公厅关于印发云岭省医院发展实施方案的通知\n\n各市、县人民政府：\n\n现印发给你们，请认真执行。\n\n${body}云岭省人民政府办公厅\n2021年9月10日\n\n附件\n\n云岭省医院发展实施方案\n\n为推动发展，制定本方案。\n\n一、目标\n\n内容。\n`
    expect(marked(text, rule)).toEqual(body === '' ? [] : ['云岭省医院发展实施方案'])
  })

  it('leaves an annex whose own title is not printed', () => {
    expect(marked(annexed('附件：1. 重点任务清单', '附件1\n\n一、床位\n\n内容。'), rule)).toEqual([])
  })

  describe('writes the note', () => {
    it.each([
      ['for one annex', annexed('', list), '抓好落实。\n\n附件：重点任务清单\n\n云岭省'],
      ['for several', annexed('', `${list}\n\n${table}`), '\n\n附件：1.重点任务清单\n　　　2.主要指标表\n\n云岭省'],
      ['with the indent of the text', annexed('', list, '　　抓好落实。'), '\n\n　　附件：重点任务清单\n\n云岭省'],
      [
        'with the line breaks of the text',
        annexed('', list).replaceAll('\n', '\r\n'),
        '\r\n\r\n附件：重点任务清单\r\n',
      ],
    ])('%s', (_name, text, expected) => {
      expect(fixed(text, rule)).toContain(expected)
      expect(marked(fixed(text, rule), rule)).toEqual([])
    })

    it.each([
      [
        'before a further plan in the file',
        '',
        '\n云岭省改革实施方案\n\n为推动改革，制定本方案。\n\n一、目标\n\n　　抓好改革。\n',
      ],
      ['in a text that begins with empty lines', '\n\n', ''],
    ])('%s', (_name, before, behind) => {
      const whole = (note: string): string => `${before}${annexed(note, list)}${behind}`
      expect(mended(whole(''), rule)).toEqual([whole('附件：重点任务清单')])
    })

    it('with the indent of a short text', () => {
      const rest = '附件\n\n重点任务清单\n\n内容。\n'
      expect(mended(`　　一、抓好落实\n\n${rest}`, rule)).toEqual([
        `　　一、抓好落实\n\n　　附件：重点任务清单\n\n${rest}`,
      ])
    })

    it('as one fix that is not safe, the same for each annex', () => {
      const text = annexed('', `${list}\n\n${table}`)
      const [first, second] = offers(text, rule)
      expect(first).toMatchObject([{ safety: 'unsafe', title: '补写附件说明' }])
      expect(second).toEqual(first)
    })

    it('not where one of several annexes has no title', () => {
      const text = annexed('', `${list}\n\n附件2\n\n一、床位\n\n逐项列出。`)
      expect(check(text, rule).map(({ message }) => message)).toEqual([
        expect.stringContaining('“重点任务清单”'),
        expect.stringContaining('“附件2”'),
      ])
      expect(offers(text, rule)).toEqual([[], []])
    })

    it('not for an annex without a title', () => {
      const text = annexed('', '附件1\n\n\n')
      expect(check(text, rule)[0].message).toContain('“附件1”')
      expect(fixed(text, rule)).toBe(text)
    })
  })

  describe('adds to the note', () => {
    const both = `${list}\n\n${table}`
    const listed = '附件：1. 重点任务清单\n      2. 主要指标表'

    it.each([
      ['behind the last', '附件：1. 重点任务清单', '附件：1. 重点任务清单\n　　　2.主要指标表\n'],
      ['with its mark and indent', '　　附件：1、重点任务清单', '　　附件：1、重点任务清单\n　　　　　2、主要指标表\n'],
      ['between others', '附件：1. 重点任务清单\n      3. 其他', '清单\n　　　2.主要指标表\n      3. 其他'],
    ])('%s', (_name, note, expected) => {
      const third = note.includes('3.') ? `${both}\n\n附件3\n\n其他\n\n内容。` : both
      expect(fixed(annexed(note, third), rule)).toContain(expected)
    })

    it.each([
      [
        'below a line with its own indent',
        listed,
        '\n      2. 主要指标表',
        '\n      2. 主要指标表\n      3.责任分工表\n\n',
      ],
      [
        'below a line with a wide dot',
        listed.replaceAll('. ', '．'),
        '\n      2．主要指标表',
        '\n      3．责任分工表\n\n',
      ],
      [
        'below a line without indent',
        listed.replaceAll('      ', ''),
        '\n2. 主要指标表',
        '\n2. 主要指标表\n3.责任分工表\n\n',
      ],
    ])('%s', (_name, note, line, expected) => {
      const text = annexed(note, `${both}\n\n附件3\n\n责任分工表\n\n内容。`)
      expect(text).toContain(line)
      const [fix] = offers(text, rule)[0]
      expect(fix).toMatchObject({ safety: 'unsafe', title: '列入附件说明' })
      expect(fix.text).toContain(expected)
    })

    it.each([
      ['an annex without number', '附件\n\n责任分工表\n\n内容。', '责任分工表'],
      ['an annex without title', '附件3\n\n一、床位\n\n内容。', '附件3'],
    ])('not %s', (_name, annex, title) => {
      const text = annexed(listed, `${both}\n\n${annex}`)
      expect(check(text, rule).map(({ message }) => message)).toEqual([
        `附件说明没有列出“${title}”。附件说明应列全附件的顺序号和名称，请补列。`,
      ])
      expect(offers(text, rule)).toEqual([[]])
    })

    it('not where the note has no numbers', () => {
      const text = annexed('附件：重点任务清单', both)
      expect(marked(text, rule)).toEqual(['主要指标表'])
      expect(fixed(text, rule)).toBe(text)
    })
  })
})
