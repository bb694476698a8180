/** Measures command lines from a cold start on one plan: wall time and peak memory; the programs take turns. */

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, scratch } from './bundle.mjs'
import { peerFolder } from './install.mjs'
import { median } from './measure.mjs'
import { writePlan } from './plan.mjs'
import { peakOf } from './processes.mjs'
import { printTable } from './table.mjs'
import { prhRules, textlintRules } from './tools.mjs'

const LENGTH = 15_000
/** Beside which the programs are started; some take no absolute path. */
const FILE = 'plan.fangan.md'
/** Cold starts of each program; odd, so that the median is a measured value. */
const RUNS = 21
const MEMORY_RUNS = 5
/** The pause between two looks at the memory of a process, which keeps count of its highest by itself. */
const LOOK_MS = 2

/** Left out of a quick run. */
const slowPrograms = /^(?:zhlint|textlint|markdownlint)/

/** The programs by name: arguments for Node, and what they print when they have found something in the plan. */
function programsFor(alone) {
  const own = {
    'node -e 0': { argv: ['-e', '0'], prints: /^$/ },
    'node that reads the file': { argv: ['-e', `require("node:fs").readFileSync("${FILE}", "utf8")`], prints: /^$/ },
    'fangan check': { argv: [join(root, 'dist/cli.js'), 'check', FILE], prints: /organ-outdated/ },
  }
  return alone ? own : { ...own, ...peerPrograms() }
}

function peerPrograms() {
  const bin = (name, path) => join(peerFolder(name), path)
  return {
    AutoCorrect: { argv: [bin('autocorrect-node', 'cli.js'), '--lint', FILE], prints: /Error: .*[1-9]/ },
    prh: { argv: [bin('prh', 'bin/prh'), '--rules', prhRules, FILE], prints: /→/ },
    'markdownlint-cli2': { argv: [bin('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), FILE], prints: /MD\d+/ },
    zhlint: { argv: [bin('zhlint', 'bin/index.js'), FILE], prints: /Found \d+ errors/ },
    [`textlint, ${textlintRules.length} rules`]: {
      argv: [
        ...[bin('textlint', 'bin/textlint.js'), '--config', join(import.meta.dirname, 'textlintrc.json')],
        ...['--rules-base-directory', join(import.meta.dirname, 'node_modules'), FILE],
      ],
      prints: /\d+ problems/,
    },
  }
}

/** Figures of all programs; with `alone` only of fangan and of Node itself. */
export async function measureCold({ quick, alone }) {
  const folder = join(scratch, 'cold')
  mkdirSync(folder, { recursive: true })
  const text = writePlan(LENGTH)
  writeFileSync(join(folder, FILE), text)
  const programs = programsFor(alone)
  const names = Object.keys(programs).filter((name) => !quick || !slowPrograms.test(name))
  const times = Object.fromEntries(names.map((name) => [name, []]))
  const memory = Object.fromEntries(names.map((name) => [name, []]))
  for (const name of names) assertWorks(name, programs[name], folder)
  // The first round only warms the file cache.
  for (let round = -1; round < (quick ? 3 : RUNS); round++) {
    for (const name of names) {
      const ms = timeOf(programs[name].argv, folder)
      if (round >= 0) times[name].push(ms)
    }
  }
  for (let round = 0; round < (quick ? 1 : MEMORY_RUNS); round++) {
    for (const name of names) memory[name].push(await peakMemoryMb(programs[name].argv, folder))
  }
  const results = names.map((name) => ({
    ...{ name, medianMs: median(times[name]), leastMs: Math.min(...times[name]) },
    peakMemoryMb: memory[name].includes(undefined) ? undefined : median(memory[name]),
  }))
  print(results, text.length)
  return results
}

/** A program that has found nothing has not done what is measured. */
function assertWorks(name, { argv, prints }, cwd) {
  const { stdout, stderr } = spawnSync(process.execPath, argv, { cwd, encoding: 'utf8' })
  if (!prints.test(stdout + stderr)) throw new Error(`${name} printed nothing of the plan:\n${stdout}${stderr}`)
}

function timeOf(argv, cwd) {
  const start = performance.now()
  const { error } = spawnSync(process.execPath, argv, { cwd, stdio: 'ignore' })
  if (error) throw error
  return performance.now() - start
}

/** Of a run of its own, because looking takes time; `undefined` where the system does not tell. */
async function peakMemoryMb(argv, cwd) {
  const child = spawn(process.execPath, argv, { cwd, stdio: 'ignore' })
  const ended = once(child, 'exit')
  let peakMb
  const timer = setInterval(() => {
    peakMb = peakOf(child.pid) ?? peakMb
  }, LOOK_MS)
  await ended
  clearInterval(timer)
  return peakMb
}

function print(results, length) {
  const [, reader] = results
  const own = results.find(({ name }) => name === 'fangan check')
  printTable(
    `Cold command line on ${length} characters`,
    ['program', 'median ms', 'least ms', '× reading the file', 'fangan against it', 'peak memory MB'],
    results.map(({ name, medianMs, leastMs, peakMemoryMb: megabytes }) => [
      ...[name, medianMs, leastMs, medianMs / reader.medianMs, own.medianMs / medianMs, megabytes],
    ]),
  )
}
