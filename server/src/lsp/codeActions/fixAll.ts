/** The code action that makes all safe fixes of a document, also when it is saved. */

import type { CodeAction } from 'vscode-languageserver'
import { fixAll, hasSafeFix } from '../../features/fixAll.js'
import { targetOf } from '../diagnostics.js'
import type { Analysed } from '../plans.js'
import type { Server } from '../request.js'
import { isShown } from '../settings.js'
import { toWorkspaceEdit } from '../workspaceEdit.js'
import { fixAllKind } from './fixAllKind.js'

/** Makes the safe fixes of the findings that the user sees; none when there is nothing to do. */
export function fixAllActions({ client, plans }: Server, analysed: Analysed): CodeAction[] {
  const { uri, settings, project, analysis } = analysed
  if (!hasSafeFix(analysis.findings)) return []
  const { edits, applied } = fixAll(analysis, {
    analyse: (text) => plans.analyseFile(uri, text, settings, project).analysis,
    isWanted: (finding) => isShown(finding.severity, settings.minSeverity),
  })
  if (edits.length === 0) return []
  const title = { zh: `修复全文可安全修复的问题（${applied}处）`, en: `Fix all that is safe to fix (${applied})` }
  return [{ title: title[settings.locale], kind: fixAllKind, edit: toWorkspaceEdit(targetOf(client, analysed), edits) }]
}
