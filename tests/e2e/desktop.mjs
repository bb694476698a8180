/**
 * Runs the same suite in desktop VS Code, for machines that have it or may download it.
 * `VSCODE_EXECUTABLE` names an installed one; else `VSCODE_VERSION` (default stable) is downloaded.
 */

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runTests } from '@vscode/test-electron'
import { buildSuite, fixture, root } from './build.mjs'

const extensionTestsPath = await buildSuite()
const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'fangan-desktop-'))
const workspace = path.join(directory, '方案(测试)')
fs.cpSync(fixture, workspace, { recursive: true })

try {
  await runTests({
    vscodeExecutablePath: process.env.VSCODE_EXECUTABLE,
    version: process.env.VSCODE_VERSION ?? 'stable',
    extensionDevelopmentPath: root,
    extensionTestsPath,
    launchArgs: [
      workspace,
      '--disable-extensions',
      '--disable-workspace-trust',
      '--user-data-dir',
      path.join(directory, 'user'),
    ],
  })
} catch (error) {
  console.error(String(error?.message ?? error))
  process.exitCode = 1
} finally {
  fs.rmSync(directory, { recursive: true, force: true })
}
