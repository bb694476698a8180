/** `fangan.insertClause`: lists the standard clauses, those for missing elements first, and inserts the one chosen. */

import * as vscode from 'vscode'
import { type ClauseEntry, method } from '../../../server/src/protocol.js'
import type { Client } from '../client.js'
import { insertClause as insert } from '../insertClause.js'
import { isPlan } from '../language.js'
import type { Command } from './command.js'

export const insertClause = (client: Client): Command => ({
  id: 'fangan.insertClause',
  run: async () => {
    const editor = vscode.window.activeTextEditor
    if (!editor || !isPlan(editor.document)) {
      await vscode.window.showInformationMessage(vscode.l10n.t('The file in front is not checked as a plan.'))
      return
    }
    const { document } = editor
    const entries = await client.ask<ClauseEntry[]>(method.clauses, document.uri)
    const picked = await vscode.window.showQuickPick(itemsOf(entries ?? []), {
      title: vscode.l10n.t('Insert a standard clause'),
      placeHolder: vscode.l10n.t('Name, pinyin initials, or words of the text'),
      matchOnDescription: true,
      matchOnDetail: true,
    })
    if (picked?.id === undefined) return
    if (await insert(client, document, picked.id, { withTabStops: true, position: editor.selection.active })) return
    await vscode.window.showInformationMessage(
      vscode.l10n.t('The plan has changed in between. Run the command once more.'),
    )
  },
})

interface Item extends vscode.QuickPickItem {
  /** Absent for a separator. */
  readonly id?: string
}

/** The clauses under headings: what is missing, what is met in part, then the parts of a plan. */
function itemsOf(entries: readonly ClauseEntry[]): Item[] {
  let heading: string | undefined
  return entries.flatMap((entry) => {
    const own = headingOf(entry)
    const separator = { label: own, kind: vscode.QuickPickItemKind.Separator }
    const items: Item[] = own === heading ? [toItem(entry)] : [separator, toItem(entry)]
    heading = own
    return items
  })
}

function headingOf({ status, group }: ClauseEntry): string {
  if (status === 'missing') return vscode.l10n.t('missing')
  if (status === 'partial') return vscode.l10n.t('met in part')
  return status === 'met' ? vscode.l10n.t('met') : group
}

const icons = { missing: '$(circle-slash)', partial: '$(circle-large-outline)', met: '$(pass)' } as const

/** Characters of the text shown below the title. */
const excerptLength = 80

function toItem({ id, title, initials, text, requirements, status }: ClauseEntry): Item {
  const asked = requirements.map(({ ref, basis }) => `${ref} ${basis}`)
  const excerpt = text.replace(/\s+/g, ' ')
  return {
    id,
    label: status === undefined ? title : `${icons[status]} ${title}`,
    description: [initials, ...asked.slice(0, 1), ...(asked.length > 1 ? [`+${asked.length - 1}`] : [])].join(' · '),
    detail: excerpt.length > excerptLength ? `${excerpt.slice(0, excerptLength)}…` : excerpt,
  }
}
