/** Plans as LibreOffice prints them: the type area, its lines and characters, and the page numbers. */

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wordBytes } from '../../server/src/exporters/word/document.js'
import { standardLayout } from '../../server/src/layout/layout.js'
import { measure } from '../../server/src/layout/measure.js'
import { prove } from '../../server/src/layout/prove.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { wholePlan } from '../layout/wholePlan.js'
import { examples } from '../support/examples.js'
import { type PdfLine, type PdfPage, pdfPages } from './pdfLines.js'

/** Pictures of the pages, to be looked at. */
const pictures = path.resolve(import.meta.dirname, 'out')

/** Points of a millimetre, of 1.5 mm, and between the lines of the standard. */
const mm = 72 / 25.4
const tolerance = 1.5 * mm
const pitch = (225 * mm) / 22

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fangan-office-'))
  mkdirSync(pictures, { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

async function printed(name: string, text: string): Promise<PdfPage[]> {
  const base = path.join(folder, name.replace(/\..*$/, ''))
  const bytes = await wordBytes({
    ...{ plan: readPlan(text), layout: standardLayout, issuerMark: '云岭省人民政府办公厅文件' },
  })
  writeFileSync(`${base}.docx`, bytes)
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, `${base}.docx`], {
    stdio: 'pipe',
  })
  execFileSync('pdftoppm', ['-r', '60', '-png', `${base}.pdf`, path.join(pictures, path.basename(base))])
  return pdfPages(`${base}.pdf`)
}

/** Lines of the text without the page number. */
const textLines = ({ lines }: PdfPage): readonly PdfLine[] => lines.slice(0, -1)

/** The line of the grid that a line stands in, from 1; not whole for what stands in none. */
const gridLine = ({ bottom }: PdfLine): number => (bottom - 37 * mm) / pitch

/** True for a page of running text: every line stands in the grid, with more pages of the same document below. */
function isFullPage(page: PdfPage, next: PdfPage | undefined): next is PdfPage {
  const lines = textLines(page)
  const isOnGrid = lines.every((line) => Math.abs(gridLine(line) - Math.round(gridLine(line))) < 0.2)
  return isOnGrid && next !== undefined && lines.length > 15 && gridLine(lines[0]) < 1.3
}

/** Han characters and their marks alone in the size of the text, and no first line. */
const isPlainLine = ({ text, left, top, bottom }: PdfLine): boolean =>
  /^[\p{Script=Han}，。、；：《》（）]+$/u.test(text) && left < 28 * mm + tolerance && bottom - top < 22

describe.each(examples)('$name', ({ name, text }) => {
  let pages: PdfPage[]
  beforeAll(async () => {
    pages = await printed(name, text)
  })

  it('stands on paper of the size A4', () => {
    for (const { width, height } of pages) {
      expect(Math.abs(width - 210 * mm)).toBeLessThan(1)
      expect(Math.abs(height - 297 * mm)).toBeLessThan(1)
    }
  })

  it('fills 22 lines on a page', () => {
    for (const [at, page] of pages.entries()) {
      const next = pages[at + 1]
      if (!isFullPage(page, next)) continue
      const lines = textLines(page)
      const last = Math.round(gridLine(lines[lines.length - 1]))
      // Headings go to the next page with the text below them, the signature with the date.
      const goesOn = next.lines[0].left < 28 * mm + tolerance
      expect(last).toBeLessThanOrEqual(22)
      expect(last).toBeGreaterThanOrEqual(goesOn ? 22 : 18)
    }
  })

  it('fills the type area from 28 to 184 and from 37 to 262 mm', () => {
    const lines = pages.slice(0, 3).flatMap(textLines).filter(isPlainLine)
    const full = lines.filter(({ text: own }) => [...own].length >= 28)
    expect(full.length).toBeGreaterThan(0)
    for (const { left, right, bottom } of full) {
      expect(Math.abs(left - 28 * mm)).toBeLessThan(tolerance)
      // A mark may hang out of the type area.
      expect(right - 184 * mm).toBeGreaterThan(-tolerance)
      expect(right - 184 * mm).toBeLessThan(16 + tolerance)
      expect(bottom).toBeLessThan(262 * mm + tolerance)
      expect(bottom - pitch).toBeGreaterThan(37 * mm - tolerance)
    }
  })

  it('has 28 characters in a line', () => {
    const lines = pages.slice(0, 4).flatMap(textLines).filter(isPlainLine)
    const full = lines.filter(({ right }) => right > 184 * mm - tolerance)
    // Marks that hang or are pressed make room for one more, those that may not begin a line take some with them.
    const counts = full.map(({ text: own }) => [...own].length).filter((count) => count > 24)
    const times = (wanted: number): number => counts.filter((count) => count === wanted).length
    expect(Math.max(...counts)).toBeLessThanOrEqual(29)
    // A short document has a few such lines only.
    if (counts.length > 4) for (const other of new Set(counts)) expect(times(28)).toBeGreaterThanOrEqual(times(other))
  })

  it('has the number 7 mm below the text, at the outer side', () => {
    for (const [at, { lines }] of pages.entries()) {
      const number = lines[lines.length - 1]
      expect(number.text).toBe(`—${at + 1}—`)
      expect(Math.abs((number.top + number.bottom) / 2 - 269 * mm)).toBeLessThan(tolerance)
      const edge = at % 2 === 0 ? 184 * mm - 14 - number.right : number.left - 28 * mm - 14
      expect(Math.abs(edge)).toBeLessThan(tolerance)
    }
  })
})

it('measures the same once LibreOffice has saved the document', async () => {
  const source = path.join(folder, '全要素.docx')
  const layout = { ...standardLayout, own: new Map<string, string | number>([['title.size', 18]]) }
  writeFileSync(source, await wordBytes({ plan: readPlan(wholePlan), layout, issuerMark: '甲县人民政府文件' }))
  const out = path.join(folder, 'saved')
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', out, source], { stdio: 'pipe' })
  const measured = measure(readFileSync(path.join(out, '全要素.docx')))
  if ('refused' in measured) throw new Error(measured.refused)
  const { items } = prove(measured, { document: 'a.docx', layout: standardLayout })
  const deviating = items.filter(({ status }) => status === 'deviates')
  expect(deviating.map(({ field, deviating: found }) => [field.key, found[0].value])).toEqual([['title.size', 18]])
  expect(items.filter(({ status }) => status === 'notThere').map(({ field }) => field.key)).toEqual([])
})
