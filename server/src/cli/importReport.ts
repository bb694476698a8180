/** Says what an import took off, took over or could not bring into the draft, for people. */

import type { Remark, RemarkKind } from '../importers/imported.js'
import { shortened } from '../text/excerpt.js'
import { fill, type Locale, type Localised } from '../text/localised.js'
import { importMessages as messages, remarkHeads } from './importMessages.js'

/** Remarks of one kind that are printed. */
const mostLines = 10
/** Of the text of one, in UTF-16 units. */
const mostText = 60

/** The remarks by kind, in lines that end with a break; empty when there are none. */
export function importReport(remarks: readonly Remark[], changes: 'accepted' | 'original', locale: Locale): string {
  const kinds = Object.keys(remarkHeads) as RemarkKind[]
  const lines = kinds.flatMap((kind) => {
    const own = remarks.filter((remark) => remark.kind === kind)
    if (own.length === 0) return []
    const more = own.length > mostLines ? [fill(messages.more, { count: own.length - mostLines + 1 })] : []
    const shown = own.slice(0, more.length > 0 ? mostLines - 1 : mostLines).map(lineOf)
    return [fill(headOf(kind, changes), { count: own.length }), ...shown, ...more]
  })
  return lines.map((line) => `${line[locale]}\n`).join('')
}

function headOf(kind: RemarkKind, changes: 'accepted' | 'original'): Localised {
  if (changes === 'original' && kind === 'inserted') return messages.notes.insertedLeft
  if (changes === 'original' && kind === 'deleted') return messages.notes.deletedKept
  return remarkHeads[kind]
}

function lineOf({ line, paragraph, text, author }: Remark): Localised {
  const lines = text.split(/[\r\n]/).flatMap((one) => one.trim() || [])
  const shown = shortened(lines.join(' / '), mostText)
  const place =
    line !== undefined
      ? fill(messages.ofLine, { line })
      : paragraph !== undefined && paragraph > 0
        ? fill(messages.ofParagraph, { paragraph })
        : undefined
  const said = [author, shown].filter((part) => part !== undefined && part !== '').join('：')
  if (!place) return fill(messages.noPlace, { text: said })
  return said === '' ? fill(messages.noPlace, { text: place }) : fill(messages.place, { place, text: said })
}
