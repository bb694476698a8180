/**
 * Measures checks of many files: `node tests/cli/scale/measureThreads.mjs [files] [rounds] [characters]` writes so many plans
 * into a temporary folder and checks them in turns with one thread and with two. `npm run build` comes first.
 */

import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writePlan } from '../../bench/plan.mjs'

const [files = 1000, rounds = 5, characters = 15_000] = process.argv.slice(2).map(Number)
const cli = resolve(import.meta.dirname, '../../../dist/cli.js')
/** Different texts; more would measure the writer of plans. */
const texts = 97

const folder = mkdtempSync(join(tmpdir(), 'fangan-many-'))
try {
  const plans = Array.from({ length: texts }, (_, seed) => writePlan(characters, seed + 1))
  for (let number = 0; number < files; number++) {
    const place = join(folder, `第${Math.floor(number / 100)}卷`)
    if (number % 100 === 0) mkdirSync(place)
    writeFileSync(join(place, `${String(number).padStart(6, '0')}号实施方案.txt`), plans[number % texts])
  }
  console.log(`${files} files of ${characters} characters, ${cpus().length} processors, Node.js ${process.version}`)
  const runs = { 1: [], 2: [] }
  for (let round = 0; round < rounds; round++) {
    for (const threads of round % 2 === 0 ? [1, 2] : [2, 1]) runs[threads].push(await measured(threads))
  }
  for (const threads of [1, 2]) {
    const wall = median(runs[threads].map((run) => run.seconds))
    const peak = Math.max(...runs[threads].map((run) => run.peakMb))
    const rate = ((files * characters) / wall / 1e6).toFixed(1)
    console.log(`${threads} thread(s): ${wall.toFixed(2)} s, ${rate} million characters/s, peak ${peak} MB`)
  }
  const ratios = runs[1].map((run, round) => run.seconds / runs[2][round].seconds)
  console.log(
    `ratio of each round: ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}, median ${median(ratios).toFixed(2)}`,
  )
} finally {
  rmSync(folder, { recursive: true })
}

/** One check of the folder; on Linux with the peak of memory, as /proc tells it. */
async function measured(threads) {
  const start = performance.now()
  const child = spawn(process.execPath, [cli, 'check', folder, '--threads', String(threads)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let peakMb = 0
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      peakMb = Math.max(peakMb, Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024))
    } catch {
      // Not Linux, or over.
    }
  }, 500)
  await new Promise((done) => child.on('exit', done))
  clearInterval(watch)
  return { seconds: (performance.now() - start) / 1000, peakMb }
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
