/** What the language offers in the editor, asked for as VS Code itself asks. */

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { screenshot } from './driver.js'
import { codeOf, eventually, findings, openFile } from './support.js'

const name = '云岭省县域医共体建设工作方案.txt'

export function featureTests(): void {
  describe('the language features', () => {
    let editor: vscode.TextEditor
    let document: vscode.TextDocument
    let original: string

    before(async () => {
      editor = await openFile(name)
      document = editor.document
      original = document.getText()
      await eventually('findings', () => findings(document.uri).length > 0)
    })

    afterEach('each test leaves the text as it was', async () => {
      if (document.getText() === original) return
      editor = await vscode.window.showTextDocument(document)
      await editor.edit((edit) => edit.replace(wholeRange(document), original))
    })

    it('outlines headings, tasks and what they lack', async () => {
      const symbols = await eventually('symbols', () =>
        run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
      )
      const all = flatten(symbols)
      const tasks = all.find((symbol) => symbol.name.includes('重点任务'))
      assert.ok(tasks && tasks.children.length === 3)
      const task = all.find((symbol) => symbol.name.includes('健全管理体制'))
      assert.ok(task?.detail.includes('省卫生健康委'))
      await vscode.commands.executeCommand('outline.focus')
      await screenshot('outline')
      await vscode.commands.executeCommand('workbench.view.explorer')
    })

    it('folds sections and tasks', async () => {
      const folds = await run<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri)
      const section = lineOf('二、重点任务')
      assert.ok(folds.some((fold) => fold.start === section && fold.end > section + 8))
    })

    it('widens the selection from word to section', async () => {
      const at = positionOf('总额付费')
      const [range] = await run<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [at])
      const texts: string[] = []
      for (let one: vscode.SelectionRange | undefined = range; one; one = one.parent)
        texts.push(document.getText(one.range))
      assert.ok(texts.some((text) => text.endsWith('结余留用。') && text.startsWith('对医共体')))
      assert.ok(texts.some((text) => text.startsWith('（二）改革支付方式')))
      assert.equal(texts.at(-1), document.getText())
    })

    it('explains an organ, a deadline and a citation on hover', async () => {
      assert.match(await hoverAt('省医保局牵头'), /医疗保障局/)
      assert.match(await hoverAt('2023年12月底前'), /2023-12-31|2023年12月31日/)
      assert.match(await hoverAt('云岭省推动公立医院高质量发展实施方案》'), /云政办发〔2021〕36号/)
      assert.match(await hoverAt('医共体内实现'), /紧密型县域医疗卫生共同体/)
    })

    it('completes a responsible body by its pinyin initials', async () => {
      const at = positionOf('省财政厅、省卫生健康委配合')
      await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 4)), 'swjw'))
      const list = await run<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at.translate(0, 4),
      )
      const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label))
      assert.ok(labels.includes('省卫生健康委'), labels.slice(0, 20).join())
    })

    it('shows completions while a line is typed', async () => {
      editor.selection = caret(positionOf('责任人：李某某').translate(0, 7))
      await vscode.commands.executeCommand('type', { text: '\n' })
      await vscode.commands.executeCommand('type', { text: '责任' })
      await vscode.commands.executeCommand('editor.action.triggerSuggest')
      await screenshot('completion')
      await vscode.commands.executeCommand('hideSuggestWidget')
    })

    it('finds definition and uses of an abbreviation', async () => {
      const at = positionOf('医共体内实现')
      const definitions = await run<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at,
      )
      assert.equal(definitions.length, 1)
      const uses = await run<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, at)
      assert.ok(uses.length >= 8)
      const marks = await run<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, at)
      assert.ok(marks.length >= 5)
    })

    it('leads from a citation to the plan in the folder', async () => {
      const links = await run<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri, 10)
      assert.ok(links.some(({ target }) => target && decodeURI(target.toString()).includes('附件') === false))
    })

    it('renames an abbreviation at its definition and at every use', async () => {
      const at = positionOf('医共体内实现')
      const edit = await run<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at,
        '县域共同体',
      )
      await vscode.workspace.applyEdit(edit)
      assert.ok(document.getText().includes('以下简称县域共同体'))
      assert.ok(document.getText().includes('县域共同体内实现'))
    })

    it('renumbers when it formats, and repairs the references', async () => {
      await vscode.commands.executeCommand('editor.action.formatDocument')
      await eventually('the third task is numbered three', () => document.getText().includes('（三）加强信息联通'))
      assert.ok(document.getText().includes('按照二、（二）的要求'))
      await vscode.commands.executeCommand('undo')
      assert.equal(document.getText(), original)
    })

    it('moves a section together with its number', async () => {
      editor.selection = caret(positionOf('（二）改革支付方式'))
      await vscode.commands.executeCommand('fangan.moveSectionUp')
      await eventually('the sections have changed places', () => {
        const text = document.getText()
        return text.includes('（一）改革支付方式') && text.indexOf('（二）健全') > text.indexOf('（一）改革')
      })
      assert.ok(document.getText().includes('按照二、（一）的要求'))
      await vscode.commands.executeCommand('undo')
      assert.equal(document.getText(), original)
    })

    it('adds the missing deadline by a quick fix, in the layout of the plan', async () => {
      const lacking = await eventually('a task without a deadline', () =>
        findings(document.uri).find((finding) => codeOf(finding) === 'task-without-deadline'),
      )
      const actions = await run<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        lacking.range,
        vscode.CodeActionKind.QuickFix.value,
      )
      const fix = actions.find(({ title, edit }) => edit && title.includes('完成时限'))
      assert.ok(fix?.edit, actions.map(({ title }) => title).join())
      await vscode.workspace.applyEdit(fix.edit)
      await eventually('the label is written', () =>
        /健全管理体制[\s\S]*责任人：[\s\S]*（二）/.test(document.getText()),
      )
    })

    it('fixes all that is safe in one action', async () => {
      const at = positionOf('，实行人员')
      await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 1)), ','))
      await eventually('the half-width mark is found', () =>
        findings(document.uri).some((finding) => codeOf(finding) === 'width-mixed'),
      )
      await vscode.commands.executeCommand('editor.action.fixAll')
      await eventually('the mark is full-width again', () => document.getText().includes('，实行人员'))
    })

    it('finds tasks in the whole folder', async () => {
      const symbols = await eventually('tasks of a plan that is not open', async () => {
        const found = await run<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', '人事薪酬')
        return found.length > 0 && found
      })
      assert.ok(symbols.some((symbol) => symbol.name.includes('人事薪酬')))
    })

    it('colours organs, roles, deadlines and targets', async () => {
      const legend = await run<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri)
      const tokens = await run<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri)
      const kinds = new Set<string>()
      for (let at = 3; at < tokens.data.length; at += 5) kinds.add(legend.tokenTypes[tokens.data[at]])
      for (const kind of ['organ', 'deadline', 'target', 'citation'])
        assert.ok(
          [...kinds].some((one) => one.toLowerCase().includes(kind)),
          [...kinds].join(),
        )
    })

    it('has lenses over sections', async () => {
      const lenses = await run<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 20)
      assert.ok(lenses.some(({ command }) => command && /3/.test(command.title)))
    })

    it('goes on in the layout of the plan on Enter', async () => {
      const end = document.lineAt(lineOf('三、组织实施')).range.end
      editor.selection = caret(end)
      await vscode.commands.executeCommand('type', { text: '\n（一）加强组织领导。各级医改领导小组统筹推进。' })
      await vscode.commands.executeCommand('type', { text: '\n' })
      await eventually('the label that follows', () => document.getText().includes('推进。\n责任单位：'))
    })

    async function hoverAt(text: string): Promise<string> {
      const hovers = await run<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, positionOf(text))
      return hovers
        .flatMap(({ contents }) => contents)
        .map((content) => (typeof content === 'string' ? content : content.value))
        .join('\n')
    }

    function positionOf(text: string): vscode.Position {
      const at = document.getText().indexOf(text)
      assert.ok(at >= 0, text)
      return document.positionAt(at)
    }

    function lineOf(text: string): number {
      return positionOf(text).line
    }
  })
}

async function run<Result>(command: string, ...parameters: unknown[]): Promise<Result> {
  return vscode.commands.executeCommand<Result>(command, ...parameters)
}

function flatten(symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children)])
}

function caret(at: vscode.Position): vscode.Selection {
  return new vscode.Selection(at, at)
}

function wholeRange(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length))
}
