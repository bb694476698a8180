/** The board in the real VS Code: matrix, roadmap and load, between the text and the page; to be looked at in three themes. */

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { click, hasDriver, present, press, screenshot, shown, type } from './driver.js'
import { eventually, findings, openFile } from './support.js'

const plan = '云岭省医院发展实施方案.txt'

interface Api {
  readonly board: () => { readonly title: string; readonly sent: readonly string[] } | undefined
}

export function boardTests(): void {
  describe('the board', () => {
    let api: Api
    let editor: vscode.TextEditor

    before(async function () {
      if (!(await hasDriver())) return this.skip()
      const extension = vscode.extensions.getExtension<Api>('fangan.fangan')
      assert.ok(extension)
      api = await extension.activate()
      await run('workbench.action.closeAllEditors')
      await run('workbench.action.closePanel')
      await run('workbench.action.closeSidebar')
      await run('notifications.clearAll')
      editor = await openFile(plan)
      await eventually('findings', () => findings(editor.document.uri).length > 0)
    })
    after(async () => {
      await setTheme(undefined)
      await run('workbench.action.closeAllEditors')
    })

    it('shows the tasks beside the text', async () => {
      await run('fangan.showMatrix')
      await eventually('the tasks are told', () => api.board()?.sent.includes('plan 3 3'))
      await shown('（三）改革人事薪酬制度')
      assert.match(api.board()?.title ?? '', /云岭省医院发展实施方案/)
      for (const [name, theme] of Object.entries(themes)) {
        await setTheme(theme)
        await screenshot(`matrix-${name}`)
      }
      await setTheme(undefined)
    })

    it('is told what changes while the text is typed, and no more', async () => {
      const end = editor.document.positionAt(editor.document.getText().indexOf('完善以岗位职责'))
      const before = api.board()?.sent.length ?? 0
      await editor.edit((builder) => builder.insert(end, '2023年12月底前'))
      await shown('2023年12月底前')
      assert.deepEqual(api.board()?.sent.slice(before), ['plan 3 1'])
      await inText(() => run('undo'))
      await eventually('the text is as it was', () => !editor.document.isDirty)
    })

    it('marks the task of the cursor', async () => {
      const at = editor.document.positionAt(editor.document.getText().indexOf('补齐重症'))
      await inText(async () => {
        editor.selection = new vscode.Selection(at, at)
      })
      assert.ok(await present('.tabulator-row.current:nth-child(2)'))
    })

    it('leads from a task to its text', async () => {
      await click('.tabulator-row:nth-child(3) .tabulator-cell.task')
      const line = editor.document.positionAt(editor.document.getText().indexOf('（三）改革')).line
      await eventually('the cursor is there', () => vscode.window.activeTextEditor?.selection.active.line === line)
    })

    it('writes a cell into the text in the layout of the plan, as one step to undo', async () => {
      const before = editor.document.getText()
      await click('.tabulator-row:nth-child(1) [tabulator-field="person"]', 2)
      await type('李建国')
      await press('Enter')
      await eventually('the person is in the text', () => editor.document.getText().includes('责任人：李建国'))
      await shown('李建国')
      await inText(() => run('undo'))
      await eventually('one step back', () => editor.document.getText() === before)
    })

    it('shows the timetable and the load of bodies', async () => {
      await run('fangan.showRoadmap')
      assert.ok(await present('.roadmap canvas'))
      for (const [name, theme] of Object.entries(themes)) {
        await setTheme(theme)
        await screenshot(`roadmap-${name}`)
      }
      await setTheme(undefined)
      await click('vscode-tab-header:nth-of-type(3)')
      assert.ok(await present('.load canvas'))
      await screenshot('load')
    })

    it('follows another plan, and says so when there is none', async () => {
      const told = api.board()?.sent.length ?? 0
      await vscode.window.showTextDocument(
        await vscode.workspace.openTextDocument({ language: 'fangan', content: other }),
        {
          viewColumn: vscode.ViewColumn.One,
        },
      )
      await eventually('the other plan', () => api.board()?.sent.slice(told).includes('plan 1 1'))
      await run('workbench.action.revertAndCloseActiveEditor')
      await run('workbench.action.focusFirstEditorGroup')
      await run('workbench.action.closeEditorsInGroup')
      await eventually('no plan', () => api.board()?.sent.at(-1) === 'none')
    })

    async function inText(run: () => unknown): Promise<void> {
      editor = await vscode.window.showTextDocument(editor.document, { viewColumn: vscode.ViewColumn.One })
      await run()
    }
  })
}

const themes = { light: undefined, dark: 'Default Dark Modern', 'high-contrast': 'Default High Contrast' }

const other = '另一方案\n一、重点任务\n（一）推进一件事。（省财政厅牵头，2024年底前完成）\n'

async function run(command: string): Promise<void> {
  await vscode.commands.executeCommand(command)
}

async function setTheme(theme: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('workbench').update('colorTheme', theme, vscode.ConfigurationTarget.Global)
}
