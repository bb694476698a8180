/**
 * Runs the editor suite in a real VS Code: code-server's workbench in a headless browser, all on loopback.
 * The hosts to run in are named as arguments: `node` (the default), `web` (the extension in a web worker), `vsix` (the
 * packaged extension, in Chinese). `--verbose` prints the workbench's log.
 */

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openWorkbench } from './browser.mjs'
import { buildSuite, buildWebSuite, carrierDirectory, packageExtension, root } from './build.mjs'
import { installVscode } from './install.mjs'
import { answering, freePort, prepare, runCodeServer, startCodeServer, stop, tail } from './workbench.mjs'

/** What each host runs: the extension under development, the suite, and how the page reaches them. */
const hosts = {
  node: async () => ({ extension: root, suite: await buildSuite(), locale: 'en' }),
  web: async () => ({ extension: root, suite: await buildWebSuite(), web: true, locale: 'en' }),
  vsix: async () => ({
    extension: carrierDirectory(),
    suite: await buildSuite(),
    vsix: packageExtension(),
    locale: 'zh-cn',
  }),
}

const verbose = process.argv.includes('--verbose')
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const shots = fs.mkdtempSync(path.join(os.tmpdir(), 'fangan-screenshots-'))

process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))

installVscode()
for (const host of asked.length > 0 ? asked : ['node']) {
  if (!Object.hasOwn(hosts, host)) throw new Error(`Unknown host ${host}; there are ${Object.keys(hosts).join(', ')}.`)
  console.log(`\nVS Code, host ${host}`)
  if (await fails(host, await hosts[host]())) process.exitCode = 1
}
console.log(`Screenshots: ${shots}`)

/** True when a test failed or the suite could not be run. */
async function fails(host, { vsix, ...what }) {
  const place = prepare(path.join(shots, host))
  try {
    if (vsix) await runCodeServer(place, ['--install-extension', vsix])
    const port = await freePort()
    const server = startCodeServer(place, port, what.locale)
    try {
      await answering(port, server)
      return (await openWorkbench(`http://127.0.0.1:${port}`, place, { ...what, verbose })) !== 0
    } finally {
      await stop(server)
    }
  } catch (error) {
    console.error(String(error?.stack ?? error))
    console.error(tail(place.log))
    return true
  } finally {
    fs.rmSync(place.directory, { recursive: true, force: true })
  }
}
