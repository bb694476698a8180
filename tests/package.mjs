/** Checks the package that `npm run package` has made: its size, and that it holds what runs and nothing else. */

import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** In bytes; an intranet passes it on by mail. */
const largest = 1_500_000

const root = path.resolve(import.meta.dirname, '..')
const { size } = statSync(path.join(root, 'fangan.vsix'))
const listing = execFileSync('npx', ['vsce', 'ls', '--no-dependencies'], { cwd: root, encoding: 'utf8' })
const files = listing.split('\n').filter((line) => line !== '')
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))

const needed = [manifest.main, manifest.browser, './dist/server.js', './dist/browser/server.js', `./${manifest.icon}`]
const problems = [
  ...(size > largest ? [`it has ${size} bytes, more than ${largest}`] : []),
  ...needed.filter((file) => !files.includes(file.slice(2))).map((file) => `${file} is not in it`),
  ...files.filter((file) => /\.(?:map|ts|mts)$|^(?:tests|server|client|docs|examples|node_modules)\//.test(file)),
]
console.log(`fangan.vsix: ${(size / 1e6).toFixed(2)} MB, ${files.length} files`)
for (const problem of problems) console.error(`fangan.vsix: ${problem}`)
process.exitCode = problems.length > 0 ? 1 : 0
