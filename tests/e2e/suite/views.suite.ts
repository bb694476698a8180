/** The views of the activity bar, focus mode, the introduction and the tools for language models. */

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { hasDriver, present, press, screenshot } from './driver.js'
import { codeOf, eventually, findings, openFile } from './support.js'

const plan = '云岭省医院发展实施方案.txt'

/** One line of a tree, as far as the tests look at it. */
interface Node {
  readonly id: string
  readonly label: string
  readonly description: string
  readonly context: string
  readonly badge: number
  readonly children: readonly Node[]
  readonly target?: vscode.Range
}

interface Tree {
  readonly nodes: readonly Node[]
  readonly description?: string
  readonly badge?: number
  readonly selection: readonly string[]
}

interface Api {
  readonly outline: () => Tree
  readonly checklist: () => Tree
  readonly ledger: () => Tree
  readonly holdsFindings: () => boolean
  readonly dragAndDrop: {
    readonly handleDrag: (nodes: readonly Node[], transfer: vscode.DataTransfer) => void
    readonly handleDrop: (target: Node, transfer: vscode.DataTransfer) => Promise<void>
  }
}

export function viewsTests(): void {
  describe('the views', () => {
    let api: Api
    let document: vscode.TextDocument
    let editor: vscode.TextEditor

    before(async () => {
      const extension = vscode.extensions.getExtension<Api>('fangan.fangan')
      assert.ok(extension)
      api = await extension.activate()
    })

    it('say what can be done when no plan is open', async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors')
      await vscode.commands.executeCommand('fangan.outline.focus')
      await eventually('an empty outline', () => api.outline().nodes.length === 0)
      await screenshot('welcome-view')
    })

    it('show sections and tasks, and how much is missing', async () => {
      await reopen()
      const tasks = await eventually('the section of tasks', () => find(api.outline().nodes, '二、重点任务'))
      assert.equal(tasks.children.length, 3)
      const reform = find(tasks.children, '（三）改革人事薪酬制度')
      assert.ok(reform && reform.badge > 0)
      assert.match(reform.context, /\bincomplete\b/)
      assert.ok(tasks.badge >= reform.badge)
      await vscode.commands.executeCommand('fangan.checklist.focus')
      await eventually('the checklist', () => api.checklist().nodes.length > 0)
      await screenshot('views')
    })

    it('show the tasks as a ledger, grouped as one likes', async () => {
      await reopen()
      await vscode.commands.executeCommand('fangan.ledger.focus')
      await eventually('the ledger', () => api.ledger().nodes.length > 0)
      const tasks = api.ledger().nodes.flatMap(({ children }) => children)
      assert.equal(tasks.length, 3)
      assert.ok(tasks.every(({ context }) => /\bledgerTask\b/.test(context)))
      assert.ok(tasks.some(({ badge }) => badge > 0))
      await vscode.commands.executeCommand('fangan.ledgerShowIncomplete')
      await eventually('only what is incomplete', () =>
        api
          .ledger()
          .nodes.flatMap(({ children }) => children)
          .every(({ badge }) => badge > 0),
      )
      if (await hasDriver())
        await eventually('its lines', () => present('.sidebar .split-view-view:last-child .monaco-list-row'))
      await screenshot('ledger')
      await vscode.commands.executeCommand('fangan.ledgerShowAll')
      await eventually('all tasks again', () => api.ledger().nodes.flatMap(({ children }) => children).length === 3)
      const at = document.positionAt(document.getText().indexOf('补齐重症'))
      editor.selection = new vscode.Selection(at, at)
      await eventually('the task is selected', () =>
        api.ledger().selection.some((label) => label.includes('加强县级医院建设')),
      )
    })

    it('follow the cursor', async () => {
      await vscode.commands.executeCommand('fangan.outline.focus')
      const editor = await openFile(plan)
      const at = document.positionAt(document.getText().indexOf('补齐重症'))
      editor.selection = new vscode.Selection(at, at)
      await eventually('the task is selected', () => api.outline().selection.includes('（二）加强县级医院建设'))
    })

    it('keep their lines while the text changes elsewhere', async () => {
      const before = find(api.outline().nodes, '三、保障措施')
      await edit((builder) => builder.insert(new vscode.Position(0, 0), '关于印发方案的通知\n'))
      await eventually('the line has moved', () => {
        const node = find(api.outline().nodes, '三、保障措施')
        return node?.target?.start.line === lineOf('三、保障措施') && node === before
      })
      await vscode.commands.executeCommand('undo')
    })

    it('show only what is incomplete when asked to', async () => {
      await vscode.commands.executeCommand('fangan.outlineShowIncomplete')
      await eventually('only incomplete lines', () => {
        const all = flat(api.outline().nodes)
        return all.length > 0 && all.every(({ badge }) => badge > 0)
      })
      assert.ok(api.outline().description)
      await vscode.commands.executeCommand('fangan.outlineShowAll')
      await eventually('all lines', () => flat(api.outline().nodes).some(({ badge }) => badge === 0))
    })

    it('count the elements that the notice asks for, and lead to them', async () => {
      await vscode.commands.executeCommand('fangan.checklist.focus')
      await eventually('a count', () => /^\d+\/\d+$/.test(api.checklist().description ?? ''))
      assert.ok((api.checklist().badge ?? 0) > 0)
      const goal = await eventually('the goal', () => find(api.checklist().nodes, '总体目标', 'Overall goal'))
      assert.ok(goal.children.length > 0)
      await vscode.commands.executeCommand('fangan.goToNode', goal)
      const { active } = (await shown()).selection
      assert.match(document.lineAt(active.line).text, /目标/)
    })

    it('write the clause that is missing, as one step to undo', async () => {
      const before = document.getText()
      const node = await eventually('something to insert', () =>
        flat(api.checklist().nodes).find(({ context }) => /\bmissing\b.*\binsertable\b/.test(context)),
      )
      await vscode.commands.executeCommand('fangan.insertMissing', node)
      await eventually('a longer text', () => document.getText().length > before.length)
      await eventually('the element is no longer missing', () => {
        const now = flat(api.checklist().nodes).find(({ id }) => id === node.id)
        return now && !/\bmissing\b/.test(now.context)
      })
      await shown()
      await vscode.commands.executeCommand('undo')
      assert.equal(document.getText(), before)
    })

    it('move a section with its number, as one step to undo', async () => {
      await vscode.commands.executeCommand('fangan.outline.focus')
      const before = document.getText()
      const node = await eventually('the second task', () => find(api.outline().nodes, '（二）加强县级医院建设'))
      await vscode.commands.executeCommand('fangan.moveNodeUp', node)
      await eventually('new numbers', () => document.getText().includes('（一）加强县级医院建设'))
      assert.ok(document.getText().includes('（二）建设高水平医院'))
      await shown()
      await vscode.commands.executeCommand('undo')
      assert.equal(document.getText(), before)
    })

    it('move a section that is dragged onto its neighbour', async () => {
      const before = document.getText()
      const [first, last] = ['（一）建设高水平医院', '（三）改革人事薪酬制度']
      const target = await eventually('the first task', () => find(api.outline().nodes, first))
      const dragged = find(api.outline().nodes, last)
      assert.ok(dragged)
      const transfer = new vscode.DataTransfer()
      api.dragAndDrop.handleDrag([dragged], transfer)
      await api.dragAndDrop.handleDrop(target, transfer)
      await eventually('the last task is the first', () => document.getText().includes('（一）改革人事薪酬制度'))
      assert.ok(document.getText().includes('（二）建设高水平医院'))
      assert.ok(document.getText().includes('（三）加强县级医院建设'))
      await shown()
      await vscode.commands.executeCommand('undo')
      assert.equal(document.getText(), before)
    })

    it('are used with the keyboard alone', async function () {
      if (!(await hasDriver())) return this.skip()
      const before = document.getText()
      editor = await shown()
      const at = document.positionAt(document.getText().indexOf('（二）加强县级'))
      editor.selection = new vscode.Selection(at, at)
      await eventually('the task is selected', () => api.outline().selection.includes('（二）加强县级医院建设'))
      await vscode.commands.executeCommand('fangan.outline.focus')
      assert.ok(await present('.sidebar .monaco-list:focus'), 'the tree has the focus')
      await press('Alt+ArrowDown')
      await eventually('the task has moved down', () => document.getText().includes('（三）加强县级医院建设'))
      await shown()
      await vscode.commands.executeCommand('undo')
      assert.equal(document.getText(), before)
    })

    it('hold back what is new on the line being written', async () => {
      editor = await shown()
      const end = document.lineAt(lineOf('（二）加强县级医院建设')).range.end
      editor.selection = new vscode.Selection(end, end)
      await vscode.commands.executeCommand('type', { text: '加强监管，，' })
      await eventually('something is held back', () => api.holdsFindings())
      assert.ok(!findings(document.uri).some(isDoubled))
      editor.selection = new vscode.Selection(0, 0, 0, 0)
      await eventually('it is shown once the line is left', () => findings(document.uri).some(isDoubled))
      assert.ok(!api.holdsFindings())
      await vscode.commands.executeCommand('undo')
      await eventually('it is gone', () => !findings(document.uri).some(isDoubled))
    })

    it('show what was held back after a pause, and hold nothing back when told so', async () => {
      editor = await shown()
      const end = document.lineAt(lineOf('（二）加强县级医院建设')).range.end
      editor.selection = new vscode.Selection(end, end)
      await vscode.commands.executeCommand('type', { text: '加强监管，，' })
      await eventually('it is shown after a pause', () => findings(document.uri).some(isDoubled))
      await vscode.commands.executeCommand('undo')
      await eventually('it is gone', () => !findings(document.uri).some(isDoubled))
      const settings = vscode.workspace.getConfiguration('fangan')
      await settings.update('focusMode', false, vscode.ConfigurationTarget.Workspace)
      await vscode.commands.executeCommand('type', { text: '加强监管，，' })
      await eventually('it is shown at once', () => findings(document.uri).some(isDoubled) && !api.holdsFindings())
      await vscode.commands.executeCommand('undo')
      await settings.update('focusMode', undefined, vscode.ConfigurationTarget.Workspace)
    })

    it('explain why findings are shown or not', async () => {
      await shown()
      const closed = vscode.commands.executeCommand('fangan.whyNothing')
      await screenshot('why-nothing')
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
      await closed
    })

    it('introduce the extension in five steps', async () => {
      const { walkthroughs } = vscode.extensions.getExtension('fangan.fangan')?.packageJSON.contributes ?? {}
      assert.equal(walkthroughs[0].steps.length, 5)
      await vscode.commands.executeCommand('fangan.openWalkthrough')
      await eventually(
        'the introduction',
        () => !(vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputText),
      )
      await screenshot('walkthrough')
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
    })

    it('serve language models', async function () {
      const { lm } = vscode as unknown as { lm: LanguageModels }
      if (!lm.tools) return this.skip()
      const names = lm.tools.map(({ name }) => name).filter((name) => name.startsWith('fangan_'))
      assert.deepEqual(names.sort(), ['fangan_check_plan', 'fangan_insert_clause', 'fangan_list_missing_elements'])
      await reopen()
      const options = { input: { file: plan }, toolInvocationToken: undefined }
      const checked = await lm.invokeTool('fangan_check_plan', options)
      assert.match(JSON.stringify(checked.content), /task-without-deadline/)
      const missing = await lm.invokeTool('fangan_list_missing_elements', options)
      assert.match(JSON.stringify(missing.content), /\[task-ledger\]/)
    })

    async function reopen(): Promise<void> {
      editor = await openFile(plan)
      document = editor.document
    }

    function shown(): Thenable<vscode.TextEditor> {
      return vscode.window.showTextDocument(document)
    }

    async function edit(change: (builder: vscode.TextEditorEdit) => void): Promise<void> {
      assert.ok(await (await shown()).edit(change))
    }

    function lineOf(text: string): number {
      return document.positionAt(document.getText().indexOf(text)).line
    }
  })
}

interface LanguageModels {
  readonly tools?: readonly { readonly name: string }[]
  readonly invokeTool: (name: string, options: object) => Promise<{ readonly content: readonly unknown[] }>
}

function isDoubled(finding: vscode.Diagnostic): boolean {
  return codeOf(finding) === 'mark-doubled'
}

function flat(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)])
}

function find(nodes: readonly Node[], ...labels: string[]): Node | undefined {
  return flat(nodes).find(({ label }) => labels.includes(label))
}
