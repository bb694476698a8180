/** Documents as other people make them: each says the same in its own way. */

import { describe, expect, it } from 'vitest'
import { standardLayout } from '../../server/src/layout/layout.js'
import { type Measured, measure } from '../../server/src/layout/measure.js'
import { prove } from '../../server/src/layout/prove.js'
import { p, r, table, tc, type WordParts, wordFile } from '../support/wordFile.js'

const fangsong = '<w:rFonts w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/>'
const a4 =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:footer="1400"/>'
const lineGrid = '<w:docGrid w:type="lines" w:linePitch="579"/>'

/** Styles whose default paragraph has these properties. */
const normal = (run: string, paragraph = '') =>
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`

function measured(body: string, parts: WordParts = {}, section = `${a4}${lineGrid}`): Measured {
  const result = measure(wordFile(`${body}<w:sectPr>${section}</w:sectPr>`, { styles: normal(fangsong), ...parts }))
  if ('refused' in result) throw new Error(result.refused)
  return result
}

const found = ({ found: all }: Measured, key: string) => all.get(key)?.map(({ value }) => value)

const title = '甲县农村供水提升实施方案'
const text = '为做好农村供水工作，制定本方案。'
const plan = (properties = '') =>
  p(title) + p(text, properties) + p('一、总体要求') + p('全县普及率达到90%以上。', properties)

describe('fonts', () => {
  it('come from styles, and from the theme where both are named', () => {
    expect(found(measured(plan()), 'text.font')).toEqual(['仿宋_GB2312'])
    const themed = normal('<w:rFonts w:eastAsia="仿宋_GB2312" w:eastAsiaTheme="minorEastAsia" w:ascii="仿宋_GB2312"/>')
    expect(found(measured(plan(), { styles: themed }), 'text.font')).toEqual(['theme'])
  })

  it('that are named nearer win over those of the theme', () => {
    const defaults =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsiaTheme="minorEastAsia"/></w:rPr></w:rPrDefault></w:docDefaults>'
    expect(found(measured(plan(), { styles: defaults + normal(fangsong) }), 'text.font')).toEqual(['仿宋_GB2312'])
  })

  it('of a theme are other ones for Latin letters', () => {
    const themed = normal('<w:rFonts w:eastAsiaTheme="minorEastAsia" w:asciiTheme="minorHAnsi"/>')
    expect(found(measured(plan(), { styles: themed }), 'text.latin')).toEqual(['theme'])
  })

  it('that nothing names are said to be so', () => {
    expect(found(measured(plan(), { styles: '' }), 'text.font')).toEqual(['unnamed'])
  })

  it('of quotation marks without a hint are those of Latin letters', () => {
    const times = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋"/>'
    const quoted = (hint: string) =>
      p(title) +
      `<w:p>${r('根据“十四五”规划，制定本方案。', times.replace('/>', `${hint}/>`))}</w:p>` +
      p('一、总体要求')
    expect(found(measured(quoted('')), 'text.latin')).toContain('Times New Roman')
    expect(found(measured(quoted(' w:hint="eastAsia"')), 'text.latin')).toBeUndefined()
  })
})

describe('indents', () => {
  it.each([
    ['in characters', '<w:ind w:firstLineChars="200" w:firstLine="420"/>', 2],
    ['in twips alone', '<w:ind w:firstLine="640"/>', 2],
    ['hanging', '<w:ind w:left="640" w:hanging="640"/>', 0],
    ['none', '', 0],
  ])('%s', (_, properties, value) => {
    expect(found(measured(plan(properties)), 'text.indent')).toEqual([value])
  })

  it('that are typed', () => {
    const typed = p(title) + p(`　　${text}`) + p('一、总体要求') + p('　　全县普及率达到90%以上。')
    expect(found(measured(typed), 'text.indent')).toEqual([2])
  })

  it('of numbers that Word counts', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/><w:pPr><w:ind w:left="640"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    const body = p(title) + p(text) + p('总体要求', numbered) + p(text) + p('重点任务', numbered) + p(text)
    expect(found(measured(body, { numbering }), 'heading1.indent')).toEqual([2])
  })
})

describe('lines', () => {
  const exact = '<w:spacing w:line="560" w:lineRule="exact"/>'

  it('come from the grid, or from exact spacing', () => {
    expect(found(measured(plan()), 'page.lines')).toEqual([22])
    expect(found(measured(plan(exact), {}, a4), 'page.lines')).toEqual(expect.arrayContaining([22, 'open']))
    expect(found(measured(plan(), {}, a4), 'page.lines')).toEqual(['open'])
    expect(found(measured(plan(), {}, a4), 'page.grid')).toEqual(['none'])
  })

  it('are not those of the grid where a paragraph leaves it', () => {
    expect(found(measured(plan('<w:snapToGrid w:val="0"/>')), 'page.lines')).toContain('open')
  })

  it('hold as many characters as grid and spacing leave room for', () => {
    expect(found(measured(plan()), 'page.characters')).toEqual([27])
    const grid = '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>'
    expect(found(measured(plan(), {}, a4 + grid), 'page.characters')).toEqual([28])
  })

  it('that are empty count as room above, as spacing does', () => {
    const body = (between: string, properties = '') =>
      p(title) + between + p('各乡镇人民政府：', properties) + p(text) + p('一、总体要求') + p(text)
    expect(found(measured(body('<w:p/>')), 'addressees.before')).toEqual([1])
    expect(found(measured(body('', '<w:spacing w:before="579"/>')), 'addressees.before')).toEqual([1])
    expect(found(measured(body('', '<w:spacing w:beforeLines="100" w:before="312"/>')), 'addressees.before')).toEqual([
      1,
    ])
    expect(found(measured(body('')), 'addressees.before')).toEqual([0])
  })
})

describe('the head', () => {
  const red = '<w:color w:val="FF0000"/><w:sz w:val="84"/>'
  const head = (rule: string, number = '<w:jc w:val="center"/>') =>
    `<w:p>${r('甲县人民政府文件', red)}</w:p><w:p/><w:p/>` +
    p('甲政发〔2024〕5号', number) +
    rule +
    p(title) +
    p('各乡镇人民政府：') +
    p(text) +
    p('一、总体要求')
  const bottom = '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="11" w:color="FF0000"/></w:pBdr>'

  it('has the mark of the issuer above the number', () => {
    const all = measured(head(''))
    expect([found(all, 'issuerMark.colour'), found(all, 'issuerMark.size')]).toEqual([['FF0000'], [42]])
    expect([found(all, 'docNumber.before'), found(all, 'issuerMark.top')]).toEqual([[2], [0]])
    expect(found(all, 'redRule.below')).toBeUndefined()
  })

  it('has a rule that is the border of the number, or of a paragraph below', () => {
    const bordered = measured(head('<w:p/><w:p/>', `${bottom}<w:jc w:val="center"/>`))
    expect([found(bordered, 'redRule.below'), found(bordered, 'title.before')]).toEqual([[3.9], [2]])
    const below = measured(
      head(
        `<w:p><w:pPr>${bottom.replace('11', '0')}<w:spacing w:line="227" w:lineRule="exact"/></w:pPr></w:p><w:p/><w:p/>`,
      ),
    )
    expect([found(below, 'redRule.below'), found(below, 'title.before')]).toEqual([[4], [2]])
  })

  it('has a rule that is drawn', () => {
    const drawing =
      '<w:p><w:r><w:drawing><wp:anchor><wp:positionV relativeFrom="paragraph"><wp:posOffset>144000</wp:posOffset></wp:positionV><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="line"/><a:ln><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>'
    const all = measured(head(drawing))
    expect([found(all, 'redRule.below'), found(all, 'redRule.colour')]).toEqual([[4], ['FF0000']])
  })
})

describe('annexes', () => {
  const annexed = (between: string, mark: string) =>
    p(title) +
    p(text) +
    p('一、总体要求') +
    p(text) +
    p('附件：任务清单') +
    p('甲县人民政府') +
    p('2024年3月8日') +
    between +
    mark +
    p('任务清单') +
    p('一、任务')
  const broken = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

  it.each([
    ['a page break before the paragraph', '', p('附件', '<w:pageBreakBefore/>'), true],
    ['a paragraph with a page break', broken, p('附件'), true],
    ['a page break within', '', `<w:p><w:r><w:br w:type="page"/></w:r>${r('附件')}</w:p>`, true],
    ['a section', `<w:p><w:pPr><w:sectPr>${a4}</w:sectPr></w:pPr></w:p>`, p('附件'), true],
    ['nothing', '<w:p/>', p('附件'), false],
  ])('begin a page by %s', (_, between, mark, value) => {
    expect(found(measured(annexed(between, mark)), 'annexMark.newPage')).toEqual([value])
  })
})

describe('page numbers', () => {
  const footer = (content: string) =>
    `<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${content}</w:ftr>`
  const song = '<w:rPr><w:rFonts w:ascii="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr>'
  const number = `<w:r>${song}<w:t>— </w:t></w:r><w:fldSimple w:instr=" PAGE \\* MERGEFORMAT "><w:r>${song}<w:t>1</w:t></w:r></w:fldSimple><w:r>${song}<w:t> —</w:t></w:r>`
  const exact = '<w:spacing w:line="360" w:lineRule="exact"/>'
  const withFooters = (odd: string, even?: string) =>
    measured(
      plan(),
      {
        links: [
          { id: 'odd', type: 'footer', target: 'footer1.xml' },
          { id: 'even', type: 'footer', target: 'footer2.xml' },
        ],
        entries: { 'word/footer1.xml': footer(odd), 'word/footer2.xml': footer(even ?? odd) },
        ...(even === undefined ? {} : { settings: '<w:evenAndOddHeaders/>' }),
      },
      `<w:footerReference w:type="default" r:id="odd"/><w:footerReference w:type="even" r:id="even"/>${a4}${lineGrid}`,
    )

  it('stand outside on odd and even pages', () => {
    const place = (properties: string) => `<w:p><w:pPr>${exact}${properties}</w:pPr>${number}</w:p>`
    const all = withFooters(place('<w:ind w:right="280"/><w:jc w:val="right"/>'), place('<w:ind w:left="280"/>'))
    expect(['side', 'form', 'indent', 'font', 'size', 'below'].map((key) => found(all, `pageNumber.${key}`))).toEqual([
      ['outer'],
      ['dashes'],
      [1],
      ['宋体'],
      [14],
      [7.1],
    ])
  })

  it('stand in a frame or a text box', () => {
    const framed = `<w:p><w:pPr><w:framePr w:wrap="around" w:hAnchor="margin" w:xAlign="outside"/>${exact}</w:pPr>${number}</w:p><w:p/>`
    expect(found(withFooters(framed), 'pageNumber.side')).toEqual(['outer'])
    const boxed = `<w:p><w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH><wps:txbx><w:txbxContent><w:p>${number}</w:p></w:txbxContent></wps:txbx></wp:anchor></w:drawing></w:r></w:p>`
    expect(found(withFooters(boxed), 'pageNumber.side')).toEqual(['center'])
  })

  it('that are written otherwise are quoted', () => {
    const page = '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    expect(found(withFooters(`<w:p>${r('第')}${page}${r('页')}</w:p>`), 'pageNumber.form')).toEqual(['第1页'])
    expect(found(withFooters(`<w:p>${page}</w:p>`), 'pageNumber.form')).toEqual(['plain'])
  })
})

describe('tables', () => {
  it('have rules of their own, of their style or of their cells', () => {
    const ruled =
      '<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8"/><w:insideH w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>'
    const rows = [
      ['任务', '单位'],
      ['建厂', '县水利局'],
      ['检测', '县卫健局'],
    ] as const
    const body = (properties: string) => plan() + table(...rows).replace('<w:tbl>', `<w:tbl>${properties}`) + p(text)
    expect(found(measured(body(ruled)), 'table.rule')).toEqual([1, 0.5])
    const style =
      '<w:style w:type="table" w:styleId="Grid"><w:tblPr><w:tblBorders><w:left w:val="single" w:sz="4"/></w:tblBorders></w:tblPr></w:style>'
    const styled = measured(body('<w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr>'), { styles: normal(fangsong) + style })
    expect(found(styled, 'table.rule')).toEqual([0.5])
    expect(found(styled, 'tableHead.font')).toEqual(['仿宋_GB2312'])
    const cell = tc('任务', '<w:tcBorders><w:top w:val="single" w:sz="12"/></w:tcBorders>')
    expect(found(measured(plan() + table([cell, '单位'], ['甲', '乙']) + p(text)), 'table.rule')).toEqual([1.5])
  })
})

describe('pages', () => {
  it('that are turned are measured by their paper', () => {
    const turned = `<w:p><w:pPr><w:sectPr>${a4}${lineGrid}</w:sectPr></w:pPr></w:p>`
    const wide =
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1588" w:bottom="1474" w:left="2098" w:right="1984"/>'
    const all = measured(plan() + turned + p('附件') + p('清单'), {}, wide)
    expect([found(all, 'page.width'), found(all, 'page.top')]).toEqual([[210], [37]])
  })

  it('without sizes are those of Word', () => {
    expect(found(measured(plan(), {}, ''), 'page.width')).toEqual([215.9])
  })
})

it('an empty document has nothing but its page', () => {
  const proof = prove(measured('<w:p/>'), { document: 'a.docx', layout: standardLayout })
  expect(
    proof.items.filter(({ status }) => status !== 'notThere').every(({ field }) => field.key.startsWith('page.')),
  ).toBe(true)
  expect(proof.deviations).toBe(0)
})

it('what is no Word document is refused', () => {
  expect(measure(new Uint8Array([1, 2, 3]))).toMatchObject({ refused: 'notWord' })
})
