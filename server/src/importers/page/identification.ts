/** Takes over what identifies a document and stands on its page alone: number, issuer and date. */

import { readPlan } from '../../semantics/lower.js'
import type { Zone } from '../../syntax/node.js'
import type { PagePiece } from './pieces.js'

/** A line that the draft gets, in front of the piece at `before`. */
export interface AddedLine {
  readonly before: number
  readonly text: string
}

/** The lines that the pieces `kept` of the page `source` lack, by place. */
export function identificationLines(source: string, kept: readonly PagePiece[]): AddedLine[] {
  const { metadata } = readPlan(source)
  const { docNumber, issuer, date, spans } = metadata
  const title = kept.findIndex((piece) => zoneOf(piece) === 'title')
  // Without a title there is no document that these could belong to.
  if (title < 0) return []
  const onPageOnly = (span: { start: number; end: number } | undefined): boolean =>
    span !== undefined && !kept.some(({ start, end }) => start <= span.start && span.end <= end)
  const added: AddedLine[] = []
  if (docNumber && onPageOnly(spans.docNumber)) added.push({ before: behindTitle(kept, title), text: docNumber })
  const signature = behindText(kept)
  // A text that breaks off is not signed; the signature would be taken for the rest of its sentence.
  if (/[、，（]$/.test(kept[signature - 1]?.lines.at(-1) ?? '')) return added
  const isSigned = kept.slice(0, signature + 1).some((piece) => zoneOf(piece) === 'signature')
  const lacksDate = date !== undefined && onPageOnly(spans.date)
  if (issuer && !isSigned && (onPageOnly(spans.issuer) || lacksDate)) added.push({ before: signature, text: issuer })
  if (lacksDate) added.push({ before: signature, text: printedDate(date) })
  return added
}

function zoneOf({ item }: PagePiece): Zone {
  return item.zone
}

function behindTitle(kept: readonly PagePiece[], title: number): number {
  let at = title
  while (at < kept.length && zoneOf(kept[at]) === 'title') at++
  return at
}

/** Where the signature of the first document stands: behind its text and the list of annexes, in front of its date or whatever comes next. */
function behindText(kept: readonly PagePiece[]): number {
  const isText = new Set<Zone>(['title', 'docNumber', 'addressees', 'preamble', 'body', 'closing', 'annexNote'])
  const preamble = kept.findIndex((piece) => zoneOf(piece) === 'preamble' || zoneOf(piece) === 'body')
  let at = Math.max(0, preamble)
  while (at < kept.length && isText.has(zoneOf(kept[at])) && !(zoneOf(kept[at]) === 'title' && preamble >= 0)) at++
  return at
}

/** 2022-01-10 as a document has it. */
function printedDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
