/** Word files in and out as a user does it, and the preview of the layout beside the text; to be looked at. */

import assert from 'node:assert/strict'
import { strToU8, zipSync } from 'fflate'
import * as vscode from 'vscode'
import { click, hasDriver, present, press, screenshot, shown, type } from './driver.js'
import { eventually, findings, fixtureUri, openFile } from './support.js'

const plan = '云岭省医院发展实施方案.txt'

interface Api {
  readonly preview: () => { readonly title: string; readonly pages: number } | undefined
}

export function wordTests(): void {
  describe('Word', () => {
    const source = fixtureUri('岚河市实施方案.docx')
    const written = fixtureUri('导出.docx')

    before(async function () {
      if (!(await hasDriver())) return this.skip()
      await run('workbench.action.closeAllEditors')
      await run('workbench.action.closePanel')
      await run('notifications.clearAll')
      await vscode.workspace.fs.writeFile(source, wordFile())
    })
    after(async () => {
      await setTheme(undefined)
      await run('workbench.action.closeAllEditors')
      await run('notifications.clearAll')
      for (const uri of [source, written]) await vscode.workspace.fs.delete(uri).then(undefined, () => undefined)
    })

    it('is imported as a new draft, with the choice between the texts of its changes', async () => {
      const done = vscode.commands.executeCommand('fangan.importWord', source)
      assert.ok(await present('.quick-input-widget [aria-label*="hanges"], .quick-input-widget [aria-label*="修订"]'))
      await screenshot('word-changes')
      await press('Enter')
      const document = await eventually('the draft', () => draftOf('岚河市实施方案.fangan.md'))
      assert.equal(document.languageId, 'fangan')
      assert.match(document.getText(), /推进网络建设。/)
      await eventually('findings', () => findings(document.uri).length > 0)
      assert.ok(await present('.notifications-toasts .notification-list-item'), 'the remarks are told')
      await screenshot('word-imported')
      await click('.notifications-toasts .monaco-button')
      await done
      await shown('修订，插入（甲）：“网络”')
      await screenshot('word-remarks')
      await run('workbench.action.closeActiveEditor')
      await run('notifications.clearAll')
      await vscode.window.showTextDocument(document)
      await run('workbench.action.revertAndCloseActiveEditor')
    })

    it('leaves the plan as it is when the file is no Word document', async () => {
      const other = fixtureUri('假.docx')
      await vscode.workspace.fs.writeFile(other, strToU8('方案'))
      await vscode.commands.executeCommand('fangan.importWord', other)
      assert.ok(await present('.notifications-toasts .codicon-error'), 'the reason is told')
      await screenshot('word-refused')
      await run('notifications.clearAll')
      await vscode.workspace.fs.delete(other)
    })

    it('is written beside the plan', async function () {
      // In a web worker the dialog asks for files of another kind of disk.
      if (written.scheme !== 'file') return this.skip()
      const { document } = await openFile(plan)
      await eventually('findings', () => findings(document.uri).length > 0)
      const done = vscode.commands.executeCommand('fangan.exportWord')
      if (await present('.notifications-toasts .notification-list-item')) {
        await screenshot('word-errors')
        await run('notifications.focusToasts')
        await run('notification.acceptPrimaryAction')
      }
      assert.ok(await present('.quick-input-widget'), 'a name is asked for')
      await press('Control+a')
      await type(written.path)
      await press('Enter')
      const bytes = await eventually('the file', async () =>
        vscode.workspace.fs.readFile(written).then(
          (read) => (read.length > 1000 ? read : undefined),
          () => undefined,
        ),
      )
      assert.deepEqual([...bytes.subarray(0, 2)], [0x50, 0x4b])
      assert.ok(await present('.notifications-toasts .notification-list-item'), 'it is told')
      await screenshot('word-written')
      await click('.notifications-toasts .monaco-button:is(:has-text("View the Check"), :has-text("检查结果"))')
      await done
      await shown('GB/T 9704-2012')
      await screenshot('word-proof')
      await run('workbench.action.closeActiveEditor')
      await run('notifications.clearAll')
    })
  })

  describe('the preview of the layout', () => {
    let api: Api
    let editor: vscode.TextEditor

    before(async function () {
      if (!(await hasDriver())) return this.skip()
      const extension = vscode.extensions.getExtension<Api>('fangan.fangan')
      assert.ok(extension)
      api = await extension.activate()
      await run('workbench.action.closeAllEditors')
      await run('workbench.action.closeSidebar')
      await run('notifications.clearAll')
      editor = await openFile(plan)
      await eventually('findings', () => findings(editor.document.uri).length > 0)
    })
    after(async () => {
      await setTheme(undefined)
      await run('workbench.action.closeAllEditors')
    })

    it('shows the plan on pages beside the text, on white paper in every theme', async () => {
      await run('fangan.previewLayout')
      await eventually('the pages', () => (api.preview()?.pages ?? 0) > 0)
      assert.match(api.preview()?.title ?? '', /云岭省医院发展实施方案/)
      assert.ok(await present('.page .title'))
      for (const [name, theme] of Object.entries(themes)) {
        await setTheme(theme)
        await screenshot(`preview-${name}`)
      }
      await setTheme(undefined)
    })

    it('follows what is typed', async () => {
      const end = editor.document.positionAt(editor.document.getText().indexOf('完善以岗位职责'))
      await editor.edit((builder) => builder.insert(end, '到2030年，'))
      await shown('到2030年，完善以岗位职责')
      await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One)
      await run('undo')
      await eventually('the text is as it was', () => !editor.document.isDirty)
    })

    it('prints, or offers a file that can be printed', async () => {
      await run('fangan.printLayout')
      await screenshot('preview-print')
      await run('notifications.clearAll')
    })
  })
}

const themes = { light: undefined, dark: 'Default Dark Modern', 'high-contrast': 'Default High Contrast' }

function draftOf(name: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'untitled' && uri.path.endsWith(`/${name}`))
}

/** A document with a tracked change. */
function wordFile(): Uint8Array {
  const text = (content: string): string => `<w:r><w:t>${content}</w:t></w:r>`
  const paragraph = (content: string): string => `<w:p>${content}</w:p>`
  const change =
    '<w:del w:id="1" w:author="甲"><w:r><w:delText>网点</w:delText></w:r></w:del>' +
    `<w:ins w:id="2" w:author="甲">${text('网络')}</w:ins>`
  const body = [
    ...['岚河市医院发展实施方案', '一、重点任务'].map((line) => paragraph(text(line))),
    paragraph(`${text('（一）健全服务体系。推进')}${change}${text('建设。')}`),
  ].join('')
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])))
}

async function run(command: string): Promise<void> {
  await vscode.commands.executeCommand(command)
}

async function setTheme(theme: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('workbench').update('colorTheme', theme, vscode.ConfigurationTarget.Global)
}
