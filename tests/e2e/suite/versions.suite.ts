/** The plan compared with another version of it, as a user asks for it: by choosing a file. */

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { hasDriver, present, press, screenshot, shown, type } from './driver.js'
import { fixtureUri, openFile } from './support.js'

const plan = '云岭省医院发展实施方案.txt'

export function versionsTests(): void {
  describe('versions', () => {
    const earlier = fixtureUri('earlier.txt')

    before(async function () {
      // In a web worker the dialog asks for files of another kind of disk.
      if (!(await hasDriver()) || earlier.scheme !== 'file') return this.skip()
      await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    })
    after(async () => {
      await vscode.workspace.fs.delete(earlier).then(undefined, () => undefined)
      await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    })

    it('are compared item by item, and shown as a table', async () => {
      const { document } = await openFile(plan)
      const text = document.getText().replace('（省卫生健康委牵头，', '（省医保局牵头，')
      await vscode.workspace.fs.writeFile(earlier, new TextEncoder().encode(text))
      const done = vscode.commands.executeCommand('fangan.compareVersions')
      assert.ok(await present('.quick-input-widget'), 'a file is asked for')
      await press('Control+a')
      await type(earlier.path)
      await press('Enter')
      assert.ok(await present('.quick-input-widget [aria-label*="Excel"]'), 'the form is asked for')
      await press('Enter')
      await done
      await shown('earlier.txt → 云岭省医院发展实施方案.txt')
      await shown('牵头单位由“省医保局”改为“省卫生健康委”')
      await screenshot('versions')
    })
  })
}
