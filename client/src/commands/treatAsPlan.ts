/** `fangan.treatAsPlan`: checks the file in front as a plan, whatever its name. */

import * as vscode from 'vscode'
import { languageId } from '../language.js'
import type { Command } from './command.js'

export const treatAsPlan: Command = {
  id: 'fangan.treatAsPlan',
  run: async () => {
    const document = vscode.window.activeTextEditor?.document
    if (!document) {
      await vscode.window.showInformationMessage(vscode.l10n.t('Open the draft first, then run this command again.'))
      return
    }
    await vscode.languages.setTextDocumentLanguage(document, languageId)
  },
}
