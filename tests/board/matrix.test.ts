/** The matrix in a browser: what it shows, how it sorts, filters and is edited, and that it follows the text quietly. */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Draft } from './ledgerOf.js'
import { type Browser, type OpenBoard, openBoard, openBrowser } from './openBoard.js'
import { planOf } from './planOf.js'

const text = planOf(12)

let browser: Browser
let draft: Draft
let board: OpenBoard
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  board = await openBoard(browser)
  draft = await Draft.open(text)
  await board.tell(await draft.message())
  await board.page.waitForSelector('.tabulator-row')
})
afterEach(async () => {
  // Nothing fails in the page, and its policy forbids nothing that it needs.
  expect(board.problems).toEqual([])
  draft.close()
  await board.close()
})

/** The texts of a column, row by row as they are shown. */
function column(field: string): Promise<string[]> {
  return board.page.locator(`.tabulator-row .tabulator-cell[tabulator-field="${field}"]`).allInnerTexts()
}

/** The place of the cell of the task `number`, from 1, in a table that is not sorted. */
function cell(number: number, field: string): string {
  return `.tabulator-row:nth-child(${number}) .tabulator-cell[tabulator-field="${field}"]`
}

/** What is told next. */
async function told(count: number): Promise<OpenBoard['heard'][number]> {
  await expect.poll(() => board.heard.length).toBeGreaterThan(count)
  return board.heard[count]
}

describe('the matrix', () => {
  test('shows each task with its cells, and what is missing in words', async () => {
    expect(await column('task')).toEqual(
      Array.from({ length: 12 }, (_, index) => `二（一）${index + 1} 推进第${index + 1}项工作`),
    )
    expect((await column('lead')).slice(0, 2)).toEqual(['省卫生健康委', '省财政厅'])
    expect((await column('person')).slice(2, 5)).toEqual(['李建国', '未写明', '张建国'])
    expect((await column('deadline')).slice(3, 7)).toEqual(['2025年4月底前', '未写明', '2023年6月底前', '每季度末'])
    expect(await board.page.textContent('.summary')).toBe('共12项，5项要素不全')
  })

  test('sorts by what is due, with rhythms behind all days and missing deadlines last', async () => {
    const title = '.tabulator-col[tabulator-field="deadline"] .tabulator-col-title'
    await board.page.click(title)
    expect(await column('deadline')).toEqual([
      ...['2022年1月底前', '2022年9月底前', '2023年2月底前', '2023年6月底前', '2024年3月底前', '2024年11月底前'],
      ...['2025年4月底前', '2025年8月底前', '2025年12月底前', '每季度末', '未写明', '未写明'],
    ])
    await board.page.click(title)
    expect((await column('deadline')).at(-1)).toBe('2022年1月底前')
  })

  test('is filtered by any column, and to what lacks something', async () => {
    await board.page.click('[tabulator-field="lead"] input')
    await board.page.keyboard.type('医保')
    await expect.poll(() => column('lead')).toHaveLength(2)
    expect(await column('lead')).toEqual(['省医保局', '省医保局'])
    for (const _ of '医保') await board.page.keyboard.press('Backspace')
    await expect.poll(() => column('lead')).toHaveLength(12)
    await board.page.click('vscode-checkbox')
    await expect.poll(() => column('lead')).toHaveLength(5)
    expect(await column('number')).toEqual(['4', '5', '8', '10', '12'])
  })

  test('leads to the text with a click', async () => {
    await board.page.click(cell(3, 'task'))
    const [, , third] = (await draft.ledger()).groups.flatMap(({ tasks }) => tasks)
    expect(await told(1)).toEqual({ type: 'reveal', id: third.id })
  })

  test('is used with the keyboard alone: to a cell, into it, and to the text', async () => {
    const ids = (await draft.ledger()).groups.flatMap(({ tasks }) => tasks.map(({ id }) => id))
    await board.page.focus('.tabulator-tableholder')
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await board.page.keyboard.press(key)
    expect(await board.page.textContent('[role="status"]')).toBe('牵头单位 省财政厅')
    await board.page.keyboard.press('Enter')
    await board.page.waitForSelector('.tabulator-cell.tabulator-editing input')
    await board.page.keyboard.press('Control+a')
    await board.page.keyboard.type('省教育厅')
    await board.page.keyboard.press('Enter')
    expect(await told(1)).toEqual({ type: 'set', id: ids[1], field: 'lead', value: '省教育厅' })
    await board.page.keyboard.press('Control+Enter')
    expect(await told(2)).toMatchObject({ type: 'reveal' })
  })

  test('shows the words of the text again where a cell cannot be written', async () => {
    const [first] = (await draft.ledger()).groups.flatMap(({ tasks }) => tasks)
    await board.page.dblclick(cell(1, 'deadline'))
    await board.page.keyboard.press('Control+a')
    await board.page.keyboard.type('再议')
    await board.page.keyboard.press('Enter')
    expect(await told(1)).toEqual({ type: 'set', id: first.id, field: 'deadline', value: '再议' })
    await board.tell({ type: 'refused', id: first.id, field: 'deadline' })
    await expect.poll(async () => (await column('deadline'))[0]).toBe('2022年1月底前')
  })

  test('leaves alone whoever is typing into a cell while the text changes', async () => {
    await board.page.dblclick(cell(2, 'person'))
    await board.page.keyboard.type('一')
    draft.write(text.replace('李建国', '周建国'))
    await board.tell(await draft.message())
    await board.page.keyboard.type('二')
    await expect.poll(() => board.page.locator('.tabulator-cell.tabulator-editing input').count()).toBe(1)
    await board.page.keyboard.press('Enter')
    expect(await told(1)).toMatchObject({ type: 'set', field: 'person', value: '王建国一二' })
    await expect.poll(async () => (await column('person'))[2]).toBe('周建国')
  })

  test('marks the task of the cursor', async () => {
    const ids = (await draft.ledger()).groups.flatMap(({ tasks }) => tasks.map(({ id }) => id))
    await board.tell({ type: 'select', id: ids[4] })
    await expect.poll(() => board.page.locator('.tabulator-row.current').count()).toBe(1)
    expect((await board.page.locator('.tabulator-row.current .task').allInnerTexts())[0]).toBe(
      '二（一）5 推进第5项工作',
    )
    await board.tell({ type: 'select' })
    await expect.poll(() => board.page.locator('.tabulator-row.current').count()).toBe(0)
  })

  test('says so when no plan is open, and shows the next one', async () => {
    await board.tell({ type: 'none' })
    await expect.poll(() => board.page.textContent('.notice')).toBe('打开方案后，这里列出各项任务。')
    draft.write(planOf(2))
    await board.tell(await draft.message())
    await expect.poll(() => column('task')).toHaveLength(2)
  })
})

describe('a plan of 5,000 tasks', () => {
  const long = planOf(5000)

  test('has only the rows to be seen in the page, and keeps its place while the text changes', async () => {
    draft.write(long)
    await board.tell(await draft.message())
    await expect.poll(() => board.page.textContent('.summary')).toContain('5000')
    expect(await board.page.locator('.tabulator-row').count()).toBeLessThan(80)
    await scrollTo(100_000)
    await expect.poll(() => column('number')).toContain('2130')
    const [before] = await column('number')
    const reworded = long.replace('推进第2130项工作', '加快第2130项工作')
    draft.write(reworded)
    const change = await draft.message()
    expect(change.changed.length).toBe(1)
    await board.tell(change)
    await expect.poll(() => column('task')).toContain('二（四十三）30 加快第2130项工作')
    expect((await column('number'))[0]).toBe(before)
    const height = await heightOf('加快第2130项工作')
    // A task more above: all others are counted anew, and what was to be seen stays where it was.
    draft.write(reworded.replace('1. 推进', '1. 开展第零项工作。（牵头单位：省教育厅）\n1. 推进'))
    await board.tell(await draft.message())
    await expect.poll(() => board.page.textContent('.summary')).toContain('5001')
    await expect.poll(() => heightOf('加快第2130项工作')).toBe(height)
  })

  function scrollTo(top: number): Promise<void> {
    return board.page.evaluate((to) => {
      Reflect.get(globalThis, 'document').querySelector('.tabulator-tableholder').scrollTop = to
    }, top)
  }

  /** Where in the window the task stands, in pixels. */
  function heightOf(title: string): Promise<number> {
    return board.page.evaluate((wanted) => {
      const cells = [...Reflect.get(globalThis, 'document').querySelectorAll('.tabulator-cell.task')]
      return cells.find(({ innerText }) => innerText.includes(wanted))?.getBoundingClientRect().top
    }, title)
  }
})
