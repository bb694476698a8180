/** A comparison as a table of Markdown: struck through what is gone, bold what is new. */

import { columnTitles } from '../../compare/table.js'
import type { Stretch } from '../../compare/wording.js'
import type { PrintedTable } from './printedTable.js'

/** The table under its title. */
export function comparisonMarkdown({ title, names, summary, rows, locale }: PrintedTable): string {
  const head = columnTitles.map((column) => column[locale])
  const cells = rows.map(({ before, after, notes }) => [marked(before), marked(after), notes.map(escaped).join('<br>')])
  const lines = [head, head.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`)
  const table = rows.length > 0 ? `\n\n${lines.join('\n')}` : ''
  return `# ${title}\n\n${escaped(names.before)} → ${escaped(names.after)}\n\n${escaped(summary)}${table}\n`
}

function marked(stretches: readonly Stretch[]): string {
  return stretches
    .map(({ kind, text }) => {
      // Marks of Markdown do not reach over lines, and hold no white space at their ends.
      const parts = text.split('\n').map((line) => {
        const words = line.trim()
        if (kind === 'same' || words === '') return escaped(line)
        const at = line.indexOf(words)
        const mark = kind === 'old' ? '~~' : '**'
        return `${line.slice(0, at)}${mark}${escaped(words)}${mark}${line.slice(at + words.length)}`
      })
      return parts.join('<br>')
    })
    .join('')
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replaceAll('\n', '<br>')
}
