/** The window in the other themes: nothing to assert but that it opens; the pictures are to be looked at. */

import * as vscode from 'vscode'
import { hasDriver, screenshot } from './driver.js'
import { eventually, findings, openFile } from './support.js'

const themes = { dark: 'Default Dark Modern', 'high-contrast': 'Default High Contrast' }

export function themeTests(): void {
  describe('the themes', () => {
    after(() => setTheme(undefined))

    for (const [name, theme] of Object.entries(themes)) {
      it(`show plan and views in ${theme}`, async function () {
        if (!(await hasDriver())) return this.skip()
        await vscode.commands.executeCommand('workbench.action.closeAllEditors')
        await setTheme(theme)
        const { document } = await openFile('云岭省医院发展实施方案.txt')
        await eventually('findings', () => findings(document.uri).length > 0)
        await vscode.commands.executeCommand('fangan.outline.focus')
        await vscode.commands.executeCommand('workbench.actions.view.problems')
        await screenshot(name)
      })
    }
  })
}

async function setTheme(theme: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('workbench').update('colorTheme', theme, vscode.ConfigurationTarget.Global)
}
