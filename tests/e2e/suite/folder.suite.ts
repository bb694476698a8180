/** All plans of the folder at once, and a server that keeps being killed. */

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { screenshot } from './driver.js'
import { serverProcesses } from './processes.js'
import { codeOf, eventually, findings, fixtureUri, openFile } from './support.js'

const plan = '云岭省医院发展实施方案.txt'
/** No other test opens it: VS Code goes on holding what was open once. */
const closed = '从未打开的 [1] 实施方案.txt'

interface FolderCheck {
  readonly plans: number
  readonly checked: number
  readonly analysed: number
  readonly complete: boolean
}

function write(name: string): Thenable<void> {
  const text = '某县实施方案\n// fangan-disable-file no-such-rule'
  return vscode.workspace.fs.writeFile(fixtureUri(name), new TextEncoder().encode(text))
}

const checkFolder = () => vscode.commands.executeCommand<FolderCheck>('fangan.checkFolder')

export function folderTests(): void {
  describe('the whole folder', () => {
    before(() => write(closed))
    after(() => vscode.workspace.fs.delete(fixtureUri(closed)))

    it('is checked by a command, with the plans that are not open', async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors')
      const check = await checkFolder()
      assert.ok(check.complete)
      assert.ok(check.plans >= 3, `${check.plans} plans`)
      assert.equal(check.checked, check.plans)
      await eventually('findings of a plan that is not open', () => findings(fixtureUri(closed)).length > 0)
      await vscode.commands.executeCommand('workbench.actions.view.problems')
      await screenshot('folder')
    })

    it('costs nothing the second time', async () => {
      assert.equal((await checkFolder()).analysed, 0)
    })

    it('follows a new plan with brackets, blanks and emoji in its name', async () => {
      const uri = fixtureUri('[试行] 某县 😀 实施方案(2).txt')
      try {
        await write('[试行] 某县 😀 实施方案(2).txt')
        await checkFolder()
        await eventually('findings of the new plan', () =>
          findings(uri).some((finding) => codeOf(finding) === 'suppression-unknown-rule'),
        )
      } finally {
        await vscode.workspace.fs.delete(uri)
      }
      await eventually('findings go with their plan', () => findings(uri).length === 0)
    })

    it('loses the findings when they are cleared', async () => {
      await vscode.commands.executeCommand('fangan.clearFolder')
      await eventually('the findings are gone', () => findings(fixtureUri(closed)).length === 0)
    })
  })

  describe('a server that is killed twenty times', () => {
    it('is there again each time, and no text is lost', async function () {
      this.timeout(600_000)
      const editor = await openFile(plan)
      await eventually('findings of the plan', () => findings(editor.document.uri).length > 0)
      // In a web worker there is no process to be killed.
      if (serverProcesses().length === 0) return this.skip()
      const before = editor.document.getText()
      let written = ''
      for (let time = 0; time < 20; time++) {
        const server = await eventually('a server', () => serverProcesses()[0])
        process.kill(server, 'SIGKILL')
        // Writing goes on while it is gone.
        await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `${time} `))
        written = `${time} ${written}`
        // Ten waits grow to half a minute; a writer who does not want to wait starts it by hand.
        if (time >= 4) await vscode.commands.executeCommand('fangan.restartServer')
        await eventually('a new server', () => serverProcesses().some((id) => id !== server))
      }
      assert.equal(editor.document.getText(), written + before)
      const found = await eventually('a finding at its place in the text as it is now', () =>
        findings(editor.document.uri).find((one) => editor.document.getText(one.range) === 'suppression-unusd'),
      )
      assert.equal(codeOf(found), 'suppression-unknown-rule')
      await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 0, written.length)))
      assert.equal(editor.document.getText(), before)
    })
  })
}
