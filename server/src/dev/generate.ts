/** Writes the generated files, or with `--check` names those that are stale and exits 1. */

import fs from 'node:fs'
import path from 'node:path'
import { generatedFiles, type ProjectFiles } from './files.js'

const root = process.cwd()
const check = process.argv.includes('--check')

main().catch((error) => {
  console.error(error)
  process.exitCode = 2
})

async function main(): Promise<void> {
  const files = await generatedFiles(projectFiles(root))
  const stale = [...files].filter(([file, text]) => current(file) !== text).map(([file]) => file)
  const orphans = orphanedPages(new Set(files.keys()))
  if (check) return reportStale([...stale, ...orphans])
  for (const file of stale) {
    fs.mkdirSync(path.join(root, path.dirname(file)), { recursive: true })
    fs.writeFileSync(path.join(root, file), files.get(file) ?? '')
  }
  for (const file of orphans) fs.rmSync(path.join(root, file))
  console.log(
    stale.length + orphans.length === 0 ? 'Generated files are up to date.' : [...stale, ...orphans].join('\n'),
  )
}

function reportStale(stale: readonly string[]): void {
  if (stale.length === 0) {
    console.log('Generated files are up to date.')
    return
  }
  console.error(`Stale, run \`npm run generate\`:\n${stale.join('\n')}`)
  process.exitCode = 1
}

/** Pages under `docs/rules` whose rule or requirement is gone. */
function orphanedPages(wanted: ReadonlySet<string>): string[] {
  const folder = path.join(root, 'docs/rules')
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `docs/rules/${name.split(path.sep).join('/')}`)
    .filter((file) => file.endsWith('.md') && !wanted.has(file))
    .sort()
}

function current(file: string): string | undefined {
  const full = path.join(root, file)
  return fs.existsSync(full) ? fs.readFileSync(full, 'utf8') : undefined
}

function projectFiles(folder: string): ProjectFiles {
  return {
    root: folder,
    read: (file) => fs.readFileSync(path.join(folder, file), 'utf8'),
    list: (dir) => (fs.existsSync(path.join(folder, dir)) ? fs.readdirSync(path.join(folder, dir)).sort() : []),
  }
}
