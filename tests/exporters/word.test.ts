/** A plan as a Word document: what is written for each element, and that what was written comes back. */

import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { titleLines } from '../../server/src/exporters/printed/titleLines.js'
import { wordBytes } from '../../server/src/exporters/word/document.js'
import { type Layout, standardLayout } from '../../server/src/layout/layout.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { examples } from '../support/examples.js'
import { expectSame } from './roundTrip.js'

const write = (text: string, more: { layout?: Layout; issuerMark?: string } = {}) =>
  wordBytes({ plan: readPlan(text), layout: standardLayout, ...more })

async function partOf(text: string, part: string, more: Parameters<typeof write>[1] = {}): Promise<string> {
  return strFromU8(unzipSync(await write(text, more))[part] ?? new Uint8Array())
}

/** Each paragraph as its style and its text. */
async function paragraphs(text: string, more: Parameters<typeof write>[1] = {}): Promise<string[]> {
  const xml = await partOf(text, 'word/document.xml', more)
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, content]) => {
    const style = /<w:pStyle w:val="(\w+)"/.exec(content)?.[1] ?? '-'
    const words = [...content.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>|<w:br\/>/g)].map(([, word]) => word ?? '/')
    return `${style}: ${words.join('')}`
  })
}

const plan = `某县推进医共体建设实施方案

某政办发〔2022〕5号

各乡镇人民政府：

为落实意见，制定本方案。

一、重点任务

（一）建设中心。建成**10个**中心。（责任单位：县卫生健康局）

（二）加强管理

## 保障措施

附件：1. 任务清单
2. 名单

某县人民政府办公室
2022年3月1日

（此件公开发布）

附件1

任务清单

| 序号 | 任务 | 单位 |
| --- | --- | --- |
| 1 | 建设 | 县卫生健康局 |
| 2 | 培训 | ^^ |
| 合计 || 1家 |

抄送：县委办公室。
某县人民政府办公室　　2022年3月2日印发
`

describe('a plan in Word', () => {
  it('has each element in its style', async () => {
    expect(await paragraphs(plan)).toMatchInlineSnapshot(`
      [
        "Title: 某县推进医共体建设实施方案",
        "DocNumber: 某政办发〔2022〕5号",
        "Addressees: 各乡镇人民政府：",
        "Text: 为落实意见，制定本方案。",
        "Heading1: 一、重点任务",
        "Text: （一）建设中心。建成10个中心。（责任单位：县卫生健康局）",
        "Heading2: （二）加强管理",
        "Heading2: 保障措施",
        "AnnexNote: 附件：1. 任务清单",
        "AnnexNote: 2. 名单",
        "Signature: 某县人民政府办公室",
        "Date: 2022年3月1日",
        "Note: （此件公开发布）",
        "AnnexMark: 附件1",
        "AnnexTitle: 任务清单",
        "TableHead: 序号",
        "TableHead: 任务",
        "TableHead: 单位",
        "TableText: 1",
        "TableText: 建设",
        "TableText: 县卫生健康局",
        "TableText: 2",
        "TableText: 培训",
        "TableText: ",
        "TableText: 合计",
        "TableText: 1家",
        "Imprint: 抄送：县委办公室。",
        "Imprint: 某县人民政府办公室	2022年3月2日印发",
      ]
    `)
  })

  it('has a head in red when asked for', async () => {
    const [, mark, number] = await paragraphs(plan, { issuerMark: '某县人民政府办公室文件' })
    expect([mark, number]).toEqual(['IssuerMark: 某县人民政府办公室文件', 'DocNumber: 某政办发〔2022〕5号'])
  })

  it('has page and grid of the standard', async () => {
    const xml = await partOf(plan, 'word/document.xml')
    expect(/<w:pgSz [^>]*>/.exec(xml)?.[0]).toContain('w:w="11906" w:h="16838"')
    expect(/<w:pgMar [^>]*>/.exec(xml)?.[0]).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"')
    expect(/<w:docGrid [^>]*>/.exec(xml)?.[0]).toBe('<w:docGrid w:type="lines" w:linePitch="579"/>')
  })

  it('names fonts for every script, none of a theme, each with substitutes', async () => {
    const files = unzipSync(await write(plan))
    const all = Object.entries(files)
      .filter(([name]) => name.endsWith('.xml') && !name.includes('theme'))
      .map(([, bytes]) => strFromU8(bytes))
      .join('')
    expect(all).not.toMatch(/(?:ascii|hAnsi|eastAsia|cs)Theme=/)
    for (const [fonts] of all.matchAll(/<w:rFonts [^>]*>/g))
      for (const script of ['ascii', 'hAnsi', 'eastAsia', 'cs']) expect(fonts).toContain(`w:${script}="`)
    expect(strFromU8(files['word/fontTable.xml'])).toContain(
      '<w:font w:name="方正小标宋简体"><w:altName w:val="方正小标宋_GBK,文星标宋,华文中宋,宋体"/>',
    )
  })

  it('keeps the mark of a footnote wherever it stands, and no directive', async () => {
    const text =
      '某县实施方案\n\n一、任务[^a]\n\n建设中心。[^b] <!-- fangan-disable-line -->\n\n[^a]: 甲。\n\n[^b]: 乙。\n'
    const xml = await partOf(text, 'word/document.xml')
    expect(xml.match(/<w:footnoteReference w:id="\d"/g)).toHaveLength(2)
    expect(xml).not.toContain('fangan-disable')
    expect(await partOf(text, 'word/footnotes.xml')).toMatch(/甲。.*乙。/s)
  })

  it('is the same each time', async () => {
    expect(await write(plan)).toEqual(await write(plan))
  })

  it('has page numbers at the outer side', async () => {
    const footers = [await partOf(plan, 'word/footer1.xml'), await partOf(plan, 'word/footer2.xml')]
    expect(footers.map((xml) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1])).toEqual(['right', 'left'])
    expect(footers[0]).toMatch(/— <\/w:t>.*PAGE.*> —</s)
  })

  it('follows a unit', async () => {
    const layout: Layout = {
      ...standardLayout,
      own: new Map<string, string | number>([
        ['title.font', '楷体'],
        ['page.left', 30],
        ['text.latin', 'Times New Roman'],
        ['page.grid', 'linesAndChars'],
      ]),
      fonts: { 楷体: '方正楷体_GBK' },
    }
    const xml = await partOf(plan, 'word/document.xml', { layout })
    expect(xml).toContain('w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="方正楷体_GBK"')
    expect(xml).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/>')
    expect(/<w:pgMar [^>]*>/.exec(xml)?.[0]).toContain('w:left="1701"')
  })
})

describe('a title', () => {
  test.each([
    ['某县实施方案', 20, ['某县实施方案']],
    ['国务院办公厅关于印发深化医药卫生体制改革2021年重点工作任务的通知', 20, 2],
    ['一'.repeat(50), 20, 3],
  ])('%s', (title, room, expected) => {
    const lines = titleLines(title, room)
    expect(lines.join('')).toBe(title)
    if (typeof expected === 'number') expect(lines).toHaveLength(expected)
    else expect(lines).toEqual(expected)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(room * 2)
  })
})

describe('there and back', () => {
  it.each(examples.map(({ name, text }) => [name, text] as const))('%s is the same plan', (_, text) => expectSame(text))

  it('a plan with all elements is the same', () => expectSame(plan))
})
