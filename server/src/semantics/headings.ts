/** Turns numbered paragraphs into nested headings with the sections that they open. */

import { columnKind } from '../syntax/labels.js'
import type { HeadingMark, Paragraph, SyntaxTree, Table, TableRow } from '../syntax/node.js'
import { numberAtStart, ordinalOf } from '../syntax/numbering.js'
import type { Heading } from './model.js'

/** A heading under construction. */
interface Draft extends Heading {
  parent?: Draft
  children: Draft[]
  paragraphs: Paragraph[]
  sectionEnd: number
  path: number[]
}

/** The headings of a document in order, and the rows of body tables that stand for headings. */
export function headingsOf(tree: SyntaxTree): { headings: Heading[]; byRow: ReadonlyMap<TableRow, Heading> } {
  const builder = new Builder()
  const tables = tree.tables.filter((table) => table.zone === 'body' && isOutline(tree, table))
  const items = [
    ...tree.paragraphs.map((paragraph) => ({ start: paragraph.start, paragraph })),
    ...tables.map((table) => ({ start: table.start, table })),
  ]
  for (const item of items.sort((a, b) => a.start - b.start)) {
    if ('paragraph' in item) builder.paragraph(item.paragraph)
    else builder.table(item.table)
  }
  builder.close(0, tree.source.length)
  return { headings: builder.headings, byRow: builder.byRow }
}

/** A plan that is one table has its outline in the table's first columns. */
function isOutline(tree: SyntaxTree, table: Table): boolean {
  return !tree.paragraphs.some(
    (paragraph) => paragraph.heading && paragraph.zone === 'body' && paragraph.part === table.part,
  )
}

class Builder {
  readonly headings: Draft[] = []
  readonly byRow = new Map<TableRow, Heading>()
  private open: Draft[] = []
  private part = 0

  paragraph(paragraph: Paragraph): void {
    const scope = paragraph.zone === 'annex' ? 'annex' : 'main'
    if (paragraph.zone !== 'body' && paragraph.zone !== 'annex') {
      if (paragraph.zone !== 'furniture' && paragraph.zone !== 'docNumber') this.close(0, paragraph.start)
      return
    }
    if (paragraph.part !== this.part || (this.open[0] && this.open[0].scope !== scope)) this.close(0, paragraph.start)
    this.part = paragraph.part
    if (paragraph.heading) this.push(draftOf(paragraph, paragraph.heading, scope))
    this.open[this.open.length - 1]?.paragraphs.push(paragraph)
  }

  table(table: Table): void {
    const titleColumn = table.columns.findIndex((column) => columnKind(column.reading.text) === 'title')
    const column = titleColumn < 0 ? 1 : titleColumn
    for (const row of table.rows) {
      const label = row.cells[0]
      const title = row.cells[column]
      if (!label || !title || !/^(?:\d{1,3}|[一二三四五六七八九十]{1,3}、)$/.test(label.reading.text)) continue
      const number = numberAtStart(label.reading.text)
      const level = number ? number.level : 3
      const draft: Draft = {
        level,
        ordinal: ordinalOf(label.reading.text.replace('、', '')),
        label: label.reading.text,
        form: number ? number.form : 'arabic',
        title: title.reading.text.replace(/\n/g, ''),
        start: label.start,
        end: title.end,
        titleStart: title.start,
        titleEnd: title.end,
        runIn: false,
        scope: 'main',
        part: table.part,
        children: [],
        sectionEnd: row.end,
        paragraphs: [],
        path: [],
      }
      this.push(draft)
      this.byRow.set(row, draft)
    }
  }

  /** Closes the open sections of `level` and below at `end`. */
  close(level: number, end: number): void {
    while (this.open.length > 0 && this.open[this.open.length - 1].level >= level) {
      const draft = this.open.pop()
      if (draft) draft.sectionEnd = end
    }
  }

  private push(draft: Draft): void {
    this.close(draft.level, draft.start)
    const parent = this.open[this.open.length - 1]
    if (parent) {
      draft.parent = parent
      parent.children.push(draft)
    }
    draft.path = [...(parent?.path ?? []), draft.ordinal]
    this.headings.push(draft)
    this.open.push(draft)
  }
}

function draftOf(paragraph: Paragraph, mark: HeadingMark, scope: 'main' | 'annex'): Draft {
  const { reading } = paragraph
  const title = reading.range(mark.titleStart, mark.titleEnd)
  return {
    level: mark.level,
    ordinal: mark.ordinal,
    label: reading.text.slice(mark.numberStart, mark.titleStart).trim(),
    form: mark.form,
    title: reading.text.slice(mark.titleStart, mark.titleEnd),
    start: paragraph.start,
    end: Math.max(title.end, paragraph.start),
    titleStart: title.start,
    titleEnd: title.end,
    runIn: mark.runIn,
    scope,
    part: paragraph.part,
    children: [],
    sectionEnd: paragraph.end,
    paragraphs: [],
    path: [],
  }
}
