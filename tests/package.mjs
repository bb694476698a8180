/** Checks the package that `npm run package` has made: its size, and that it holds what runs and nothing else. */

import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { loadedBy } from './support/loadedBy.mjs'

/** In bytes; an intranet passes it on by mail. */
const largest = 2_000_000
/** In bytes, what the server loads before its first findings; the rest is loaded when it is asked for. */
const largestServer = 660_000

const root = path.resolve(import.meta.dirname, '..')
const { size } = statSync(path.join(root, 'fangan.vsix'))
const listing = execFileSync('npx', ['vsce', 'ls', '--no-dependencies'], { cwd: root, encoding: 'utf8' })
const files = listing.split('\n').filter((line) => line !== '')
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))

const accounts = ['./dist/sbom.cdx.json', './dist/THIRD-PARTY-NOTICES.txt', './SECURITY.md', './LICENSE']
const needed = [
  ...[
    manifest.main,
    manifest.browser,
    './dist/server.js',
    './dist/server/main.mjs',
    './dist/browser/server.js',
    './dist/board/main.js',
    './dist/board/main.css',
    './dist/preview/main.js',
    './dist/preview/main.css',
    `./${manifest.icon}`,
  ],
  ...accounts,
]
const serverSize = loadedBy(path.join(root, 'dist/server/main.mjs'))
  .map((file) => statSync(file).size)
  .reduce((sum, one) => sum + one)
const problems = [
  ...(serverSize > largestServer
    ? [`the server loads ${serverSize} bytes at its start, more than ${largestServer}`]
    : []),
  ...(size > largest ? [`it has ${size} bytes, more than ${largest}`] : []),
  ...needed.filter((file) => !files.includes(file.slice(2))).map((file) => `${file} is not in it`),
  ...files.filter((file) => /\.(?:map|ts|mts)$|^(?:tests|server|client|docs|examples|node_modules)\//.test(file)),
]
console.log(
  `fangan.vsix: ${(size / 1e6).toFixed(2)} MB, ${files.length} files, server at its start ${(serverSize / 1e3).toFixed(0)} kB`,
)
for (const problem of problems) console.error(`fangan.vsix: ${problem}`)

const [npmPackage] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: root, encoding: 'utf8' }))
const packed = npmPackage.files.map((file) => file.path)
const npmProblems = [
  ...[...accounts, './dist/cli.js', './dist/cli/main.mjs', './dist/server.js', './dist/server/main.mjs']
    .filter((file) => !packed.includes(file.slice(2)))
    .map((file) => `${file} is not in it`),
  ...packed.filter((file) => /\.(?:map|ts|mts)$|^(?:tests|server|client|docs|examples|node_modules)\//.test(file)),
]
console.log(`npm package: ${(npmPackage.size / 1e6).toFixed(2)} MB, ${packed.length} files`)
for (const problem of npmProblems) console.error(`npm package: ${problem}`)
process.exitCode = problems.length + npmProblems.length > 0 ? 1 : 0
