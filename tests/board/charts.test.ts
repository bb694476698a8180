/** The roadmap and the load of bodies in a browser: the keyboard, clicks, and the place that is kept. */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Draft } from './ledgerOf.js'
import { type Browser, type OpenBoard, openBoard, openBrowser } from './openBoard.js'
import { planOf } from './planOf.js'

let browser: Browser
let draft: Draft
let board: OpenBoard
beforeAll(async () => {
  browser = await openBrowser()
  draft = await Draft.open(planOf(400))
})
afterAll(async () => {
  draft.close()
  await browser.close()
})
afterEach(async () => {
  expect(board.problems).toEqual([])
  await board.close()
})

async function open(tab: 'roadmap' | 'load'): Promise<void> {
  board = await openBoard(browser, tab)
  await board.tell({ ...(await draft.message()), changed: await tasks(), anew: true })
  await board.page.waitForSelector(`.${tab} canvas`)
}

async function tasks() {
  const { boardTasks } = await import('../../client/src/board/changes.js')
  return boardTasks(await draft.ledger())
}

async function eventually<Value>(read: () => Value | undefined | Promise<Value | undefined>): Promise<Value> {
  for (let tries = 0; tries < 200; tries++) {
    const value = await read()
    if (value !== undefined) return value
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return expect.fail('it does not happen')
}

describe('the roadmap', () => {
  beforeEach(() => open('roadmap'))

  test('is walked through with the arrows, and Enter leads to the text', async () => {
    await board.page.focus('.roadmap .row-chart')
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowDown']) await board.page.keyboard.press(key)
    expect(await board.page.textContent('[role="status"]')).toBe('二（一）2 推进第2项工作; 2023年2月底前')
    await board.page.keyboard.press('Enter')
    const [, second] = await tasks()
    expect(await eventually(() => board.heard[1])).toEqual({ type: 'reveal', id: second.id })
  })

  test('has what recurs and what has no deadline at its end, under headings that are passed over', async () => {
    await board.page.focus('.roadmap .row-chart')
    await board.page.keyboard.press('End')
    expect(await board.page.textContent('[role="status"]')).toBe('二（八）50 推进第400项工作; 未写时限')
    for (let index = 0; index < 80; index++) await board.page.keyboard.press('ArrowUp')
    expect(await board.page.textContent('[role="status"]')).toMatch(/每季度末$/)
  })

  test('shows the task of the cursor, and keeps its place when the text changes', async () => {
    const all = await tasks()
    await board.tell({ type: 'select', id: all[300].id })
    const top = await eventually(async () => (await scrollTop()) || undefined)
    await board.tell({ ...(await draft.message()), changed: [{ ...all[300], title: '另一项工作' }] })
    await board.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))))
    expect(await scrollTop()).toBe(top)
  })

  test('is drawn: bars of several colours on the canvas', async () => {
    expect(await eventually(async () => ((await colours()) >= 4 ? true : undefined))).toBe(true)
  })

  test('a click on a row leads to its text', async () => {
    await eventually(async () => ((await colours()) >= 4 ? true : undefined))
    await board.page.click('.roadmap canvas', { position: { x: 500, y: 74 + 24 * 2 + 12 } })
    const [, , third] = await tasks()
    expect(await eventually(() => board.heard[1])).toEqual({ type: 'reveal', id: third.id })
  })
})

describe('the load of bodies', () => {
  beforeEach(() => open('load'))

  test('counts what each body leads and supports, and Enter leads to its tasks', async () => {
    await board.page.focus('.load .row-chart')
    await board.page.keyboard.press('Home')
    expect(await board.page.textContent('[role="status"]')).toBe('省财政厅: 牵头67项，配合67项')
    await board.page.keyboard.press('Enter')
    const leads = board.page.locator('.tabulator-row .tabulator-cell[tabulator-field="lead"]')
    await eventually(async () => {
      const texts = await leads.allInnerTexts()
      return texts.length > 0 && texts.every((text) => text === '省财政厅') ? texts : undefined
    })
  })
})

function scrollTop(): Promise<number> {
  return board.page.evaluate(() => Reflect.get(globalThis, 'document').querySelector('.roadmap .row-chart').scrollTop)
}

/** How many colours cover more than a hundred pixels of the canvas. */
function colours(): Promise<number> {
  return board.page.evaluate(() => {
    const canvas = Reflect.get(globalThis, 'document').querySelector('.roadmap canvas')
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    const counts = new Map<number, number>()
    const words = new Uint32Array(data.buffer)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    return [...counts.values()].filter((count) => count > 100).length
  })
}
