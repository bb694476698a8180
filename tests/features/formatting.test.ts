import { describe, expect, it } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { type FormattingOptions, formatting } from '../../server/src/features/formatting.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { applyEdits } from '../../server/src/text/range.js'
import { unmark } from '../support/marks.js'

const head = '云岭省推动公立医院高质量发展实施方案\n\n为推动公立医院高质量发展，制定本方案。\n\n一、重点任务\n\n'

function formatted(text: string, options: FormattingOptions = {}): string {
  return applyEdits(text, formatting(analyse({ text, templates: builtinTemplates }), options))
}

const body = (text: string): string => formatted(head + text).slice(head.length)

describe('formatting', () => {
  it.each([
    [
      'marks beside Han characters',
      '加强建设,提高质量;培养人才:护理!好吗?',
      '加强建设，提高质量；培养人才：护理！好吗？',
    ],
    [
      'points that end sentences',
      '加强建设，提高质量.（省厅负责）\n\n培养人才.',
      '加强建设，提高质量。（省厅负责）\n\n培养人才。',
    ],
    ['brackets', '建设中心(省级)若干。', '建设中心（省级）若干。'],
    ['brackets of numbers', '(一)加强建设。提高质量。', '（一）加强建设。提高质量。'],
    ['digits and letters', '建成１２家５Ｇ医院，达到３．５分。', '建成12家5G医院，达到3.5分。'],
    ['ranges', '在2021-2024年建成3-5所。', '在2021—2024年建成3～5所。'],
    ['doubled marks', '加强建设，，提高质量。。', '加强建设，提高质量。'],
    [
      'document numbers',
      '按照《关于建设的意见》（云政发[2021]3号）办理。',
      '按照《关于建设的意见》（云政发〔2021〕3号）办理。',
    ],
    ['spaces in dates', '在2021 年 9 月 底前完成。', '在2021年9月底前完成。'],
    ['spaces beside marks', '加强建设 ，提高 （省级） 质量， 培养人才 。', '加强建设，提高（省级）质量，培养人才。'],
    [
      'spaces between words',
      '推动 公立医院高质量 发展，提高人民群众健康水平和满意程度。',
      '推动公立医院高质量发展，提高人民群众健康水平和满意程度。',
    ],
    ['white space at the end', '加强建设。  \n\n　　提高质量。\t', '加强建设。\n\n　　提高质量。'],
    ['numbers', '（一）甲。建设。\n（三）乙。建设，见第（三）项。', '（一）甲。建设。\n（二）乙。建设，见第（二）项。'],
    ['styles of numbers', '1. 甲。建设。\n2. 乙。建设。\n3、丙。建设。', '1. 甲。建设。\n2. 乙。建设。\n3.丙。建设。'],
  ])('mends %s', (_, before, after) => {
    expect(body(before)).toBe(after)
  })

  it.each([
    '共1,000人，比例为1:2。',
    '由张三.李四负责，依据《食堂规范》第3.2条。',
    '详见http://example.org/a,b?c=1（网页）。',
    '见[办法](a,b.html)，发送至name@example.org。',
    '系统名称为`a,b`，Version 1.0, see A.',
    '由张 三、李 四负责，按照要求认真组织实施并定期报告情况。',
    '由省教育厅 省财政厅牵头，按照要求认真组织实施并定期报告情况。',
    '印发《云岭省加强建设 提高质量行动方案》，认真组织实施并报告。',
    '　　加强建设，提高质量。',
    '落实《社区食堂三年行动计划（2021-2023年）》《关于餐饮补贴(试行) 的通知,第2版》。',
    '按照《社区食堂管理办法(试行)\n及补贴标准,第2版》办理，认真组织实施。',
    '见[办法](https://example.org/a_(1).html "办法, 全文")和系统说明。',
    '```\n建设 ,4-5所\n```',
    '牵头单位：（ ）',
    '在20  年  月底前完成。',
    '加强建设，说明内容。<!-- fangan-disable-line width-mixed: 原文如此,不改 -->',
    '| 任务 | 责任单位 |\n| :--- | --- |\n| 建设 | 省教育厅 |',
    '序号\t任务\t责任单位\t\n1\t建设\t省教育厅\t',
  ])('leaves %j', (text) => {
    expect(body(text)).toBe(text)
  })

  it('leaves front matter', () => {
    const text = `---\ntemplate: general\ntitle: 甲,乙 \n---\n\n${head}`
    expect(formatted(text)).toBe(text)
  })

  it('leaves what the writer or the project has switched off', () => {
    const text = `${head}<!-- fangan-disable-next-line range-hyphen -->\n建成3-5所。\n`
    expect(formatted(text)).toBe(text)
    expect(formatted(`${head}建成3-5所。\n`, { rules: { 'range-hyphen': { severity: 'off' } } })).toContain('3-5所')
  })

  it('ends lines and text as the editor wants', () => {
    expect(formatted(`${head}建设。 `, { trimTrailingWhitespace: false })).toBe(`${head}建设。 `)
    expect(formatted(`${head}建设。`, { insertFinalNewline: true })).toBe(`${head}建设。\n`)
    expect(formatted(`${head.replace(/\n/g, '\r\n')}建设。`, { insertFinalNewline: true })).toMatch(/建设。\r\n$/)
    expect(formatted(`${head}建设。\n\n \n`, { trimFinalNewlines: true })).toBe(`${head}建设。\n`)
  })

  it('keeps to the lines of a range and to their words, and numbers nothing there', () => {
    const { text, ranges } = unmark(`${head}（一）甲,乙。建设。\n（三）‹|丙,|›丁。建设。\n（四）戊,己。建设。\n`)
    expect(formatted(text, { range: ranges[0] })).toBe(text.replace('丙,', '丙，'))
  })
})
