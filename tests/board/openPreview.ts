/** The preview of the layout in a headless browser, with the test in the place of the extension. */

import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { FromPreview, ToPreview } from '../../client/preview/messages.js'
import { scriptedPage } from '../../client/src/scriptedPage.js'
import { previewOf } from '../../server/src/exporters/preview/preview.js'
import { standardLayout } from '../../server/src/layout/layout.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import type { Browser, Page } from './openBoard.js'

const dist = path.resolve(import.meta.dirname, '../../dist/preview')

/** One preview. */
export interface OpenPreview {
  readonly page: Page
  /** What the page has told, oldest first. */
  readonly heard: readonly FromPreview[]
  /** What went wrong in the page, violations of its policy among it. */
  readonly problems: readonly string[]
  tell(message: ToPreview): Promise<void>
  /** Lays out a plan, and waits until it is there. */
  show(text: string): Promise<void>
  close(): Promise<void>
}

/** Opens the page as the extension makes it, under the policy that the extension gives it. */
export async function openPreview(browser: Browser, width = 900): Promise<OpenPreview> {
  const { server, address } = await serve()
  const page = await browser.newPage({ viewport: { width, height: 1250 } })
  const heard: FromPreview[] = []
  const problems: string[] = []
  page.on('pageerror', ({ message }) => problems.push(String(message)))
  page.on('console', (message) => problems.push(String(message.text?.())))
  await page.exposeFunction('hear', (message: never) => heard.push(message))
  await page.addInitScript(() => {
    const host = { postMessage: (message: unknown) => Reflect.get(globalThis, 'hear')(message) }
    Object.assign(globalThis, { acquireVsCodeApi: () => host })
  })
  await page.goto(address)
  while (!heard.some(({ type }) => type === 'ready')) await new Promise((resolve) => setTimeout(resolve, 10))
  const tell = (message: ToPreview): Promise<void> => page.evaluate((data) => globalThis.postMessage(data), message)
  return {
    ...{ page, heard, problems, tell },
    show: async (text) => {
      await tell({ type: 'plan', ...previewOf(readPlan(text), standardLayout) })
      await page.waitForSelector('.page')
    },
    close: async () => {
      await page.close()
      server.close()
    },
  }
}

async function serve(): Promise<{ server: Server; address: string }> {
  const server = createServer(({ url = '' }, response) => {
    const name = new URL(url, 'http://localhost').pathname.slice(1)
    const kind = name === '' ? 'text/html' : name.endsWith('.css') ? 'text/css' : 'text/javascript'
    response.setHeader('content-type', kind)
    response.end(name === '' ? pageAt(address) : readFileSync(path.join(dist, name)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { server, address }
}

function pageAt(address: string): string {
  const texts = {
    noPlan: '打开一份方案，这里显示它的版面。',
    page: '第 {0} 页，共 {1} 页',
    pages: '共 {0} 页',
    keys: '方案的各页版面',
  }
  return scriptedPage({
    ...{ script: `${address}/main.js`, style: `${address}/main.css`, cspSource: address, nonce: 'abc123' },
    ...{ title: 'preview', start: { texts, language: 'zh-cn' } },
  })
}
