/** `fangan/ledger`, `fangan/ledgerFile`, `fangan/setLedgerField`: the plan as its task ledger. */

import type { WorkspaceEdit } from 'vscode-languageserver'
import type { Analysis } from '../../analysis/analyse.js'
import { annexListEdits, rowsTakenOut } from '../../ledger/annexList.js'
import { markedDays } from '../../ledger/dates.js'
import type { Due } from '../../ledger/due.js'
import { setField } from '../../ledger/edit/setField.js'
import type { LedgerElement, LedgerEntry } from '../../ledger/entry.js'
import { groupEntries } from '../../ledger/groups.js'
import { ledgerOf } from '../../ledger/ledger.js'
import { mergeSheet } from '../../ledger/merge.js'
import type {
  AnnexListAnswer,
  AnnexListParams,
  LedgerDue,
  LedgerFile,
  LedgerFileParams,
  LedgerParams,
  LedgerTask,
  PlanLedger,
  SetLedgerFieldParams,
} from '../../protocol.js'
import type { Localised } from '../../text/localised.js'
import { targetOf } from '../diagnostics.js'
import { throwIfCancelled } from '../guard.js'
import type { Analysed } from '../plans.js'
import type { Run } from '../request.js'
import { toRange } from '../toLsp.js'
import { toWorkspaceEdit } from '../workspaceEdit.js'

/** Answers `ledger`. */
export const ledger: Run<LedgerParams, PlanLedger | null> = async ({ plans }, { uri, by }, token) => {
  const analysed = await plans.analysed(uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const { locale } = analysed.settings
  const { entries, title = '', date } = ledgerOf(analysed.analysis)
  const demanded = demandedElements(analysed.analysis)
  const tasks = new Map(entries.map((entry) => [entry, toTask(analysed, entry, demanded)]))
  return {
    uri,
    version: analysed.version,
    total: entries.length,
    incomplete: [...tasks.values()].filter(({ missing }) => missing.length > 0).length,
    title,
    ...(date === undefined ? {} : { date }),
    days: markedDays(analysed.analysis).map(({ basis = '', ...day }) => ({ ...day, title: day.title[locale], basis })),
    groups: groupEntries(entries, by).map(({ key, title, entries: own }) => ({
      id: key,
      title: title[locale],
      tasks: own.flatMap((entry) => tasks.get(entry) ?? []),
    })),
  }
}

/** Answers `ledgerFile`. */
export const ledgerFile: Run<LedgerFileParams, LedgerFile | null> = async (
  { plans },
  { uri, format, today, earlier },
  token,
) => {
  const analysed = await plans.analysed(uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const { locale } = analysed.settings
  const made = ledgerOf(analysed.analysis)
  const name = `${made.title?.replace(/[\s\\/:*?"<>|]+/g, '') ?? ''}任务台账.${format}`
  const { ledgerBytes, mergeReport, readEarlier } = await import('../../exporters/ledger/index.js')
  const read = earlier && (await readEarlier(fromBase64(earlier.base64), earlier.name))
  if (read && 'problem' in read) return { name, base64: '', report: [], problem: read.problem[locale] }
  const merged = read && mergeSheet(made, read.rows)
  const progressOf = merged?.progressOf ?? (() => undefined)
  const bytes = await ledgerBytes({ ledger: made, progressOf, today, locale, gone: merged?.gone }, format)
  const report = merged ? mergeReport(merged, format === 'xlsx').map((line) => line[locale]) : []
  return { name, base64: toBase64(bytes), report }
}

/** Answers `setLedgerField`. */
export const setLedgerField: Run<SetLedgerFieldParams, WorkspaceEdit | null> = async (
  { plans, client },
  { uri, task: id, field, value },
  token,
) => {
  const analysed = await plans.analysed(uri, token)
  throwIfCancelled(token)
  const { plan } = analysed?.analysis ?? {}
  const entry = analysed && ledgerOf(analysed.analysis).entries.find((one) => one.id === id)
  if (!analysed || !plan || !entry) return null
  // What the text leaves to the annexed list is written there.
  const places = entry.listed ? [entry.task, entry.listed] : [entry.task]
  for (const task of places) {
    const edits = setField(plan, task, { field, value })
    if (edits && edits.length > 0) return toWorkspaceEdit(targetOf(client, analysed), edits)
  }
  return null
}

/** Answers `annexList`. */
export const annexList: Run<AnnexListParams, AnnexListAnswer | null> = async (
  { plans, client },
  { uri, list },
  token,
) => {
  const analysed = await plans.analysed(uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const edits = annexListEdits(analysed.analysis, list)
  if (typeof edits === 'string') return { outcome: edits }
  if (edits.length === 0) return { outcome: 'same' }
  const gone = rowsTakenOut(analysed.analysis, list)
  return { outcome: 'edit', edit: toWorkspaceEdit(targetOf(client, analysed), edits), gone }
}

const elementNames: Readonly<Record<LedgerElement, Localised>> = {
  lead: { zh: '牵头单位', en: 'lead' },
  person: { zh: '责任人', en: 'person' },
  deadline: { zh: '完成时限', en: 'deadline' },
  target: { zh: '量化目标', en: 'target' },
}

/** What the template asks of every task; for a lead a template may ask for the bodies alone. */
function demandedElements({ completeness }: Analysis): ReadonlySet<string> {
  const demanded = completeness.template.requirements
    .filter(({ expect }) => expect.predicate === 'tasks-have')
    .map(({ expect }) => (expect.element === 'parties' ? 'lead' : String(expect.element)))
  return new Set(demanded)
}

function toTask({ lines, settings }: Analysed, entry: LedgerEntry, demanded: ReadonlySet<string>): LedgerTask {
  const { id, number, label, title, measure, leads, supports, persons, deadlines, targets, basis = '' } = entry
  const { gaps, due, milestones } = entry
  const missing = gaps.filter(({ element, status }) => status === 'missing' && demanded.has(element))
  return {
    ...{ id, number, label, title, measure, basis },
    ...{ lead: leads, support: supports, person: persons, deadline: deadlines, target: targets },
    missing: missing.map(({ element }) => elementNames[element][settings.locale]),
    gaps: gaps.map(({ element, status }) => ({ element, status, demanded: demanded.has(element) })),
    ...(due ? { due: toDue(due) } : {}),
    milestones: milestones.map(({ text, date }) => ({ text, date })),
    range: toRange(lines, entry),
    selectionRange: toRange(lines, entry.titleRange),
  }
}

function toDue({ kind, from, date }: Due): LedgerDue {
  return { kind, ...(from === undefined ? {} : { from }), ...(date === undefined ? {} : { date }) }
}

/** Piece by piece, since a call takes some ten thousands of arguments at most. */
function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary)
}

/** Throws for what is no base64. */
function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
