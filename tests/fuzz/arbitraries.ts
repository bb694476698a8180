/** Plans as arbitraries: every structure that the reader knows, in all its printed forms, with the defects that drafts have. */

import fc, { type Arbitrary } from 'fast-check'
import {
  blank,
  citation,
  deadline,
  documentNumber,
  heading,
  list,
  mostly,
  one,
  organ,
  organs,
  perhaps,
  person,
  region,
  sentence,
  seq,
  target,
  title,
  year,
} from './words.js'

const han = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/** How each style prints a number. */
const styles: Readonly<Record<string, (ordinal: number) => string>> = {
  han: (ordinal) => `${hanOf(ordinal)}、`,
  'han with a dot': (ordinal) => `${hanOf(ordinal)}.`,
  brackets: (ordinal) => `（${hanOf(ordinal)}）`,
  'narrow brackets': (ordinal) => `(${hanOf(ordinal)})`,
  arabic: (ordinal) => `${ordinal}. `,
  'arabic with 、': (ordinal) => `${ordinal}、`,
  'wide dot': (ordinal) => `${ordinal}．`,
  'arabic brackets': (ordinal) => `（${ordinal}）`,
  circled: (ordinal) => (ordinal <= 20 ? String.fromCharCode(0x245f + ordinal) : `(${ordinal})`),
  article: (ordinal) => `第${hanOf(ordinal)}条 `,
  chapter: (ordinal) => `第${hanOf(ordinal)}章 `,
  'is-a': (ordinal) => `${hanOf(ordinal)}是`,
  'Markdown 1': () => '# ',
  'Markdown 2': () => '## ',
  'Markdown, numbered': (ordinal) => `## ${hanOf(ordinal)}、`,
  task: (ordinal) => `任务${hanOf(ordinal)}：`,
}

function hanOf(ordinal: number): string {
  return han[ordinal - 1] ?? `${han[9]}${ordinal}`
}

/** What parts paragraphs from each other. */
const gap = mostly(
  one('\n\n', '\n'),
  one('\r\n', '\r\n\r\n', '\r', '\n\n\n', '', ' ', '\u2028', '\f', '\n　　', '\n\t'),
)

/** A clause as brackets, as lines, as a sentence or as bodies alone, well formed or not. */
export const clause: Arbitrary<string> = mostly(
  seq`（责任单位：${organ}牵头，${organs}配合；责任人：${person}；完成时限：${deadline}）`,
  seq`（牵头单位：${organs}；配合单位：${organs}；完成时限：${deadline}）`,
  seq`（${organs}按职责分工负责）`,
  seq`（${organs}）`,
  seq`(责任单位:${organs};时限:${deadline})`,
  seq`〔${organ}牵头，${organs}参与，${deadline}完成〕`,
  seq`【责任单位：${organs}】`,
  seq`（牵头单位：${organ}；责任单位：${organs}等；分管领导：${person}`,
  seq`责任单位：${organs}；责任人：${person}；联系人：${person}）`,
  seq`\n责任单位：${organs}\n责任人：${person}\n完成时限：${deadline}`,
  seq`\n牵头单位：${organ}\n\n配合单位：${organs}`,
  seq`\n　　责任单位 ${organs}`,
  one('（责任单位：）', '（下同）', '（各责任单位列第一位的为牵头单位，下同）', '（责任单位：……）', '（完成时限：）'),
)

/** Items with numbers of one style from one on, some skipped, repeated or lost; `of` draws what stands behind a number. */
export function numbered(of: Arbitrary<string>, min: number, max: number): Arbitrary<string> {
  const item = fc.record({ text: of, slip: fc.oneof({ weight: 12, arbitrary: fc.constant(1) }, fc.nat(3)), gap })
  return fc
    .tuple(fc.constantFrom(...Object.values(styles)), fc.array(item, { minLength: min, maxLength: max }))
    .map(([style, items]) => {
      let ordinal = 0
      return items
        .map(({ text, slip, gap: between }) => {
          ordinal += slip
          return `${slip === 3 ? '' : style(Math.max(1, ordinal))}${text}${between}`
        })
        .join('')
    })
}

const text = list(sentence, '', 1, 3)
const task = mostly(seq`${heading}。${text}${clause}`, seq`${heading}\n${text}\n${clause}`, text, heading)
const subsection = mostly(
  seq`${heading}。${text}`,
  seq`${heading}\n${text}\n`,
  seq`${heading}\n${numbered(task, 1, 3)}`,
  seq`${heading}。${text}${numbered(sentence, 2, 4)}`,
)
const section = mostly(seq`${heading}\n${numbered(subsection, 1, 3)}`, seq`${heading}\n${text}`, seq`${heading}`)

const columns = ['序号', '重点任务', '牵头单位', '配合单位', '责任人', '完成时限', '备注']
const cells = fc.tuple(
  one('1', '2', '（三）', '一', ''),
  heading,
  organs,
  perhaps(organs),
  perhaps(person),
  mostly(deadline, blank),
  perhaps(one('省级', '见附件', '|', '\\|', '长'.repeat(60))),
)

/** A table in bars, in tabs, or with a cell on each line; rows may lack cells or have too many. */
export const table: Arbitrary<string> = fc
  .record({
    form: one('markdown', 'tabs', 'lines', 'rows of tabs and lines'),
    rows: fc.array(fc.record({ cells, lost: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.nat(3)) }), {
      maxLength: 5,
    }),
    width: fc.integer({ min: 2, max: columns.length }),
  })
  .map(({ form, rows, width }) => {
    const all = [columns, ...rows.map((row) => row.cells.slice(0, columns.length - row.lost))]
    const cut = all.map((row) => row.slice(0, width))
    if (form === 'tabs') return cut.map((row) => row.join('\t')).join('\n')
    if (form === 'lines') return cut.flat().join('\n')
    if (form !== 'markdown') return cut.map((row) => row.join('\n\t')).join('\n\t\n')
    const rule = `|${' --- |'.repeat(width)}`
    const [head, ...body] = cut.map((row) => `| ${row.join(' | ')} |`)
    return [head, rule, ...body].join('\n')
  })

const annexNote = mostly(
  seq`附件：${heading}`,
  seq`附件：1.${heading}\n      2.${heading}`,
  seq`附件1：${heading}`,
  seq`附：${heading}`,
)
const annex = mostly(
  seq`附件1\n\n${heading}清单\n\n${table}`,
  seq`附件\n${heading}\n${table}\n注：下同。`,
  seq`附件2\n${numbered(subsection, 1, 2)}`,
)
const signature = mostly(
  seq`${region}人民政府办公厅\n${year}年9月10日`,
  seq`　　　　${organ}\n　　　　${year}年3月15日`,
  seq`（此件公开发布）\n\n抄送：${organs}。\n${organ}　　${year}年9月10日印发`,
  one('2021年9月10日', '云岭省人民政府', '二〇二一年九月十日'),
)
const furniture = one(
  ...[
    '— 3 —',
    '- 12 -',
    '首页 > 政务公开 > 政策文件',
    '【字体：大 中 小】 打印',
    '来源：省政府办公厅  发布时间：2021-09-10',
  ],
  ...[
    '索引号：000014349/2021-00059\t发文机关：云岭省人民政府办公厅',
    '发文字号：云政办发〔2021〕9号',
    '扫一扫在手机打开当前页',
    '第1页 共9页',
  ],
)
const directive = mostly(
  one('<!-- fangan-disable-next-line -->', '【方案检查：下一行不检查】', '// fangan-disable task-without-lead'),
  one(
    '<!-- fangan-enable -->',
    '【方案检查：全文不检查 数字】',
    '<!-- fangan-',
    '<!-- fangan-disable-file internal-error -->',
  ),
)
const frontMatter = mostly(
  seq`---\ntemplate: notice-40\nlevel: 省\ndate: ${year}-03-09\n---\n`,
  seq`---\n模板：general\nprovince: ${region}\nnumber: ${documentNumber}\n---\n`,
  one('---\n', '---\ntemplate:\n---\n', '---\n: :\n---\n', '---\ntitle: "\n...\n'),
)

/** A paragraph of any kind: what a structure may be interrupted by, and what is pasted. */
export const paragraph: Arbitrary<string> = mostly(
  task,
  text,
  seq`一、${section}`,
  seq`（${one('一', '二', '九')}）${subsection}`,
  clause,
  table,
  annexNote,
  annex,
  signature,
  furniture,
  directive,
  title,
  documentNumber,
  seq`${organs}：`,
  seq`${target}，${citation}`,
)

const bare = seq`${title}\n\n${documentNumber}\n\n${organs}：\n\n${text}\n\n${numbered(section, 1, 3)}\n${signature}\n`
const full = seq`${perhaps(frontMatter)}${perhaps(furniture)}\n${title}\n${perhaps(documentNumber)}\n${perhaps(seq`${organs}：`)}\n${text}\n${numbered(section, 1, 4)}\n${perhaps(directive)}\n${perhaps(annexNote)}\n${perhaps(signature)}\n${perhaps(annex)}\n${perhaps(furniture)}`

/** A plan: whole, of several parts, or paragraphs in any order. */
export const plan: Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: full },
  { weight: 2, arbitrary: bare },
  { weight: 1, arbitrary: seq`${bare}\n${full}` },
  { weight: 3, arbitrary: fc.array(fc.tuple(paragraph, gap), { maxLength: 8 }).map((parts) => parts.flat().join('')) },
  { weight: 1, arbitrary: table },
)

/** A few sentences, an item, a clause or a table: short enough for every offset of it to be asked about. */
export const scrap: Arbitrary<string> = fc.oneof(paragraph, numbered(sentence, 1, 3), seq`${title}\n${paragraph}`)

/** A plan as it should be printed, in which tasks and sections may be missing but nothing is odd. */
export const soundPlan: Arbitrary<string> = fc
  .record({
    tasks: fc.array(fc.tuple(one('加强基层能力建设', '健全现代医院管理制度', '推进信息化建设'), soundClause()), {
      maxLength: 6,
    }),
    parts: fc.subarray(['总体要求', '保障措施', '组织实施', '附则']),
    head: one(
      '云岭省推动公立医院高质量发展实施方案',
      '南泽市托育服务发展行动计划（2025—2027年）',
      '云岭省基层卫生能力提升实施方案',
    ),
    number: perhaps(one('云政办发〔2025〕9号\n\n')),
    lineBreak: one('\n\n', '\n', '\r\n'),
  })
  .map(({ tasks, parts, head, number, lineBreak }) => {
    const items = tasks.map(
      ([task, text], index) => `（${hanOf(index + 1)}）${task}。建立健全工作机制，改造病房，更新设备。${text}`,
    )
    const sections = ['重点任务', ...parts].map((name, index) => {
      const body = name === '重点任务' ? items : ['各地各有关单位要提高认识，认真抓好落实。']
      return [`${hanOf(index + 1)}、${name}`, ...body].join('\n')
    })
    const all = [
      `${head}\n${number}`,
      '为做好有关工作，结合实际，制定本方案。',
      ...sections,
      '云岭省人民政府办公厅\n2025年3月15日\n',
    ]
    return all.join('\n').replaceAll('\n', lineBreak)
  })

function soundClause(): Arbitrary<string> {
  const body = one('省卫生健康委', '省财政厅', '省教育厅', '省医保局')
  const day = one('2025年12月底前', '2026年6月底前', '持续推进')
  return fc.oneof(
    seq`（责任单位：${body}牵头，省民政厅配合；责任人：省卫生健康委分管副主任；完成时限：${day}）`,
    seq`（牵头单位：${body}；完成时限：${day}）`,
    seq`（${body}、省民政厅按职责分工负责）`,
    one('', '（责任单位：）', '（责任人：张三）'),
  )
}
