/** The board in a headless browser, with the test in the place of the extension: what it is told, and what it tells. */

import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { BoardTab, FromBoard, ToBoard } from '../../client/board/messages.js'
import { scriptedPage } from '../../client/src/scriptedPage.js'
// @ts-expect-error Plain JavaScript, as it also runs by itself.
import { findChromium, installVscode, vscodeParts } from '../e2e/install.mjs'
import { texts } from './texts.js'

const dist = path.resolve(import.meta.dirname, '../../dist/board')

/** What is used of the browser’s library, which is installed beside VS Code and brings no types here. */
export interface Page {
  setViewportSize(size: { width: number; height: number }): Promise<void>
  goto(url: string): Promise<unknown>
  evaluate<Result, Argument>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>
  exposeFunction(name: string, run: (value: never) => void): Promise<void>
  addInitScript(run: () => void): Promise<void>
  on(event: 'console' | 'pageerror', heard: (message: { text?(): string; message?: string }) => void): void
  screenshot(options: { path: string }): Promise<unknown>
  waitForFunction(run: () => unknown): Promise<unknown>
  waitForSelector(selector: string): Promise<unknown>
  click(selector: string, options?: { clickCount?: number; position?: { x: number; y: number } }): Promise<void>
  dblclick(selector: string): Promise<void>
  fill(selector: string, text: string): Promise<void>
  focus(selector: string): Promise<void>
  textContent(selector: string): Promise<string | null>
  locator(selector: string): { allInnerTexts(): Promise<string[]>; count(): Promise<number> }
  readonly keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> }
  readonly mouse: { wheel(x: number, y: number): Promise<void>; move(x: number, y: number): Promise<void> }
  context(): { newCDPSession(page: Page): Promise<Devtools> }
  close(): Promise<void>
}

/** The browser's own protocol. */
export interface Devtools {
  send(method: string, parameters: object): Promise<unknown>
}

/** What starts pages. */
export interface Browser {
  newPage(options: object): Promise<Page>
  startTracing(page: Page, options: object): Promise<void>
  stopTracing(): Promise<Buffer>
  close(): Promise<void>
}

/** One board. */
export interface OpenBoard {
  readonly page: Page
  /** What the board has told, oldest first. */
  readonly heard: readonly FromBoard[]
  /** What went wrong in the page, violations of its policy among it. */
  readonly problems: readonly string[]
  tell(message: ToBoard): Promise<void>
  close(): Promise<void>
}

/** A browser without window, from the installation of the editor tests. */
export async function openBrowser(): Promise<Browser> {
  installVscode()
  const { chromium } = createRequire(vscodeParts().requireFrom)('playwright-core')
  return chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] })
}

/** Opens the page as the extension makes it, under the policy that the extension gives it. */
export async function openBoard(browser: Browser, tab: BoardTab = 'matrix'): Promise<OpenBoard> {
  const { server, address } = await serve(tab)
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const heard: FromBoard[] = []
  const problems: string[] = []
  page.on('pageerror', ({ message }) => problems.push(String(message)))
  page.on('console', (message) => problems.push(String(message.text?.())))
  await page.exposeFunction('hear', (message: never) => heard.push(message))
  await page.addInitScript(() => {
    const host = {
      postMessage: (message: unknown) => Reflect.get(globalThis, 'hear')(message),
      getState() {},
      setState() {},
    }
    Object.assign(globalThis, { acquireVsCodeApi: () => host })
  })
  await page.goto(address)
  await page.evaluate(setColours)
  while (!heard.some(({ type }) => type === 'ready')) await new Promise((resolve) => setTimeout(resolve, 10))
  return {
    ...{ page, heard, problems },
    tell: (message) => page.evaluate((data) => globalThis.postMessage(data), message),
    close: async () => {
      await page.close()
      server.close()
    },
  }
}

async function serve(tab: BoardTab): Promise<{ server: Server; address: string }> {
  const server = createServer(({ url = '' }, response) => {
    const name = new URL(url, 'http://localhost').pathname.slice(1)
    const kind = name === '' ? 'text/html' : name.endsWith('.css') ? 'text/css' : 'text/javascript'
    response.setHeader('content-type', kind)
    response.end(name === '' ? pageAt(tab, address) : readFileSync(path.join(dist, name)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { server, address }
}

function pageAt(tab: BoardTab, address: string): string {
  return scriptedPage({
    ...{ script: `${address}/main.js`, style: `${address}/main.css`, cspSource: address, nonce: 'abc123' },
    ...{ title: 'board', start: { texts, tab, language: 'zh-cn' } },
  })
}

/** Some of the variables that VS Code gives a page, in its light theme. */
function setColours(): void {
  const colours = {
    'font-family': 'sans-serif',
    'font-size': '13px',
    'editor-background': '#ffffff',
    'editor-foreground': '#3b3b3b',
    descriptionForeground: '#3b3b3b',
    'panel-border': '#e5e5e5',
    focusBorder: '#005fb8',
    'list-inactiveSelectionBackground': '#e4e6f1',
    'list-hoverBackground': '#f2f2f2',
    'list-errorForeground': '#b01011',
    'list-warningForeground': '#855f00',
    'charts-blue': '#0063d3',
    'charts-green': '#388a34',
    'charts-yellow': '#bf8803',
    'charts-purple': '#652d90',
    'charts-red': '#e51400',
    'input-background': '#ffffff',
    'input-border': '#cecece',
  }
  const { style } = Reflect.get(globalThis, 'document').documentElement
  for (const [name, value] of Object.entries(colours)) style.setProperty(`--vscode-${name}`, value)
}
