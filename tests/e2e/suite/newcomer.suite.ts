/** The first five minutes: a plan from the template, at the keyboard alone, until nothing is found any more. */

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { hasDriver, press, screenshot, shown, type } from './driver.js'
import { codeOf, eventually, findings } from './support.js'

/** What a drafter types into the blanks of the general template, in their order. */
const answers: readonly string[] = [
  ...['云岭省促进普惠托育服务发展的意见', '云政发', '2025', '8', '普惠托育'],
  ...['全省卫生健康大会', '公益导向', '扩大供给', '托位不足', '普惠托育'],
  ...['群众急难愁盼', '托育服务', '学前教育', '群众满意度', '每千人口托位数', '4.6个'],
  ...['运行补贴', '按实际收托人数补助', '普惠机构占比', '70%以上', '省卫生健康委', '省财政厅', '刘文海', '6'],
  ...['托育中心', '各市建成1个示范中心', '建成率', '100%', '省发展改革委', '省卫生健康委', '陈立新', '9'],
  ...['质量提升', '分批轮训从业人员', '持证上岗率', '95%以上', '省教育厅', '省卫生健康委', '周敏', '12'],
  ...['省卫生健康委', '省发展改革委、省财政厅', '12', '省卫生健康委', '省卫生健康委', '省人民政府'],
  ...['运行补贴', '省卫生健康委', '刘文海', '6'],
  ...['托育中心', '省发展改革委', '陈立新', '9'],
  ...['质量提升', '省教育厅', '周敏', '12'],
]

/** Characters a minute; an office colleague with a pinyin keyboard is quicker. */
const typingSpeed = 80

export function newcomerTests(): void {
  describe('a newcomer', () => {
    let typed = 0

    it('makes a plan from the template within five minutes of typing', async function () {
      if (!(await hasDriver())) return this.skip()
      this.timeout(180_000)
      await vscode.commands.executeCommand('workbench.action.closeAllEditors')
      const editor = await newDraft()
      for (const answer of answers) await fillIn(editor, answer)
      const { document } = editor
      await eventually('nothing is found any more', () => findings(document.uri).length === 0).catch((error) => {
        const left = findings(document.uri).map((one) => `${codeOf(one)}: ${one.message}`)
        assert.fail(`${error}\n${left.join('\n')}\n${document.getText()}`)
      })
      const minutes = typed / typingSpeed
      assert.ok(minutes < 5, `${typed} characters take ${minutes.toFixed(1)} minutes`)
      await screenshot('new-plan-done')
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    })

    /** Answers the six questions of the command and gives the editor with the draft. */
    async function newDraft(): Promise<vscode.TextEditor> {
      await openCommand('fangan.newPlan')
      const questions = ['通用', '', '云岭省', '云岭省普惠托育服务实施方案', '云政办发〔2026〕12号', '2026-11-22']
      for (const [index, answer] of questions.entries()) {
        await shown(`(${index + 1}/${questions.length})`)
        if (index === 0) await screenshot('new-plan-template')
        await answerWith(answer)
      }
      return eventually('a draft with its first blank selected', () => {
        const editor = vscode.window.activeTextEditor
        return editor?.document.languageId === 'fangan' && !editor.selection.isEmpty && editor
      })
    }

    async function openCommand(id: string): Promise<void> {
      const { packageJSON } = vscode.extensions.getExtension('fangan.fangan') ?? { packageJSON: undefined }
      const { title } = packageJSON.contributes.commands.find(({ command }: { command: string }) => command === id)
      await press('F1')
      // In other languages than English, VS Code keeps the original beside it.
      await type(typeof title === 'string' ? title : title.value)
      await screenshot('new-plan-command')
      await press('Enter')
    }

    async function answerWith(text: string): Promise<void> {
      if (text !== '') await type(text)
      typed += text.length
      await press('Enter')
    }

    /** Types over the blank that is selected and goes on to the next one. */
    async function fillIn(editor: vscode.TextEditor, answer: string): Promise<void> {
      const { document, selection } = editor
      assert.match(document.getText(selection), /XX/, `a blank for ${answer}`)
      const before = document.version
      await type(answer)
      typed += answer.length
      await eventually('the answer is written', () => document.version > before && editor.selection.isEmpty)
      await press('Control+Alt+n')
      await eventually(`the blank behind ${answer}`, () => !editor.selection.isEmpty || blanksLeft(document) === 0)
    }

    function blanksLeft(document: vscode.TextDocument): number {
      return document.getText().split('XX').length - 1
    }
  })
}
