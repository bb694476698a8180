import { describe, expect, it } from 'vitest'
import { type Imported, originAt } from '../../server/src/importers/imported.js'
import { draftOfWordFile } from '../../server/src/importers/wordFile.js'
import { p, r, table, tc, type WordParts, wordFile } from '../support/wordFile.js'

function imported(body: string, parts: WordParts = {}, changes?: 'accepted' | 'original'): Imported {
  const result = draftOfWordFile(wordFile(body, parts), changes)
  if ('refused' in result) throw new Error(result.message.en)
  return result
}

const textOf = (body: string, parts: WordParts = {}, changes?: 'accepted' | 'original'): string =>
  imported(body, parts, changes).text

const remarksOf = (body: string, parts: WordParts = {}): string[] =>
  imported(body, parts).remarks.map(({ kind, paragraph, text, author }) =>
    [kind, paragraph, text, author].filter((part) => part !== undefined && part !== '').join(' '),
  )

const numbering = [
  '<w:abstractNum w:abstractNumId="0">',
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>',
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl>',
  '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>',
  '<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xf0b7;"/></w:lvl>',
  '</w:abstractNum>',
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="第%1章"/></w:lvl>',
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>',
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
].join('')

const numbered = (list: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`

describe('paragraphs of a Word document', () => {
  it('stand apart, without the white space that indents them; empty ones leave no more', () => {
    expect(textOf(`${p('　　为贯彻落实意见。')}${p('')}${p('  ')}${p('现提出如下方案。  ')}`)).toBe(
      '为贯彻落实意见。\n\n现提出如下方案。\n',
    )
  })

  it('keep what is split over runs, links, fields and controls, and end where a line was broken', () => {
    const body = [
      `<w:p>${r('总体')}<w:hyperlink r:id="x">${r('要求')}</w:hyperlink><w:sdt><w:sdtContent>${r('。')}</w:sdtContent></w:sdt>`,
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>',
      `${r('3')}<w:r><w:fldChar w:fldCharType="end"/><w:br/></w:r>${r('（一）指导思想')}</w:p>`,
    ].join('')
    expect(textOf(body)).toBe('总体要求。3\n（一）指导思想\n')
  })

  it('drop hidden text, and keep the base of ruby', () => {
    const ruby =
      '<w:r><w:ruby><w:rt><w:r><w:t>wèi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>卫</w:t></w:r></w:rubyBase></w:ruby></w:r>'
    expect(textOf(`<w:p>${ruby}${r('生')}${r('目录项', '<w:vanish/>')}</w:p>`)).toBe('卫生\n')
  })
})

describe('headings', () => {
  it('have the numbers that Word counts', () => {
    const body = [
      p('总体要求', numbered(1, 0)),
      p('指导思想', numbered(1, 1)),
      p('基本原则', numbered(1, 1)),
      p('坚持公益', numbered(1, 2)),
      p('坚持创新', numbered(1, 2)),
      p('要点', numbered(1, 3)),
      p('重点任务', numbered(1, 0)),
      p('建设高地', numbered(1, 1)),
      p('重新编号', numbered(3, 2)),
      p('总则', numbered(2, 0)),
      p('目的', numbered(2, 1)),
    ].join('')
    expect(textOf(body, { numbering }).split('\n\n')).toEqual([
      '一、总体要求',
      '（一）指导思想',
      '（二）基本原则',
      '1.坚持公益',
      '2.坚持创新',
      '- 要点',
      '二、重点任务',
      '（一）建设高地',
      '1.重新编号',
      '第1章　总则',
      '1.1 目的\n',
    ])
  })

  it('have the numbers of their styles', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="heading 1"/><w:pPr>${numbered(1, 0)}<w:outlineLvl w:val="0"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="b"><w:name w:val="unit"/><w:basedOn w:val="a3"/></w:style>`
    expect(textOf(p('总体要求', '<w:pStyle w:val="b"/>'), { styles, numbering })).toBe('一、总体要求\n')
  })

  it('without a number are marked by their level, unless they say themselves what they are', () => {
    const level = '<w:outlineLvl w:val="1"/>'
    expect(textOf(p('工作措施', level) + p('（一）加强领导', level) + p('附件1', level))).toBe(
      '## 工作措施\n\n（一）加强领导\n\n附件1\n',
    )
  })

  it('that were deleted are not counted', () => {
    const gone = `<w:p><w:pPr>${numbered(1, 0)}<w:rPr><w:del w:author="甲"/></w:rPr></w:pPr><w:del w:author="甲"><w:r><w:delText>旧章</w:delText></w:r></w:del></w:p>`
    const body = p('总体要求', numbered(1, 0)) + gone + p('重点任务', numbered(1, 0))
    expect(textOf(body, { numbering })).toBe('一、总体要求\n\n二、重点任务\n')
    expect(textOf(body, { numbering }, 'original')).toBe('一、总体要求\n\n二、旧章\n\n三、重点任务\n')
  })
})

describe('tables', () => {
  it('become tables in Markdown', () => {
    expect(textOf(table(['序号', '任务'], ['1', '建设|高地']))).toBe(
      '| 序号 | 任务 |\n| --- | --- |\n| 1 | 建设\\|高地 |\n',
    )
  })

  it('keep merged cells, and their titles above', () => {
    const body = table(
      [tc('重点任务清单', '<w:gridSpan w:val="3"/>')],
      ['序号', '任务', '单位'],
      ['1', tc('建设', '<w:vMerge w:val="restart"/>'), '省卫生健康委'],
      ['2', tc('', '<w:vMerge/>'), '省财政厅'],
      [tc('合计', '<w:gridSpan w:val="2"/>'), '2家'],
    )
    expect(textOf(body)).toBe(
      [
        '重点任务清单',
        '',
        '| 序号 | 任务 | 单位 |',
        '| --- | --- | --- |',
        '| 1 | 建设 | 省卫生健康委 |',
        '| 2 | ^^ | 省财政厅 |',
        '| 合计 || 2家 |',
        '',
      ].join('\n'),
    )
    expect(remarksOf(body)).toEqual(['mergedCells 3'])
  })

  it('that only frame text are text', () => {
    expect(textOf(table([tc(p('抄送：省委办公厅。'))]) + table(['省卫生健康委办公室', '2022年3月1日印发']))).toBe(
      '抄送：省委办公厅。\n\n省卫生健康委办公室　　2022年3月1日印发\n',
    )
  })

  it('have the lines of a cell in one', () => {
    expect(textOf(table(['任务', '单位'], [tc(p('一') + p('二')), '省财政厅']))).toContain('| 一<br>二 | 省财政厅 |')
  })
})

describe('what is no plain text', () => {
  it('is told with its paragraph: changes and comments', () => {
    const body = [
      `<w:p>${r('到2025年')}<w:ins w:author="甲" w:date="2022-03-01T09:00:00Z">${r('底')}${r('前')}</w:ins><w:del w:author="乙"><w:r><w:delText>末</w:delText></w:r></w:del>`,
      '<w:r><w:commentReference w:id="0"/></w:r></w:p>',
    ].join('')
    const comments = '<w:comment w:id="0" w:author="丙"><w:p><w:r><w:t>请核对</w:t></w:r></w:p></w:comment>'
    expect(textOf(body, { comments })).toBe('到2025年底前\n')
    expect(textOf(body, { comments }, 'original')).toBe('到2025年末\n')
    expect(remarksOf(body, { comments })).toEqual(['inserted 1 底前 甲', 'deleted 1 末 乙', 'comment 1 请核对 丙'])
  })

  it('joins paragraphs whose parting was deleted', () => {
    const first = `<w:p><w:pPr><w:rPr><w:del w:author="甲"/></w:rPr></w:pPr>${r('加强领导，')}</w:p>`
    expect(textOf(first + p('落实责任。'))).toBe('加强领导，落实责任。\n')
    expect(textOf(first + p('落实责任。'), {}, 'original')).toBe('加强领导，\n\n落实责任。\n')
  })

  it('puts footnotes behind the text', () => {
    const body = `<w:p>${r('医联体')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('建设')}</w:p>`
    const footnotes =
      '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>指医疗联合体。</w:t></w:r></w:p></w:footnote>'
    expect(textOf(body, { footnotes })).toBe('医联体[^1]建设\n\n[^1]: 指医疗联合体。\n')
  })

  it('reads a text box once, and names pictures', () => {
    const box = (tag: string, text: string): string => `<${tag}><w:txbxContent>${p(text)}</w:txbxContent></${tag}>`
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>${box('wps:txbx', '领导小组')}</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>${box('v:textbox', '领导小组')}</w:pict></mc:Fallback></mc:AlternateContent>`
    const picture =
      '<w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="路线图"/><a:graphic><a:blip r:embed="rId7"/></a:graphic></wp:inline></w:drawing>'
    const body = `<w:p>${r('组织')}<w:r>${drawing}</w:r></w:p><w:p><w:r>${picture}</w:r></w:p>`
    const links = [{ id: 'rId7', type: 'image', target: 'media/image1.png' }]
    expect(textOf(body, { links })).toBe('组织\n\n领导小组\n\n![路线图](image1.png)\n')
    expect(remarksOf(body, { links })).toEqual(['textBox 1', 'image 2 image1.png'])
  })

  it('leaves out a table of contents', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="t1"><w:name w:val="toc 1"/></w:style>'
    const toc = (text: string): string => p(text, '<w:pStyle w:val="t1"/>')
    const body = toc('一、总体要求 1') + toc('二、重点任务 2') + p('一、总体要求')
    expect(textOf(body, { styles })).toBe('一、总体要求\n')
    expect(remarksOf(body, { styles })).toEqual(['contents 1 一、总体要求 1\n二、重点任务 2'])
  })

  it('lists what headers say, not the numbers of pages', () => {
    const part = (tag: string, text: string): string =>
      `<w:${tag} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p(text)}</w:${tag}>`
    const parts: WordParts = {
      links: [
        { id: 'h', type: 'header', target: 'header1.xml' },
        { id: 'f', type: 'footer', target: 'footer1.xml' },
      ],
      entries: { 'word/header1.xml': part('hdr', '内部资料'), 'word/footer1.xml': part('ftr', '第1页 共3页') },
    }
    expect(remarksOf(p('正文'), parts)).toEqual(['header 内部资料'])
  })

  it('names what lies outside and follows nothing', () => {
    const links = [
      { id: 'a', type: 'image', target: 'http://example.org/x.png', external: true as const },
      { id: 'b', type: 'hyperlink', target: 'http://example.org/', external: true as const },
    ]
    expect(remarksOf(p('正文'), { links })).toEqual(['outside http://example.org/x.png'])
  })
})

describe('places', () => {
  it('lead from the draft to paragraph and character', () => {
    const draft = imported(
      p('　　总则', numbered(1, 0)) + table(['任务', '单位'], ['建设高地', '省财政厅']) + p('到2025年'),
      { numbering },
    )
    const placeOf = (words: string) => originAt(draft, draft.text.indexOf(words))
    expect(draft.text.startsWith('一、总则')).toBe(true)
    expect(placeOf('一、')).toEqual({ paragraph: 1, character: 0 })
    expect(placeOf('则')).toEqual({ paragraph: 1, character: 3 })
    expect(placeOf('高地')).toEqual({ paragraph: 4, character: 2 })
    expect(placeOf('2025')).toEqual({ paragraph: 6, character: 1 })
  })
})
