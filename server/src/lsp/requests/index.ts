/** The requests of the server; each announces its own capability. */

import type { AnyRequest } from '../request.js'
import { alignment } from './alignment.js'
import { annexList } from './annexList.js'
import { blank } from './blank.js'
import { cascade } from './cascade.js'
import { check } from './check.js'
import { checkFolder, clearFolder } from './checkFolder.js'
import { checklist } from './checklist.js'
import { clauses } from './clauses.js'
import { cleanPaste } from './cleanPaste.js'
import { codeAction } from './codeAction.js'
import { codeLens } from './codeLens.js'
import { compare } from './compare.js'
import { completion } from './completion.js'
import { decideMatch } from './decideMatch.js'
import { definition } from './definition.js'
import { documentDiagnostic } from './documentDiagnostic.js'
import { documentHighlight } from './documentHighlight.js'
import { documentLink } from './documentLink.js'
import { documentSymbol } from './documentSymbol.js'
import { explain } from './explain.js'
import { foldingRange } from './foldingRange.js'
import { formatting } from './formatting.js'
import { hover } from './hover.js'
import { importFile } from './importFile.js'
import { inlayHint } from './inlayHint.js'
import { insertClause } from './insertClause.js'
import { ledger } from './ledger.js'
import { ledgerFile } from './ledgerFile.js'
import { linkedEditingRange } from './linkedEditingRange.js'
import { moveSection } from './moveSection.js'
import { newPlan, newPlanChoices, newPlanTitle } from './newPlan.js'
import { onTypeFormatting } from './onTypeFormatting.js'
import { outline } from './outline.js'
import { prepareRename } from './prepareRename.js'
import { preview } from './preview.js'
import { rangeFormatting } from './rangeFormatting.js'
import { references } from './references.js'
import { rename } from './rename.js'
import { renumber } from './renumber.js'
import { selectionRange } from './selectionRange.js'
import { selectTemplate } from './selectTemplate.js'
import { semanticTokensDelta, semanticTokensFull, semanticTokensRange } from './semanticTokens.js'
import { setLedgerField } from './setLedgerField.js'
import { status } from './status.js'
import { templates } from './templates.js'
import { templateText } from './templateText.js'
import { exportWord, issuerMark } from './word.js'
import { workspaceDiagnostic } from './workspaceDiagnostic.js'
import { workspaceSymbol } from './workspaceSymbol.js'

export const requests: readonly AnyRequest[] = [
  documentDiagnostic,
  workspaceDiagnostic,
  codeAction,
  completion,
  hover,
  documentSymbol,
  foldingRange,
  selectionRange,
  codeLens,
  inlayHint,
  documentLink,
  workspaceSymbol,
  status,
  templates,
  templateText,
  selectTemplate,
  outline,
  checklist,
  ledger,
  ledgerFile,
  setLedgerField,
  annexList,
  compare,
  importFile,
  exportWord,
  issuerMark,
  preview,
  alignment,
  cascade,
  decideMatch,
  explain,
  check,
  clauses,
  insertClause,
  newPlanChoices,
  newPlanTitle,
  newPlan,
  checkFolder,
  clearFolder,
  definition,
  documentHighlight,
  linkedEditingRange,
  prepareRename,
  references,
  rename,
  semanticTokensDelta,
  semanticTokensFull,
  semanticTokensRange,
  formatting,
  rangeFormatting,
  onTypeFormatting,
  renumber,
  blank,
  moveSection,
  cleanPaste,
]
