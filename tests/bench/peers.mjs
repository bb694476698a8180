/** Measures the full warm analysis of fangan and of other checkers, each in a process of its own, taking turns. */

import { fork } from 'node:child_process'
import { join } from 'node:path'
import { exponentOf } from './core.mjs'
import { scan, tokenise } from './floors.mjs'
import { installPeers, peerVersion } from './install.mjs'
import { inTurn, meanIfKnown, median } from './measure.mjs'
import { writePlan } from './plan.mjs'
import { printTable } from './table.mjs'
import { tools } from './tools.mjs'

/** A text that takes longer than this ends the tool's part. */
const LIMIT_MS = 60_000
/** Measured rounds, and for how long a slow tool is measured at one size. */
const ROUNDS = 15
const BUDGET_MS = 12_000
/** A tool is warm after so many texts, or after so long. */
const WARM_UPS = 300
const WARM_MS = 8000
/** In a quick run only tools that take no time. */
const quickTools = ['prh', "VS Code's Markdown language service", 'AutoCorrect (native)']

/** Times of all tools at `sizes`. */
export async function measurePeers({ sizes, quick, alone }) {
  if (!alone) installPeers()
  const names = alone ? [] : quick ? quickTools : Object.keys(tools)
  const running = []
  for (const name of ['fangan', ...names]) running.push(await ToolProcess.start(name))
  await eachInTurn(running, (tool) => tool.warm(quick ? 1500 : WARM_MS))
  const results = { floors: floorsAt(sizes), tools: running.map(({ name }) => describe(name)) }
  for (const size of sizes) {
    await measureSize(running, size, quick ? 3 : ROUNDS)
    running.forEach((tool, index) => {
      results.tools[index].sizes.push(tool.figures(size))
    })
  }
  for (const tool of running) tool.stop()
  print(results, sizes)
  if (quick) assertSane(results.tools)
  return results
}

/** On short texts every tool must come to its end, and have found something in one of them. */
function assertSane(measured) {
  for (const { name, sizes } of measured) {
    const failure = sizes.find((figures) => figures.failure)?.failure
    if (failure) throw new Error(`${name}: ${failure}`)
    if (!sizes.some(({ findings }) => findings > 0)) throw new Error(`${name} has found nothing`)
  }
}

async function measureSize(running, size, rounds) {
  for (const tool of running) tool.begin()
  for (let round = -1; round < rounds; round++) {
    await eachInTurn(running, async (tool) => {
      if (tool.failure || (tool.spentMs > BUDGET_MS && tool.times.length > 0)) return
      const answer = await tool.read(size, round + 100)
      if (round < 0 || answer.ms === undefined) return
      tool.times.push(answer.ms)
      tool.cpuTimes.push(answer.cpuMs)
    })
  }
}

async function eachInTurn(running, act) {
  for (const tool of running) await act(tool)
}

/** A checker in its process; killed when it takes too long. */
class ToolProcess {
  static async start(name) {
    const tool = new ToolProcess(name)
    await tool.#answer(LIMIT_MS)
    return tool
  }

  #child

  constructor(name) {
    this.name = name
    this.#child = fork(join(import.meta.dirname, 'toolProcess.mjs'), [name], {
      stdio: ['ignore', 'ignore', process.env.DEBUG ? 'inherit' : 'ignore', 'ipc'],
    })
  }

  begin() {
    this.times = []
    this.cpuTimes = []
    this.spentMs = 0
    // Once stopped it stays stopped: longer texts take longer still.
    this.failure = this.ended
    this.findings = undefined
    this.length = undefined
  }

  async warm(limitMs) {
    const until = performance.now() + limitMs
    for (let round = 0; round < WARM_UPS && performance.now() < until && !this.ended; round++) {
      const { failure } = await this.read(15_000, 1000 + round)
      if (failure) return
    }
  }

  async read(length, seed) {
    this.#child.send({ length, seed })
    const answer = await this.#answer(LIMIT_MS)
    this.spentMs += answer.ms ?? 0
    this.failure = answer.failure
    this.findings ??= answer.findings
    this.length ??= answer.length
    return answer
  }

  figures(size) {
    const { times, cpuTimes, failure, findings, length } = this
    const ms = times.length > 0 ? median(times) : undefined
    return { size, length, findings, rounds: times.length, ms, cpuMs: meanIfKnown(cpuTimes), failure }
  }

  stop() {
    // One that is busy does not hear that it should go.
    if (this.ended) this.#child.kill('SIGKILL')
    else this.#child.disconnect()
  }

  #answer(limitMs) {
    return new Promise((resolve) => {
      const settle = (answer) => {
        clearTimeout(timer)
        this.#child.removeAllListeners()
        resolve(answer)
      }
      const give = (failure) => {
        this.ended = failure
        this.stop()
        settle({ failure })
      }
      const timer = setTimeout(() => give(`over ${limitMs / 1000} s`), limitMs)
      this.#child.once('message', settle)
      this.#child.once('exit', () => give('the process ended'))
    })
  }
}

function describe(name) {
  const tool = tools[name]
  return tool
    ? { name, version: peerVersion(tool.package), note: tool.note, sizes: [] }
    : { name, version: 'this', note: 'parse, model, template, all rules', sizes: [] }
}

function floorsAt(sizes) {
  return sizes.map((size) => {
    const prepare = (round) => writePlan(size, round + 100)
    const times = inTurn(
      { scan: { prepare, run: scan }, tokenise: { prepare, run: tokenise } },
      { warmUps: 5, rounds: 15 },
    )
    return { size, scanMs: median(times.scan.ms), tokeniseMs: median(times.tokenise.ms), length: prepare(0).length }
  })
}

function print({ floors, tools: measured }, sizes) {
  const floorRow = (name, key) => [
    name,
    '',
    ...floors.flatMap((floor) => [floor[key], floor.length / floor[key] / 1000, undefined]),
    '',
  ]
  printTable(
    'Full analysis in process, warm: milliseconds and million characters per second',
    ['tool', 'version', ...sizes.flatMap((size) => [`${size}: ms`, 'M chars/s', 'processor ms']), 'note'],
    [
      floorRow('floor: charCodeAt loop', 'scanMs'),
      floorRow('floor: sticky-regex tokeniser', 'tokeniseMs'),
      ...measured.map(({ name, version, note, sizes: figures }) => [
        ...[name, version],
        ...figures.flatMap(({ ms, cpuMs, length, failure }) => [ms ?? failure, ms && length / ms / 1000, cpuMs]),
        note,
      ]),
    ],
  )
  const [own, ...others] = measured
  const last = own.sizes.length - 1
  printTable(
    'fangan against the others: how many times as many characters per second',
    ['than', ...sizes.map(String)],
    [
      ...['scanMs', 'tokeniseMs'].map((key, index) => [
        ['charCodeAt loop', 'tokeniser'][index],
        ...floors.map((floor, at) => floor[key] / own.sizes[at].ms),
      ]),
      ...others.map(({ name, sizes: figures }) => [
        name,
        ...figures.map((figure, at) => speed(own.sizes[at]) / speed(figure)),
      ]),
    ],
  )
  if (last > 0) console.log(`\nGrowth exponent of fangan: ${exponentOf([own.sizes[0], own.sizes[last]]).toFixed(3)}`)
}

function speed({ ms, length }) {
  return length / ms
}
