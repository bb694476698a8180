/** Shows where the time of a warm analysis goes: by folder and by function, as V8's sampling profiler sees it. */

import { readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { pathToFileURL } from 'node:url'
import { bundleFile } from './bundle.mjs'
import { coreExports } from './core.mjs'
import { writePlan } from './plan.mjs'
import { printTable } from './table.mjs'

const LENGTH = 200_000
const WARM_MS = 6000
const PROFILED_MS = 10_000
/** Microseconds between two samples. */
const INTERVAL = 200
const LISTED = 16

/** Prints and gives the share of time of each folder, and of the functions that take most. */
export async function measureProfile({ quick }) {
  const file = await bundleFile('profiled', coreExports)
  const core = await import(pathToFileURL(file).href)
  analyseFor(core, quick ? 1000 : WARM_MS)
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL })
  await session.post('Profiler.start')
  analyseFor(core, quick ? 1000 : PROFILED_MS)
  const { profile } = await session.post('Profiler.stop')
  const own = selfTimes(profile, pathToFileURL(file).href, sourcesOf(file))
  const folders = summed(own, ({ source }) => source.replace(/^server\/src\/|\/[^/]*$/g, ''))
  const functions = summed(own, ({ source, name }) => `${name} (${source.replace('server/src/', '')})`)
  printShares('By folder', 'folder', folders)
  printShares('By function, without what it calls', 'function', functions)
  return { folders, functions }
}

/** Each plan is another one, so that nothing kept from the one before can help; writing them is not counted. */
function analyseFor(core, limitMs) {
  const until = performance.now() + limitMs
  for (let seed = 1; performance.now() < until; seed++) {
    core.analyse({ text: writePlan(LENGTH, seed), templates: core.builtinTemplates })
  }
}

/** The first lines of the sources in the bundle, in order. */
function sourcesOf(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (/^\/\/ \S+\.\w+$/.test(line) ? [{ source: line.slice(3), line: index }] : []))
}

/** Microseconds of each function of the bundle alone; regular expressions and the collector under names of their own. */
function selfTimes({ nodes, samples, timeDeltas }, url, sources) {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const times = new Map()
  samples.forEach((id, index) => {
    times.set(id, (times.get(id) ?? 0) + timeDeltas[index])
  })
  return [...times].flatMap(([id, microseconds]) => {
    const { functionName, lineNumber, url: place } = byId.get(id).callFrame
    if (functionName.startsWith('RegExp: '))
      return [{ name: functionName.slice(0, 60), source: 'regular expressions', microseconds }]
    if (functionName === '(garbage collector)') return [{ name: 'collector', source: 'memory', microseconds }]
    if (place !== url) return []
    const source = sources.findLast(({ line }) => line <= lineNumber)?.source ?? 'bundle'
    return [{ name: functionName || '(anonymous)', source, microseconds }]
  })
}

function summed(times, keyOf) {
  const total = times.reduce((sum, { microseconds }) => sum + microseconds, 0)
  const sums = new Map()
  for (const time of times) sums.set(keyOf(time), (sums.get(keyOf(time)) ?? 0) + time.microseconds)
  return [...sums]
    .map(([name, microseconds]) => ({ name, share: microseconds / total }))
    .sort((a, b) => b.share - a.share)
}

function printShares(title, head, shares) {
  printTable(
    `${title}, a plan of ${LENGTH} characters`,
    [head, 'share of time, %'],
    shares.slice(0, LISTED).map(({ name, share }) => [name.replaceAll('|', '\\|'), share * 100]),
  )
}
