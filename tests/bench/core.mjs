/** Measures the warm analysis of the product alone: growth with the length, the stages, and the rules that cost most. */

import { bundled } from './bundle.mjs'
import { scan, tokenise } from './floors.mjs'
import { inTurn, meanIfKnown, median } from './measure.mjs'
import { writePlan } from './plan.mjs'
import { printTable } from './table.mjs'

/** Source of the module that is measured; the stages are the calls of `analyse` one by one. */
export const coreExports = [
  `export { analyse } from './server/src/analysis/analyse.ts'`,
  `export { builtinTemplates } from './server/src/templates/builtin.generated.ts'`,
  `export { parse } from './server/src/syntax/parse.ts'`,
  `export { readPlan } from './server/src/semantics/lower.ts'`,
  `export { chooseTemplate } from './server/src/templates/match.ts'`,
  `export { assess } from './server/src/templates/assess.ts'`,
  `export { registry } from './server/src/rules/registry.generated.ts'`,
  `export { runRules } from './server/src/rules/run.ts'`,
  `export { applySuppressions } from './server/src/analysis/suppressions.ts'`,
]

/** Rules that are listed with their cost. */
const COSTLY = 8

/** The core as one module. */
export function loadCore() {
  return bundled('core', coreExports)
}

/** Rounds that a text of `length` is worth: many of a short one, few of a long one. */
export function roundsFor(length, quick = false) {
  return Math.max(quick ? 1 : 5, Math.min(quick ? 5 : 41, Math.round(3_000_000 / length) | 1))
}

/**
 * Prints and gives the figures of the core at `sizes`. Every round reads a plan of its own, so that nothing kept from
 * the round before can help.
 */
export async function measureCore({ sizes, quick }) {
  const core = await loadCore()
  warm(core, quick)
  const results = sizes.map((size) => measureSize(core, size, quick))
  printWhole(results)
  printEdits(results)
  printStages(results)
  printRules(results[results.length - 1])
  return results
}

/** The power of the length with which the cost grows between the first and the last of `points` (`length`, `ms`). */
export function exponentOf(points) {
  const [first, last] = [points[0], points[points.length - 1]]
  return Math.log(last.ms / first.ms) / Math.log(last.length / first.length)
}

/** Until the compiler has seen enough, the shortest plan would look the slowest. */
function warm(core, quick) {
  const until = performance.now() + (quick ? 2000 : 10_000)
  for (let round = 0; performance.now() < until; round++) {
    const text = writePlan(15_000, 1000 + round)
    analyse(core, text)
    stagesOf(core, text)
    scan(text)
    tokenise(text)
  }
  analyse(core, writePlan(200_000, 999))
}

function analyse(core, text) {
  return core.analyse({ text, templates: core.builtinTemplates })
}

/** Milliseconds for one character typed in the middle of a text whose analysis is there, the median of as many as `keys`. */
function measureEdit(core, text, keys) {
  const middle = text.indexOf('，', text.length / 2)
  let source = text
  let before = analyse(core, source)
  const times = []
  for (let key = 0; key < keys; key++) {
    source = `${source.slice(0, middle)}的${source.slice(middle)}`
    const [ms, after] = timed(() => core.analyse({ text: source, templates: core.builtinTemplates }, before))
    before = after
    times.push(ms)
  }
  // The first keys teach the compiler.
  return median(times.slice(Math.floor(keys / 3)))
}

function measureSize(core, size, quick) {
  const rounds = roundsFor(size, quick)
  const prepare = (round) => writePlan(size, round + 100)
  const task = (run) => ({ prepare, run })
  const whole = inTurn(
    { analyse: task((text) => analyse(core, text)), scan: task(scan), tokenise: task(tokenise) },
    { warmUps: 2, rounds },
  )
  const parts = []
  for (let round = 0; round < rounds; round++) parts.push(stagesOf(core, prepare(round)))
  const names = Object.keys(parts[0].stages)
  const { plan, findings } = analyse(core, prepare(0))
  if (findings.length === 0) throw new Error(`nothing was found in a plan of ${size} characters`)
  return {
    length: plan.source.length,
    tasks: plan.tasks.length,
    findings: findings.length,
    ms: median(whole.analyse.ms),
    leastMs: Math.min(...whole.analyse.ms),
    editMs: measureEdit(core, prepare(1), quick ? 9 : 60),
    cpuMs: meanIfKnown(whole.analyse.cpuMs),
    scanMs: median(whole.scan.ms),
    tokeniseMs: median(whole.tokenise.ms),
    stages: Object.fromEntries(names.map((name) => [name, median(parts.map(({ stages }) => stages[name]))])),
    rules: Object.fromEntries(
      core.registry.map(({ meta }) => [meta.id, median(parts.map(({ rules }) => rules[meta.id]))]),
    ),
  }
}

/** Milliseconds of each stage of one analysis, and of each rule. */
function stagesOf(core, text) {
  const [parseMs] = timed(() => core.parse(text))
  const [readMs, plan] = timed(() => core.readPlan(text))
  const [templateMs, completeness] = timed(() => {
    const { template, binding } = core.chooseTemplate(plan, core.builtinTemplates, {})
    return core.assess(plan, template, binding)
  })
  const rules = {}
  const found = []
  for (const rule of core.registry) {
    const [ms, findings] = timed(() => core.runRules([rule], plan, completeness, {}))
    rules[rule.meta.id] = ms
    found.push(...findings)
  }
  const [suppressMs] = timed(() => core.applySuppressions(plan, found, {}))
  const rulesMs = Object.values(rules).reduce((sum, ms) => sum + ms, 0)
  const stages = {
    parse: parseMs,
    model: Math.max(0, readMs - parseMs),
    template: templateMs,
    rules: rulesMs,
    suppressions: suppressMs,
  }
  return { stages, rules }
}

function timed(run) {
  const start = performance.now()
  const result = run()
  return [performance.now() - start, result]
}

function printEdits(results) {
  printTable(
    'One character typed in the middle, the earlier analysis at hand',
    ['characters', 'ms', 'whole analysis, ms', 'share'],
    results.map(({ length, editMs, ms }) => [length, editMs.toFixed(1), ms.toFixed(1), (editMs / ms).toFixed(3)]),
  )
}

function printWhole(results) {
  const first = results[0].ms / results[0].length
  printTable(
    'Warm analysis in one process (parse, model, template, all rules)',
    [
      'characters',
      'tasks',
      'findings',
      'ms',
      'least ms',
      'processor ms',
      'M chars/s',
      'ns per char',
      'against the shortest',
      '× scan',
      '× tokeniser',
    ],
    results.map(({ length, tasks, findings, ms, leastMs, cpuMs, scanMs, tokeniseMs }) => [
      ...[String(length), String(tasks), String(findings), ms, leastMs, cpuMs, length / ms / 1000, (ms * 1e6) / length],
      ...[ms / length / first, ms / scanMs, ms / tokeniseMs],
    ]),
  )
  if (results.length < 2) return
  const byProcessor = exponentOf(results.map(({ length, cpuMs }) => ({ length, ms: cpuMs })))
  console.log(`\nGrowth exponent: ${exponentOf(results).toFixed(3)}; by processor time ${byProcessor.toFixed(3)}`)
}

function printStages(results) {
  const names = Object.keys(results[0].stages)
  printTable(
    'Stages, nanoseconds per character',
    ['characters', ...names],
    results.map(({ length, stages }) => [String(length), ...names.map((name) => (stages[name] * 1e6) / length)]),
  )
}

function printRules({ length, rules }) {
  const costly = Object.entries(rules).sort(([, a], [, b]) => b - a)
  printTable(
    `The rules that cost most at ${length} characters`,
    ['rule', 'ms', 'ns per char'],
    costly.slice(0, COSTLY).map(([id, ms]) => [id, ms, (ms * 1e6) / length]),
  )
}
