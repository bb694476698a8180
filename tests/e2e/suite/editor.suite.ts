/** A plan in the editor: findings, fixes, status. */

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { screenshot } from './driver.js'
import { serverProcesses } from './processes.js'
import { codeOf, eventually, findings, fixesAt, openFile } from './support.js'

const plan = '云岭省医院发展实施方案.txt'

export function editorTests(): void {
  describe('a plan in the editor', () => {
    let document: vscode.TextDocument

    before(async () => {
      document = (await openFile(plan)).document
    })

    it('shows findings with rule, page and place', async () => {
      const finding = await misspeltRule()
      assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning)
      assert.ok(typeof finding.code === 'object' && finding.code.target.toString().startsWith('https://'))
      await vscode.commands.executeCommand('workbench.actions.view.problems')
      await screenshot('findings')
    })

    it('finds what the notice demands and the plan lacks', async () => {
      const found = await eventually('a task without deadline', () =>
        findings(document.uri).find(
          (finding) =>
            codeOf(finding) === 'task-without-deadline' && document.getText(finding.range) === '改革人事薪酬制度',
        ),
      )
      assert.match(found.message, /完成时限/)
      const fixes = await fixesAt(document.uri, found.range)
      assert.ok(fixes.some((fix) => fix.title.includes('完成时限')))
      const codes = findings(document.uri).map(codeOf)
      assert.ok(codes.includes('notice-40/task-ledger'))
    })

    it('offers the fixes at the light bulb', async () => {
      const editor = await openFile(plan)
      const task = document.getText().indexOf('改革人事薪酬制度')
      editor.selection = new vscode.Selection(document.positionAt(task), document.positionAt(task))
      await vscode.commands.executeCommand('editor.action.quickFix')
      await screenshot('fixes')
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
      await vscode.commands.executeCommand('hideCodeActionWidget')
    })

    it('keeps findings in place while the text above changes', async () => {
      const edit = new vscode.WorkspaceEdit()
      edit.insert(document.uri, new vscode.Position(0, 0), '𠮷\n')
      await vscode.workspace.applyEdit(edit)
      await misspeltRule()
      await vscode.commands.executeCommand('undo')
    })

    it('mends a finding by its quick fix, as one step that can be undone', async () => {
      const before = document.getText()
      const finding = await misspeltRule()
      const fixes = await fixesAt(document.uri, finding.range)
      const fix = fixes.find((action) => action.title.includes('suppression-unused'))
      assert.ok(fix?.edit)
      await vscode.workspace.applyEdit(fix.edit)
      assert.equal(document.getText(), before.replace('suppression-unusd', 'suppression-unused'))
      await eventually('the mended finding is gone', () =>
        findings(document.uri).every((diagnostic) => codeOf(diagnostic) !== 'suppression-unknown-rule'),
      )
      await vscode.commands.executeCommand('undo')
      assert.equal(document.getText(), before)
    })

    it('follows the settings at once', async () => {
      const settings = vscode.workspace.getConfiguration('fangan')
      await settings.update('minSeverity', 'warning', vscode.ConfigurationTarget.Workspace)
      const isLight = (finding: vscode.Diagnostic) => finding.severity > vscode.DiagnosticSeverity.Warning
      await eventually('only warnings are left', () => {
        const found = findings(document.uri)
        return found.length > 0 && !found.some(isLight)
      })
      await settings.update('minSeverity', undefined, vscode.ConfigurationTarget.Workspace)
      await eventually('lighter findings are back', () => findings(document.uri).some(isLight))
    })

    it('names template and completeness in the status item', async () => {
      const extension = vscode.extensions.getExtension<{ statusText: () => string | undefined }>('fangan.fangan')
      assert.ok(extension)
      const text = await eventually('the status item has a text', () => extension.exports.statusText())
      assert.match(text, /^国医改秘函〔2021〕40号 · \d+\/\d+/)
      await screenshot('status', '[id="status.languageStatus"]')
    })

    it('checks again after the server was restarted', async () => {
      await vscode.commands.executeCommand('fangan.restartServer')
      await misspeltRule()
    })

    it('checks again after the server crashed', async function () {
      const [server] = serverProcesses()
      if (server === undefined) return this.skip()
      process.kill(server, 'SIGKILL')
      const again = await eventually('a new server', () => serverProcesses().find((id) => id !== server))
      assert.notEqual(again, server)
      const edit = new vscode.WorkspaceEdit()
      edit.insert(document.uri, new vscode.Position(0, 0), '𠮷\n')
      await vscode.workspace.applyEdit(edit)
      const finding = await misspeltRule()
      assert.equal(finding.range.start.line, 14)
      await vscode.commands.executeCommand('undo')
    })

    it('offers the templates', async () => {
      await openFile(plan)
      const closed = vscode.commands.executeCommand('fangan.selectTemplate')
      await screenshot('templates')
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
      await closed
    })

    /** The finding on the misspelt rule, once it stands where its text stands now. */
    function misspeltRule(): Promise<vscode.Diagnostic> {
      return eventually('a finding on the misspelt rule', () =>
        findings(document.uri).find(
          (found) =>
            codeOf(found) === 'suppression-unknown-rule' && document.getText(found.range) === 'suppression-unusd',
        ),
      )
    }
  })
}
