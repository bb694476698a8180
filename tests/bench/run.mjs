/** Measures the command line against markdownlint-cli2, the growth of a warm analysis, and features; prints Markdown tables. */

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import esbuild from 'esbuild'
import { featureExports, measureFeatures } from './features.mjs'
import { writePlan } from './plan.mjs'

/** The newest version that runs on Node 20. */
const RIVAL = 'markdownlint-cli2@0.18.1'
/** Cold starts of each program; odd, so that the median is a measured value. */
const RUNS = 21
/** UTF-16 code units of the plan that is checked cold. */
const COLD_LENGTH = 15_000
/** UTF-16 code units of the plans that are analysed warm. */
const WARM_LENGTHS = [20_000, 200_000, 2_000_000]

const root = resolve(fileURLToPath(import.meta.url), '../../..')
const cache = join(root, 'node_modules/.cache/fangan-bench')
const folder = mkdtempSync(join(tmpdir(), 'fangan-bench-'))
try {
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`)
  // Alone with `npm run bench -- features`, which needs no program to compare with.
  const only = process.argv[2]
  if (only === undefined) measureCold()
  const core = await bundled()
  if (only === undefined) measureWarm(core)
  measureFeatures(core)
} finally {
  rmSync(folder, { recursive: true })
}

function measureCold() {
  const text = writePlan(COLD_LENGTH)
  const file = join(folder, 'plan.fangan.md')
  writeFileSync(file, text)
  const rival = installRival()
  const programs = {
    'node alone': ['-e', '0'],
    'fangan check': [join(root, 'dist/cli.js'), 'check', file],
    'markdownlint-cli2': rival && [rival, file],
  }
  const times = coldTimes(programs)
  const reference = times['markdownlint-cli2'] && median(times['markdownlint-cli2'])
  console.log(`Cold process, a plan of ${text.length} characters, ${RUNS} alternating runs\n`)
  console.log('| program | median ms | least ms | against markdownlint-cli2 |\n|---|---:|---:|---:|')
  for (const [name, list] of Object.entries(times)) {
    const share = reference === undefined ? '—' : (median(list) / reference).toFixed(2)
    console.log(`| ${name} | ${median(list).toFixed(0)} | ${Math.min(...list).toFixed(0)} | ${share} |`)
  }
}

/** Programs take turns, so that a slow minute of the machine falls on all of them. */
function coldTimes(programs) {
  const present = Object.entries(programs).filter(([, argv]) => argv)
  const times = Object.fromEntries(present.map(([name]) => [name, []]))
  for (let run = -1; run < RUNS; run++) {
    for (const [name, argv] of present) {
      const start = process.hrtime.bigint()
      const { error } = spawnSync(process.execPath, argv, { cwd: folder, stdio: 'ignore' })
      if (error) throw error
      // The first round only warms the file cache.
      if (run >= 0) times[name].push(Number(process.hrtime.bigint() - start) / 1e6)
    }
  }
  return times
}

function installRival() {
  const script = join(cache, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs')
  if (existsSync(script)) return script
  mkdirSync(cache, { recursive: true })
  writeFileSync(join(cache, 'package.json'), '{ "private": true }')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  try {
    execFileSync(npm, ['install', '--no-audit', '--no-fund', '--no-save', RIVAL], { cwd: cache, stdio: 'ignore' })
  } catch (error) {
    console.log(`${RIVAL} could not be installed and is left out: ${error.message}\n`)
    return undefined
  }
  return script
}

/** The core of the product as one module. */
async function bundled() {
  const outfile = join(folder, 'core.mjs')
  await esbuild.build({
    stdin: { contents: featureExports.join('\n'), resolveDir: root },
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
    outfile,
    logLevel: 'error',
  })
  return import(outfile)
}

function measureWarm({ analyse, builtinTemplates }) {
  const check = (text) => analyse({ text, templates: builtinTemplates })
  // Until the compiler has seen enough, the shortest plan would look the slowest.
  for (let round = 0; round < 60; round++) check(writePlan(WARM_LENGTHS[0]))
  console.log('\nWarm analysis in one process\n')
  console.log(
    '| characters | tasks | findings | median ms | ns per character | against the shortest |\n|---:|---:|---:|---:|---:|---:|',
  )
  let first
  for (const length of WARM_LENGTHS) {
    const text = writePlan(length)
    const rounds = Math.max(3, Math.min(21, Math.round(4_000_000 / length) | 1))
    const times = []
    let result
    for (let round = 0; round < rounds; round++) {
      const start = performance.now()
      result = check(text)
      times.push(performance.now() - start)
    }
    const each = (median(times) * 1e6) / text.length
    first ??= each
    const cells = [
      text.length,
      result.plan.tasks.length,
      result.findings.length,
      median(times).toFixed(1),
      each.toFixed(0),
      (each / first).toFixed(2),
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
}

function median(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
}
