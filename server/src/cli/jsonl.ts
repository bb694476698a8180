/** `check --jsonl`: one document a line in, one result a line out, in order; made for pipes that never end. */

import { resolve } from 'node:path'
import type { Template } from '../templates/template.js'
import { counted } from '../text/counted.js'
import { fill, type Locale, type Localised } from '../text/localised.js'
import type { CheckOptions } from './args.js'
import { askedTemplate } from './askedTemplate.js'
import { Checker } from './checker.js'
import { conclude, warningsExceeded } from './conclude.js'
import { exitCode } from './exitCode.js'
import { addCounts, type CountsResult, noCounts } from './fileResult.js'
import { type PlanFile, shownPath } from './files.js'
import type { Io } from './io.js'
import { type Line, linesOf } from './lines.js'
import { messages } from './messages.js'
import type { Project, Projects } from './projects.js'
import { emptySummary, loadFormat } from './report.js'

/** The longest line that is read, in bytes; a plan has a hundredth of it. */
const longestLineBytes = 64_000_000

/** Checks the documents on standard input; resolves to the exit code. */
export async function checkLines(options: CheckOptions, io: Io, projects: Projects, locale: Locale): Promise<number> {
  const nameless = resolve(io.cwd, 'stdin')
  const configured = (await projects.for(nameless)).config.locale
  const lines = new LineChecker(options, io, projects, options.locale ?? configured ?? locale)
  if (!(await lines.prepare())) return exitCode.failure
  for await (const line of linesOf(io.stdinPieces(), longestLineBytes)) {
    const result = await lines.resultOf(line)
    if (result === undefined) continue
    io.write(`${JSON.stringify(result)}\n`)
    // The next line is not read before somebody has taken this result.
    await io.drained()
  }
  return lines.conclude()
}

/** What a line asks for. */
interface Document {
  readonly id?: string | number | null
  readonly text: string
  readonly path?: string
  readonly template?: string
}

/** Why a line gives no result; `code` is for programs and permanent. */
class BadLine {
  constructor(
    readonly code:
      | 'not-json'
      | 'not-object'
      | 'no-text'
      | 'wrong-type'
      | 'unknown-template'
      | 'too-long'
      | 'not-utf8'
      | 'crashed',
    readonly message: Localised,
    readonly id?: Document['id'],
  ) {}
}

class LineChecker {
  private readonly list: Project[] = []
  private checker: Checker | undefined
  private asked: Template | undefined
  private counts: CountsResult = noCounts
  private checked = 0
  private bad = 0
  private defectsSaid = 0

  constructor(
    private readonly options: CheckOptions,
    private readonly io: Io,
    private readonly projects: Projects,
    private readonly locale: Locale,
  ) {}

  /** False when the template or the configuration asked for cannot be used. */
  async prepare(): Promise<boolean> {
    const { list } = this
    const asked = await askedTemplate(this.options.template, this.io, this.projects)
    this.asked = asked?.template
    const style = { locale: this.locale, matrix: false, colour: false }
    this.checker = new Checker(
      { format: 'json', style, least: this.options.minSeverity ?? 'hint' },
      { reader: this.io, format: await loadFormat('json'), projectAt: (index) => list[index], within: this.io.within },
    )
    this.sayDefects()
    return asked !== undefined
  }

  /** The record for a line; `undefined` for one that is blank. */
  async resultOf(line: Line): Promise<object | undefined> {
    const outcome =
      line.kind === 'tooLong' ? badLine(line, 'too-long', { limit: longestLineBytes / 1e6 }) : await this.read(line)
    if (!(outcome instanceof BadLine)) return outcome
    this.bad++
    const { id, code, message } = outcome
    return { ...(id !== undefined && { id }), line: line.number, error: { code, message: message[this.locale] } }
  }

  conclude(): number {
    const counts = this.counts
    const bad = this.bad
    const { maxWarnings, exitZero } = this.options
    if (bad > 0) {
      const numbers = { lines: counted(this.checked + bad, 'line'), checked: this.checked, failed: bad }
      this.io.writeError(`${fill(messages.run.jsonl.summary, numbers)[this.locale]}\n`)
    }
    const { defects } = this.projects
    const summary = { ...emptySummary, counts, defects, ...warningsExceeded({ counts }, maxWarnings) }
    const code = conclude(summary, { format: 'json', locale: this.locale, exitZero }, this.io)
    // A bad line has its record; who asks for 0 takes it from there.
    return bad > 0 && !exitZero ? exitCode.failure : code
  }

  private async read(line: Line & { kind: 'bytes' }): Promise<object | BadLine | undefined> {
    const document = documentIn(line)
    if (document === undefined || document instanceof BadLine) return document
    const { id, text, path } = document
    const absolute = resolve(this.io.cwd, path ?? 'stdin')
    const file: PlanFile = { absolute, path: path === undefined ? '<stdin>' : shownPath(this.io, absolute) }
    const project = await this.projects.for(absolute)
    this.sayDefects()
    const template = this.templateOf(document, project, line)
    if (template instanceof BadLine) return template
    try {
      const result = this.checker?.result(file, this.numberOf(project), text, template)
      this.counts = addCounts(this.counts, result?.counts ?? noCounts)
      this.checked++
      const { path: _, ...rest } = result ?? { path: '' }
      return {
        ...(id !== undefined && { id }),
        line: line.number,
        ...(path !== undefined && { path: file.path }),
        ...rest,
      }
    } catch (error) {
      // A defect of fangan that one document brings out must not end the stream.
      return badLine(line, 'crashed', { detail: error instanceof Error ? error.message : String(error) }, id)
    }
  }

  /** Only by id: a line of data must not name files of this machine. */
  private templateOf(
    { template: asked, id }: Document,
    { templates }: Project,
    line: Line,
  ): Template | BadLine | undefined {
    if (asked === undefined) return this.asked
    const known = [...(this.asked ? [this.asked] : []), ...templates]
    const ids = known.map((one) => one.id).join(', ')
    return known.find((one) => one.id === asked) ?? badLine(line, 'unknown-template', { id: asked, ids }, id)
  }

  private numberOf(project: Project): number {
    const number = this.list.indexOf(project)
    return number >= 0 ? number : this.list.push(project) - 1
  }

  private sayDefects(): void {
    const { defects } = this.projects
    for (const { place, message } of defects.slice(this.defectsSaid)) {
      this.io.writeError(`${place}${message[this.locale]}\n`)
    }
    this.defectsSaid = defects.length
  }
}

function documentIn(line: Line & { kind: 'bytes' }): Document | BadLine | undefined {
  let text: string
  let value: unknown
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(line.bytes)
  } catch {
    return badLine(line, 'not-utf8')
  }
  if (text.trim() === '') return undefined
  try {
    value = JSON.parse(text)
  } catch (error) {
    return badLine(line, 'not-json', { detail: error instanceof Error ? error.message : '' })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return badLine(line, 'not-object')
  const { id, text: plan, path, template } = value as Record<string, unknown>
  const { string, stringOrNumber } = messages.run.jsonl
  if (!isId(id)) return badLine(line, 'wrong-type', { name: 'id', type: stringOrNumber })
  if (plan === undefined) return badLine(line, 'no-text', {}, id)
  if (typeof plan !== 'string') return badLine(line, 'wrong-type', { name: 'text', type: string }, id)
  if (!isOptionalString(path)) return badLine(line, 'wrong-type', { name: 'path', type: string }, id)
  if (!isOptionalString(template)) return badLine(line, 'wrong-type', { name: 'template', type: string }, id)
  return { id, text: plan, path, template }
}

function isId(value: unknown): value is Document['id'] {
  return value === undefined || value === null || typeof value === 'string' || typeof value === 'number'
}

function isOptionalString(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string'
}

const TEXTS = {
  'not-json': messages.run.jsonl.notJson,
  'not-object': messages.run.jsonl.notObject,
  'no-text': messages.run.jsonl.noText,
  'wrong-type': messages.run.jsonl.wrongType,
  'unknown-template': messages.run.jsonl.unknownTemplate,
  'too-long': messages.run.jsonl.tooLong,
  'not-utf8': messages.run.jsonl.notUtf8,
  crashed: messages.run.jsonl.crashed,
} as const satisfies Record<BadLine['code'], Localised>

function badLine(
  line: Line,
  code: BadLine['code'],
  args: Parameters<typeof fill>[1] = {},
  id?: Document['id'],
): BadLine {
  return new BadLine(code, fill(TEXTS[code], { line: line.number, ...args }), id)
}
