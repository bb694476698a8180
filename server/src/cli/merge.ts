/** `fangan merge`: joins the results of several checks into the report of one. */

import { resolve } from 'node:path'
import { fill, type Locale } from '../text/localised.js'
import type { MergeOptions } from './args.js'
import { defaultSeverity } from './check.js'
import { wantsColour } from './colour.js'
import { conclude, warningsExceeded } from './conclude.js'
import { exitCode } from './exitCode.js'
import { type FileResult, isAtLeast, totalOf } from './fileResult.js'
import { sarifPart } from './format/sarif.js'
import type { Io } from './io.js'
import { addSummary } from './mergedSummary.js'
import { messages } from './messages.js'
import { emptySummary, type Format, loadFormat, type Part, type ReportStyle, type Summary } from './report.js'
import { inOrderOfShards, type Result, ResultReader, Unmergeable } from './results.js'

/** Joins the results in the files `paths`; resolves to the exit code. */
export async function merge(paths: readonly string[], options: MergeOptions, io: Io, locale: Locale): Promise<number> {
  try {
    return await merged(paths, options, io)
  } catch (error) {
    if (!(error instanceof Unmergeable)) throw error
    io.writeError(`fangan: ${error.localised[locale]}\n`)
    return exitCode.failure
  }
}

async function merged(paths: readonly string[], options: MergeOptions, io: Io): Promise<number> {
  const reader = new ResultReader(io)
  const results = inOrderOfShards(paths.map((path) => reader.head(path, resolve(io.cwd, path))))
  const [first] = results
  const format = options.format ?? first.kind
  if (first.kind === 'sarif' && format !== 'sarif') throw new Unmergeable(fill(messages.run.merge.sarifOnly))
  if (first.kind === 'sarif' && options.minSeverity !== undefined) {
    throw new Unmergeable(fill(messages.run.usage.notWith, { option: '--min-severity', other: 'sarif' }))
  }
  const style = { locale: first.locale, matrix: options.matrix ?? false, colour: wantsColour(options.color, io) }
  const made = { format: await loadFormat(format), style, least: options.minSeverity ?? defaultSeverity(format) }
  const writer = made.format.writer(style)
  let summary: Summary = emptySummary
  // Nothing is written before it is known that the results go together.
  let beginning = writer.begin()
  for (const { part, hidden } of partsOf(results, reader, made)) {
    summary = { ...summary, hidden: summary.hidden + hidden }
    io.write(beginning + writer.add(part))
    beginning = ''
    await io.drained()
  }
  for (const result of results) summary = addSummary(summary, result.summary)
  summary = { ...summary, ...warningsExceeded(summary, options.maxWarnings) }
  for (const { place, message } of summary.defects) io.writeError(`${place}${message[style.locale]}\n`)
  for (const { message } of summary.failures) io.writeError(`${message[style.locale]}\n`)
  io.write(beginning + writer.end(summary))
  return conclude(summary, { format, locale: style.locale, exitZero: options.exitZero }, io)
}

interface Making {
  readonly format: Format
  readonly style: ReportStyle
  readonly least: Parameters<typeof isAtLeast>[1]
}

/** What each file adds; the parts of shards come one after the other and are dropped, others are put in order of path. */
function* partsOf(results: readonly Result[], reader: ResultReader, making: Making) {
  if (results[0].kind === 'sarif') {
    for (const result of results) {
      const run = reader.run(result)
      yield { part: sarifPart(run.tool.driver.rules ?? [], run.results ?? []), hidden: 0 }
    }
  } else if (results[0].summary.shard) {
    for (const result of results) {
      for (const file of reader.files(result)) yield made(file, result, making)
    }
  } else {
    yield* byPath(results, reader, making)
  }
}

/** Without shards the order of a check over folders: by path, each once. */
function byPath(results: readonly Result[], reader: ResultReader, making: Making) {
  const parts = new Map<string, { readonly part: Part; readonly hidden: number }>()
  for (const result of results) {
    for (const file of reader.files(result)) {
      if (parts.has(file.path)) throw new Unmergeable(fill(messages.run.merge.pathTwice, { path: file.path }))
      parts.set(file.path, made(file, result, making))
    }
  }
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part)
}

function made(file: FileResult, { path }: Result, { format, style, least }: Making) {
  try {
    const diagnostics = file.diagnostics.filter(({ severity }) => isAtLeast(severity, least))
    const hidden = totalOf(file.counts) - diagnostics.length
    return { part: format.partOf({ ...file, diagnostics }, style), hidden }
  } catch (error) {
    // The outside is right and something inside is not: someone changed the result.
    const detail = error instanceof Error ? error.message : String(error)
    throw new Unmergeable(fill(messages.run.merge.notReport, { path, detail }))
  }
}
