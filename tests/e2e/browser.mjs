/** Opens the workbench in a headless browser, hands it the suite, and reports what the suite says. */

import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { findChromium, vscodeParts } from './install.mjs'
import { delay } from './workbench.mjs'

/** The whole run of one suite may take this long, in milliseconds. */
const limitMs = 360_000

/**
 * Opens the workbench at `base` and waits for the suite; 0 when all tests passed. With `web` the extension runs in the
 * page's web worker and its files are served from `extension`, which then holds the suite as well.
 */
export async function openWorkbench(base, { workspace, pictures }, { extension, suite, web, verbose }) {
  const { chromium } = createRequire(vscodeParts().requireFrom)('playwright-core')
  const loopbackOnly = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', loopbackOnly],
  })
  try {
    const page = await browser.newPage({
      viewport: { width: 1360, height: 860 },
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const ended = suiteResult(page, { pictures, workspace, verbose })
    if (web) await serveExtension(page, base, extension)
    const at = (file) => (web ? webUri(base, extension, file) : remoteUri(base, file))
    await page.addInitScript(addDevelopmentOptions, {
      extensions: [at(extension)],
      extensionTestsPath: at(suite),
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

/** The suite's exit code; prints its report (lines marked `│`) and does what it asks for (`◉ …`). */
function suiteResult(page, { pictures, workspace, verbose }) {
  return new Promise((resolve, reject) => {
    void page.exposeFunction('codeAutomationLog', (type, parts) => {
      for (const line of parts.map(String).join(' ').split(/\r?\n/)) {
        if (line.startsWith('│')) console.log(line.slice(1))
        else if (line.startsWith('◉')) serve(page, { pictures, workspace }, JSON.parse(line.slice(1))).catch(reject)
        else if (verbose) console.log(`  [${type}] ${line}`)
      }
    })
    void page.exposeFunction('codeAutomationExit', resolve)
    page.on('crash', () => reject(new Error('the page crashed')))
    setTimeout(() => reject(new Error(`no result within ${limitMs} ms`)), limitMs).unref()
  })
}

/** Pictures are taken when the workbench has come to rest, in milliseconds: its widgets fade in. */
const restMs = 800

/** Does one thing at the screen or the keyboard; the suite goes on as soon as it finds the file with its number. */
async function serve(page, { pictures, workspace }, request) {
  const { id, picture, hovered, press, type, paste, shown, present, click, clicks = 1 } = request
  if (hovered) await page.hover(hovered)
  const isSought = Boolean(shown || present || click)
  const found =
    isSought && (await visible(page, (frame) => (shown ? frame.getByText(shown) : frame.locator(present ?? click))))
  if (click && found) await found.click({ clickCount: clicks })
  if (press) await page.keyboard.press(press)
  if (type) await page.keyboard.type(type)
  if (paste) await page.evaluate(pasteIntoFocus, paste)
  if (picture) {
    await delay(hovered ? 2 * restMs : restMs)
    await page.screenshot({ path: path.join(pictures, `${picture}.png`) })
  }
  fs.writeFileSync(path.join(workspace, '.driver', String(id)), String(!isSought || found !== undefined))
}

/** What is sought may take so long to be seen, in milliseconds. */
const seekMs = 5000

/** The first that is to be seen of what `find` names in a frame; panels are frames of their own, and views that are hidden just now stay in the page. */
async function visible(page, find) {
  for (const end = Date.now() + seekMs; Date.now() < end; await delay(50)) {
    for (const frame of page.frames()) {
      const found = find(frame).filter({ visible: true }).first()
      // A frame may go while it is looked through.
      if ((await found.count().catch(() => 0)) > 0) return found
    }
  }
  return undefined
}

/** The event of an ordinary paste: a headless browser gives none for Ctrl+V. */
function pasteIntoFocus({ text, html }) {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  clipboardData.setData('text/html', html)
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
  document.activeElement.dispatchEvent(event)
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

/** Serves the extension's files from the page's own origin, as a web extension has to be. */
async function serveExtension(page, base, directory) {
  const types = {
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
    '.md': 'text/markdown',
  }
  await page.context().route(`${base}/__extension__/**`, (route) => {
    const name = decodeURIComponent(new URL(route.request().url()).pathname).slice('/__extension__'.length)
    const file = path.join(directory, name)
    if (!fs.existsSync(file) || !fs.statSync(file).isFile()) return route.fulfill({ status: 404, body: '' })
    const contentType = types[path.extname(file)] ?? 'application/octet-stream'
    return route.fulfill({ status: 200, body: fs.readFileSync(file), contentType: `${contentType}; charset=utf-8` })
  })
}

function webUri(base, directory, file) {
  const { host } = new URL(base)
  return { $mid: 1, scheme: 'http', authority: host, path: `/__extension__${file.slice(directory.length)}` }
}

function remoteUri(base, file) {
  return { $mid: 1, scheme: 'vscode-remote', authority: new URL(base).host, path: file }
}
