/** `fangan ledger apply`: brings what was changed in a workbook back into the text; shows it, and writes when told to. */

import { resolve } from 'node:path'
import { analyse } from '../analysis/analyse.js'
import { fieldTitle } from '../exporters/ledger/mergeReport.js'
import { ledgerColumns } from '../ledger/columns.js'
import { ledgerOf } from '../ledger/ledger.js'
import { mergeSheet, type Proposal } from '../ledger/merge.js'
import { applyProposals } from '../ledger/proposals.js'
import { fill, type Locale, type Localised } from '../text/localised.js'
import type { ApplyOptions } from './args.js'
import { exitCode } from './exitCode.js'
import { shownPath } from './files.js'
import type { Io } from './io.js'
import { ledgerMessages as messages } from './ledgerMessages.js'
import { Projects } from './projects.js'
import { readPlanFile } from './readPlanFile.js'
import { readWorkbook } from './readWorkbook.js'
import { rewritePlan } from './rewritePlan.js'

/** Applies the workbook at `workbook` to the plan at `path`; resolves to the exit code. */
export async function ledgerApply(
  workbook: string,
  path: string,
  options: ApplyOptions,
  io: Io,
  locale: Locale,
): Promise<number> {
  const say = (message: Localised): void => io.write(`${message[locale]}\n`)
  const complain = (message: Localised): void => io.writeError(`${message[locale]}\n`)
  const read = await readWorkbook(workbook, io)
  const absolute = resolve(io.cwd, path)
  const file = { absolute, path: shownPath(io, absolute) }
  const plan = readPlanFile(file, io)
  if ('problem' in read) complain(read.problem)
  if ('failure' in plan) complain(plan.failure.message)
  if ('problem' in read || 'failure' in plan) return exitCode.failure
  const { config, templates } = await new Projects(io).for(absolute)
  const { proposals, conflicts, strays } = mergeSheet(
    ledgerOf(analyse({ text: plan.text, config, templates })),
    read.rows,
  )
  const applied = applyProposals(plan.text, proposals)
  // A column of somebody's own is none of the text's business.
  const byHand = strays.filter(({ column }) => ledgerColumns.some(({ key }) => key === column))
  for (const { title, field } of conflicts) complain(fill(messages.conflictApply, { title, field: fieldTitle(field) }))
  for (const one of applied.written) say(line(messages.change, one))
  for (const one of applied.both) complain(line(messages.both, one))
  for (const one of applied.unwritten) complain(line(messages.unwritten, one))
  for (const { title, column, value } of byHand)
    complain(fill(messages.strayApply, { title, field: fieldTitle(column), value: value || '—' }))
  if (proposals.length === 0) say(messages.nothing)
  const isWhole = applied.both.length + applied.unwritten.length + conflicts.length + byHand.length === 0
  if (applied.written.length > 0 && options.write) {
    const { problem } = rewritePlan(file, plan, applied.edits, io)
    if (problem) {
      complain(problem)
      return exitCode.failure
    }
    say(fill(messages.applied, { path: file.path, count: applied.written.length }))
  } else if (applied.written.length > 0) say(messages.dry)
  return isWhole ? exitCode.ok : exitCode.findings
}

function line(message: Localised, { entry, field, before, now, value }: Proposal): Localised {
  const shown = (text: string): string => (text === '' ? '—' : text)
  return fill(message, {
    ...{ number: entry.number, title: entry.title, field: fieldTitle(field) },
    ...{ before: shown(before), now: shown(now), value: shown(value) },
  })
}
