/** The command line: arguments in, exit code out. */

import { runArguments } from './args.js'
import type { Io } from './io.js'
import { askedLocale, environmentLocale } from './locale.js'

/** Runs `argv` (without node and script) on `io`; resolves to the exit code and throws only for defects of fangan. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const locale = askedLocale(argv) ?? environmentLocale(io.env)
  // Each command is its own chunk: `check` must not wait for what the others need.
  return runArguments(argv, io, locale, {
    check: async (paths, options) => (await import('./check.js')).check(paths, options, io, locale),
    merge: async (paths, options) => (await import('./merge.js')).merge(paths, options, io, locale),
    inspect: async (path, options) => (await import('./inspect.js')).inspect(path, options, io, locale),
    explain: async (rule) => (await import('./explain.js')).explain(rule, io, locale),
    rules: async () => (await import('./lists.js')).listRules(io, locale),
    templates: async () => (await import('./lists.js')).listTemplates(io, locale),
    ledger: async (paths, options) => (await import('./ledger.js')).ledger(paths, options, io, locale),
    ledgerApply: async (workbook, plan, options) =>
      (await import('./ledgerApply.js')).ledgerApply(workbook, plan, options, io, locale),
    ledgerAnnex: async (plan, options) => (await import('./ledgerAnnex.js')).ledgerAnnex(plan, options, io, locale),
    ledgerReport: async (plan, options) =>
      (await import('./quarterReport.js')).writeQuarterReport(plan, options, io, locale),
    export: async (plan, options) => (await import('./export.js')).exportWord(plan, options, io, locale),
    diff: async (before, after, options) => (await import('./diff.js')).diff(before, after, options, io, locale),
    importDraft: async (path, options) => (await import('./import.js')).importDraft(path, options, io, locale),
    align: async (plan, options) => (await import('./align.js')).align(plan, options, io, locale),
    layoutCheck: async (paths, options) => (await import('./layoutCheck.js')).checkLayout(paths, options, io, locale),
    layoutLearn: async (sample, options) => (await import('./layoutLearn.js')).learnLayout(sample, options, io, locale),
    layoutShow: async (path) => (await import('./layoutShow.js')).showLayout(path, io, locale),
    templateDraft: async (notice, options) =>
      (await import('./templateDraft.js')).draftFromNotice(notice, options, io, locale),
    templateNew: async (options) => (await import('./templateNew.js')).makeTemplate(options, io, locale),
    templateTest: async (paths) => (await import('./templateTest.js')).testTemplates(paths, io, locale),
    cascade: async (paths, options) => (await import('./cascade.js')).cascade(paths, options, io, locale),
    mcp: async (options) => (await import('./mcp/serve.js')).serveMcp(options, io, locale),
    lsp: async () => {
      await io.startServer()
      return 0
    },
  })
}
