/** The commands `fangan template …` and their options. */

import type { Command } from 'commander'
import type { Locale } from '../text/localised.js'
import type { CommonOptions } from './args.js'
import { templateHelp as text } from './templateMessages.js'

/** Options of `template draft`. */
export interface DraftOptions extends CommonOptions {
  /** Absent: standard output. */
  readonly output?: string
  readonly id?: string
}

/** Options of `template new`; what is absent is asked for on a terminal. */
export interface NewOptions extends CommonOptions {
  readonly id?: string
  readonly extends?: string
  readonly title?: string
  readonly document?: string
  readonly clause?: string
  readonly kinds?: string
  readonly titleWords?: string
  readonly elements?: string
  readonly output?: string
}

/** What the commands do; the number is the exit code. */
export interface TemplateActions {
  templateDraft(notice: string, options: DraftOptions): Promise<number>
  templateNew(options: NewOptions): Promise<number>
  templateTest(paths: readonly string[], options: CommonOptions): Promise<number>
}

/** Adds `template` with its commands to `program`. */
export function addTemplate(
  program: Command,
  locale: Locale,
  actions: TemplateActions,
  finish: (code: number) => void,
): void {
  const command = program.command('template').description(text.template[locale])

  command
    .command('draft')
    .description(text.draft[locale])
    .argument('<notice>', text.notice[locale])
    .option('-o, --output <path>', text.output[locale])
    .option('--id <id>', text.id[locale])
    .action(async (notice: string, _: object, own: Command) =>
      finish(await actions.templateDraft(notice, own.optsWithGlobals())),
    )

  command
    .command('new')
    .description(text.make[locale])
    .option('--id <id>', text.id[locale])
    .option('--extends <id-or-path>', text.extends[locale])
    .option('--title <text>', text.title[locale])
    .option('--document <text>', text.document[locale])
    .option('--clause <text>', text.clause[locale])
    .option('--kinds <list>', text.kinds[locale])
    .option('--title-words <list>', text.titleWords[locale])
    .option('--elements <list>', text.elements[locale])
    .option('-o, --output <path>', text.output[locale])
    .action(async (_: object, own: Command) => finish(await actions.templateNew(own.optsWithGlobals())))

  command
    .command('test')
    .description(text.test[locale])
    .argument('<files...>', text.files[locale])
    .action(async (paths: string[], _: object, own: Command) =>
      finish(await actions.templateTest(paths, own.optsWithGlobals())),
    )
}
