/** The main situations as pictures, in three themes; to be looked at, and the source of those in `docs/images`. */

import * as vscode from 'vscode'
import { hasDriver, openQuickFixes, press, screenshot, shown, type } from './driver.js'
import { eventually, findings, openFile } from './support.js'

const plan = '云岭省医院发展实施方案.txt'
const themes = { light: undefined, dark: 'Default Dark Modern', 'high-contrast': 'Default High Contrast' }

export function pictureTests(): void {
  describe('pictures', () => {
    before(async function () {
      if (!(await hasDriver())) this.skip()
      await run('workbench.action.closeAllEditors')
      await run('workbench.action.closePanel')
      await run('notifications.clearAll')
    })
    after(() => setTheme(undefined))

    for (const [name, theme] of Object.entries(themes)) {
      it(`the plan with outline and checklist, ${name}`, async () => {
        await setTheme(theme)
        await openPlan()
        await run('fangan.outline.focus')
        await screenshot(name)
      })
    }

    it('the fixes of one task', async () => {
      await setTheme(undefined)
      const editor = await openPlan()
      caretAt(editor, '改革人事薪酬制度')
      await openQuickFixes()
      await screenshot('quick-fix')
      await press('Escape')
    })

    it('completion by pinyin initials', async () => {
      const editor = await openPlan()
      const start = editor.document.getText().indexOf('省财政厅）')
      const end = editor.document.positionAt(start + '省财政厅'.length)
      editor.selection = new vscode.Selection(end, end)
      await run('workbench.action.focusActiveEditorGroup')
      await type('、swjw')
      await shown('省卫生健康委')
      await screenshot('completion')
      await press('Escape')
      await run('undo')
    })

    it('the findings', async () => {
      await openPlan()
      await run('workbench.actions.view.problems')
      await screenshot('problems')
      await run('workbench.action.closePanel')
    })

    it('the walkthrough', async () => {
      await run('workbench.action.closeSidebar')
      await run('fangan.openWalkthrough')
      await screenshot('walkthrough-page')
      await run('workbench.action.closeAllEditors')
    })
  })
}

async function openPlan(): Promise<vscode.TextEditor> {
  const editor = await openFile(plan)
  await eventually('findings', () => findings(editor.document.uri).length > 0)
  return editor
}

function caretAt(editor: vscode.TextEditor, text: string): void {
  const at = editor.document.positionAt(editor.document.getText().indexOf(text))
  editor.selection = new vscode.Selection(at, at)
}

async function run(command: string): Promise<void> {
  await vscode.commands.executeCommand(command)
}

async function setTheme(theme: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('workbench').update('colorTheme', theme, vscode.ConfigurationTarget.Global)
}
