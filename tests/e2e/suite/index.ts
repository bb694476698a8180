/** The entry that VS Code calls: runs the suite and prints its report. */

import { format } from 'node:util'
import Mocha from 'mocha'
import { editorTests } from './editor.suite.js'
import { languageTests } from './language.suite.js'

/** Resolves when all tests passed; rejects otherwise. */
export function run(): Promise<void> {
  markReport()
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 60_000, reporter: 'spec' })
  mocha.suite.emit('pre-require', globalThis, '', mocha)
  languageTests()
  editorTests()
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes = 0 } = runner.stats ?? {}
      print(`${passes} passed, ${failures} failed`)
      if (failures > 0) reject(new Error(`${failures} failed`))
      else resolve()
    })
  })
}

/** VS Code replaces the console, and its log holds much else: the report's lines are marked so that they can be told. */
function markReport(): void {
  const base = Mocha.reporters.Base as unknown as { consoleLog: (...parts: unknown[]) => void }
  base.consoleLog = (...parts) => print(format(...parts))
}

function print(text: string): void {
  console.log(text.replace(/^/gm, '│'))
}
