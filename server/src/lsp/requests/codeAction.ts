/** `textDocument/codeAction`: the fixes that findings carry. */

import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionRequest,
  type Diagnostic,
} from 'vscode-languageserver'
import type { Finding, Fix } from '../../rules/rule.js'
import type { TextRange } from '../../text/range.js'
import { targetOf } from '../diagnostics.js'
import { fromRange } from '../fromLsp.js'
import { throwIfCancelled } from '../guard.js'
import type { Analysed } from '../plans.js'
import { defineRequest, type Server } from '../request.js'
import { isShown } from '../settings.js'
import { toDiagnostic, toWorkspaceEdit } from '../toLsp.js'

export const codeAction = defineRequest<CodeActionParams, CodeAction[]>({
  method: CodeActionRequest.method,
  capability: (client) =>
    client.codeActionLiterals ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } } : undefined,
  run: async (server, { textDocument, range, context }, token) => {
    if (context.only && !context.only.some((kind) => includesKind(kind, CodeActionKind.QuickFix))) return []
    const analysed = await server.plans.analysed(textDocument.uri, token)
    throwIfCancelled(token)
    if (!analysed) return []
    const asked = fromRange(analysed.lines, range)
    return analysed.analysis.findings
      .filter((finding) => touches(finding.range, asked) && isShown(finding.severity, analysed.settings.minSeverity))
      .flatMap((finding) => finding.fixes.map((fix) => toAction(server, analysed, finding, fix, context.diagnostics)))
  },
})

function toAction(
  { client }: Server,
  analysed: Analysed,
  finding: Finding,
  fix: Fix,
  shown: readonly Diagnostic[],
): CodeAction {
  const target = targetOf(client, analysed)
  const { range, code } = toDiagnostic(target, finding)
  const preferred = fix.safety === 'safe' && finding.fixes.length === 1
  return {
    title: fix.title[analysed.settings.locale],
    kind: CodeActionKind.QuickFix,
    diagnostics: shown.filter((diagnostic) => diagnostic.code === code && sameRange(diagnostic.range, range)),
    ...(preferred && client.preferredCodeActions && { isPreferred: true }),
    edit: toWorkspaceEdit(target, fix),
  }
}

/** True when the cursor or selection lies in the finding or at one of its ends. */
function touches(finding: TextRange, asked: TextRange): boolean {
  return finding.start <= asked.end && asked.start <= finding.end
}

function includesKind(asked: string, kind: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`)
}

function sameRange(a: Diagnostic['range'], b: Diagnostic['range']): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  )
}
