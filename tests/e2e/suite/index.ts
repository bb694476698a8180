/** The entry that VS Code calls: runs the suite and prints its report. */

import Mocha from 'mocha'
import * as vscode from 'vscode'
import { alignmentTests } from './alignment.suite.js'
import { boardTests } from './board.suite.js'
import { screenshot } from './driver.js'
import { editorTests } from './editor.suite.js'
import { featureTests } from './features.suite.js'
import { folderTests } from './folder.suite.js'
import { keyboardTests } from './keyboard.suite.js'
import { languageTests } from './language.suite.js'
import { newcomerTests } from './newcomer.suite.js'
import { pictureTests } from './pictures.suite.js'
import { versionsTests } from './versions.suite.js'
import { viewsTests } from './views.suite.js'
import { wordTests } from './word.suite.js'

/** Resolves when all tests passed; rejects otherwise. */
export async function run(): Promise<void> {
  await measureActivation()
  // On a busy machine a window may swallow a key or close a menu: what fails twice fails.
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, retries: 1, reporter: 'base' })
  mocha.suite.emit('pre-require', globalThis, '', mocha)
  mocha.suite.afterEach(takeFailure)
  languageTests()
  editorTests()
  newcomerTests()
  featureTests()
  keyboardTests()
  viewsTests()
  boardTests()
  versionsTests()
  alignmentTests()
  wordTests()
  pictureTests()
  folderTests()
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes = 0 } = runner.stats ?? {}
      print(`${passes} passed, ${failures} failed`)
      if (failures > 0) reject(new Error(`${failures} failed`))
      else resolve()
    })
    report(runner)
  })
}

/** What the screen shows when a test has failed. */
async function takeFailure(this: Mocha.Context): Promise<void> {
  const test = this.currentTest
  if (test?.isFailed()) await screenshot(`failed-${test.title.replace(/\W+/g, '-')}`)
}

/** Prints what VS Code itself measured for loading and activating the extension; a figure to read, not a test. */
async function measureActivation(): Promise<void> {
  await vscode.extensions.getExtension('fangan.fangan')?.activate()
  const host = globalThis as { MonacoPerformanceMarks?: { getMarks(): readonly PerformanceMark[] } }
  const marks = host.MonacoPerformanceMarks?.getMarks() ?? performance.getEntriesByType('mark')
  const at = (name: string) => marks.find((mark) => mark.name === `code/extHost/${name}/fangan.fangan`)?.startTime
  const spans = [
    ['loading', at('willLoadExtensionCode'), at('didLoadExtensionCode')],
    ['activating', at('willActivateExtension'), at('didActivateExtension')],
  ] as const
  for (const [what, from, to] of spans) {
    if (from !== undefined && to !== undefined) print(`  ${what} the extension: ${(to - from).toFixed(0)} ms`)
  }
}

type PerformanceMark = Pick<PerformanceEntry, 'name' | 'startTime'>

/** The workbench's log holds much else, so the report's lines are marked; the same in a process and in a web worker. */
function report(runner: Mocha.Runner): void {
  runner.on('suite', (suite) => print(suite.title === '' ? '' : `  ${suite.title}`))
  runner.on('pass', (test) => print(`    ✔ ${test.title}${test.duration ? ` (${test.duration} ms)` : ''}`))
  runner.on('pending', (test) => print(`    - ${test.title}`))
  runner.on('fail', (test, error) => print(`    ✘ ${test.fullTitle()}\n${error?.stack ?? error}`))
}

function print(text: string): void {
  console.log(text.replace(/^/gm, '│'))
}
