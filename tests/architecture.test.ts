/** The import table of ARCHITECTURE.md is the law: every import of the sources is checked against it. */

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

interface Row {
  readonly folder: string
  readonly folders: readonly string[]
  readonly packages: readonly string[]
}

/** The rows of the table under “Imports”. */
function importTable(): Row[] {
  const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
  return [...page.matchAll(/^\| ((?:server|client)\/\S+) \|([^|]*)\|([^|]*)\|$/gm)].map((match) => ({
    folder: match[1],
    folders: names(match[2]).map((name) => (name.includes('/') ? name : `server/src/${name}`)),
    packages: names(match[3]),
  }))
}

function names(cell: string): string[] {
  return cell
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
}

/** What a file imports, type imports and dynamic imports included. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const patterns = [
    /^\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]/gm,
    /^\s*import\s+['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  ]
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]))
}

function violation(row: Row, file: string, target: string): string | undefined {
  if (target.startsWith('.')) {
    const path = relative(root, resolve(root, dirname(file), target)).replaceAll('\\', '/')
    if (path === 'package.json')
      return row.packages.includes('package.json') ? undefined : `${file} imports package.json`
    const allowed = [row.folder, ...row.folders].some(
      (folder) => path === `${folder}.js` || path.startsWith(`${folder}/`),
    )
    return allowed ? undefined : `${file} imports ${path}`
  }
  if (target.startsWith('node:')) return row.packages.includes('node') ? undefined : `${file} imports ${target}`
  const known = row.packages.some((name) => target === name || target.startsWith(`${name}/`))
  return known ? undefined : `${file} imports the package ${target}`
}

describe('architecture', () => {
  const rows = importTable()

  it('lists every source folder once', () => {
    const folders = readdirSync(join(root, 'server/src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'dev')
      .map((entry) => `server/src/${entry.name}`)
    expect(rows.map((row) => row.folder).sort()).toEqual([...folders, 'client/board', 'client/src'].sort())
  })

  it.each(rows.map((row) => [row.folder, row] as const))('%s imports only what its row allows', (folder, row) => {
    const wrong = sourceFiles(folder).flatMap((file) =>
      importsOf(file).flatMap((target) => violation(row, file, target) ?? []),
    )
    expect(wrong).toEqual([])
  })

  it('keeps clocks, files, processes and the network out of the core', () => {
    const core = ['text', 'syntax', 'semantics', 'templates', 'align', 'clauses', 'rules', 'analysis', 'features'].map(
      (name) => `server/src/${name}`,
    )
    const forbidden =
      /\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bprocess\.|\bconsole\.|\bawait\b|\bsetTimeout\b|\bfetch\(/
    const wrong = core
      .flatMap(sourceFiles)
      .filter(
        (file) =>
          !file.endsWith('.generated.ts') && forbidden.test(withoutComments(readFileSync(join(root, file), 'utf8'))),
      )
    expect(wrong).toEqual([])
  })

  it('reaches no network from any part of the product, and starts git for check --since and LibreOffice for import only', () => {
    const network =
      /['"](?:node:)?(?:http|https|http2|net|tls|dgram|dns|child_process)['"]|\bfetch\(|\bWebSocket\b|\bXMLHttpRequest\b/
    const git = join('server/src', 'node/git.ts')
    const soffice = join('server/src', 'node/soffice.ts')
    expect(readFileSync(join(root, soffice), 'utf8').match(/\bspawn\([^)]*?,/g)).toEqual(['spawn(program,'])
    expect(readFileSync(join(root, git), 'utf8').match(/\bexecFile\([^)]*?,/g)).toEqual(["execFile('git',"])
    const wrong = ['server/src', 'client/src']
      .flatMap(sourceFiles)
      .filter(
        (file) => !file.includes('/dev/') && network.test(withoutComments(readFileSync(join(root, file), 'utf8'))),
      )
    expect(wrong).toEqual([git, soffice])
  })
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}
