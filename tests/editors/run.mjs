/**
 * Runs the built server under other editors with the set-ups of docs/editors.md. Installs nothing; an editor that is not
 * there fails with the name of its package. Arguments name the editors; without any, all are run.
 */

import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { editors, here, missing } from './editors.mjs'

const root = path.resolve(here, '../..')
/** A whole editor's time, in milliseconds; each condition within has its own. */
const longestMs = 240_000

const asked = process.argv.slice(2).map((name) => name.toLowerCase())
const chosen = editors.filter(({ name }) => asked.length === 0 || asked.includes(name.toLowerCase()))
let passed = 0
let failed = 0
for (const editor of chosen) await run(editor)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

async function run(editor) {
  console.log(`\n${editor.name}`)
  const problem = missing(editor)
  if (problem) return count('not ok', problem)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fangan-editor-'))
  try {
    const code = await start(editor, folder)
    if (code !== 0) count('not ok', `ends well: exit code ${code}`)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** The editor's exit code; its lines `ok …` and `not ok …` are counted. */
function start(editor, folder) {
  const plan = copyPlan(folder)
  const setup = path.join(folder, `init.${editor.language}`)
  fs.writeFileSync(setup, setupOf(editor))
  const args = editor.start({ setup, plan, script: path.join(here, editor.script) })
  const child = spawn(editor.command, args, {
    cwd: folder,
    env: environment(folder, plan),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), longestMs)
  let rest = ''
  const take = (chunk) => {
    const lines = (rest + chunk).split(/\r?\n/)
    rest = lines.pop() ?? ''
    for (const line of lines) read(line)
  }
  child.stdout.setEncoding('utf8').on('data', take)
  child.stderr.setEncoding('utf8').on('data', (text) => process.stderr.write(text))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      read(rest)
      resolve(code ?? signal)
    })
  })
}

function read(line) {
  const match = /^(ok|not ok) (.*)$/.exec(line)
  if (match) count(match[1], match[2])
  else if (line.trim() !== '') console.log(`    ${line}`)
}

function count(result, text) {
  if (result === 'ok') passed++
  else failed++
  console.log(`  ${result === 'ok' ? '✓' : '✗'} ${text}`)
}

/** The block in the editor's language that the page gives. */
function setupOf(editor) {
  const page = fs.readFileSync(path.join(root, 'docs/editors.md'), 'utf8')
  const block = new RegExp(`\`\`\`${editor.language}\n([\\s\\S]*?)\n\`\`\``).exec(page)
  if (!block) throw new Error(`docs/editors.md has no set-up in ${editor.language}`)
  return `${block[1]}\n`
}

function copyPlan(folder) {
  const fixture = path.join(here, 'fixture')
  const [name] = fs.readdirSync(fixture)
  const plan = path.join(folder, name)
  fs.copyFileSync(path.join(fixture, name), plan)
  return plan
}

/** The user's own set-up stays out; `fangan` is the built command line. */
function environment(folder, plan) {
  const bin = path.join(folder, 'bin')
  fs.mkdirSync(bin)
  const cli = path.join(root, 'dist/cli.js')
  fs.writeFileSync(path.join(bin, 'fangan'), `#!/bin/sh\nexec '${process.execPath}' '${cli}' "$@"\n`, { mode: 0o755 })
  return {
    ...process.env,
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
    XDG_STATE_HOME: folder,
    XDG_CACHE_HOME: folder,
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
    FANGAN_PLAN: plan,
  }
}
