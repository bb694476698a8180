/** `textDocument/codeAction`: what mends or switches off the findings at a place, and all that is safe to mend. */

import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
} from 'vscode-languageserver'
import type { TextRange } from '../../text/range.js'
import { fixAllActions } from '../codeActions/fixAll.js'
import { fixAllKind } from '../codeActions/fixAllKind.js'
import { fixActions } from '../codeActions/fixes.js'
import { suppressActions } from '../codeActions/suppressions.js'
import { fromRange } from '../fromLsp.js'
import { throwIfCancelled } from '../guard.js'
import type { Run } from '../request.js'
import { isShown } from '../settings.js'

/** Answers `codeAction`. */
export const codeAction: Run<CodeActionParams, CodeAction[]> = async (
  server,
  { textDocument, range, context },
  token,
) => {
  const wantsQuickFixes = isWanted(context, CodeActionKind.QuickFix)
  const wantsFixAll = wantsSource(context)
  if (!wantsQuickFixes && !wantsFixAll) return []
  const analysed = await server.plans.analysed(textDocument.uri, token)
  throwIfCancelled(token)
  if (!analysed) return []
  const whole = wantsFixAll ? fixAllActions(server, analysed) : []
  if (!wantsQuickFixes) return whole
  const asked = fromRange(analysed.lines, range)
  const shown = analysed.analysis.findings.filter(({ severity }) => isShown(severity, analysed.settings.minSeverity))
  const here = shown.filter((finding) => touches(finding.range, asked))
  const fixes = fixActions(server, analysed, here, shown, context.diagnostics)
  const suppressions = await suppressActions(server, analysed, here, context.diagnostics)
  throwIfCancelled(token)
  return [...fixes, ...suppressions, ...whole]
}

function isWanted({ only }: CodeActionContext, kind: string): boolean {
  return !only || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`))
}

/** Reading the text anew is too much for each move of the cursor: all is mended only where somebody asks. */
function wantsSource(context: CodeActionContext): boolean {
  if (!isWanted(context, fixAllKind)) return false
  return context.only !== undefined || context.triggerKind !== CodeActionTriggerKind.Automatic
}

/** True when the cursor or selection lies in the finding or at one of its ends. */
function touches(finding: TextRange, asked: TextRange): boolean {
  return finding.start <= asked.end && asked.start <= finding.end
}
