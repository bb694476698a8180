/** Measures what is installed for production and how large the bundles are, for fangan and for the other tools. */

import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import esbuild from 'esbuild'
import { loadedBy } from '../support/loadedBy.mjs'
import { root, scratch } from './bundle.mjs'
import { installPeers } from './install.mjs'
import { printTable } from './table.mjs'

/** What is installed to use a tool. */
const packagesOf = {
  prh: ['prh'],
  AutoCorrect: ['autocorrect-node'],
  'VS Code’s Markdown language service': ['vscode-markdown-languageservice', 'markdown-it'],
  'vscode-markdown-languageserver': ['vscode-markdown-languageserver'],
  'yaml-language-server': ['yaml-language-server'],
  'markdownlint-cli2': ['markdownlint-cli2'],
  zhlint: ['zhlint'],
  textlint: [
    ...['textlint', 'textlint-rule-max-comma', 'textlint-rule-no-todo', 'textlint-rule-prh'],
    ...['textlint-rule-sentence-length', 'textlint-rule-zh-half-and-full-width-bracket'],
  ],
}

/** Sizes in bytes, one row for each tool; with `alone` only of fangan. */
export async function measureSizes({ quick, alone }) {
  const rows = [ownSizes(quick), ...(alone || quick ? [] : await peerSizes())]
  print(rows)
  return rows
}

function ownSizes(quick) {
  const [{ size: packed, unpackedSize }] = JSON.parse(npm(['pack', '--dry-run', '--json', '--ignore-scripts'], root))
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const server = loadedBy(join(root, 'dist/server/main.mjs'))
  return {
    name: 'fangan',
    installed: unpackedSize + closureSize(root, Object.keys(dependencies ?? {})),
    bundle: server.reduce((sum, file) => sum + statSync(file).size, 0),
    packed,
    vsix: quick ? undefined : vsixSize(),
    bundleGzip: gzipSync(Buffer.concat(server.map((file) => readFileSync(file)))).length,
    browserServer: statSync(join(root, 'dist/browser/server.js')).size,
    command: folderSize(join(root, 'dist/cli')),
  }
}

function vsixSize() {
  const file = join(scratch, 'fangan.vsix')
  execFileSync('npx', ['vsce', 'package', '--no-dependencies', '-o', file], { cwd: root, stdio: 'ignore' })
  return statSync(file).size
}

async function peerSizes() {
  installPeers()
  const sizes = []
  for (const [name, packages] of Object.entries(packagesOf)) {
    const installed = closureSize(import.meta.dirname, packages)
    sizes.push({ name, installed, bundle: await bundleSize(packages) })
  }
  return sizes
}

/** The packages and all that they depend on, as they lie in `node_modules`, each counted once. */
function closureSize(folder, names) {
  const found = new Set()
  const visit = (name, from) => {
    const place = placeOf(name, from)
    if (place === undefined || found.has(place)) return
    found.add(place)
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
      readFileSync(join(place, 'package.json'), 'utf8'),
    )
    for (const dependency of Object.keys({ ...dependencies, ...optionalDependencies })) visit(dependency, place)
  }
  for (const name of names) visit(name, folder)
  return [...found].reduce((sum, place) => sum + folderSize(place), 0)
}

/** Where Node finds `name` from `from`; `undefined` for what is not installed here, such as another system's binaries. */
function placeOf(name, from) {
  for (let folder = from; ; folder = join(folder, '..')) {
    const place = join(folder, 'node_modules', name)
    if (existsSync(join(place, 'package.json'))) return place
    if (join(folder, '..') === folder) return undefined
  }
}

/** Bytes of the files of a folder without the packages that lie in it. */
function folderSize(folder) {
  let sum = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) sum += folderSize(path)
    else if (entry.isFile()) sum += statSync(path).size
  }
  return sum
}

/** Minified into one module; `undefined` for what cannot be bundled, such as native code. */
async function bundleSize(packages) {
  try {
    const { outputFiles } = await esbuild.build({
      stdin: { contents: packages.map((name) => `import '${name}'`).join('\n'), resolveDir: import.meta.dirname },
      ...{
        bundle: true,
        minify: true,
        platform: 'node',
        format: 'esm',
        write: false,
        outdir: scratch,
        logLevel: 'silent',
      },
      mainFields: ['module', 'main'],
      treeShaking: false,
    })
    return outputFiles.reduce((sum, { contents }) => sum + contents.length, 0)
  } catch {
    return undefined
  }
}

function npm(args, cwd) {
  return execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

function print(rows) {
  const megabytes = (bytes) => (bytes === undefined ? undefined : bytes / 1e6)
  const [own] = rows
  printTable(
    'What fangan is made of, MB',
    ['npm package', 'VSIX', 'server bundle', 'the same, gzip', 'server for the browser', 'command line, all chunks'],
    [[own.packed, own.vsix, own.bundle, own.bundleGzip, own.browserServer, own.command].map(megabytes)],
  )
  printTable(
    'Installed for production, and as one bundle, MB',
    ['tool', 'installed', 'bundle'],
    rows.map(({ name, installed, bundle }) => [name, megabytes(installed), megabytes(bundle)]),
  )
}
