/** The status item: which template applies to the plan, and how far it is met. */

import * as vscode from 'vscode'
import type { PlanStatus } from '../../server/src/protocol.js'
import type { Client } from './client.js'
import { isPlan, languageId } from './language.js'

/** Follows the active editor and the server's analyses. */
export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem('fangan.template', { language: languageId })
  private readonly subscriptions: vscode.Disposable
  private shown: PlanStatus | undefined

  constructor(private readonly client: Client) {
    this.item.name = vscode.l10n.t('Plan template')
    this.item.text = vscode.l10n.t('Checking…')
    this.item.command = { command: 'fangan.selectTemplate', title: vscode.l10n.t('Change…') }
    this.subscriptions = vscode.Disposable.from(
      client.onStatus((status) => this.show(status)),
      vscode.window.onDidChangeActiveTextEditor((editor) => void this.follow(editor)),
    )
    void this.follow(vscode.window.activeTextEditor)
  }

  /** The text shown; `undefined` until a plan has been analysed. */
  get text(): string | undefined {
    return this.shown && this.item.text
  }

  dispose(): void {
    this.subscriptions.dispose()
    this.item.dispose()
  }

  private async follow(editor: vscode.TextEditor | undefined): Promise<void> {
    if (!editor || !isPlan(editor.document)) return
    const status = await this.client.status(editor.document.uri)
    if (status) this.show(status)
  }

  private show(status: PlanStatus): void {
    const active = vscode.window.activeTextEditor
    const isActive = active?.document.uri.toString() === vscode.Uri.parse(status.uri).toString()
    if (active && isPlan(active.document) && !isActive) return
    this.shown = status
    this.item.text = summary(status)
    this.item.detail = detail(status)
    this.item.severity = vscode.LanguageStatusSeverity.Information
  }
}

/** E.g. `国医改秘函〔2021〕40号 · 23/31 项`; a template that stands for no single notice goes by its title. */
function summary({ template, requirements }: PlanStatus): string {
  const name = template.basis !== '' && template.title.includes(template.basis) ? template.basis : template.title
  const total = requirements.met + requirements.partial + requirements.missing
  return total === 0 ? name : `${name} · ${vscode.l10n.t('{0}/{1} met', requirements.met, total)}`
}

/** Kept short: the hover has one line, and the command that changes the template stands behind it. */
function detail({ template, tasks }: PlanStatus): string {
  const parts = tasks.total > 0 ? [vscode.l10n.t('tasks {0}/{1}', tasks.complete, tasks.total)] : []
  if (!template.binding) parts.push(vscode.l10n.t('for reference'))
  return parts.join(' · ')
}
