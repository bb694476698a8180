/** What only keys can show: lists that are chosen from, tab stops, pasting, saving. */

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { hasDriver, openQuickFixes, paste, present, press, screenshot, shown, type } from './driver.js'
import { codeOf, eventually, findings, openFile } from './support.js'

const name = '云岭省县域医共体建设工作方案.txt'

export function keyboardTests(): void {
  describe('at the keyboard', () => {
    let editor: vscode.TextEditor
    let original: string

    before(async function () {
      if (!(await hasDriver())) this.skip()
      await vscode.commands.executeCommand('workbench.action.closeAllEditors')
      await vscode.commands.executeCommand('notifications.clearAll')
      editor = await openFile(name)
      original = editor.document.getText()
      await eventually('findings', () => findings(editor.document.uri).length > 0)
    })

    afterEach('the text is as it was', async function () {
      if (this.currentTest?.state === 'failed')
        await screenshot(`failed-${this.currentTest.title.replaceAll(' ', '-')}`)
      await press('Escape')
      const { document } = editor
      const all = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length))
      if (document.getText() !== original) await editor.edit((edit) => edit.replace(all, original))
    })

    it('a quick fix leaves the caret where there is something to fill in', async () => {
      const other = await openFile('云岭省医院发展实施方案.txt')
      await eventually('the task without a deadline is found', () =>
        findings(other.document.uri).some((finding) => codeOf(finding) === 'task-without-deadline'),
      )
      const at = other.document.positionAt(other.document.getText().indexOf('改革人事薪酬制度') + 2)
      other.selection = new vscode.Selection(at, at)
      await openQuickFixes()
      await shown('补上完成时限')
      await press('Enter')
      await eventually('the blank is selected', () => /XX/.test(other.document.getText(other.selection)))
      await screenshot('tab-stop')
      assert.match(other.document.lineAt(other.selection.start.line).text, /；完成时限：20XX年XX月底前）$/)
      await vscode.commands.executeCommand('workbench.action.files.revert')
      editor = await openFile(name)
    })

    it('a standard clause is chosen from the list and filled in from stop to stop', async () => {
      putCaret('一、工作目标')
      const inserted = vscode.commands.executeCommand('fangan.insertClause')
      await shown('组织领导')
      await type('zzld')
      await press('Enter')
      await inserted
      await eventually('the clause is there, its first blank selected', () => /^(?:X{2}|20XX)/.test(selected()))
      const first = editor.selection.start
      await press('Tab')
      await eventually('the next blank is selected', () => editor.selection.start.isAfter(first))
    })

    it('a snippet is typed by its prefix', async () => {
      const end = editor.document.lineAt(lineOf('三、组织实施')).range.end
      editor.selection = new vscode.Selection(end, end)
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup')
      await press('Enter')
      await type('jqxcyd')
      await shown('加强宣传引导')
      await press('Enter')
      await eventually('the clause is there', () => editor.document.getText().length > original.length + 20)
    })

    it('renaming asks for the name in place', async () => {
      putCaret('医共体内实现')
      const renamed = vscode.commands.executeCommand('editor.action.rename')
      assert.ok(await present('.rename-box input:focus'))
      await press('Control+a')
      await type('县域共同体')
      await press('Enter')
      await renamed
      await eventually('definition and uses are renamed', () => {
        const text = editor.document.getText()
        return text.includes('以下简称县域共同体') && text.includes('县域共同体内实现')
      })
    })

    it('text from elsewhere is pasted as text of a plan, as one step to undo', async () => {
      await vscode.env.clipboard.writeText('　　2.\t加强建设。\r\n\r\n\r\n　　3.\t提高水平。\r\n')
      const end = editor.document.lineAt(lineOf('每季度报送')).range.end
      editor.selection = new vscode.Selection(end, end)
      await vscode.commands.executeCommand('fangan.pasteClean')
      await eventually('the cleaned text', () => editor.document.getText().includes('2. 加强建设。'))
      await vscode.commands.executeCommand('undo')
      assert.equal(editor.document.getText(), original)
    })

    it('an ordinary paste from a web page becomes text of a plan with its table', async () => {
      const end = editor.document.lineAt(lineOf('每季度报送')).range.end
      editor.selection = new vscode.Selection(end, end)
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup')
      const cells = (row: string) => `<tr>${row.replace(/\S+/g, '<td>$&</td>')}</tr>`
      const html = `<p>　　任务&nbsp;如下。</p><table>${['序号 任务', '1 健全体制'].map(cells).join('')}</table>`
      await paste('　　任务\u00a0如下。\n序号\t任务\n1\t健全体制\n', html)
      await eventually('the cleaned text', () =>
        /任务 ?如下。[\s\S]*序号\t任务\n1\t健全体制/.test(editor.document.getText()),
      )
    })

    it('saving puts marks and numbers in order where the user wants it', async () => {
      const settings = vscode.workspace.getConfiguration('editor', editor.document)
      await settings.update('formatOnSave', true, vscode.ConfigurationTarget.Workspace)
      await editor.edit((edit) => edit.insert(new vscode.Position(lineOf('三、组织实施') + 1, 0), '要抓好落实,'))
      await editor.document.save()
      await eventually('the mark is full-width', () => editor.document.getText().includes('要抓好落实，'))
      await settings.update('formatOnSave', undefined, vscode.ConfigurationTarget.Workspace)
      await vscode.commands.executeCommand('undo')
      await vscode.commands.executeCommand('undo')
      await editor.document.save()
    })

    function putCaret(text: string): void {
      const at = editor.document.positionAt(editor.document.getText().indexOf(text))
      editor.selection = new vscode.Selection(at, at)
    }

    function lineOf(text: string): number {
      return editor.document.positionAt(editor.document.getText().indexOf(text)).line
    }

    function selected(): string {
      return editor.document.getText(editor.selection)
    }
  })
}
