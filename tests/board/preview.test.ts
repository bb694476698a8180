/** The preview in a headless browser: pages as the layout wants them, and how it follows the editor. */

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, openBrowser } from './openBoard.js'
import { type OpenPreview, openPreview } from './openPreview.js'

const examples = path.resolve(import.meta.dirname, '../../examples')
const example = readFileSync(path.join(examples, '云岭省推动公立医院高质量发展实施方案.txt'), 'utf8')
const long = `某省实施方案\n${Array.from({ length: 60 }, (_, at) => `第${at}段，${'推进建设。'.repeat(12)}`).join('\n')}\n`

let browser: Browser
let preview: OpenPreview
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => preview.close())
afterAll(() => browser.close())

/** What `selector` names, in millimetres from the corner of its page. */
function places(selector: string): Promise<{ left: number; right: number; top: number; bottom: number }[]> {
  return preview.page.evaluate((selected) => {
    const mm = (pixels: number): number => (pixels * 25.4) / 96
    const found: Iterable<Element> = Reflect.get(globalThis, 'document').querySelectorAll(selected)
    return [...found].map((element) => {
      const page = element.closest('.page')?.getBoundingClientRect()
      const box = element.getBoundingClientRect()
      const [left, top] = [mm(box.left - (page?.left ?? 0)), mm(box.top - (page?.top ?? 0))]
      return { left, top, right: left + mm(box.width), bottom: top + mm(box.height) }
    })
  }, selector)
}

interface Element {
  closest(selector: string): Element | null
  getBoundingClientRect(): { left: number; top: number; width: number; height: number }
}

function texts(selector: string): Promise<string[]> {
  return preview.page.locator(selector).allInnerTexts()
}

describe('pages', () => {
  test('are A4 with the type area of the standard, and nothing stands out of it', async () => {
    preview = await openPreview(browser)
    await preview.show(example)
    const [page] = await places('.page')
    expect([page.right, page.bottom]).toEqual([expect.closeTo(210, 1), expect.closeTo(297, 1)])
    for (const block of await places('.area > *')) {
      expect(block.left).toBeGreaterThan(27.9)
      expect(block.right).toBeLessThan(184.2)
      expect(block.top).toBeGreaterThan(36.9)
      expect(block.bottom).toBeLessThan(262.3)
    }
    expect(preview.problems).toEqual([])
  })

  test('have 22 lines of 28 characters', async () => {
    preview = await openPreview(browser)
    await preview.show(`某省实施方案\n${'推'.repeat(28 * 60)}\n`)
    const [, second] = await texts('.area')
    expect(second.trim().length).toBe(28 * 22)
  })

  test('have all the text, once and in order', async () => {
    preview = await openPreview(browser)
    await preview.show(long)
    const shown = (await texts('.area')).join('').replace(/\s/g, '')
    expect(shown).toBe(long.replace(/\s/g, ''))
  })

  test('have their numbers at the outer side', async () => {
    preview = await openPreview(browser)
    await preview.show(long)
    const [first, second] = await places('.number')
    expect(first.right).toBeCloseTo(184, 0)
    expect(second.left).toBeCloseTo(28, 0)
    expect((first.top + first.bottom) / 2).toBeCloseTo(37 + 225 + 7, 0)
  })

  test('repeat the head of a table, in the same columns', async () => {
    preview = await openPreview(browser)
    await preview.show(example)
    const heads = await texts('table thead')
    expect(heads.length).toBeGreaterThan(2)
    expect(heads[1]).toBe(heads[0])
    const [first, second] = await places('table th:first-child')
    expect(second.right).toBeCloseTo(first.right, 1)
  })

  test('have footnotes and the imprint at their foot', async () => {
    preview = await openPreview(browser)
    const end = '抄送：省委各部门。\n某省办公厅　　2022年3月1日印发'
    await preview.show(`某省实施方案\n一、总体要求\n推进建设[^1]。\n${end}\n\n[^1]: 见通知。\n`)
    const [[note], [imprint]] = [await places('.foot .footnote'), await places('.foot .imprint')]
    expect(imprint.bottom).toBeCloseTo(262, 0)
    expect(note.bottom).toBeLessThanOrEqual(imprint.top + 0.1)
  })
})

describe('the panel', () => {
  test('follows the editor, as far as one block stands from the next', async () => {
    preview = await openPreview(browser)
    await preview.show(long)
    await preview.tell({ type: 'scroll', line: 40 })
    const [block] = await preview.page.evaluate(() => {
      const { document } = globalThis as unknown as { document: { querySelectorAll(of: string): Iterable<Element> } }
      return [...document.querySelectorAll('[data-line="40"]')].map((one) => one.getBoundingClientRect().top)
    })
    expect(Math.abs(block)).toBeLessThan(40)
  })

  test('is as wide as there is room', async () => {
    preview = await openPreview(browser, 500)
    await preview.show(long)
    const [page] = await places('.page')
    expect(page.right).toBeLessThan((500 * 25.4) / 96)
  })

  test('leads to the text, and says how many pages there are', async () => {
    preview = await openPreview(browser)
    await preview.show('某省实施方案\n一、总体要求\n')
    await preview.page.dblclick('.heading1')
    await expect.poll(() => preview.heard).toContainEqual({ type: 'reveal', line: 1 })
    expect(preview.heard).toContainEqual({ type: 'pages', count: 1 })
    expect(await texts('[role=status]')).toEqual(['共 1 页'])
  })

  test('says that no plan is open', async () => {
    preview = await openPreview(browser)
    await preview.tell({ type: 'none' })
    await preview.page.waitForSelector('.notice:not([hidden])')
    expect(await texts('.notice')).toEqual(['打开一份方案，这里显示它的版面。'])
  })

  test('runs nothing that a plan says', async () => {
    preview = await openPreview(browser)
    await preview.show('某省实施方案\n<img src="x" onerror="globalThis.ran = 1"><script>globalThis.ran = 1</script>\n')
    expect(await preview.page.evaluate(() => Reflect.get(globalThis, 'ran'))).toBeUndefined()
    expect(preview.problems).toEqual([])
  })

  test('lays out three hundred pages while one waits', async () => {
    preview = await openPreview(browser)
    await preview.show(`某省实施方案\n${`${'推进建设。'.repeat(60)}\n`.repeat(600)}`)
    await expect.poll(() => preview.heard.find(({ type }) => type === 'pages'), { timeout: 30_000 }).toBeDefined()
    const told = preview.heard.find((message) => message.type === 'pages')
    expect(told?.count).toBeGreaterThan(290)
  })
})
