/** `fangan.previewLayout`, `fangan.printLayout`: the plan on the pages of its layout. */

import * as vscode from 'vscode'
import type { Preview } from '../preview/previewPanel.js'
import type { ShownPlan } from '../views/shownPlan.js'
import type { Command } from './command.js'

export const previewLayout = (preview: Preview): Command => ({
  id: 'fangan.previewLayout',
  run: () => preview.show(),
})

export const printLayout = (preview: Preview, plan: ShownPlan): Command => ({
  id: 'fangan.printLayout',
  run: () => {
    if (!plan.document) return void vscode.window.showInformationMessage(vscode.l10n.t('Open a plan first.'))
    preview.print()
  },
})
