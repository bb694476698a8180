/** `fangan diff`: compares two versions of a plan item by item. */

import { basename, dirname, extname, join, resolve } from 'node:path'
import { createColors } from 'picocolors'
import { describe, summary } from '../compare/describe.js'
import { type Comparison, compareVersions } from '../compare/versions.js'
import { comparisonBytes } from '../exporters/comparison/index.js'
import { readPlan } from '../semantics/lower.js'
import { fill, type Locale, type Localised } from '../text/localised.js'
import type { DiffOptions } from './args.js'
import { wantsColour } from './colour.js'
import { exitCode } from './exitCode.js'
import { shownPath } from './files.js'
import type { Io } from './io.js'
import { readDraft } from './readDraft.js'
import { writeNew } from './writeNew.js'

const messages = {
  written: { zh: '{path}：修改对照表已写入。', en: '{path}: the comparison is written.' },
  fileName: { zh: '{name}修改对照表.{format}', en: '{name} comparison.{format}' },
} as const satisfies Record<string, Localised>

/** Compares the plans at `before` and `after`; resolves to the exit code: 1 when they differ. */
export async function diff(
  before: string,
  after: string,
  options: DiffOptions,
  io: Io,
  locale: Locale,
): Promise<number> {
  const read = async (path: string) => {
    const absolute = resolve(io.cwd, path)
    const file = { absolute, path: shownPath(io, absolute) }
    return { ...file, read: await readDraft(file, io) }
  }
  const [one, other] = [await read(before), await read(after)]
  const failures = [one, other].flatMap(({ read }) => ('failure' in read ? [read.failure] : []))
  for (const { message } of failures) io.writeError(`${message[locale]}\n`)
  if ('failure' in one.read || 'failure' in other.read) return exitCode.failure
  const comparison = compareVersions(readPlan(one.read.text), readPlan(other.read.text), locale)
  const done = comparison.changes.length > 0 ? exitCode.findings : exitCode.ok
  const { format } = options
  if (format === 'text' && (options.output === undefined || options.output === '-')) {
    io.write(textOf(comparison, { before: one.path, after: other.path }, wantsColour(options.color, io), locale))
    return done
  }
  const names = { before: one.path, after: other.path }
  const bytes =
    format === 'text'
      ? new TextEncoder().encode(textOf(comparison, names, false, locale))
      : await comparisonBytes({ comparison, names, locale }, format)
  const target = targetOf(other.absolute, options, locale, io)
  if (target === undefined) {
    io.writeBytes(bytes)
    return done
  }
  const { problem } = writeNew(bytes, target, { io, force: options.force ?? false })
  io.writeError(`${(problem ?? fill(messages.written, { path: shownPath(io, target) }))[locale]}\n`)
  return problem ? exitCode.failure : done
}

function textOf(
  comparison: Comparison,
  { before, after }: { readonly before: string; readonly after: string },
  isColoured: boolean,
  locale: Locale,
): string {
  const colours = createColors(isColoured)
  const lines = comparison.changes.flatMap((change) => {
    const item = change.after ?? change.before
    const paint = !change.before ? colours.green : !change.after ? colours.red : colours.yellow
    const title = item?.title === item?.label ? '' : ` ${item?.title}`
    return [paint(`${item?.label ?? ''}${title}`.trim()), ...describe(change, locale).map((note) => `  ${note}`)]
  })
  return `${[colours.bold(`${before} → ${after}`), ...lines, summary(comparison, locale)].join('\n')}\n`
}

/** Where the comparison goes; `undefined` for standard output. */
function targetOf(plan: string, { output, format }: DiffOptions, locale: Locale, io: Io): string | undefined {
  const name = fill(messages.fileName, { name: basename(plan, extname(plan)), format })[locale]
  if (output === '-') return undefined
  if (output === undefined) return format === 'xlsx' || format === 'docx' ? join(dirname(plan), name) : undefined
  const path = resolve(io.cwd, output)
  return io.kindOf(path) === 'folder' ? join(path, name) : path
}
