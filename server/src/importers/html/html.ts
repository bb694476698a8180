/** Reads HTML, of a clipboard or of a page: paragraphs, headings, lists with their numbers, tables. */

import { hanNumber } from '../../text/hanNumber.js'
import { type Cell, isLayout, isMetadata, type Row, tableText, textOfRows } from './table.js'
import { type Token, tokensOf } from './tokens.js'

/** The text of `html`, one paragraph a line; tables as Markdown or with tabs. Tags that are no blocks leave no trace. */
export function textOfHtml(html: string, markdown: boolean): string {
  return read(html, { tables: markdown ? 'markdown' : 'tabs', headings: markdown, page: false })
}

/**
 * The text of a whole page, one paragraph a line, tables as Markdown. Its headings are those of the site and get no mark; tables that
 * only lay the page out, or hold its metadata, are given line by line.
 */
export function textOfPage(html: string): string {
  return read(html, { tables: 'markdown', headings: false, page: true })
}

interface Options {
  readonly tables: 'markdown' | 'tabs'
  /** True: headings get `#`. */
  readonly headings: boolean
  /** True for a page with all that surrounds its text. */
  readonly page: boolean
}

function read(html: string, options: Options): string {
  const reader = new HtmlReader(options)
  for (const token of tokensOf(html)) reader.take(token)
  return reader.finish()
}

const BLOCKS =
  /^(?:p|div|section|article|header|footer|main|nav|aside|address|blockquote|center|dl|dt|dd|figure|figcaption|form|fieldset|pre|h[1-6]|li|ul|ol|hr|body|html)$/
/** Their text is no text of the page. */
const UNSEEN = /^(?:head|style|script|title|noscript|template|xml|object|svg|select|textarea|button)$/

interface List {
  readonly ordered: boolean
  readonly style: string
  next: number
}

/** An open table with its rows so far; cells hold the lines of their text. */
interface OpenTable {
  readonly rows: Row[]
  /** The lines that the table stands among. */
  readonly outer: string[]
  /** Text of the table outside its cells. */
  readonly loose: string[]
  /** True when another table stands in a cell. */
  holdsTable?: boolean
  cell?: Omit<Cell, 'lines'>
}

class HtmlReader {
  private lines: string[] = ['']
  private readonly lists: List[] = []
  private readonly tables: OpenTable[] = []
  /** The element that hides what it holds, and how often it is open within itself. */
  private hidden: { readonly name: string; depth: number } | undefined
  private prefix = ''

  constructor(private readonly options: Options) {}

  take(token: Token): void {
    // Pages forget to close their head.
    if (token.kind !== 'text' && token.name === 'body') this.hidden = undefined
    if (this.hidden) this.hide(token, this.hidden)
    else if (token.kind === 'text') this.text(token.text)
    else if (UNSEEN.test(token.name)) {
      if (token.kind === 'open' && !token.closed) this.hidden = { name: token.name, depth: 1 }
    } else if (token.kind === 'open') this.open(token)
    else this.close(token.name)
  }

  private hide(token: Token, hidden: { readonly name: string; depth: number }): void {
    if (token.kind === 'text' || token.name !== hidden.name) return
    if (token.kind === 'close') hidden.depth--
    else if (!token.closed) hidden.depth++
    if (hidden.depth === 0) this.hidden = undefined
  }

  finish(): string {
    while (this.tables.length > 0) this.closeTable()
    this.breakLine()
    return this.lines.join('\n')
  }

  private text(text: string): void {
    const last = this.lines.length - 1
    if (this.prefix !== '' && text.trim() !== '') {
      this.lines[last] += this.prefix
      this.prefix = ''
    }
    this.lines[last] += text
  }

  private open({ name, attributes }: Token & { kind: 'open' }): void {
    if (name === 'br') this.breakLine()
    else if (name === 'table') {
      this.breakLine()
      if (this.tables.length >= DEEPEST) return
      this.tables.push({ rows: [], outer: this.lines, loose: [] })
      this.lines = ['']
    } else if (name === 'tr') this.openRow()
    else if (name === 'td' || name === 'th') this.openCell(attributes)
    else if (name === 'ol' || name === 'ul') {
      const start = Number(/\bstart\s*=\s*["']?(\d{1,3})/i.exec(attributes)?.[1] ?? 1)
      this.lists.push({ ordered: name === 'ol', style: attributes, next: start })
    }
    if (!BLOCKS.test(name)) return
    this.breakLine()
    if (name === 'li') this.prefix = this.itemPrefix(attributes)
    const level = /^h([1-6])$/.exec(name)?.[1]
    if (level && this.options.headings && this.tables.length === 0) this.prefix = `${'#'.repeat(Number(level))} `
  }

  private close(name: string): void {
    if (name === 'table') this.closeTable()
    else if (name === 'td' || name === 'th') this.closeCell()
    else if (name === 'ol' || name === 'ul') this.lists.pop()
    if (!BLOCKS.test(name)) return
    this.breakLine()
    this.prefix = ''
  }

  /** Ends the line; one without text is begun anew. */
  private breakLine(): void {
    const last = this.lines.length - 1
    this.lines[last] = tidied(this.lines[last])
    if (this.lines[last] !== '') this.lines.push('')
  }

  private itemPrefix(attributes: string): string {
    const list = this.lists.at(-1)
    if (!list?.ordered) return '- '
    list.next = Number(/\bvalue\s*=\s*["']?(\d{1,3})/i.exec(attributes)?.[1] ?? list.next)
    const number = list.next++
    const style = list.style + attributes
    if (/cjk|chinese|\bjapanese-informal/i.test(style)) return `${hanNumber(number)}、`
    return `${number}. `
  }

  private openRow(): void {
    this.closeCell()
    this.tables.at(-1)?.rows.push([])
  }

  private openCell(attributes: string): void {
    const table = this.tables.at(-1)
    if (!table) this.breakLine()
    else {
      this.closeCell()
      table.cell = { columns: spanOf(COLUMNS, attributes), rows: spanOf(ROWS, attributes) }
    }
  }

  /** Takes what was read since the last cell into the cell that is open, or beside the table. */
  private closeCell(): void {
    const table = this.tables.at(-1)
    if (!table) return
    this.breakLine()
    const lines = this.lines.filter((line) => line !== '')
    this.lines = ['']
    if (table.cell) {
      if (table.rows.length === 0) table.rows.push([])
      table.rows[table.rows.length - 1].push({ lines, ...table.cell })
    } else for (const line of lines) table.loose.push(line)
    table.cell = undefined
  }

  private closeTable(): void {
    this.closeCell()
    const table = this.tables.pop()
    if (!table) return
    this.lines = table.outer
    const { page, tables } = this.options
    const outer = this.tables.at(-1)
    if (outer) outer.holdsTable = true
    const isLaidOut = page && (table.holdsTable || isLayout(table.rows) || isMetadata(table.rows))
    const isMarkdown = tables === 'markdown' && (page || !outer)
    const lines = isLaidOut ? textOfRows(table.rows) : tableText(table.rows, isMarkdown)
    this.lines.pop()
    // A page may hold more lines than a call takes arguments.
    for (const line of table.loose) this.lines.push(line)
    for (const line of lines) this.lines.push(line)
    this.lines.push('')
  }
}

/** Tables in tables; pages that are laid out with them have ten. */
const DEEPEST = 64

const COLUMNS = /\bcolspan\s*=\s*["']?(\d{1,3})/i
const ROWS = /\browspan\s*=\s*["']?(\d{1,3})/i

function spanOf(side: RegExp, attributes: string): number {
  return Math.max(1, Number(side.exec(attributes)?.[1] ?? 1))
}

/** White space of the source is one space, and none between Han characters or beside their marks. */
function tidied(line: string): string {
  return line
    .replace(/(?<=[\u3001-\u9fff\uff00-\uffef]) ?[\n\r]+ ?(?=[\u3001-\u9fff\uff00-\uffef])/g, '')
    .replace(/[ \t\n\r]+/g, ' ')
    .trim()
}
