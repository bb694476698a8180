/** An alignment as a table of Markdown, or as a page of its own. */

import type { Alignment } from '../../align/alignment.js'
import type { Locale } from '../../text/localised.js'
import { sectionRows, tableRows } from './rows.js'
import { columnTitles, tableWords } from './words.js'

/** What the table is about. */
export interface TableInput {
  readonly alignment: Alignment
  /** The title of the draft. */
  readonly title: string
  readonly locale: Locale
}

/** Both tables in Markdown. */
export function alignmentMarkdown({ alignment, title, locale }: TableInput): string {
  const rows = tableRows(alignment, locale).map(({ cells }) => cells)
  return [
    `# ${title} ${tableWords.title[locale]}`,
    markdownTable(columnTitles[locale], rows),
    `## ${tableWords.sections[locale]}`,
    `${markdownTable(tableWords.sectionColumns[locale], sectionRows(alignment, locale))}\n`,
  ].join('\n\n')
}

function markdownTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function cell(value: string | number): string {
  return String(value)
    .replace(/\s+/g, ' ')
    .replace(/[\\|<]/g, '\\$&')
}

/** Both tables as a page that needs no other file; no script, so that it opens anywhere. */
export function alignmentHtml({ alignment, title, locale }: TableInput): string {
  const heading = escaped(`${title} ${tableWords.title[locale]}`)
  const rows = tableRows(alignment, locale).map(
    ({ status, isTask, cells }) => `<tr class="${status}${isTask ? '' : ' part'}">${cells.map(dataCell).join('')}</tr>`,
  )
  const sections = sectionRows(alignment, locale).map((cells) => `<tr>${cells.map(dataCell).join('')}</tr>`)
  return `<!DOCTYPE html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${heading}</title>
<style>
${style}</style>
</head>
<body>
<h1>${heading}</h1>
${htmlTable(columnTitles[locale], rows)}
<h2>${tableWords.sections[locale]}</h2>
${htmlTable(tableWords.sectionColumns[locale], sections)}
</body>
</html>
`
}

function htmlTable(head: readonly string[], rows: readonly string[]): string {
  const titles = head.map((one) => `<th scope="col">${escaped(one)}</th>`).join('')
  return `<table>\n<thead><tr>${titles}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`
}

function dataCell(value: string | number): string {
  return `<td>${escaped(String(value))}</td>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign])
}

const style = `body { font: 15px/1.6 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; margin: 2em auto; max-width: 80em; padding: 0 1em; }
h1 { font-size: 1.4em; }
h2 { font-size: 1.15em; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #bfbfbf; padding: 0.3em 0.6em; text-align: left; vertical-align: top; }
th { background: #ddebf7; position: sticky; top: 0; }
tr.missing td:nth-child(5) { background: #ffc7ce; }
tr.partly td:nth-child(5), tr.outdated td:nth-child(5) { background: #ffeb9c; }
tr.covered td:nth-child(5) { background: #c6efce; }
tr.part td { color: #555; }
tr.part td:nth-child(2) { padding-left: 1.8em; }
@media print { th { position: static; } }
`
