/** The matrix of 5,000 tasks in Chromium's own trace: figures to be read; only what does not hang on the machine is asserted. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ToBoard } from '../../client/board/messages.js'
import { Draft } from './ledgerOf.js'
import { type Browser, type OpenBoard, openBoard, openBrowser } from './openBoard.js'
import { planOf } from './planOf.js'
import { duration, framesOf, longestTask, type TraceEvent } from './trace.js'

const taskCount = 5000
/** In pixels, and pixels per second: 200 rows in three seconds, as fast as a thumb on a wheel. */
const scrolled = 9200
const scrollSpeed = 3000

let browser: Browser
let draft: Draft
let board: OpenBoard
beforeAll(async () => {
  browser = await openBrowser()
  draft = await Draft.open(planOf(taskCount))
  // The analysis is there before a user asks for the matrix.
  await draft.ledger()
  board = await openBoard(browser)
}, 60_000)
afterAll(async () => {
  draft.close()
  await board.close()
  await browser.close()
})

describe('a plan of 5,000 tasks', () => {
  test('opens its matrix', async () => {
    const [ledgerMs, message] = await timed(() => draft.message())
    await handOver(message)
    await start()
    const pageMs = await take('.tabulator-row')
    const events = await stop()
    print('opening, ms', {
      ledger: ledgerMs,
      page: pageMs,
      total: ledgerMs + pageMs,
      'longest task of the page': longestTask(events),
      scripts: duration(events, 'FunctionCall'),
      layout: duration(events, 'Layout'),
      style: duration(events, 'UpdateLayoutTree'),
    })
    expect(await board.page.textContent('.summary')).toContain(String(taskCount))
    expect(await board.page.locator('.tabulator-row').count()).toBeLessThan(100)
  })

  test('scrolls', async () => {
    const devtools = await board.page.context().newCDPSession(board.page)
    await start()
    await devtools.send('Input.synthesizeScrollGesture', { x: 600, y: 500, yDistance: -scrolled, speed: scrollSpeed })
    const events = await stop()
    const frames = framesOf(events)
    print(`scrolling, ${frames.drawn} frames`, {
      'frame, median ms': frames.median,
      'frame, p95 ms': frames.p95,
      dropped: frames.dropped,
      'longest task of the page': longestTask(events),
    })
    expect(frames.drawn).toBeGreaterThan(20)
    expect(await board.page.locator('.tabulator-row').count()).toBeLessThan(100)
    expect(await firstNumber()).toBeGreaterThan(100)
  })

  test('is told one task of them after a keystroke', async () => {
    draft.type('推进第2500项工作。完善', '好')
    const [ledgerMs, message] = await timed(() => draft.message())
    const before = await firstNumber()
    await handOver(message)
    await start()
    const pageMs = await take('.tabulator-row')
    const events = await stop()
    print('a keystroke, ms', {
      'ledger, after the pause in typing': ledgerMs,
      page: pageMs,
      'longest task of the page': longestTask(events),
    })
    expect(message.changed).toHaveLength(1)
    expect(await firstNumber()).toBe(before)
  })
})

/** Puts the message into the page; on its way through the driver it takes longer than between the parts of VS Code. */
async function handOver(message: ToBoard): Promise<void> {
  await board.page.evaluate((text) => {
    Object.assign(globalThis, { handedOver: JSON.parse(text) })
  }, JSON.stringify(message))
}

/** Tells the board what was handed over; milliseconds until an element that `selector` names is drawn. */
async function take(selector: string): Promise<number> {
  return board.page.evaluate(async (wanted) => {
    const { document } = globalThis as unknown as { document: { querySelector(selector: string): unknown } }
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
    const from = performance.now()
    globalThis.postMessage(Reflect.get(globalThis, 'handedOver'))
    do await frame()
    while (!document.querySelector(wanted))
    await frame()
    return performance.now() - from
  }, selector)
}

/** The number of the uppermost task to be seen. */
async function firstNumber(): Promise<number> {
  return board.page.evaluate(() => {
    const { document } = globalThis as unknown as { document: { elementFromPoint(x: number, y: number): Cell } }
    return Number(document.elementFromPoint(30, 320).textContent)
  })
}

interface Cell {
  readonly textContent: string
}

async function start(): Promise<void> {
  const categories = [
    'devtools.timeline',
    'disabled-by-default-devtools.timeline',
    'disabled-by-default-devtools.timeline.frame',
    'toplevel',
  ]
  await browser.startTracing(board.page, { screenshots: false, categories })
}

async function stop(): Promise<readonly TraceEvent[]> {
  return JSON.parse(String(await browser.stopTracing())).traceEvents
}

async function timed<Result>(run: () => Promise<Result>): Promise<[number, Result]> {
  const from = performance.now()
  const result = await run()
  return [performance.now() - from, result]
}

function print(title: string, figures: Readonly<Record<string, number>>): void {
  const parts = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(value < 100 ? 1 : 0)}`)
  console.log(`${title}: ${parts.join(', ')}`)
}
