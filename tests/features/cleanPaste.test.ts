import { describe, expect, it } from 'vitest'
import { cleanPaste } from '../../server/src/features/cleanPaste.js'

const text = (source: string): string => cleanPaste({ text: source, markdown: false })
const html = (source: string, markdown = false): string => cleanPaste({ text: '', html: source, markdown })

describe('plain text', () => {
  it.each([
    ['soft breaks and indents', '　　一、任务\u000b　　加强建设。\r\n', '一、任务\n加强建设。\n'],
    ['odd spaces', '加强\u00a0建设\u200b。', '加强 建设。'],
    ['bullets', '\uf0b7\t甲项工作\n● 乙项工作\n·丙项工作', '- 甲项工作\n- 乙项工作\n- 丙项工作'],
    ['tabs behind numbers', '1.\t加强建设\n（一）\t提高质量\n二、   保障', '1. 加强建设\n（一）提高质量\n二、保障'],
    ['blank lines', '一、任务\n\n \n\n二、保障', '一、任务\n\n二、保障'],
    ['no bullet that would leave the number of a page', '●1- ', '●1-'],
    ['page numbers', '加强建设。\n— 3 —\n提高质量。\n第 4 页\n', '加强建设。\n提高质量。\n'],
    [
      'wrapped sentences',
      '为推动公立医院高质量发展，提高人民群众健康水平，结合我省实际情\n况，制定本方案。',
      '为推动公立医院高质量发展，提高人民群众健康水平，结合我省实际情况，制定本方案。',
    ],
    [
      'tables with tabs',
      ' 序号\t 任务 \t单位\n1\t建设\t\n\t培养\t省厅\n',
      '序号\t任务\t单位\n1\t建设\t\n\t培养\t省厅\n',
    ],
  ])('cleans %s', (_, before, after) => {
    expect(text(before)).toBe(after)
    expect(text(after)).toBe(after)
  })

  it('leaves bare numbers and short lines', () => {
    expect(text('12\n省教育厅\n省财政厅\n')).toBe('12\n省教育厅\n省财政厅\n')
  })
})

describe('the indent of the plan', () => {
  const source = '云岭省方案\n\n　　为做好工作，制定本方案。\n\n　　一、任务\n\n　　（一）加强建设。完成改造。\n'
  const pasted = '二、保障\r\n  加强投入。\r\n  责任单位：省财政厅\r\n云岭省人民政府\r\n'
  const into = (target: string, isAtLineStart: boolean): string =>
    cleanPaste({ text: pasted, markdown: false, source: target, isAtLineStart })

  it('is given to paragraphs, not to titles and signatures', () => {
    expect(into(source, true)).toBe('　　二、保障\n　　加强投入。\n　　责任单位：省财政厅\n云岭省人民政府\n')
  })

  it('is not given to a first line that continues another', () => {
    expect(into(source, false)).toMatch(/^二、保障\n　　加强投入。/)
  })

  it('is not given where the plan has none', () => {
    expect(into(source.replaceAll('　　', ''), true)).toBe(text(pasted))
  })
})

describe('HTML', () => {
  it('reads a list of Word', () => {
    const source = `<html><head><style>p { margin: 0 }</style></head><body><!--StartFragment-->
<p class=MsoNormal><b>一、重点
任务<o:p></o:p></b></p>
<p class=MsoListParagraph style='mso-list:l0 level1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;&nbsp;
</span></span><![endif]>加强建设&#65292;提高质量</p><!--EndFragment--></body></html>`
    expect(html(source).trim()).toBe('一、重点任务\n1. 加强建设，提高质量')
  })

  it('numbers ordered lists and marks others', () => {
    expect(html('<ol start=3><li>甲</li><li><p>乙</p></li></ol><ul><li>丙</ul>').trim()).toBe('3. 甲\n4. 乙\n- 丙')
    expect(html('<ol style="list-style-type: cjk-ideographic"><li>甲<li>乙</ol>').trim()).toBe('一、甲\n二、乙')
  })

  const table =
    '<table><tr><th rowspan=2>序号</th><th colspan="2">责任</th></tr><tr><td><p>省教育厅</p><p>省财政厅</p><td>厅长</tr></table>'

  it('gives tables tabs, or bars in Markdown', () => {
    expect(html(`<p>前</p>${table}<p>后</p>`)).toBe('前\n序号\t责任\t\n\t省教育厅 省财政厅\t厅长\n后\n')
    expect(html(`<h2>任务</h2>${table}`, true)).toBe(
      '## 任务\n| 序号 | 责任 |  |\n| --- | --- | --- |\n| ^^ | 省教育厅<br>省财政厅 | 厅长 |\n',
    )
  })

  it('gives a table that only lays out the page as text', () => {
    expect(html('<table><tr><td><p>甲。</p><p>乙。</p></td></tr></table>')).toBe('甲。\n乙。\n')
  })

  it('takes the plain text where the HTML says nothing more', () => {
    const code = '<meta charset="utf-8"><div style="font-family: Consolas; white-space: pre;"><div>x</div></div>'
    expect(cleanPaste({ text: '甲\n乙', html: code, markdown: false })).toBe('甲\n乙')
    expect(cleanPaste({ text: '甲', html: '<b>乙</b>', markdown: false })).toBe('甲')
  })
})
