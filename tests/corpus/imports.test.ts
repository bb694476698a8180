/** Real pages become drafts: nothing of a document is lost, nothing of its page stays, and a draft is read as well as its page. */

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftOfPage } from '../../server/src/importers/page/page.js'
import { pageText } from '../../server/src/importers/page/text.js'
import { parse } from '../../server/src/syntax/parse.js'
import { withoutDamageMark } from '../../server/src/text/directives.js'
import { documents, goldText, hasShared, skippedBecause } from './shared.js'

const root = path.resolve(import.meta.dirname, '../..')
const shared = path.resolve(root, '../shared')
const cli = path.join(root, 'dist/cli.js')
const dense = (text: string): string => text.replace(/[\s\u200b-\u200d\ufeff]/g, '')

/** The documents as pages; what is HTML is read. */
const pages = hasShared ? documents().map(({ id, text }) => ({ id, written: text, page: textOf(text, 'a.txt') })) : []
const html = path.join(shared, 'corpus/058.html')
if (existsSync(html)) pages.push({ id: '058.html', written: '', page: textOf(readFileSync(html, 'utf8'), html) })

function textOf(text: string, name: string): string {
  const decoded = pageText(new TextEncoder().encode(text), name)
  if ('error' in decoded) throw new Error(decoded.error)
  return decoded.text
}

describe.skipIf(!hasShared)(`imported documents${skippedBecause}`, () => {
  it.each(pages)('$id: an import of the draft changes nothing, nor of any stretch of it', ({ page }) => {
    const lines = page.split('\n')
    const stretches = Array.from({ length: 40 }, (_, at) => {
      const from = Math.floor((lines.length * at) / 40)
      return lines.slice(from, from + 1 + ((at * 17) % 80)).join('\n')
    })
    for (const source of [page, ...stretches])
      for (const simplified of [false, true]) {
        const { text } = draftOfPage(source, { simplified })
        expect(draftOfPage(text, { simplified }).text).toBe(text)
      }
  })

  it.each(pages)('$id: every paragraph and cell of the document is in the draft', ({ page }) => {
    const { text } = draftOfPage(page)
    const draft = dense(text.replaceAll('<br>', '').replaceAll('\\|', '|'))
    const { paragraphs, tables, read } = parse(page)
    const plain = read.mode.ruby || read.mode.traditional
    const parts = paragraphs.filter(({ zone }) => zone !== 'furniture').map(({ reading }) => reading)
    const cells = tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.reading ?? [])),
    )
    const readAgain = dense(
      parse(text)
        .paragraphs.map(({ reading }) => reading.text)
        .join(''),
    )
    const lost = parts.filter(({ text }) => !readAgain.includes(dense(text)))
    expect(lost.map(({ text }) => text)).toEqual([])
    const written = cells.map(({ span }) => dense(page.slice(span.start, span.end).replaceAll('<br>', '')))
    if (!plain) expect(written.filter((cell) => !draft.includes(cell))).toEqual([])
  })

  it.each(pages)('$id: what is not in the draft is listed', ({ page }) => {
    const { text, remarks } = draftOfPage(page)
    const listed = [text, ...remarks.flatMap(({ kind, text }) => (kind === 'removed' ? [text] : []))].join('')
    const plain = (text: string): string => dense(text.replaceAll('<br>', '').replace(/[|\\]/g, ''))
    const known = plain(listed)
    const parts = page.split(/[\n\t]/).map(plain)
    expect(parts.filter((part) => !/^-*$/.test(part) && !known.includes(part.slice(0, 8)))).toEqual([])
    expect(parts.filter((part) => !known.includes(part.slice(-4)))).toEqual([])
  })

  it.each(['000', '001', '002', '003', '004'])('%s: the draft is the document and nothing else', (id) => {
    const { written, page } = pages.find((one) => one.id === id) ?? { written: '', page: '' }
    const gold = JSON.parse(goldText(id))
    let at = 0
    let document = ''
    for (const { start, end } of gold.noise) {
      document += written.slice(at, start)
      at = end
    }
    document += written.slice(at)
    const { text, remarks } = draftOfPage(page)
    const added = new Set(remarks.flatMap(({ kind, line }) => (kind === 'kept' ? [line] : [])))
    const lines = text.split('\n').filter((_, index) => !added.has(index + 1))
    // A stray sign within a sentence stays for the writer to see.
    expect(dense(lines.map(withoutDamageMark).join('')).replace('`', '')).toBe(dense(document))
  })
})

describe.skipIf(!hasShared || !existsSync(cli))(`imported documents are read${skippedBecause}`, () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'fangan-imported-'))
    mkdirSync(path.join(folder, 'seeds'))
    mkdirSync(path.join(folder, 'corpus'))
    for (const { id, written, page } of pages) {
      const { text } = draftOfPage(page)
      if (!['001', '002', '003', '004'].includes(id)) {
        writeFileSync(path.join(folder, 'corpus', `${id}.txt`), text)
        continue
      }
      const gold = moved(JSON.parse(goldText(id)), placesIn(written, text))
      writeFileSync(path.join(folder, 'seeds', gold.file), text)
      writeFileSync(path.join(folder, 'seeds', `${id}.gold.json`), JSON.stringify(gold))
    }
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('as well as they were: the seeds', () => {
    const scorer = path.join(shared, 'gold/score.mjs')
    const seeds = path.join(folder, 'seeds')
    const before = summary(scorer)
    const after = summary(scorer, '--gold', seeds, '--texts', seeds)
    expect(worse(before, after)).toEqual([])
  })

  it('as well as they were: the corpus', () => {
    const scorer = path.join(shared, 'corpus/score-corpus.mjs')
    expect(worse(summary(scorer), summary(scorer, '--texts', path.join(folder, 'corpus')))).toEqual([])
  })
})

type Scores = Readonly<Record<string, Readonly<Record<string, number>>>>

function summary(scorer: string, ...args: string[]): Scores {
  const out = execFileSync(process.execPath, [scorer, '--cli', cli, '--json', ...args], { maxBuffer: 1 << 28 })
  return JSON.parse(out.toString('utf8')).summary
}

/** The rates that fell. */
function worse(before: Scores, after: Scores): string[] {
  return Object.entries(before).flatMap(([category, rates]) =>
    ['recall', 'precision', 'f1', 'attributes'].flatMap((rate) => {
      const now = after[category]?.[rate] ?? 0
      return rates[rate] !== undefined && now < rates[rate] ? [`${category} ${rate} ${rates[rate]} ${now}`] : []
    }),
  )
}

/** Where each character of `page` stands in `draft`; -1 for what is not there. */
function placesIn(page: string, draft: string): Int32Array {
  const places = new Int32Array(page.length + 1).fill(-1)
  const signs = [...page.matchAll(/[^\s]/g)].map(({ index }) => index)
  const text = dense(signs.map((at) => page[at]).join(''))
  let cursor = 0
  let offset = 0
  for (const line of draft.split('\n')) {
    const own = [...line.matchAll(/[^\s]/g)].map(({ index }) => offset + index)
    const body = withoutDamageMark(line).replace(/\s/g, '')
    const found = text.indexOf(body.slice(0, 24), cursor)
    offset += line.length + 1
    // A line that the draft has got from the metadata of the page.
    if (body === '' || found < 0) continue
    let at = found
    for (let index = 0; index < body.length; index++) {
      // What a page break has printed twice is passed over.
      if (text[at] !== body[index]) at = text.indexOf(body.slice(index, index + 8), at)
      places[signs[at]] = own[index]
      at++
    }
    cursor = at
  }
  places[page.length] = draft.length
  return places
}

/** `gold` with its offsets at their places in the draft. */
// biome-ignore lint/suspicious/noExplicitAny: the annotations are JSON of many shapes
function moved(gold: any, places: Int32Array): any {
  if (Array.isArray(gold)) return gold.map((each) => moved(each, places))
  if (gold === null || typeof gold !== 'object') return gold
  return Object.fromEntries(
    Object.entries(gold).map(([key, value]) => {
      if (typeof value !== 'number') return [key, moved(value, places)]
      if (/start$/i.test(key)) return [key, places[value]]
      if (/end$/i.test(key)) return [key, value > 0 ? places[value - 1] + 1 : 0]
      return [key, value]
    }),
  )
}
