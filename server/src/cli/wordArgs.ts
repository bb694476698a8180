/** The command `fangan export` and its options. */

import { type Command, Option } from 'commander'
import type { Locale } from '../text/localised.js'
import type { CommonOptions } from './args.js'
import { help } from './helpMessages.js'
import { wordHelp as text } from './wordMessages.js'

/** Options of `export`. */
export interface ExportOptions extends CommonOptions {
  /** A file, or `-` for standard output; absent: beside the plan. */
  readonly output?: string
  readonly layout: string
  /** What stands in red at the head. */
  readonly head?: string
  readonly format: 'text' | 'json'
  readonly force?: boolean
}

/** What the commands do; the number is the exit code. */
export interface WordActions {
  export(plan: string, options: ExportOptions): Promise<number>
}

/** Adds the commands to `program`. */
export function addWord(program: Command, locale: Locale, actions: WordActions, finish: (code: number) => void): void {
  program
    .command('export')
    .description(text.export[locale])
    .argument('<plan>', text.draft[locale])
    .option('-o, --output <path>', text.output[locale])
    .option('--layout <name-or-path>', text.layout[locale], 'gbt9704')
    .option('--head <text>', text.head[locale])
    .addOption(new Option('--format <format>', text.report[locale]).choices(['text', 'json']).default('text'))
    .option('--force', help.force[locale])
    .action(async (plan: string, _: object, own: Command) => finish(await actions.export(plan, own.optsWithGlobals())))
}
