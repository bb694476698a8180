/** The commands and options, and what is said when they are used wrongly; long because each command is one entry of one list that is read from top to bottom. */

import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { type AlignFormat, alignFormats, type CascadeFormat, cascadeFormats } from '../exporters/align/formats.js'
import { type ComparisonFormat, comparisonFormats } from '../exporters/comparison/formats.js'
import { type LedgerFormat, ledgerFormats } from '../exporters/ledger/formats.js'
import { type ListKind, listKinds } from '../ledger/listKinds.js'
import type { Severity } from '../templates/template.js'
import { fill, type Locale } from '../text/localised.js'
import { displayWidth } from '../text/width.js'
import type { Io } from './io.js'
import { addLayout, type LayoutActions } from './layoutArgs.js'
import { messages } from './messages.js'
import type { FormatName } from './report.js'
import { addTemplate, type TemplateActions } from './templateArgs.js'
import { version } from './version.js'
import { addWord, type WordActions } from './wordArgs.js'

/** Options of every command. */
export interface CommonOptions {
  readonly locale?: Locale
  /** `undefined` when neither `--color` nor `--no-color` is given. */
  readonly color?: boolean
}

/** Options of `check`. */
export interface CheckOptions extends CommonOptions {
  readonly template?: string
  readonly format: FormatName
  readonly minSeverity?: Severity
  /** Warnings up to this number do not fail; negative: any number. */
  readonly maxWarnings: number
  readonly stdin?: boolean
  readonly stdinFilename?: string
  readonly config?: string
  readonly matrix?: boolean
  /** Absent: as many as there are processors, when there is enough to do. */
  readonly threads?: number
  /** True: the file of the usual name. */
  readonly cache?: string | true
  readonly since?: string
  readonly shard?: string
  readonly jsonl?: boolean
  readonly baseline?: string
  readonly updateBaseline?: boolean
  readonly exitZero?: boolean
}

/** Options of `merge`. */
export interface MergeOptions extends CommonOptions {
  /** Absent: the format of the results. */
  readonly format?: FormatName
  readonly minSeverity?: Severity
  readonly maxWarnings: number
  readonly matrix?: boolean
  readonly exitZero?: boolean
}

/** Options of `inspect`. */
export interface InspectOptions extends CommonOptions {
  readonly format: 'json' | 'text'
}

/** Options of `ledger`. */
export interface LedgerOptions extends CommonOptions {
  readonly format: LedgerFormat
  /** A file, a folder, or `-` for standard output. */
  readonly output?: string
  /** A workbook of an earlier export. */
  readonly merge?: string
  /** ISO date that the colours are reckoned for; absent: today. */
  readonly date?: string
  readonly force?: boolean
  readonly template?: string
  readonly config?: string
}

/** Options of `ledger report`. */
export interface ReportOptions extends CommonOptions {
  readonly quarter: string
  readonly merge?: string
  readonly output?: string
  readonly force?: boolean
  readonly template?: string
  readonly config?: string
}

/** Options of `ledger annex`. */
export interface AnnexOptions extends CommonOptions {
  readonly list: ListKind
  readonly write?: boolean
  readonly template?: string
  readonly config?: string
}

/** Options of `ledger apply`. */
export interface ApplyOptions extends CommonOptions {
  readonly write?: boolean
}

/** Options of `diff`. */
export interface DiffOptions extends CommonOptions {
  readonly format: 'text' | ComparisonFormat
  /** A file, or `-` for standard output; absent: beside the new version for what is no text. */
  readonly output?: string
  readonly force?: boolean
}

/** Options of `import`. */
export interface ImportOptions extends CommonOptions {
  /** A file, a folder, or `-` for standard output; absent: standard output. */
  readonly output?: string
  readonly changes: 'accepted' | 'original'
  readonly simplified?: boolean
  readonly format: 'text' | 'json'
  readonly force?: boolean
}

/** Options of `align`. */
export interface AlignOptions extends CommonOptions {
  /** Absent: those that front matter or configuration name. */
  readonly upper?: readonly string[]
  readonly format: AlignFormat
  /** A file, or `-` for standard output. */
  readonly output?: string
  /** `upper clause=plan clause`. */
  readonly pin?: readonly string[]
  readonly reject?: readonly string[]
  /** Warnings up to this number do not fail; negative: any number. */
  readonly maxWarnings: number
  readonly force?: boolean
  readonly template?: string
  readonly config?: string
}

/** Options of `cascade`. */
export interface CascadeOptions extends CommonOptions {
  readonly format: CascadeFormat
  readonly config?: string
}

/** Options of `mcp`. */
export interface McpOptions extends CommonOptions {
  /** The folder that files may be read from; absent: no files are read. */
  readonly root?: string
}

/** What each command does; the number is the exit code. */
export interface Actions extends TemplateActions, WordActions, LayoutActions {
  check(paths: readonly string[], options: CheckOptions): Promise<number>
  merge(paths: readonly string[], options: MergeOptions): Promise<number>
  inspect(path: string, options: InspectOptions): Promise<number>
  explain(rule: string, options: CommonOptions): Promise<number>
  rules(options: CommonOptions): Promise<number>
  templates(options: CommonOptions): Promise<number>
  ledger(paths: readonly string[], options: LedgerOptions): Promise<number>
  ledgerApply(workbook: string, plan: string, options: ApplyOptions): Promise<number>
  ledgerAnnex(plan: string, options: AnnexOptions): Promise<number>
  ledgerReport(plan: string, options: ReportOptions): Promise<number>
  diff(before: string, after: string, options: DiffOptions): Promise<number>
  importDraft(path: string, options: ImportOptions): Promise<number>
  align(plan: string, options: AlignOptions): Promise<number>
  cascade(paths: readonly string[], options: CascadeOptions): Promise<number>
  lsp(): Promise<number>
  mcp(options: McpOptions): Promise<number>
}

/** Parses `argv` (without node and script) and runs the command; resolves to its exit code, 2 for wrong usage. */
export async function runArguments(argv: readonly string[], io: Io, locale: Locale, actions: Actions): Promise<number> {
  let code = 0
  const program = createProgram(io, locale, actions, (result) => {
    code = result
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return usageResult(error, io, locale)
  }
  return code
}

type Finish = (code: number) => void

const text = messages.help

function createProgram(io: Io, locale: Locale, actions: Actions, finish: Finish): Command {
  const program = new Command('fangan')
    .description(text.program[locale])
    .version(version, '-V, --version', text.version[locale])
    .helpOption('-h, --help', text.help[locale])
    .helpCommand('help [command]', text.helpCommand[locale])
    .addOption(new Option('--locale <locale>', text.locale[locale]).choices(['zh', 'en']))
    .option('--color', text.color[locale])
    .option('--no-color', text.noColor[locale])
    .exitOverride()
    .configureOutput({ writeOut: (out) => io.write(out), writeErr: (out) => io.writeError(out), outputError: () => {} })
    .configureHelp({
      showGlobalOptions: true,
      displayWidth,
      styleTitle: (title) => titleIn(locale, title),
      optionDescription: (option) => describeOption(option, locale),
    })
  addCheck(program, locale, actions, finish)
  addMerge(program, locale, actions, finish)
  addReading(program, locale, actions, finish)
  addImport(program, locale, actions, finish)
  addLedger(program, locale, actions, finish)
  addComparing(program, locale, actions, finish)
  addAlign(program, locale, actions, finish)
  addCascade(program, locale, actions, finish)
  addLayout(program, locale, actions, finish)
  addTemplate(program, locale, actions, finish)
  addWord(program, locale, actions, finish)
  addServer(program, locale, actions, finish)
  return program
}

function addCheck(program: Command, locale: Locale, actions: Actions, finish: Finish): void {
  program
    .command('check')
    .description(text.check[locale])
    .argument('[paths...]', text.paths[locale])
    .option('--template <id-or-path>', text.template[locale])
    .addOption(formatOption(locale).default('text'))
    .addOption(severityOption(locale))
    .option('--max-warnings <n>', text.maxWarnings[locale], wholeNumber, -1)
    .option('--exit-zero', text.exitZero[locale])
    .option('--stdin', text.stdin[locale])
    .option('--stdin-filename <file>', text.stdinFilename[locale])
    .option('--config <file>', text.config[locale])
    .option('--matrix', text.matrix[locale])
    .option('--since <revision>', text.since[locale])
    .option('--baseline <file>', text.baseline[locale])
    .option('--update-baseline', text.updateBaseline[locale])
    .option('--cache [file]', text.cache[locale])
    .option('--threads <n>', text.threads[locale], positiveNumber)
    .option('--shard <i/n>', text.shard[locale])
    .option('--jsonl', text.jsonl[locale])
    .action(async (paths: string[], _: object, command: Command) =>
      finish(await actions.check(paths, command.optsWithGlobals())),
    )
}

function addMerge(program: Command, locale: Locale, actions: Actions, finish: Finish): void {
  program
    .command('merge')
    .description(text.merge[locale])
    .argument('<results...>', text.results[locale])
    .addOption(formatOption(locale))
    .addOption(severityOption(locale))
    .option('--max-warnings <n>', text.maxWarnings[locale], wholeNumber, -1)
    .option('--exit-zero', text.exitZero[locale])
    .option('--matrix', text.matrix[locale])
    .action(async (paths: string[], _: object, command: Command) =>
      finish(await actions.merge(paths, command.optsWithGlobals())),
    )
}

function formatOption(locale: Locale): Option {
  return new Option('--format <format>', text.format[locale]).choices(['text', 'json', 'sarif', 'github'])
}

function severityOption(locale: Locale): Option {
  const option = new Option('--min-severity <severity>', text.minSeverity[locale])
  return option.choices(['error', 'warning', 'information', 'hint'])
}

/** Commands that explain a plan, a rule, or what there is. */
function addReading(program: Command, locale: Locale, actions: Actions, finish: Finish): void {
  program
    .command('inspect')
    .description(text.inspect[locale])
    .argument('<file>', text.file[locale])
    .addOption(new Option('--format <format>', text.format[locale]).choices(['json', 'text']).default('text'))
    .action(async (path: string, _: object, command: Command) =>
      finish(await actions.inspect(path, command.optsWithGlobals())),
    )

  program
    .command('explain')
    .description(text.explain[locale])
    .addArgument(new Argument('<rule>', text.rule[locale]))
    .action(async (rule: string, _: object, command: Command) =>
      finish(await actions.explain(rule, command.optsWithGlobals())),
    )

  program
    .command('rules')
    .description(text.rules[locale])
    .action(async (_: object, command: Command) => finish(await actions.rules(command.optsWithGlobals())))

  program
    .command('templates')
    .description(text.templates[locale])
    .action(async (_: object, command: Command) => finish(await actions.templates(command.optsWithGlobals())))
}

function addImport(program: Command, locale: Locale, actions: Actions, finish: Finish): void {
  program
    .command('import')
    .description(text.import[locale])
    .argument('<file>', text.importFile[locale])
    .option('-o, --output <path>', text.importOutput[locale])
    .addOption(
      new Option('--changes <version>', text.changes[locale]).choices(['accepted', 'original']).default('accepted'),
    )
    .option('--simplified', text.simplified[locale])
    .addOption(new Option('--format <format>', text.format[locale]).choices(['text', 'json']).default('text'))
    .option('--force', text.force[locale])
    .action(async (path: string, _: object, command: Command) =>
      finish(await actions.importDraft(path, command.optsWithGlobals())),
    )
}

function addLedger(program: Command, locale: Locale, actions: Actions, finish: Finish): void {
  const command = program
    .command('ledger')
    .description(text.ledger[locale])
    .argument('<paths...>', text.paths[locale])
    .addOption(new Option('--format <format>', text.format[locale]).choices(ledgerFormats).default('xlsx'))
    .option('-o, --output <path>', text.output[locale])
    .option('--merge <workbook>', text.mergeWorkbook[locale])
    .option('--date <date>', text.ledgerDate[locale])
    .option('--force', text.force[locale])
    .option('--template <id-or-path>', text.template[locale])
    .option('--config <file>', text.config[locale])
    .action(async (paths: string[], _: object, own: Command) =>
      finish(await actions.ledger(paths, own.optsWithGlobals())),
    )

  command
    .command('annex')
    .description(text.ledgerAnnex[locale])
    .argument('<plan>', text.file[locale])
    .addOption(new Option('--list <list>', text.list[locale]).choices(listKinds).default('tasks'))
    .option('--write', text.write[locale])
    .option('--template <id-or-path>', text.template[locale])
    .option('--config <file>', text.config[locale])
    .action(async (plan: string, _: object, own: Command) =>
      finish(await actions.ledgerAnnex(plan, own.optsWithGlobals())),
    )

  command
    .command('report')
    .description(text.ledgerReport[locale])
    .argument('<plan>', text.file[locale])
    .requiredOption('--quarter <quarter>', text.quarter[locale])
    .option('--merge <workbook>', text.mergeWorkbook[locale])
    .option('-o, --output <path>', text.reportOutput[locale])
    .option('--force', text.force[locale])
    .option('--template <id-or-path>', text.template[locale])
    .option('--config <file>', text.config[locale])
    .action(async (plan: string, _: object, own: Command) =>
      finish(await actions.ledgerReport(plan, own.optsWithGlobals())),
    )

  command
    .command('apply')
    .description(text.ledgerApply[locale])
    .argument('<workbook>', text.workbook[locale])
    .argument('<plan>', text.file[locale])
    .option('--write', text.write[locale])
    .action(async (workbook: string, plan: string, _: object, own: Command) =>
      finish(await actions.ledgerApply(workbook, plan, own.optsWithGlobals())),
    )
}

function addComparing(program: Command, locale: Locale, actions: Actions, finish: Finish): void {
  program
    .command('diff')
    .description(text.diff[locale])
    .argument('<old>', text.oldVersion[locale])
    .argument('<new>', text.newVersion[locale])
    .addOption(
      new Option('--format <format>', text.format[locale]).choices(['text', ...comparisonFormats]).default('text'),
    )
    .option('-o, --output <path>', text.diffOutput[locale])
    .option('--force', text.force[locale])
    .action(async (before: string, after: string, _: object, command: Command) =>
      finish(await actions.diff(before, after, command.optsWithGlobals())),
    )
}

function addAlign(program: Command, locale: Locale, actions: Actions, finish: Finish): void {
  program
    .command('align')
    .description(text.align[locale])
    .argument('<plan>', text.file[locale])
    .option('--upper <files...>', text.upper[locale])
    .addOption(new Option('--format <format>', text.format[locale]).choices(alignFormats).default('text'))
    .option('-o, --output <file>', text.alignOutput[locale])
    .option('--pin <pair>', text.pin[locale], gathered)
    .option('--reject <pair>', text.reject[locale], gathered)
    .option('--max-warnings <n>', text.maxWarnings[locale], wholeNumber, -1)
    .option('--force', text.force[locale])
    .option('--template <id-or-path>', text.template[locale])
    .option('--config <file>', text.config[locale])
    .action(async (plan: string, _: object, own: Command) => finish(await actions.align(plan, own.optsWithGlobals())))
}

function addCascade(program: Command, locale: Locale, actions: Actions, finish: Finish): void {
  program
    .command('cascade')
    .description(text.cascade[locale])
    .argument('<paths...>', text.paths[locale])
    .addOption(new Option('--format <format>', text.format[locale]).choices(cascadeFormats).default('text'))
    .option('--config <file>', text.config[locale])
    .action(async (paths: string[], _: object, own: Command) =>
      finish(await actions.cascade(paths, own.optsWithGlobals())),
    )
}

function gathered(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

function addServer(program: Command, locale: Locale, actions: Actions, finish: Finish): void {
  program
    .command('lsp')
    .description(text.lsp[locale])
    .requiredOption('--stdio', text.stdio[locale])
    .action(async () => finish(await actions.lsp()))

  program
    .command('mcp')
    .description(text.mcp[locale])
    .option('--root <folder>', text.mcpRoot[locale])
    .action(async (_: object, command: Command) => finish(await actions.mcp(command.optsWithGlobals())))
}

function wholeNumber(value: string): number {
  if (!/^[+-]?\d+$/.test(value)) throw new InvalidArgumentError('')
  return Number(value)
}

function positiveNumber(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError('')
  return Number(value)
}

/** Commander's own titles are English. */
function titleIn(locale: Locale, title: string): string {
  return messages.helpTitles[title]?.[locale] ?? title
}

function describeOption(option: Option, locale: Locale): string {
  const hasDefault = option.defaultValue !== undefined && !option.isBoolean() && option.defaultValue !== -1
  const extra = [
    ...(option.argChoices ? [option.argChoices.join(' | ')] : []),
    ...(hasDefault ? [fill(messages.help.byDefault, { value: String(option.defaultValue) })[locale]] : []),
  ]
  return extra.length > 0 ? `${option.description} (${extra.join('; ')})` : option.description
}

function usageResult(error: CommanderError, io: Io, locale: Locale): number {
  // Help and version were asked for; commander has written them.
  if (error.exitCode === 0) return 0
  const known = messages.usage[error.code]
  // Commander names what is wrong in single quotes, and what was meant behind it.
  const [name = '', value = ''] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1])
  const meant = /\(Did you mean ([^()]{1,200})\?\)/.exec(error.message)?.[1]
  if (error.code !== 'commander.help') {
    const detail = error.message.replace(/^error: /, '').trim()
    io.writeError(`fangan: ${fill(known ?? messages.usageOther, { name, value, detail })[locale]}`)
    // A value out of a closed list: commander names the list at the end of its sentence.
    const choices = /Allowed choices are ([^.]{1,200})\.$/.exec(detail)?.[1]
    if (choices) io.writeError(fill(messages.choices, { choices })[locale])
    if (meant) io.writeError(fill(messages.meant, { meant })[locale])
    io.writeError(`\n${messages.seeHelp[locale]}\n`)
  }
  return 2
}
