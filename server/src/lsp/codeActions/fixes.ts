/** Code actions that mend findings: one, or all of a rule. */

import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver'
import { fixesOfRule } from '../../features/fixAll.js'
import { ruleTitle } from '../../features/suppress.js'
import type { Finding, Fix } from '../../rules/rule.js'
import type { TextEdit } from '../../text/range.js'
import { targetOf } from '../diagnostics.js'
import type { Analysed } from '../plans.js'
import type { Server } from '../request.js'
import { toDiagnostic } from '../toLsp.js'
import { toWorkspaceEdit } from '../workspaceEdit.js'

/** The fixes of `findings`, then those that mend all findings of a rule; `shown` are the client's diagnostics. */
export function fixActions(
  server: Server,
  analysed: Analysed,
  findings: readonly Finding[],
  all: readonly Finding[],
  shown: readonly Diagnostic[],
): CodeAction[] {
  const actions: CodeAction[] = []
  const throughout: CodeAction[] = []
  const told = new Set<string>()
  for (const finding of findings) {
    const diagnostics = diagnosticsOf(server, analysed, finding, shown)
    for (const fix of finding.fixes) {
      const key = `${finding.rule} ${JSON.stringify(fix.edits)}`
      if (told.has(key)) continue
      told.add(key)
      actions.push(toAction(server, analysed, { finding, fix, diagnostics }))
      const wide = throughoutAction(server, analysed, { finding, fix, diagnostics }, all)
      if (!wide || told.has(wide.title)) continue
      told.add(wide.title)
      throughout.push(wide)
    }
  }
  return [...actions, ...throughout]
}

interface Offered {
  readonly finding: Finding
  readonly fix: Fix
  readonly diagnostics: readonly Diagnostic[]
}

function toAction({ client }: Server, analysed: Analysed, { finding, fix, diagnostics }: Offered): CodeAction {
  const preferred = fix.safety === 'safe' && finding.fixes.length === 1
  return {
    title: fix.title[analysed.settings.locale],
    kind: CodeActionKind.QuickFix,
    diagnostics: [...diagnostics],
    ...(preferred && client.preferredCodeActions && { isPreferred: true }),
    edit: toWorkspaceEdit(targetOf(client, analysed), fix.edits, analysed.analysis.plan),
  }
}

/** Mends all findings of the rule in the file where there are several that one kind of fix mends. */
function throughoutAction(
  { client }: Server,
  analysed: Analysed,
  { finding, fix, diagnostics }: Offered,
  all: readonly Finding[],
): CodeAction | undefined {
  const found = fixesOfRule(all, finding, fix)
  if (!found || sameEdits(found.edits, fix.edits)) return undefined
  const rule = ruleTitle(analysed.analysis, finding)
  const what = fix.title
  const title =
    fix.safety === 'safe'
      ? {
          zh: `全文修复“${rule.zh}”（${found.count}处）`,
          en: `Fix all of “${rule.en}” in this file (${found.count})`,
        }
      : { zh: `${what.zh}：全文同类${found.count}处`, en: `${what.en}: all ${found.count} in this file` }
  return {
    title: title[analysed.settings.locale],
    kind: CodeActionKind.QuickFix,
    diagnostics: [...diagnostics],
    edit: toWorkspaceEdit(targetOf(client, analysed), found.edits, analysed.analysis.plan),
  }
}

function sameEdits(a: readonly TextEdit[], b: readonly TextEdit[]): boolean {
  return a.length === b.length && a.every((edit, index) => edit.start === b[index].start && edit.end === b[index].end)
}

/** The diagnostics that show `finding`. */
export function diagnosticsOf(
  { client }: Server,
  analysed: Analysed,
  finding: Finding,
  shown: readonly Diagnostic[],
): Diagnostic[] {
  const { range, code } = toDiagnostic(targetOf(client, analysed), finding)
  return shown.filter((diagnostic) => diagnostic.code === code && sameRange(diagnostic.range, range))
}

function sameRange(a: Diagnostic['range'], b: Diagnostic['range']): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  )
}
