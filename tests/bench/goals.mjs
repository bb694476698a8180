/** Compares the results of a run with the goals, which are ratios, so that they hold on every machine. */

import { exponentOf } from './core.mjs'
import { printTable, shown } from './table.mjs'

/**
 * Prints each goal with the figure of this run and whether it is met, by the clock; beside it the figure by processor
 * time, which other programs on a busy machine do not lengthen. Gives the same as data.
 */
export function compareWithGoals(results) {
  const { peers, lsp, cold, sizes } = results
  const goals = [
    ...(peers ? speedGoals(peers) : []),
    ...(lsp ? serverGoals(lsp) : []),
    ...(cold ? coldGoals(cold) : []),
    ...(sizes ? sizeGoals(sizes) : []),
  ].map((goal) => ({ ...goal, met: goal.value === undefined ? undefined : isMet(goal) }))
  if (goals.length > 0) print(goals)
  return goals
}

function isMet({ least, most, value }) {
  return least === undefined ? value <= most : value >= least
}

function print(goals) {
  const withUnit = (value, unit) => (value === undefined ? '—' : `${shown(value)}${unit}`)
  printTable(
    'Goals, as ratios of this run',
    ['goal', 'wanted', 'measured', 'by processor time', 'met'],
    goals.map(({ name, least, most, value, cpuValue, unit = '', met }) => [
      ...[name, least === undefined ? `≤ ${most}${unit}` : `≥ ${least}${unit}`],
      ...[withUnit(value, unit), withUnit(cpuValue, unit), met === undefined ? '—' : met ? 'yes' : 'no'],
    ]),
  )
}

function speedGoals({ floors, tools }) {
  const own = tools.find(({ name }) => name === 'fangan').sizes
  const goals = own.flatMap((figures, at) => [
    {
      ...fasterThan('AutoCorrect (native)', at),
      name: `analysis of ${figures.size}, speed against AutoCorrect`,
      least: 4,
    },
    {
      ...fasterThan("VS Code's Markdown language service", at),
      name: `analysis of ${figures.size}, speed against VS Code's outline of Markdown`,
      least: 1,
    },
    {
      name: `analysis of ${figures.size}, time against the tokeniser`,
      most: 10,
      value: figures.ms / floors[at].tokeniseMs,
      cpuValue: figures.cpuMs && figures.cpuMs / floors[at].tokeniseMs,
      unit: ' ×',
    },
  ])
  if (own.length < 2) return goals
  const ends = [own[0], own[own.length - 1]]
  const cpuEnds = ends.map(({ length, cpuMs }) => ({ length, ms: cpuMs }))
  const cpuValue = ends.every(({ cpuMs }) => cpuMs) ? exponentOf(cpuEnds) : undefined
  return [...goals, { name: 'growth exponent of the analysis', most: 1.05, value: exponentOf(ends), cpuValue }]

  function fasterThan(name, at) {
    const other = tools.find((tool) => tool.name === name)?.sizes[at]
    const ratio = (key) => (other?.[key] ? own[at].length / own[at][key] / (other.length / other[key]) : undefined)
    return { value: ratio('ms'), cpuValue: ratio('cpuMs'), unit: ' ×' }
  }
}

/** By characters in the document: how many times the echo's time a key may take. */
const keyGoals = { 200000: { medianMs: 2, p99Ms: 4 }, 2000000: { medianMs: 3 } }

function serverGoals({ typing, spawns }) {
  const label = { medianMs: 'median', p99Ms: 'p99' }
  const goals = typing.flatMap(({ size, servers }) => {
    const [own, echo] = ownAndEcho(servers)
    return Object.entries(keyGoals[size] ?? {}).map(([key, most]) => ({
      ...{ name: `key at ${size}, ${label[key]} against echo`, most, value: own[key] / echo[key], unit: ' ×' },
      cpuValue: key === 'medianMs' && own.cpuMs && echo.cpuMs ? own.cpuMs / echo.cpuMs : undefined,
    }))
  })
  const open = typing.find(({ size }) => size === 200_000)
  const [own, echo] = open ? ownAndEcho(open.servers) : []
  const overMb = own?.peakMemoryMb && own.peakMemoryMb - echo.peakMemoryMb
  const [ownSpawn, echoSpawn] = ownAndEcho(spawns)
  const spawn = ownSpawn.medianMs / echoSpawn.medianMs
  return [
    ...goals,
    { name: 'server memory with 200000 open, over echo', most: 25, value: overMb, unit: ' MB' },
    { name: 'spawn to first findings against echo', most: 1.3, value: spawn, unit: ' ×' },
  ]
}

function ownAndEcho(list) {
  return ['fangan', 'echo'].map((wanted) => list.find(({ name }) => name === wanted))
}

function coldGoals(cold) {
  const msOf = (wanted) => cold.find(({ name }) => name === wanted)?.medianMs
  const against = (name) => (msOf(name) === undefined ? undefined : msOf('fangan check') / msOf(name))
  return [
    { name: 'cold fangan check against AutoCorrect', most: 1, value: against('AutoCorrect'), unit: ' ×' },
    {
      name: 'cold fangan check against Node that reads the file',
      ...{ most: 1.3, value: against('node that reads the file'), unit: ' ×' },
    },
  ]
}

function sizeGoals(sizes) {
  const own = sizes.find(({ name }) => name === 'fangan')
  return [
    { name: 'VSIX', most: 1.5, value: own.vsix && own.vsix / 1e6, unit: ' MB' },
    { name: 'server bundle without lazy chunks', most: 0.6, value: own.bundle / 1e6, unit: ' MB' },
  ]
}
