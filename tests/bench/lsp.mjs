/** Measures language servers over stdio: from one character typed to its findings, from spawn to first findings, memory. */

import { meanIfKnown, median, quantile } from './measure.mjs'
import { ownServers, peerServers } from './servers.mjs'
import { printTable } from './table.mjs'
import { Typing } from './typing.mjs'

/** Strokes of each server, as many at each place; a server that is slow gets fewer, for so many milliseconds. */
const STROKES = 120
const FEWEST_STROKES = 6
const STROKES_MS = 30_000
const LIMIT_MS = 60_000
const WARM_UPS = 30
const SPAWNS = 15
const SPAWN_LENGTH = 15_000

/** The servers of a quick run. */
const quickServers = new Set(['fangan', 'fangan as shipped', 'echo', 'vscode-markdown-languageserver'])

/** Figures of all servers; with `alone` only of fangan and the floor. */
export async function measureServers({ sizes, quick, alone }) {
  const all = alone ? ownServers : { ...ownServers, ...peerServers }
  const servers = quick ? Object.fromEntries(Object.entries(all).filter(([name]) => quickServers.has(name))) : all
  const typing = []
  for (const size of sizes) {
    const measured = { size, servers: await measureTyping(servers, size, quick) }
    printTyping(measured)
    typing.push(measured)
  }
  printMemory(typing)
  if (quick) for (const { servers: measured } of typing) assertSane(measured)
  const spawns = await measureSpawns(servers, quick)
  printSpawns(spawns)
  return { typing, spawns }
}

/** Times of strokes, the servers taking turns; all of them have the document open at the same time. */
async function measureTyping(servers, size, quick) {
  const running = []
  let diagnostics
  for (const [name, make] of Object.entries(servers)) {
    const entry = { name, times: [], cpuTimes: [], spentMs: 0 }
    running.push(entry)
    const typing = new Typing(make({ diagnostics }), size)
    entry.typing = typing
    await attempt(entry, async () => {
      await typing.open(LIMIT_MS)
      entry.openMemoryMb = typing.peakMemoryMb()
    })
    if (name === 'fangan') diagnostics = typing.findings
    entry.findings = typing.findings.length
  }
  const strokes = quick ? 12 : STROKES
  const warmUps = quick ? 3 : WARM_UPS
  for (let round = -warmUps; round < strokes; round++) {
    for (const entry of running) {
      if (entry.failure || (entry.spentMs > STROKES_MS && entry.times.length >= FEWEST_STROKES)) continue
      // What takes seconds is warm after one stroke.
      if (round < -1 && entry.spentMs > STROKES_MS / 6) continue
      await attempt(entry, async () => {
        const cpuStart = entry.typing.cpuMs()
        const ms = await entry.typing.stroke(LIMIT_MS)
        entry.spentMs += ms
        if (round < 0) return
        entry.times.push(ms)
        entry.cpuTimes.push(cpuStart === undefined ? undefined : entry.typing.cpuMs() - cpuStart)
      })
    }
  }
  for (const entry of running) {
    entry.peakMemoryMb = entry.typing.peakMemoryMb()
    entry.typing.close()
  }
  return running.map(({ name, times, cpuTimes, failure, findings, openMemoryMb, peakMemoryMb }) => ({
    ...{ name, strokes: times.length, failure, findings, openMemoryMb, peakMemoryMb },
    medianMs: times.length > 0 ? median(times) : undefined,
    cpuMs: meanIfKnown(cpuTimes),
    p99Ms: times.length > 0 ? quantile(times, 0.99) : undefined,
  }))
}

/** On short texts every server must answer each key, and echo what fangan has found. */
function assertSane(measured) {
  for (const { name, failure, strokes } of measured) {
    if (failure || strokes === 0) throw new Error(`${name}: ${failure ?? 'no stroke was answered'}`)
  }
  const [own, echo] = ['fangan', 'echo'].map((wanted) => measured.find(({ name }) => name === wanted))
  if (own.findings === 0 || own.findings !== echo.findings) throw new Error('echo does not say what fangan says')
}

/** Milliseconds from spawn to first findings; the servers take turns. */
async function measureSpawns(servers, quick) {
  const names = Object.keys(servers).filter((name) => !/one finding|asked for|wait removed/.test(name))
  const times = Object.fromEntries(names.map((name) => [name, []]))
  let diagnostics
  for (let round = -1; round < (quick ? 3 : SPAWNS); round++) {
    for (const name of names) {
      const typing = new Typing(servers[name]({ diagnostics }), SPAWN_LENGTH)
      const ms = await typing.open(LIMIT_MS)
      if (name === 'fangan') diagnostics = typing.findings
      typing.close()
      if (round >= 0) times[name].push(ms)
    }
  }
  return names.map((name) => ({ name, medianMs: median(times[name]), leastMs: Math.min(...times[name]) }))
}

/** A server that fails or hangs is told in the table and left alone from then on. */
async function attempt(entry, act) {
  if (entry.failure) return
  try {
    await act()
  } catch (error) {
    entry.failure = error.message
    entry.typing.close()
  }
}

function printTyping({ size, servers }) {
  const floor = servers.find(({ name }) => name === 'echo')
  printTable(
    `One character typed to its findings over stdio, ${size} characters`,
    ['server', 'findings', 'strokes', 'median ms', 'p99 ms', '× echo', 'p99 × echo', 'processor ms'],
    servers.map(({ name, findings, strokes, medianMs, p99Ms, cpuMs, failure }) =>
      failure
        ? [name, '', String(strokes), failure]
        : [
            ...[name, String(findings), String(strokes), medianMs, p99Ms],
            ...[medianMs / floor.medianMs, p99Ms / floor.p99Ms, cpuMs],
          ],
    ),
  )
}

function printMemory(typing) {
  for (const { size, servers } of typing) {
    const floor = servers.find(({ name }) => name === 'echo')
    printTable(
      `Peak memory of the server with ${size} characters open, MB`,
      ['server', 'at first findings', 'over echo', 'after typing', 'over echo'],
      servers.map(({ name, openMemoryMb, peakMemoryMb }) => [
        ...[name, openMemoryMb, openMemoryMb - floor.openMemoryMb],
        ...[peakMemoryMb, peakMemoryMb - floor.peakMemoryMb],
      ]),
    )
  }
}

function printSpawns(spawns) {
  const floor = spawns.find(({ name }) => name === 'echo')
  printTable(
    `Spawn to first findings, ${SPAWN_LENGTH} characters`,
    ['server', 'median ms', 'least ms', '× echo'],
    spawns.map(({ name, medianMs, leastMs }) => [name, medianMs, leastMs, medianMs / floor.medianMs]),
  )
}
