/** `fangan export`: a plan as a Word document in its official layout, read back and measured. */

import { basename, dirname, extname, join, resolve } from 'node:path'
import { footnotesOf } from '../exporters/printed/footnotes.js'
import { wordBytes } from '../exporters/word/document.js'
import { elementsOf, leftOut } from '../layout/elements.js'
import type { Layout } from '../layout/layout.js'
import { measure } from '../layout/measure.js'
import { proofsJson } from '../layout/proofJson.js'
import { proofText } from '../layout/proofText.js'
import { type Proof, prove } from '../layout/prove.js'
import { readPlan } from '../semantics/lower.js'
import type { Plan } from '../semantics/model.js'
import { LineIndex } from '../text/lineIndex.js'
import { fill, type Locale, type Localised } from '../text/localised.js'
import { exitCode } from './exitCode.js'
import { type PlanFile, shownPath } from './files.js'
import type { Io } from './io.js'
import { readLayout } from './layoutFiles.js'
import { readDraft } from './readDraft.js'
import type { ExportOptions } from './wordArgs.js'
import { wordMessages as messages } from './wordMessages.js'
import { writeNew } from './writeNew.js'

/** Writes the plan at `path` as Word; resolves to the exit code. */
export async function exportWord(path: string, options: ExportOptions, io: Io, locale: Locale): Promise<number> {
  const say = (message: Localised): void => io.writeError(`${message[locale]}\n`)
  const absolute = resolve(io.cwd, path)
  const file: PlanFile = { absolute, path: shownPath(io, absolute) }
  const target = targetOf(file, options, io)
  if (target !== undefined && !/\.docx$/i.test(target)) {
    say(fill(messages.onlyDocx, { path: shownPath(io, target) }))
    return exitCode.failure
  }
  const layout = readLayout(options.layout, io, locale)
  const read = layout && (await readDraft(file, io))
  if (!read) return exitCode.failure
  if ('failure' in read) {
    say(read.failure.message)
    return exitCode.failure
  }
  const plan = readPlan(read.text)
  if (elementsOf(plan).length === 0) {
    say(fill(messages.nothing, { path: file.path }))
    return exitCode.failure
  }
  const head = options.head === undefined ? {} : { issuerMark: options.head }
  const bytes = await wordBytes({ plan, layout, ...head })
  if (target === undefined) io.writeBytes(bytes)
  else {
    const { problem } = writeNew(bytes, target, { io, force: options.force ?? false })
    say(problem ?? fill(messages.written, { path: shownPath(io, target) }))
    if (problem) return exitCode.failure
  }
  for (const note of notesOn(plan, file.path)) say(note)
  const proof = await proofOf(bytes, target === undefined ? '-' : shownPath(io, target), layout, io)
  const report = options.format === 'json' ? proofsJson([proof]) : proofText(proof, locale)
  if (target === undefined) io.writeError(report)
  else io.write(report)
  return proof.deviations > 0 ? exitCode.findings : exitCode.ok
}

function targetOf({ absolute }: PlanFile, { output }: ExportOptions, io: Io): string | undefined {
  const name = `${basename(absolute, extname(absolute)).replace(/\.fangan$/, '')}.docx`
  if (output === '-') return undefined
  if (output === undefined) return join(dirname(absolute), name)
  const path = resolve(io.cwd, output)
  return io.kindOf(path) === 'folder' ? join(path, name) : path
}

/** The document read back and held against the layout. Throws when what was written cannot be read, a defect of fangan. */
async function proofOf(bytes: Uint8Array, document: string, layout: Layout, io: Io): Promise<Proof> {
  const measured = measure(bytes)
  if ('refused' in measured) throw new Error(measured.refused)
  const installed = await io.fonts?.()
  return prove(measured, { document, layout, ...(installed ? { installed } : {}) })
}

/** Lines that are named; more are counted. */
const mostNamed = 8

/** What of the source is not in the document. */
function notesOn(plan: Plan, path: string): Localised[] {
  const lines = new LineIndex(plan.source)
  const notes = footnotesOf(plan.source).ranges
  const gone = leftOut(plan).filter((node) => !notes.some(({ start, end }) => start < node.end && end > node.start))
  const ranges = gone.map(({ start, end }) => {
    const [first, last] = [lines.position(start).line + 1, lines.position(Math.max(start, end - 1)).line + 1]
    return first === last ? `${first}` : `${first}—${last}`
  })
  const images = plan.source.match(image)?.length ?? 0
  const named = ranges.slice(0, mostNamed)
  const list = { zh: named.join('、'), en: named.join(', ') }
  const more = ranges.length > named.length ? { zh: '等', en: ' …' } : { zh: '', en: '' }
  const shown = fill(messages.lines, { list: { zh: list.zh + more.zh, en: list.en + more.en } })
  return [
    ...(ranges.length > 0 ? [fill(messages.leftOut, { path, lines: shown })] : []),
    ...(images > 0 ? [fill(messages.noImages, { path, count: images })] : []),
  ]
}

/** A picture, in Markdown. */
const image = /!\[[^\]\n]{0,200}\]\([^)\n]{1,200}\)/g
