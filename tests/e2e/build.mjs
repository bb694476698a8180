/** Builds what the editor tests run: the extension, the suite, and for the package an empty extension that carries it. */

import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import esbuild from 'esbuild'

/** The project's folder. */
export const root = path.resolve(import.meta.dirname, '../..')

/** The folder that the tests open. */
export const fixture = path.join(import.meta.dirname, 'fixture')

/** Inside `node_modules`, so that the suite finds mocha and nothing of it is packaged. */
const output = path.join(root, 'node_modules/.cache/fangan-e2e')

/** Builds the extension and the suite; the path of the suite's module. */
export async function buildSuite() {
  execFileSync(process.execPath, ['esbuild.js'], { cwd: root, stdio: 'inherit' })
  const suite = path.join(output, 'suite.js')
  await esbuild.build({
    entryPoints: [path.join(import.meta.dirname, 'suite/index.ts')],
    outfile: suite,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  })
  return suite
}

/** Builds the extension and the suite for a web worker; the path of the suite's module. */
export async function buildWebSuite() {
  execFileSync(process.execPath, ['esbuild.js'], { cwd: root, stdio: 'inherit' })
  const suite = path.join(output, 'web/suite.js')
  await esbuild.build({
    entryPoints: [path.join(import.meta.dirname, 'suite/index.ts')],
    outfile: suite,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    define: { 'process.env.NODE_ENV': '"test"', global: 'globalThis' },
    alias: {
      'node:assert/strict': path.join(import.meta.dirname, 'suite/web/assert.ts'),
      'node:fs': path.join(import.meta.dirname, 'suite/web/fs.ts'),
      mocha: path.join(import.meta.dirname, 'suite/web/mocha.ts'),
    },
    logLevel: 'warning',
  })
  return suite
}

/** An extension that does nothing: with the packaged extension installed, VS Code still wants one under development. */
export function carrierDirectory() {
  const directory = path.join(output, 'carrier')
  fs.mkdirSync(directory, { recursive: true })
  const manifest = { name: 'carrier', publisher: 'test', version: '0.0.0', engines: { vscode: '*' } }
  fs.writeFileSync(path.join(directory, 'package.json'), JSON.stringify(manifest))
  return directory
}

/** Packages the extension; the path of the VSIX. */
export function packageExtension() {
  const vsix = path.join(output, 'fangan.vsix')
  execFileSync('npx', ['vsce', 'package', '--no-dependencies', '--skip-license', '-o', vsix], {
    cwd: root,
    stdio: 'inherit',
  })
  return vsix
}
