/**
 * Runs the editor suite in a real VS Code: code-server's workbench in a headless browser, all on loopback.
 * Flags: --vsix also runs it against the packaged extension, --verbose prints the workbench's log.
 */

import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { buildSuite, carrierDirectory, fixture, packageExtension, root } from './build.mjs'
import { findChromium, installVscode, vscodeParts } from './install.mjs'

/** The whole run of one suite may take this long, in milliseconds; it takes about fifteen seconds. */
const limitMs = 180_000
const verbose = process.argv.includes('--verbose')
const shots = fs.mkdtempSync(path.join(os.tmpdir(), 'fangan-screenshots-'))

process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))

installVscode()
const chromiumPath = findChromium()
const { node, entry, requireFrom } = vscodeParts()
const { chromium } = createRequire(requireFrom)('playwright-core')

const suite = await buildSuite()
let failed = await runIn('folder', { extension: root, suite })
if (process.argv.includes('--vsix')) {
  failed = (await runIn('package', { extension: carrierDirectory(), suite, vsix: packageExtension() })) || failed
}
console.log(`Screenshots: ${shots}`)
process.exitCode = failed ? 1 : 0

/** True when a test failed or the suite could not be run. */
async function runIn(what, { extension, suite, vsix }) {
  console.log(`\nVS Code with the extension from the ${what}`)
  const place = prepare(path.join(shots, what))
  try {
    if (vsix) await runCodeServer(place, ['--install-extension', vsix])
    const port = await freePort()
    const server = startCodeServer(place, port)
    try {
      await answering(port, server)
      return (await runInBrowser(`http://127.0.0.1:${port}`, place, { extension, suite })) !== 0
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

/** A home of its own with a copy of the fixture, because the web workbench writes into the folder that it shows. */
function prepare(pictures) {
  fs.mkdirSync(pictures)
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'fangan-vscode-'))
  const at = (name) => path.join(directory, name)
  fs.cpSync(fixture, at('方案(测试)'), { recursive: true })
  for (const name of ['home', 'extensions', 'user/User']) fs.mkdirSync(at(name), { recursive: true })
  fs.writeFileSync(at('config.yaml'), 'auth: none\n')
  const settings = {
    'chat.disableAIFeatures': true,
    'extensions.ignoreRecommendations': true,
    'files.autoSave': 'off',
    'git.enabled': false,
    'telemetry.telemetryLevel': 'off',
    'update.mode': 'none',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.startupEditor': 'none',
  }
  fs.writeFileSync(at('user/User/settings.json'), JSON.stringify(settings))
  const env = environment(at('home'), pictures)
  return { directory, pictures, workspace: at('方案(测试)'), log: at('code-server.log'), env, at }
}

function environment(home, pictures) {
  const foreign = /^(VSCODE_|CODE_SERVER|ELECTRON_|npm_)|^(PASSWORD|HASHED_PASSWORD|PORT|NODE_OPTIONS)$/
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)))
  // An empty gallery: nothing is looked up on the network.
  return { ...kept, HOME: home, EXTENSIONS_GALLERY: '{}', FANGAN_SCREENSHOTS: pictures }
}

function codeServerArguments({ at }) {
  return [entry, '--config', at('config.yaml'), '--user-data-dir', at('user'), '--extensions-dir', at('extensions')]
}

function startCodeServer(place, port) {
  const log = fs.openSync(place.log, 'w')
  const quiet = ['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-proxy']
  const options = ['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-getting-started-override', ...quiet]
  // Detached, so that its extension hosts can be ended together with it.
  const server = spawn(node, [...codeServerArguments(place), ...options], {
    env: place.env,
    detached: true,
    stdio: ['ignore', log, log],
  })
  // However this process ends, nothing that it started stays behind.
  process.once('exit', () => endGroup(server, 'SIGKILL'))
  return server
}

function runCodeServer(place, options) {
  const log = fs.openSync(place.log, 'w')
  const child = spawn(node, [...codeServerArguments(place), ...options], {
    env: place.env,
    stdio: ['ignore', log, log],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`code-server ended with ${code}`))))
  })
}

async function answering(port, server) {
  for (let tries = 0; tries < 600; tries++) {
    if (server.exitCode !== null) throw new Error('code-server ended early')
    const up = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      (response) => response.ok,
      () => false,
    )
    if (up) return
    await delay(100)
  }
  throw new Error('code-server does not answer')
}

/** Opens the workbench and waits for the suite; 0 when all tests passed. */
async function runInBrowser(base, { workspace, pictures }, { extension, suite }) {
  const loopbackOnly = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', loopbackOnly],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1360, height: 860 } })
    const ended = suiteResult(page, pictures)
    await page.addInitScript(addDevelopmentOptions, {
      extensions: [remoteUri(base, extension)],
      extensionTestsPath: remoteUri(base, suite),
    })
    await page.goto(`${base}/?folder=${encodeURIComponent(workspace)}`)
    return await ended.catch(async (error) => {
      await page.screenshot({ path: path.join(pictures, 'failure.png') })
      throw error
    })
  } finally {
    await browser.close()
  }
}

/** The suite's exit code; prints its report (lines marked `│`) and takes the screenshots that it asks for (`◉ …`). */
function suiteResult(page, pictures) {
  return new Promise((resolve, reject) => {
    void page.exposeFunction('codeAutomationLog', (type, parts) => {
      for (const line of parts.map(String).join(' ').split(/\r?\n/)) {
        if (line.startsWith('│')) console.log(line.slice(1))
        else if (line.startsWith('◉')) shoot(page, pictures, line.slice(1).trim()).catch(reject)
        else if (verbose) console.log(`  [${type}] ${line}`)
      }
    })
    void page.exposeFunction('codeAutomationExit', resolve)
    page.on('crash', () => reject(new Error('the page crashed')))
    setTimeout(() => reject(new Error(`no result within ${limitMs} ms`)), limitMs).unref()
  })
}

/** Takes the picture `request` asks for: a name, and after a space the element that the mouse rests on. */
async function shoot(page, pictures, request) {
  const [name, hovered] = request.split(/ (.*)/)
  if (hovered) await page.hover(hovered).then(() => delay(1200))
  const file = path.join(pictures, `${name}.png`)
  // The suite goes on as soon as the file is there, so it is written under another name first.
  await page.screenshot({ path: `${file}.part.png` })
  fs.renameSync(`${file}.part.png`, file)
}

/** The workbench reads its configuration once from the page; the suite is added on that read. */
function addDevelopmentOptions(options) {
  const original = Element.prototype.getAttribute
  Element.prototype.getAttribute = function (name) {
    const value = original.call(this, name)
    if (name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration') return value
    const configuration = JSON.parse(value)
    configuration.developmentOptions = { ...configuration.developmentOptions, ...options }
    return JSON.stringify(configuration)
  }
}

function remoteUri(base, file) {
  return { $mid: 1, scheme: 'vscode-remote', authority: new URL(base).host, path: file }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

async function stop(server) {
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    if (server.exitCode !== null || server.signalCode !== null) return
    endGroup(server, signal)
    for (let tries = 0; tries < 50 && server.exitCode === null && server.signalCode === null; tries++) await delay(100)
  }
}

function endGroup(server, signal) {
  try {
    process.kill(-server.pid, signal)
  } catch {
    // The group has ended by itself.
  }
}

function tail(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n').slice(-30).join('\n') : ''
}

function delay(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
