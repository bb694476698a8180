import { describe, expect, it } from 'vitest'
import { rule } from '../../../server/src/rules/structure/annex-missing.js'
import { check, marked } from '../../support/check.js'
import { annexed } from './annexed.js'
import { mended, offers } from './outcome.js'

const list = '附件1\n\n重点任务清单\n\n逐项列出重点任务。'
const table = '附件2\n\n主要指标表\n\n逐项列出主要指标。'
const both = '附件：1. 重点任务清单\n      2. 主要指标表'

describe('annex-missing', () => {
  it('reports an annex that is not among the others', () => {
    expect(check(annexed(both, list), rule)).toMatchObject([{ text: '主要指标表', severity: 'warning' }])
  })

  it('informs where the file holds no annex at all', () => {
    expect(check(annexed('附件：重点任务清单', ''), rule)).toMatchObject([
      { text: '重点任务清单', severity: 'information' },
    ])
  })

  it('reports a reference to a number that does not exist', () => {
    expect(marked(annexed(both, `${list}\n\n${table}`, '指标见附件3。'), rule)).toEqual(['附件3'])
  })

  it.each([
    ['annexes that are there', annexed(both, `${list}\n\n${table}`, '任务见附件1，指标（附件2）另列。')],
    ['one sent apart', annexed('附件：重点任务清单（另发）', '')],
    [
      'an annex of another document',
      annexed('附件：1. 重点任务清单', list, '标准按《某某办法》附件3执行，范围见云政发〔2021〕5号附件4。'),
    ],
    ['no annexes', annexed('', '')],
  ])('leaves %s', (_name, text) => {
    expect(marked(text, rule)).toEqual([])
  })

  it('leaves the plan that a notice issues', () => {
    const notice = `云岭省人民政府办公厅关于印发云岭省医院发展实施方案的通知\n\n各市、县人民政府：\n\n现印发给你们，请认真执行。\n\n附件：云岭省医院发展实施方案\n\n云岭省人民政府办公厅\n2021年9月10日\n\n`
    const plan = '云岭省医院发展实施方案\n\n为推动发展，制定本方案。\n\n一、目标\n\n内容。\n'
    expect(marked(notice + plan, rule)).toEqual([])
    expect(marked(`${notice}附件\n\n${plan}`, rule)).toEqual([])
  })

  it.each([
    ['《某某办法》规定的范围见附件12，另行细化。', ['附件12']],
    ['有关标准（附件 3）按年修订。', ['附件 3']],
    ['按云政发〔2021〕5号文件要求细化，清单见附件9。', ['附件9']],
    ['按《某某办法》（附件4）执行，并按季度报送进展情况。', []],
    ['按《某某办法》（见附件4）执行，并按季度报送进展情况。', []],
    ['按《某某办法》见附件4执行，并按季度报送进展情况。', []],
    ['按云政发〔2021〕5号（附件6）办理，并按季度报送进展情况。', []],
    ['按《某某办法》 （ 见附件4）执行，并按季度报送进展情况。', []],
    ['清单（附件2）按年修订。', []],
    ['按照目录附件3执行。', []],
  ])('%s: tells of %j', (body, expected) => {
    expect(marked(annexed(both, `${list}\n\n${table}`, body), rule)).toEqual(expected)
  })

  it.each([
    ['annexes without numbers', annexed('附件：重点任务清单', '附件\n\n重点任务清单\n\n内容。', '任务见附件3。')],
    ['the words of an annex', annexed(both, `${list}\n\n${table}\n\n说明见附件3。`)],
    ['one that stands within another under its title', annexed(both, `${list}\n\n主要指标表\n\n逐项列出主要指标。`)],
  ])('leaves references and titles: %s', (_name, text) => {
    expect(marked(text, rule)).toEqual([])
  })

  it.each([
    ['no words before its text', ''],
    ['opening words', '为推动落实，制定本方案。\n\n'],
    ['addressees', '各市、县人民政府：\n\n'],
  ])('does not look for the annex in the title of the plan that announces it (%s)', (_name, opening) => {
    const text = `云岭省重点任务清单实施方案\n\n${opening}一、任务\n\n抓好落实。\n\n附件：重点任务清单\n\n云岭省人民政府办公厅\n2021年9月10日\n`
    expect(marked(text, rule)).toEqual(['重点任务清单'])
  })

  it.each([
    ['addressees first', '各市、县人民政府：\n\n'],
    ['opening words first', '云岭省人民政府办公厅关于做好医院工作的通知\n\n为推动落实，现印发方案，请认真执行。\n\n'],
    ['addressees and no words', '云岭省人民政府办公厅关于做好医院工作的通知\n\n各市、县人民政府：\n\n'],
  ])('finds the plan that a notice issues below it (%s)', (_name, opening) => {
    const text = `${opening}一、抓紧落实\n\n逐项执行。\n\n附件：云岭省医院发展实施方案\n\n云岭省人民政府办公厅\n2021年9月10日\n\n云岭省医院发展实施方案\n\n为推动发展，制定本方案。\n\n一、目标\n\n内容。\n`
    expect(marked(text, rule)).toEqual([])
  })

  it('reports a title that is not filled in yet', () => {
    expect(marked(annexed('附件：《》', ''), rule)).toEqual(['《》'])
  })

  describe('adds the annex', () => {
    const third = '附件3\n\n责任分工表\n\n逐项列出分工。'
    const three = `${both}\n      3. 责任分工表`
    const imprint = '抄送：省委办公厅，省人大常委会办公厅。\n云岭省人民政府办公厅  2021年9月10日印发'
    const lines = '| 任务 | 牵头单位 |\n|---|---|\n| 布点 | 省财政厅 |'

    it.each([
      ['behind the last', annexed(both, list), annexed(both, `${list}\n\n附件2\n\n主要指标表\n\nXX`)],
      ['in front of all', annexed(both, table), annexed(both, `附件1\n\n重点任务清单\n\nXX\n\n${table}`)],
      [
        'between others',
        annexed(three, `${list}\n\n${third}`),
        annexed(three, `${list}\n\n附件2\n\n主要指标表\n\nXX\n\n${third}`),
      ],
      [
        'in front of the imprint',
        annexed(both, `${list}\n\n${imprint}`),
        annexed(both, `${list}\n\n附件2\n\n主要指标表\n\nXX\n\n${imprint}`),
      ],
      [
        'behind a table',
        annexed(both, `附件1\n\n重点任务清单\n\n${lines}`),
        annexed(both, `附件1\n\n重点任务清单\n\n${lines}\n\n附件2\n\n主要指标表\n\nXX`),
      ],
      [
        'without a number where the note gives none',
        annexed('附件：重点任务清单\n　　　主要指标表', '附件\n\n重点任务清单\n\n内容。'),
        annexed('附件：重点任务清单\n　　　主要指标表', '附件\n\n重点任务清单\n\n内容。\n\n附件\n\n主要指标表\n\nXX'),
      ],
      [
        'without the number of the note in its title',
        annexed('附件：1.5G基站建设清单', ''),
        annexed('附件：1.5G基站建设清单', '附件\n\n5G基站建设清单\n\nXX'),
      ],
      [
        'without the two digits of the note in its title',
        annexed('附件：12、5G基站建设清单', ''),
        annexed('附件：12、5G基站建设清单', '附件\n\n5G基站建设清单\n\nXX'),
      ],
      [
        'with the line breaks of the text',
        annexed(both, list).replaceAll('\n', '\r\n'),
        annexed(both, `${list}\n\n附件2\n\n主要指标表\n\nXX`).replaceAll('\n', '\r\n'),
      ],
    ])('%s', (_name, text, expected) => {
      expect(mended(text, rule)).toEqual([expected])
      expect(offers(text, rule)[0]).toMatchObject([{ safety: 'unsafe', title: '补上附件（XX 处待填）' }])
    })
  })
})
