/** One checker in a process of its own: reads a text when told to and answers with the time, so that it can be stopped. */

import { writePlan } from './plan.mjs'
import { cpuMsOf } from './processes.mjs'

const name = process.argv[2]
const { read, write } = name === 'fangan' ? await startFangan() : await startTool()

process.on('message', async ({ length, seed }) => {
  const text = write(length, seed)
  const cpuStart = cpuMsOf()
  const start = performance.now()
  try {
    const findings = await read(text)
    const ms = performance.now() - start
    const cpuMs = cpuStart === undefined ? undefined : cpuMsOf() - cpuStart
    process.send({ ms, cpuMs, length: text.length, findings })
  } catch (error) {
    process.send({ failure: lastLine(error) })
  }
})
process.on('disconnect', () => process.exit())
process.send('ready')

/** Where parsers point at a place first, what went wrong stands last. */
function lastLine(error) {
  const lines = String(error.message ?? error)
    .trim()
    .split('\n')
  return lines[lines.length - 1].replace(/^[\s=]+/, '').slice(0, 80)
}

async function startTool() {
  const { tools } = await import('./tools.mjs')
  return { read: await tools[name].start(), write: tools[name].write ?? writePlan }
}

async function startFangan() {
  const { loadCore } = await import('./core.mjs')
  const core = await loadCore()
  const read = (text) => core.analyse({ text, templates: core.builtinTemplates }).findings.length
  return { read, write: writePlan }
}
