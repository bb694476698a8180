/** The plan beside the document above it: two texts with marks, a table, and the user's decision. */

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { click, hasDriver, present, screenshot } from './driver.js'
import { eventually, fixtureUri } from './support.js'

const upperText = `全国健康服务体系建设重点任务分工
一、重点任务
（一）健全分级诊疗网络。推进城市医疗集团和县域医共体建设。（国家卫生健康委牵头，2023年12月底前完成）
（二）改革薪酬分配制度。合理确定公立医院薪酬水平。（人力资源社会保障部牵头）
（三）加强临床重点专科建设。建设50个国家临床重点专科。（国家卫生健康委牵头）
二、保障措施
（一）落实投入责任。按规定落实政府投入政策。（财政部牵头）
`
const draftText = `---
上位文件: 上位文件.txt
---
云岭省健康服务体系建设实施方案
一、重点任务
（一）健全分级诊疗网络。推进城市医疗集团和县域医共体建设，完善转诊制度。（省卫生健康委牵头，2024年12月底前完成）
（二）加强临床重点专科建设。建设省级临床重点专科。（省卫生健康委牵头）
（三）建设智慧医院示范项目。推广互联网医院和远程会诊。（省数据局牵头）
二、保障措施
（一）落实投入责任。按规定落实政府投入政策。（省财政厅牵头）
`

interface Api {
  readonly sideBySide: () => { readonly upper: string; readonly draft: string } | undefined
  readonly board: () => { readonly sent: readonly string[] } | undefined
}

export function alignmentTests(): void {
  describe('the alignment', () => {
    const upper = fixtureUri('对照/上位文件.txt')
    const draft = fixtureUri('对照/云岭省健康服务实施方案.txt')
    let api: Api

    before(async () => {
      const extension = vscode.extensions.getExtension<Api>('fangan.fangan')
      assert.ok(extension)
      api = await extension.activate()
      await vscode.workspace.fs.writeFile(upper, new TextEncoder().encode(upperText))
      await vscode.workspace.fs.writeFile(draft, new TextEncoder().encode(draftText))
      await run('workbench.action.closeAllEditors')
      await run('workbench.action.closeSidebar')
      await vscode.window.showTextDocument(draft)
    })
    after(async () => {
      await setTheme(undefined)
      await run('workbench.action.closeAllEditors')
      await vscode.workspace.fs.delete(fixtureUri('对照'), { recursive: true })
    })

    it('is among the findings', async () => {
      await eventually('a later deadline', () =>
        vscode.languages.getDiagnostics(draft).some((one) => codeOf(one) === 'deadline-after-upper'),
      )
    })

    it('shows both texts side by side with marks', async () => {
      await run('fangan.showAlignment')
      await eventually('both', () => api.sideBySide() !== undefined && vscode.window.visibleTextEditors.length >= 2)
      const editor = editorOf(draft)
      assert.equal(vscode.window.activeTextEditor, editor)
      for (const [name, theme] of Object.entries(themes)) {
        await setTheme(theme)
        await screenshot(`alignment-${name}`)
      }
      await setTheme(undefined)
    })

    it('leads from a row of the table to both texts', async function () {
      if (!(await hasDriver())) return this.skip()
      await run('fangan.showAlignmentTable')
      assert.ok(await present('.alignment-rows .tabulator-row'), 'the rows are to be seen')
      await screenshot('alignment-table')
      await click('.alignment-rows .tabulator-row:last-child .tabulator-cell[tabulator-field="upper"]')
      const line = lineOf(draftText, '（三）建设智慧医院')
      await eventually('the added task', () => editorOf(draft)?.selection.active.line === line)
      await click('.alignment-rows .tabulator-row:nth-child(1) .tabulator-cell[tabulator-field="upper"]')
      await eventually(
        'the first task',
        () => editorOf(upper)?.selection.active.line === lineOf(upperText, '（一）健全'),
      )
    })

    it('draws the documents of all levels, and opens them', async function () {
      if (!(await hasDriver())) return this.skip()
      await run('fangan.showCascade')
      await eventually('the cascade', () => api.board()?.sent.includes('cascade'))
      assert.ok(await present('.cascade-node'), 'the documents are to be seen')
      await screenshot('cascade')
      await click('.cascade-node:nth-of-type(1)')
      await eventually(
        'the document at the top',
        () => vscode.window.activeTextEditor?.document.uri.toString() === upper.toString(),
      )
      await vscode.window.showTextDocument(draft, { viewColumn: vscode.ViewColumn.Two })
      await run('fangan.showAlignmentTable')
    })

    it('keeps the decision that two passages do not belong together', async function () {
      if (!(await hasDriver())) return this.skip()
      await vscode.window.showTextDocument(draft, { viewColumn: vscode.ViewColumn.Two })
      await click('.alignment-rows .tabulator-row:nth-child(1) .decisions button:nth-child(2)')
      const pins = draft.with({ path: `${draft.path}.align.json` })
      const written = await eventually('the side file', async () => {
        const bytes = await vscode.workspace.fs.readFile(pins).then(undefined, () => undefined)
        return bytes && new TextDecoder().decode(bytes)
      })
      assert.match(written, /"decision": "reject"/)
      await eventually('the finding', () =>
        vscode.languages
          .getDiagnostics(draft)
          .some((one) => codeOf(one) === 'upper-task-missing' && one.message.includes('健全分级诊疗网络')),
      )
    })

    function editorOf(uri: vscode.Uri): vscode.TextEditor | undefined {
      return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())
    }
  })
}

const themes = { light: undefined, dark: 'Default Dark Modern', 'high-contrast': 'Default High Contrast' }

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code)
}

function lineOf(text: string, words: string): number {
  return text.slice(0, text.indexOf(words)).split('\n').length - 1
}

async function run(command: string): Promise<void> {
  await vscode.commands.executeCommand(command)
}

async function setTheme(theme: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('workbench').update('colorTheme', theme, vscode.ConfigurationTarget.Global)
}
