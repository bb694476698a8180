/** The real VS Code of the editor tests: code-server, started on loopback with a home of its own. */

import { spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { fixture } from './build.mjs'
import { vscodeParts } from './install.mjs'

const { node, entry } = vscodeParts()

/**
 * A home of its own with a copy of the fixture, because the web workbench writes into the folder that it shows.
 * The suite finds the folder `.driver` where somebody serves its screen and keyboard, and in it a file for each
 * request that was served.
 */
export function prepare(pictures) {
  fs.mkdirSync(pictures)
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'fangan-vscode-'))
  const at = (name) => path.join(directory, name)
  fs.cpSync(fixture, at('方案(测试)'), { recursive: true })
  fs.mkdirSync(at('方案(测试)/.driver'))
  for (const name of ['home', 'extensions', 'user/User']) fs.mkdirSync(at(name), { recursive: true })
  fs.writeFileSync(at('config.yaml'), 'auth: none\n')
  speakChinese(at)
  const settings = {
    'chat.disableAIFeatures': true,
    'extensions.ignoreRecommendations': true,
    'files.exclude': { '.driver': true },
    'files.autoSave': 'off',
    'git.enabled': false,
    'telemetry.telemetryLevel': 'off',
    'update.mode': 'none',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.startupEditor': 'none',
  }
  fs.writeFileSync(at('user/User/settings.json'), JSON.stringify(settings))
  const env = environment(at('home'))
  return { directory, pictures, workspace: at('方案(测试)'), log: at('code-server.log'), env, at }
}

/**
 * Knows of a language pack without a single translation, so that under `zh-cn` the extension speaks
 * Chinese, though the workbench around it stays English.
 */
function speakChinese(at) {
  const translations = at('translations.json')
  fs.writeFileSync(translations, JSON.stringify({ contents: {} }))
  const extensions = [{ extensionIdentifier: { id: 'test.chinese' }, version: '0.0.0' }]
  const pack = { hash: 'none', extensions, translations: { vscode: translations }, label: '中文' }
  fs.writeFileSync(at('user/languagepacks.json'), JSON.stringify({ 'zh-cn': pack }))
}

function environment(home) {
  const foreign = /^(VSCODE_|CODE_SERVER|ELECTRON_|npm_)|^(PASSWORD|HASHED_PASSWORD|PORT|NODE_OPTIONS)$/
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)))
  // An empty gallery: nothing is looked up on the network.
  return { ...kept, HOME: home, EXTENSIONS_GALLERY: '{}' }
}

function codeServerArguments({ at }) {
  return [entry, '--config', at('config.yaml'), '--user-data-dir', at('user'), '--extensions-dir', at('extensions')]
}

/** Starts code-server on `port`; it ends with this process. */
export function startCodeServer(place, port, locale = 'en') {
  const log = fs.openSync(place.log, 'w')
  const quiet = ['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-proxy']
  const options = [
    '--locale',
    locale,
    '--auth',
    'none',
    '--bind-addr',
    `127.0.0.1:${port}`,
    '--disable-getting-started-override',
    ...quiet,
  ]
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

/** Runs code-server for one task, such as installing a package; rejects when it fails. */
export function runCodeServer(place, options) {
  const log = fs.openSync(place.log, 'w')
  const child = spawn(node, [...codeServerArguments(place), ...options], {
    env: place.env,
    stdio: ['ignore', log, log],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`code-server ended with ${code}`))))
  })
}

/** Resolves when the server answers; rejects when it ends or stays silent. */
export async function answering(port, server) {
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

/** A port that nobody listens on. */
export function freePort() {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** Ends the server and all that it started. */
export async function stop(server) {
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

/** The last lines of a file. */
export function tail(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n').slice(-30).join('\n') : ''
}

/** Resolves after `ms` milliseconds. */
export function delay(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
