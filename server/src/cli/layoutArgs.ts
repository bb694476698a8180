/** The commands `fangan layout …` and their options. */

import { type Command, Option } from 'commander'
import type { Locale } from '../text/localised.js'
import type { CommonOptions } from './args.js'
import { layoutHelp as text } from './layoutMessages.js'

/** Options of `layout check`. */
export interface LayoutCheckOptions extends CommonOptions {
  /** A layout file; absent: the standard. */
  readonly layout?: string
  readonly format: 'text' | 'json'
}

/** Options of `layout learn`. */
export interface LayoutLearnOptions extends CommonOptions {
  /** Absent: standard output. */
  readonly output?: string
  readonly id?: string
  readonly title?: string
  readonly force?: boolean
}

/** What the commands do; the number is the exit code. */
export interface LayoutActions {
  layoutCheck(paths: readonly string[], options: LayoutCheckOptions): Promise<number>
  layoutLearn(sample: string, options: LayoutLearnOptions): Promise<number>
  layoutShow(path: string | undefined, options: CommonOptions): Promise<number>
}

/** Adds `layout` with its commands to `program`. */
export function addLayout(
  program: Command,
  locale: Locale,
  actions: LayoutActions,
  finish: (code: number) => void,
): void {
  const command = program.command('layout').description(text.layout[locale])

  command
    .command('check')
    .description(text.check[locale])
    .argument('<files...>', text.documents[locale])
    .option('--layout <file>', text.layoutFile[locale])
    .addOption(new Option('--format <format>', text.format[locale]).choices(['text', 'json']).default('text'))
    .action(async (paths: string[], _: object, own: Command) =>
      finish(await actions.layoutCheck(paths, own.optsWithGlobals())),
    )

  command
    .command('learn')
    .description(text.learn[locale])
    .argument('<sample>', text.sample[locale])
    .option('-o, --output <file>', text.output[locale])
    .option('--id <id>', text.id[locale])
    .option('--title <text>', text.title[locale])
    .option('--force', text.force[locale])
    .action(async (sample: string, _: object, own: Command) =>
      finish(await actions.layoutLearn(sample, own.optsWithGlobals())),
    )

  command
    .command('show')
    .description(text.show[locale])
    .argument('[file]', text.layoutFile[locale])
    .action(async (path: string | undefined, _: object, own: Command) =>
      finish(await actions.layoutShow(path, own.optsWithGlobals())),
    )
}
