/**
 * Measures fangan beside the tools that people would otherwise use; prints Markdown tables and writes a JSON file.
 * Arguments: the parts to run (core, profile, features, peers, lsp, cold, sizes; all when none is named); `--quick` for a bounded
 * run, `--alone` without the other tools, `--json <file>` for the results, `--no-build` for the bundles as they are.
 */

import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './bundle.mjs'
import { compareWithGoals } from './goals.mjs'
import { printSummary } from './summary.mjs'

/** UTF-16 code units of the plans: a usual plan, a thick one, and what nobody writes. */
const SIZES = [15_000, 200_000, 2_000_000]
const QUICK_SIZES = [15_000, 200_000]

/** Each part with what it needs; loaded when it is asked for. */
const parts = {
  core: async (options) => (await import('./core.mjs')).measureCore(options),
  profile: async (options) => (await import('./profile.mjs')).measureProfile(options),
  features: async () => {
    const { featureExports, measureFeatures } = await import('./features.mjs')
    const { bundled } = await import('./bundle.mjs')
    return measureFeatures(await bundled('features', featureExports))
  },
  peers: async (options) => (await import('./peers.mjs')).measurePeers(options),
  lsp: async (options) => (await import('./lsp.mjs')).measureServers(options),
  cold: async (options) => (await import('./cold.mjs')).measureCold(options),
  sizes: async (options) => (await import('./sizes.mjs')).measureSizes(options),
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
    json: { type: 'string', default: join(import.meta.dirname, 'results.json') },
  },
})
const unknown = positionals.find((name) => !(name in parts))
if (unknown !== undefined) throw new Error(`no part ${unknown}; there are ${Object.keys(parts).join(', ')}`)

const { quick, alone } = values
const wanted = positionals.length > 0 ? positionals : Object.keys(parts)
// What is measured is what is shipped.
if (!values['no-build'] && wanted.some((name) => /^(?:lsp|cold|sizes)$/.test(name))) {
  execFileSync(process.execPath, [join(root, 'esbuild.js'), '--production'], { cwd: root, stdio: 'inherit' })
}
const sizes = quick ? QUICK_SIZES : SIZES
const machine = `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim()}`
console.log(machine)
// Whoever reads the figures should know: another program's turn is part of a time on the clock.
console.log(`Load of the last minute: ${loadavg()[0].toFixed(1)}`)
const results = { machine, load: loadavg()[0], date: new Date().toISOString(), quick }
for (const name of wanted) {
  console.log(`\n## ${name}`)
  results[name] = await parts[name]({ sizes, quick, alone })
  // A long run that ends early has told what it knew.
  save()
}
if (['peers', 'lsp', 'cold', 'sizes'].every((name) => name in results)) printSummary(results, sizes)
results.goals = compareWithGoals(results)
save()
console.log(`\nWritten to ${values.json}`)
// Servers that were killed may still hold a pipe.
process.exit()

function save() {
  writeFileSync(values.json, `${JSON.stringify(results, undefined, 2)}\n`)
}
