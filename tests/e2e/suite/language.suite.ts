/** How files become plans, and what the language brings with it. */

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { eventually, findings, openFile } from './support.js'

export function languageTests(): void {
  describe('the language', () => {
    it('is taken from the name of the file', async () => {
      assert.equal((await openFile('云岭省医院发展实施方案.txt')).document.languageId, 'fangan')
      assert.equal((await openFile('补充.fangan.md')).document.languageId, 'fangan')
      assert.equal((await openFile('会议记录.txt')).document.languageId, 'plaintext')
    })

    it('wraps lines and does not box full-width marks', () => {
      const editor = vscode.workspace.getConfiguration('editor', { languageId: 'fangan' })
      assert.equal(editor.get('wordWrap'), 'on')
      assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false)
      assert.deepEqual(editor.get('unicodeHighlight.allowedCharacters'), { '　': true })
    })

    it('is set by the command for a file of another name', async () => {
      const { document } = await openFile('会议记录.txt')
      await vscode.commands.executeCommand('fangan.treatAsPlan')
      await eventually('findings in a file treated as a plan', () => findings(document.uri).length > 0)
    })

    it('is set by the setting fangan.files', async () => {
      const { document } = await openFile('附加/草稿.txt')
      const settings = vscode.workspace.getConfiguration('fangan')
      await settings.update('files', ['附加/*.txt'], vscode.ConfigurationTarget.Workspace)
      await eventually('findings in a file named by the setting', () => findings(document.uri).length > 0)
      await settings.update('files', undefined, vscode.ConfigurationTarget.Workspace)
    })

    it('is recognised in a file encoded in GB18030', async () => {
      const { document } = await openFile('国标编码实施方案.txt')
      assert.equal(document.languageId, 'fangan')
      assert.match(document.getText(), /云岭省/)
    })
  })
}
