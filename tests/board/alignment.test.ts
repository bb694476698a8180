/** 对照 in a browser: rows with their statuses, coverage above, the way to both texts, and the user's decisions. */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { BoardAlignment } from '../../client/board/messages.js'
import { type Browser, type OpenBoard, openBoard, openBrowser } from './openBoard.js'

const reasons = ['标题相同']
const alignment: BoardAlignment = {
  title: '云岭省实施方案',
  documents: [{ uri: 'file:///u', name: '上位.txt', title: '全国工作任务' }],
  rows: [
    {
      ...{ id: '0', kind: 'task', status: 'partly', reasons },
      upper: { id: 'u1', path: '一（一）', title: '健全服务体系', document: 0 },
      drafts: [{ id: 'd1', path: '一（一）', title: '健全服务体系' }],
    },
    {
      ...{ id: '1', kind: 'task', status: 'missing', reasons: ['没有相近的任务'], drafts: [] },
      upper: { id: 'u2', path: '一（二）', title: '改革薪酬制度', document: 0 },
    },
    {
      ...{ id: '2', kind: 'task', status: 'covered', reasons },
      upper: { id: 'u3', path: '二（一）', title: '落实投入责任', document: 0 },
      drafts: [{ id: 'd3', path: '二（一）', title: '落实投入责任' }],
    },
    {
      ...{ id: '+0', kind: 'task', status: 'added', reasons: [] },
      drafts: [{ id: 'd4', path: '一（三）', title: '智慧医院' }],
    },
  ],
  sections: [
    { document: 0, title: '一 重点任务', tasks: 2, taken: 1 },
    { document: 0, title: '二 保障措施', tasks: 1, taken: 1 },
  ],
  ...{ tasks: 3, taken: 2, problems: [] },
}

let browser: Browser
let board: OpenBoard
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  board = await openBoard(browser, 'alignment')
  await board.tell({ type: 'alignment', alignment })
  await board.page.waitForSelector('.alignment-rows .tabulator-row')
})
afterEach(async () => {
  expect(board.problems).toEqual([])
  await board.close()
})

function column(field: string): Promise<string[]> {
  return board.page.locator(`.alignment-rows .tabulator-cell[tabulator-field="${field}"]`).allInnerTexts()
}

function cell(row: number, field: string): string {
  return `.alignment-rows .tabulator-row:nth-child(${row}) .tabulator-cell[tabulator-field="${field}"]`
}

async function told(type: string): Promise<OpenBoard['heard'][number] | undefined> {
  await expect.poll(() => board.heard.some((message) => message.type === type)).toBe(true)
  return board.heard.findLast((message) => message.type === type)
}

describe('the alignment', () => {
  test('shows what became of each task above', async () => {
    expect(await column('upper')).toEqual([
      '一（一） 健全服务体系',
      '一（二） 改革薪酬制度',
      '二（一） 落实投入责任',
      '',
    ])
    expect(await column('status')).toEqual(['部分承接', '未承接', '已承接', '本方案增加'])
    expect((await column('draft'))[3]).toBe('一（三） 智慧医院')
  })

  test('says how much of each section is taken up', async () => {
    const lines = await board.page.locator('.coverage label').allInnerTexts()
    expect(lines.map((line) => line.replace(/\s+/g, ' '))).toEqual([
      '上位文件全部任务 承接2/3项（66%）',
      '一 重点任务 承接1/2项（50%）',
      '二 保障措施 承接1/1项（100%）',
    ])
  })

  test('shows only what is not taken up in full', async () => {
    await board.page.click('vscode-tab-panel:not([hidden]) vscode-checkbox')
    await expect.poll(() => column('status')).toEqual(['部分承接', '未承接'])
  })

  test('filters a column, and with an input method once the words are chosen', async () => {
    const field = '.alignment-rows .tabulator-col[tabulator-field="upper"] input'
    await board.page.evaluate((selector) => {
      const input = Reflect.get(globalThis, 'document').querySelector(selector)
      const typed = Reflect.construct(Reflect.get(globalThis, 'InputEvent'), ['input', { isComposing: true }])
      input.value = 'xin'
      input.dispatchEvent(typed)
      const chosen = Reflect.construct(Reflect.get(globalThis, 'CompositionEvent'), ['compositionend'])
      const choose = () => {
        input.value = '薪酬'
        input.dispatchEvent(chosen)
      }
      Object.assign(globalThis, { choose })
    }, field)
    expect(await column('upper')).toHaveLength(4)
    await board.page.evaluate(() => Reflect.get(globalThis, 'choose')())
    await expect.poll(() => column('upper')).toEqual(['一（二） 改革薪酬制度'])
  })

  test('leads to the texts by mouse and by keyboard', async () => {
    await board.page.click(cell(2, 'upper'))
    expect(await told('revealMatch')).toEqual({ type: 'revealMatch', id: '1' })
    await board.page.keyboard.press('ArrowDown')
    await board.page.keyboard.press('Enter')
    await expect.poll(() => board.heard.at(-1)).toEqual({ type: 'revealMatch', id: '2' })
  })

  test('takes decisions on matches, and offers none where there is no match', async () => {
    await board.page.click(`${cell(1, 'reasons')} .decisions button:nth-child(2)`)
    expect(await told('decide')).toEqual({ type: 'decide', id: '0', decision: 'reject' })
    expect(board.heard.some(({ type }) => type === 'revealMatch')).toBe(false)
    expect(await board.page.locator('.decisions').count()).toBe(2)
  })

  test('of a plan that names no document above it is said to be none', async () => {
    await board.tell({ type: 'alignment' })
    await expect.poll(() => board.page.textContent('.coverage .problem')).toBe('本方案没有写明上位文件。')
    expect(await column('upper')).toEqual([])
  })
})
