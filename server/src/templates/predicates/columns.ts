/** The predicate about the columns of a table. */

import type { Table } from '../../syntax/node.js'
import { countWhile } from '../../text/sorted.js'
import type { PlanText } from '../planText.js'
import { definePredicate, verdict } from './predicate.js'
import { holdsOne, plain } from './words.js'

/** A table has a column for each of the things asked for. */
export const tableColumns = definePredicate({
  name: 'table-columns',
  summary: {
    zh: '有一张表格，所列各栏齐全；只有半数以上的为部分满足',
    en: 'a table has all the columns; partial when it has at least half of them',
  },
  arguments: {
    columns: {
      kind: 'groups',
      required: true,
      description: { zh: '各栏，每组为同一栏的几种说法', en: 'the columns, each with the synonyms of its heading' },
    },
    titles: {
      kind: 'words',
      description: {
        zh: '只看标题（表格前一段或所在附件、章节）含这些词的表格',
        en: 'only tables whose title (the paragraph in front, the annex or the section) holds one of these words',
      },
    },
  },
  decide: ({ text }, { columns, titles }) => {
    const tables = text.plan.tree.tables.filter((table) => !titles || holdsOne(titleOf(table, text), titles))
    const counted = tables.map((table) => {
      const heads = table.columns.map(({ reading }) => plain(reading.text))
      return { table, count: columns.filter((words) => heads.some((head) => holdsOne(head, words))).length }
    })
    const head = ({ columns: cells, start }: Table) => ({ start, end: cells.at(-1)?.end ?? start })
    const whole = counted.filter(({ count }) => count === columns.length)
    const half = counted.filter(({ count }) => count * 2 >= columns.length)
    return verdict(
      whole.map(({ table }) => head(table)),
      half.map(({ table }) => head(table)),
    )
  },
})

/** The paragraph in front of the table, with the titles of its annex and section. */
function titleOf({ start, end }: Table, { plan }: PlanText): string {
  const before = plan.tree.paragraphs[countWhile(plan.tree.paragraphs, (paragraph) => paragraph.end <= start) - 1]
  const annex = plan.annexes.find(({ range }) => range && range.start <= start && end <= range.end)
  const heading = plan.headings[countWhile(plan.headings, (one) => one.start <= start) - 1]
  return plain([before?.reading.text.slice(0, 60), annex?.title, heading?.title].join('\n'))
}
