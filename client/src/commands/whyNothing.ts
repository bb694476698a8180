/** `fangan.whyNothing`: why the file in front shows the findings that it shows, or none, and what can be done. */

import * as vscode from 'vscode'
import { type Explanation, method } from '../../../server/src/protocol.js'
import type { Client } from '../client.js'
import { checkedSchemes, isPlan, languageId } from '../language.js'
import type { Command } from './command.js'

export const whyNothing = (client: Client): Command => ({
  id: 'fangan.whyNothing',
  run: async () => {
    const document = vscode.window.activeTextEditor?.document
    const items = document ? await itemsFor(client, document) : [nothingOpen()]
    const title = vscode.l10n.t('Why are there no findings?')
    const placeHolder = document?.fileName.replace(/^.*[\\/]/, '')
    const picked = await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDetail: true })
    await picked?.act?.()
  },
})

/** One circumstance, with what can be done about it. */
interface Item extends vscode.QuickPickItem {
  readonly act?: () => unknown
}

async function itemsFor(client: Client, document: vscode.TextDocument): Promise<Item[]> {
  if (!checkedSchemes.includes(document.uri.scheme)) return [otherPlace(document)]
  if (!isPlan(document)) return otherLanguage(document)
  const explanation = await client.ask<Explanation>(method.explain, document.uri)
  if (!explanation) return [serverSilent()]
  return explanation.circumstances.map((circumstance) => toItem(explanation, circumstance))
}

type Circumstance = Explanation['circumstances'][number]

function toItem({ configuration }: Explanation, circumstance: Circumstance): Item {
  const { kind, title, detail, hides, range } = circumstance
  const acts: Readonly<Record<Circumstance['kind'], (() => unknown) | undefined>> = {
    result: () => vscode.commands.executeCommand('workbench.actions.view.problems'),
    file: () => vscode.commands.executeCommand('workbench.action.openSettings', 'fangan.files'),
    text: undefined,
    template: () => vscode.commands.executeCommand('fangan.selectTemplate'),
    configuration: configuration ? () => vscode.window.showTextDocument(vscode.Uri.parse(configuration)) : undefined,
    suppressions: range && (() => select(range)),
    severity: () => vscode.commands.executeCommand('workbench.action.openSettings', 'fangan.minSeverity'),
  }
  return { label: `${hides ? '$(eye-closed)' : icons[kind]} ${title}`, detail, act: acts[kind] }
}

const icons: Readonly<Record<Circumstance['kind'], string>> = {
  result: '$(checklist)',
  file: '$(file)',
  text: '$(file-text)',
  template: '$(law)',
  configuration: '$(settings-gear)',
  suppressions: '$(comment)',
  severity: '$(filter)',
}

function select({ start, end }: NonNullable<Circumstance['range']>): void {
  const editor = vscode.window.activeTextEditor
  if (!editor) return
  editor.selection = new vscode.Selection(start.line, start.character, end.line, end.character)
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}

function nothingOpen(): Item {
  return {
    label: `$(info) ${vscode.l10n.t('No file is open')}`,
    detail: vscode.l10n.t('Open a draft, or choose this to open one.'),
    act: () => vscode.commands.executeCommand('workbench.action.files.openFile'),
  }
}

function otherPlace({ uri }: vscode.TextDocument): Item {
  return {
    label: `$(info) ${vscode.l10n.t('Files of this kind are not checked')}`,
    detail: vscode.l10n.t('It is shown as “{0}”. Open the file itself from the explorer.', uri.scheme),
  }
}

function otherLanguage(document: vscode.TextDocument): Item[] {
  return [
    {
      label: `$(eye-closed) ${vscode.l10n.t('This file is not checked as a plan')}`,
      detail: vscode.l10n.t(
        'Its language is “{0}”, and its name fits none of the names of plans. Choose this to check it now.',
        document.languageId,
      ),
      act: () => vscode.commands.executeCommand('fangan.treatAsPlan'),
    },
    {
      label: `$(settings-gear) ${vscode.l10n.t('Check files of this name from now on')}`,
      detail: vscode.l10n.t('Add a pattern to the setting {0}.', `${languageId}.files`),
      act: () => vscode.commands.executeCommand('workbench.action.openSettings', 'fangan.files'),
    },
  ]
}

function serverSilent(): Item {
  return {
    label: `$(error) ${vscode.l10n.t('The checking service does not answer')}`,
    detail: vscode.l10n.t('Choose this to start it again; the log tells what happened.'),
    act: () => vscode.commands.executeCommand('fangan.restartServer'),
  }
}
