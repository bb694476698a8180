/** 层层对照 in a browser: the documents of all levels, how much of each is carried out, and the way to them. */

import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PlanCascade } from '../../server/src/protocol.js'
import { type Browser, type OpenBoard, openBoard, openBrowser } from './openBoard.js'

const cascade: PlanCascade = {
  documents: [
    {
      uri: 'file:///n',
      title: '国务院办公厅关于推动公立医院高质量发展的意见',
      path: '国家/意见.txt',
      level: 'national',
    },
    { uri: 'file:///p', title: '云岭省公立医院高质量发展实施方案', path: '省/实施方案.txt', level: 'province' },
    { uri: 'file:///q', title: '云岭省县域医共体建设工作方案', path: '省/医共体.txt', level: 'province' },
    { uri: 'file:///c', title: '清河市公立医院高质量发展实施方案', path: '市/清河市.txt', level: 'city' },
    { uri: 'file:///d', title: '', path: '市/没有标题的一份文件名很长的工作方案征求意见稿.txt', level: 'city' },
    { uri: 'file:///e', title: '东山县公立医院高质量发展实施方案', path: '县/东山县.txt', level: 'county' },
  ],
  edges: [
    { upper: 0, draft: 1, tasks: 24, taken: 23 },
    { upper: 0, draft: 2, tasks: 24, taken: 6 },
    { upper: 1, draft: 3, tasks: 20, taken: 20 },
    { upper: 2, draft: 3, tasks: 8, taken: 4 },
    { upper: 1, draft: 4, tasks: 20, taken: 0 },
    { upper: 0, draft: 4, tasks: 24, taken: 12 },
    { upper: 3, draft: 5, tasks: 18, taken: 17 },
    { upper: 0, draft: 5, tasks: 24, taken: 9 },
  ],
  lost: [['意见 二（三） 改革薪酬制度', '→ 云岭省公立医院高质量发展实施方案 未承接']],
  problems: [],
}

let browser: Browser
let board: OpenBoard
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  board = await openBoard(browser, 'cascade')
})
afterEach(async () => {
  expect(board.problems).toEqual([])
  await board.close()
})

async function show(): Promise<void> {
  await board.tell({ type: 'cascade', cascade })
  await board.page.waitForSelector('.cascade-node')
}

function focused(): Promise<string> {
  return board.page.evaluate(() => Reflect.get(globalThis, 'document').activeElement.textContent)
}

describe('the cascade', () => {
  test('is asked for when it is to be seen, and says so when there is none', async () => {
    await expect.poll(() => board.heard.some(({ type }) => type === 'cascade')).toBe(true)
    expect(await board.page.textContent('.cascade-lost')).toBe('正在层层对照…')
    await board.tell({ type: 'cascade' })
    await expect.poll(() => board.page.textContent('.cascade-lost')).toContain('没有方案写明上位文件')
  })

  test('draws documents, shares and lost tasks, without a plan as well', async () => {
    await board.tell({ type: 'none' })
    await show()
    expect(await board.page.locator('.cascade-node').count()).toBe(6)
    const shares = await board.page.evaluate(() =>
      [...Reflect.get(globalThis, 'document').querySelectorAll('.cascade-graph text')].map(
        ({ textContent }) => textContent,
      ),
    )
    expect(shares).toEqual(['95%', '25%', '100%', '50%', '0%', '50%', '94%', '37%'])
    expect(await board.page.locator('.cascade-lost > p').allInnerTexts()).toEqual(['没有层层落实的任务（1处）：'])
    expect(await board.page.locator('.cascade-lost li').allInnerTexts()).toEqual([
      '意见 二（三） 改革薪酬制度 → 云岭省公立医院高质量发展实施方案 未承接',
    ])
    const pictures = process.env.FANGAN_PICTURES
    if (pictures) {
      mkdirSync(pictures, { recursive: true })
      await board.page.screenshot({ path: path.join(pictures, 'cascade.png') })
    }
  })

  test('leads to the documents by mouse and by keyboard', async () => {
    await show()
    await board.page.click('.cascade-node:nth-of-type(2)')
    await expect.poll(() => board.heard.at(-1)).toEqual({ type: 'openDocument', id: 'file:///p' })
    await board.page.focus('.cascade-node')
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowDown']) await board.page.keyboard.press(key)
    expect(await focused()).toContain('清河市')
    await board.page.keyboard.press('Enter')
    await expect.poll(() => board.heard.at(-1)).toEqual({ type: 'openDocument', id: 'file:///c' })
  })

  test('is told to those who hear the page', async () => {
    await show()
    const name = await board.page.evaluate(() =>
      Reflect.get(globalThis, 'document').querySelectorAll('.cascade-node')[3].getAttribute('aria-label'),
    )
    expect(name).toBe(
      '清河市公立医院高质量发展实施方案，市/清河市.txt，市级，承接“云岭省公立医院高质量发展实施方案”20/20项（100%），承接“云岭省县域医共体建设工作方案”4/8项（50%）',
    )
  })

  test('is among the tabs in a narrow panel as well', async () => {
    await board.page.setViewportSize({ width: 260, height: 600 })
    const isSeen = () =>
      board.page.evaluate(() => {
        const tabs = Reflect.get(globalThis, 'document').querySelectorAll('vscode-tab-header')
        return tabs.length === 5 && tabs[4].getBoundingClientRect().right <= 260
      })
    await expect.poll(isSeen).toBe(true)
  })

  test('keeps the focus when it is drawn anew', async () => {
    await show()
    await board.page.focus('.cascade-node:nth-of-type(4)')
    await board.tell({ type: 'cascade', cascade: { ...cascade, lost: [] } })
    await expect.poll(() => board.page.textContent('.cascade-lost')).toBe('各项任务都层层落实了。')
    expect(await focused()).toContain('清河市')
  })
})
