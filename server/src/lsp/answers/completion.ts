/** `textDocument/completion`: answered at once from the last analysis and the text as it is now. */

import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
  type Range,
} from 'vscode-languageserver'
import { type Completion, type CompletionKind, completions } from '../../features/completion.js'
import type { Locale } from '../../text/localised.js'
import type { TextRange } from '../../text/range.js'
import type { Client } from '../client.js'
import { throwIfCancelled } from '../guard.js'
import type { Run } from '../request.js'
import { completeTemplate } from '../templateAnswers.js'

/** Answers `completion`. */
export const completion: Run<CompletionParams, CompletionList | null> = async (
  server,
  { textDocument: { uri }, position, context },
  token,
) => {
  const template = server.templateFiles.open(uri)
  if (template) return completeTemplate(template, position)
  // Only the first analysis is waited for: later ones may be behind the text.
  if (!server.plans.latest(uri)) await server.plans.analysed(uri, token)
  throwIfCancelled(token)
  const latest = server.plans.latest(uri)
  if (!latest) return null
  const { document, analysed } = latest
  const found = completions({
    text: document.getText(),
    offset: document.offsetAt(position),
    analysis: analysed.analysis,
    templates: analysed.project.templates,
    others: () => server.workspacePlans.known(server).flatMap((one) => (one.uri === uri ? [] : [one.analysis.plan])),
    isTriggered: context?.triggerKind === CompletionTriggerKind.TriggerCharacter,
  })
  const toRange = ({ start, end }: TextRange): Range => ({
    start: document.positionAt(start),
    end: document.positionAt(end),
  })
  // Where the editor has the clauses as snippets too, only those are offered twice that this plan makes better.
  const offered = server.client.hasClauseSnippets ? found.filter((one) => !one.isOrdinary) : found
  const items = offered.map((one, index) =>
    toItem(one, index, toRange(one.range), server.client, analysed.settings.locale),
  )
  // What is typed next may be Latin letters or Chinese, which are compared with different texts.
  return { isIncomplete: true, items }
}

const kinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  organ: CompletionItemKind.Class,
  person: CompletionItemKind.Variable,
  role: CompletionItemKind.Keyword,
  label: CompletionItemKind.Field,
  deadline: CompletionItemKind.Event,
  citation: CompletionItemKind.Reference,
  documentNumber: CompletionItemKind.Reference,
  abbreviation: CompletionItemKind.Constant,
  clause: CompletionItemKind.Snippet,
  number: CompletionItemKind.Operator,
  directive: CompletionItemKind.Keyword,
  rule: CompletionItemKind.EnumMember,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
}

/** What these put in calls for a further choice at once: a label for its bodies, a key for its values. */
const opening: ReadonlySet<CompletionKind> = new Set(['label', 'key'])

function toItem(
  { kind, label, newText, snippet, filterText, detail, documentation }: Completion,
  index: number,
  range: Range,
  client: Client,
  locale: Locale,
): CompletionItem {
  const asSnippet = client.snippets && snippet !== undefined
  return {
    label,
    kind: kinds[kind],
    sortText: String(index).padStart(4, '0'),
    textEdit: { range, newText: asSnippet ? snippet : newText },
    ...(asSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(filterText === undefined ? {} : { filterText }),
    ...(detail ? { detail: detail[locale] } : {}),
    ...(documentation ? { documentation: documentation[locale] } : {}),
    ...(opening.has(kind) && client.suggestCommand !== undefined
      ? { command: { title: '', command: client.suggestCommand } }
      : {}),
  }
}
