/** Tools for language models: the same checks and clauses that the editor offers, answered in a few lines of text. */

import * as vscode from 'vscode'
import { type CheckParams, method } from '../../server/src/protocol.js'
import type { Client } from './client.js'
import { insertClause } from './insertClause.js'
import { isPlan } from './language.js'

/** What a model may say; all of it may be missing or wrong. */
interface Input {
  /** Path or URI of the plan; absent for the plan in front. */
  readonly file?: unknown
  /** Id of the template's requirement. */
  readonly element?: unknown
}

/** Registers the tools where VS Code has such (1.95). */
export function registerLanguageModelTools(
  client: Client,
  shownPlan: () => vscode.TextDocument | undefined,
): vscode.Disposable {
  const { lm, makeResult } = api()
  if (!lm || !makeResult) return new vscode.Disposable(() => undefined)
  const register = (name: string, tool: Tool): vscode.Disposable => {
    const invoke = async ({ input }: Invocation): Promise<unknown> => makeResult(await tool.answer(input ?? {}))
    return lm.registerTool(name, { invoke, prepareInvocation: ({ input }: Invocation) => tool.prepare(input ?? {}) })
  }
  const report = (kind: CheckParams['report'], progress: string): Tool => ({
    answer: (input) => checkText(client, input, shownPlan, kind),
    prepare: () => ({ invocationMessage: progress }),
  })
  return vscode.Disposable.from(
    register('fangan_check_plan', report('findings', vscode.l10n.t('Checking the plan'))),
    register('fangan_list_missing_elements', report('missing', vscode.l10n.t('Looking for missing elements'))),
    register('fangan_insert_clause', insertion(client, shownPlan)),
  )
}

interface Tool {
  readonly answer: (input: Input) => Promise<string>
  readonly prepare: (input: Input) => object
}

function insertion(client: Client, shownPlan: () => vscode.TextDocument | undefined): Tool {
  return {
    prepare: ({ element }) => ({
      invocationMessage: vscode.l10n.t('Inserting the clause'),
      confirmationMessages: {
        title: vscode.l10n.t('Insert a standard clause?'),
        message: vscode.l10n.t('The clause for “{0}” is written into the plan. You can undo it.', String(element)),
      },
    }),
    answer: async (input) => {
      if (typeof input.element !== 'string') return vscode.l10n.t('Name the element, e.g. overall-goal.')
      const document = await documentFor(input, shownPlan)
      if (!document) return noPlan()
      await client.start()
      const done = isPlan(document) && (await insertClause(client, document, input.element, { withTabStops: false }))
      if (!done) return vscode.l10n.t('There is no clause for “{0}” that could be inserted.', input.element)
      return vscode.l10n.t('The clause for “{0}” has been inserted; blanks in it are to be filled in.', input.element)
    },
  }
}

async function checkText(
  client: Client,
  input: Input,
  shownPlan: () => vscode.TextDocument | undefined,
  report: CheckParams['report'],
): Promise<string> {
  const document = await documentFor(input, shownPlan)
  if (!document) return noPlan()
  await client.start()
  const asked: Omit<CheckParams, 'uri'> = { text: document.getText(), report }
  return (await client.ask<string>(method.check, document.uri, asked)) ?? noPlan()
}

async function documentFor(
  { file }: Input,
  shownPlan: () => vscode.TextDocument | undefined,
): Promise<vscode.TextDocument | undefined> {
  if (typeof file !== 'string' || file === '') return shownPlan()
  for (const uri of placesOf(file)) {
    try {
      return await vscode.workspace.openTextDocument(uri)
    } catch {
      // The name may be meant in another folder.
    }
  }
  return undefined
}

/** Models name files by URI, by path or relative to a folder. */
function placesOf(file: string): vscode.Uri[] {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(file)) return [vscode.Uri.parse(file)]
  if (/^(?:\/|[a-z]:[\\/]|\\\\)/i.test(file)) return [vscode.Uri.file(file)]
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, file))
}

function noPlan(): string {
  return vscode.l10n.t('There is no such plan. Name the file, or open it.')
}

interface Invocation {
  readonly input?: Input
}

/** The parts of VS Code that are younger than the oldest version supported. */
function api() {
  const { lm, LanguageModelToolResult, LanguageModelTextPart } = vscode as unknown as {
    readonly lm?: { readonly registerTool?: (name: string, tool: object) => vscode.Disposable }
    readonly LanguageModelToolResult?: new (parts: readonly unknown[]) => unknown
    readonly LanguageModelTextPart?: new (text: string) => unknown
  }
  if (!lm?.registerTool || !LanguageModelToolResult || !LanguageModelTextPart) return {}
  const makeResult = (text: string): unknown => new LanguageModelToolResult([new LanguageModelTextPart(text)])
  return { lm: { registerTool: lm.registerTool.bind(lm) }, makeResult }
}
