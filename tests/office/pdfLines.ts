/** The lines of a PDF as poppler finds them. */

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A line; lengths in points from the upper left corner. */
export interface PdfLine {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly text: string
}

/** A page with its lines from top to bottom; what stands at one height is one line. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly lines: readonly PdfLine[]
}

/** The pages of the file at `path`. */
export function pdfPages(path: string): PdfPage[] {
  const out = `${path}.html`
  execFileSync('pdftotext', ['-bbox-layout', path, out], { stdio: 'pipe' })
  const pages = readFileSync(out, 'utf8').split('<page ').slice(1)
  return pages.map((page) => {
    const [, width = '0', height = '0'] = /^width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? []
    return { width: Number(width), height: Number(height), lines: linesOf(page) }
  })
}

function linesOf(page: string): PdfLine[] {
  const words = [
    ...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g),
  ].map(([, left, top, right, bottom, text]) => ({
    ...{ left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) },
    text: text.replace(/&quot;/g, '"').replace(/&amp;/g, '&'),
  }))
  const lines: PdfLine[] = []
  for (const word of words.sort((a, b) => a.top - b.top || a.left - b.left)) {
    const last = lines[lines.length - 1]
    if (!last || word.top - last.top > 4) lines.push(word)
    else
      lines[lines.length - 1] = {
        left: Math.min(last.left, word.left),
        right: Math.max(last.right, word.right),
        top: last.top,
        bottom: Math.max(last.bottom, word.bottom),
        text: last.left <= word.left ? last.text + word.text : word.text + last.text,
      }
  }
  return lines
}
