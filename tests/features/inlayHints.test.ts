/** Inlay hints, written into the text as ⟦…⟧. */

import { expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { type InlayHintKind, inlayHints } from '../../server/src/features/inlayHints.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import type { TextRange } from '../../server/src/text/range.js'

/** The tasks with their hints in the text. */
function hinted(kinds: readonly InlayHintKind[], tasks: readonly string[], within?: TextRange): string {
  const text = `云岭省2025年工作方案\n\n一、重点任务\n\n${tasks.join('\n\n')}\n\n云岭省人民政府办公厅\n2025年1月6日\n`
  const range = within ?? { start: 0, end: text.length }
  const hints = inlayHints(analyse({ text, templates: builtinTemplates }), range, new Set(kinds))
  const written = [...hints]
    .sort((a, b) => b.offset - a.offset)
    .reduce((all, { offset, label }) => `${all.slice(0, offset)}⟦${label}⟧${all.slice(offset)}`, text)
  return written
    .split('\n\n')
    .slice(2, 2 + tasks.length)
    .join('\n')
}

const task = (deadline: string): string => `（一）改造食堂。分步实施。（牵头单位：省财政厅；完成时限：${deadline}）`

test.each([
  ['2025年第三季度', '2025年第三季度⟦2025-09-30⟧'],
  ['2025年上半年', '2025年上半年⟦2025-06-30⟧'],
  ['2026年前', '2026年前⟦2025-12-31⟧'],
])('%s is told in days', (printed, expected) => {
  expect(hinted(['deadlines'], [task(printed)])).toBe(task(expected))
})

test.each([
  '2025年6月底前',
  '2025年6月30日前',
  '2025年底前',
  '每季度末',
  '长期坚持',
])('%s says all itself', (printed) => {
  expect(hinted(['deadlines', 'years', 'names'], [task(printed)])).toBe(task(printed))
})

test('a year that the text leaves out', () => {
  expect(hinted(['years'], [task('6月底前')])).toBe(task('⟦2025年⟧6月底前'))
  expect(hinted(['deadlines'], [task('6月底前')])).toBe(task('6月底前'))
})

test('the full name of a national body, and the usual spelling of the document', () => {
  const tasks = [
    '（一）减轻负担。（国家税务总局牵头，银保监会配合）',
    '（二）改造食堂。（牵头单位：省卫生健康委）',
    '（三）公开菜价。（牵头单位：省卫生健康委）',
    '（四）检查库房。（牵头单位：省卫健委）',
  ]
  const found = hinted(['names'], tasks)
  // The full name says all, however the document writes it elsewhere.
  expect(hinted(['names'], [...tasks, '（四）打扫。（牵头单位：省卫生健康委员会）'])).not.toContain('省卫生健康委员会⟦')
  expect(found).toContain('银保监会⟦中国银行保险监督管理委员会⟧')
  expect(found).not.toContain('国家税务总局⟦')
  expect(found).toContain('省卫健委⟦省卫生健康委⟧')
})

test('a short title, once on a screen, and not where it is defined', () => {
  const tasks = [
    '（一）学习文件。学习《云岭省托育服务条例》（以下简称《条例》），宣传《条例》，落实《条例》。省民政厅牵头。',
  ]
  expect(hinted(['names'], tasks)).toBe(tasks[0].replace('宣传《条例》', '宣传《条例》⟦云岭省托育服务条例⟧'))
})

test('nothing outside the range, nothing that is switched off', () => {
  const tasks = [task('2025年第三季度')]
  expect(hinted(['deadlines'], tasks, { start: 0, end: 10 })).toBe(tasks[0])
  expect(hinted([], tasks)).toBe(tasks[0])
})

test.each([
  ['三季度底前', '三季度底前⟦2025-09-30⟧'],
  ['明年底前', '明年底前⟦2026-12-31⟧'],
  ['“十五五”期间', '“十五五”期间⟦2026-01-01～2030-12-31⟧'],
  ['9月上旬前', '9月上旬前⟦2025-09-10⟧'],
  ['2025年9月中旬', '2025年9月中旬⟦2025-09-20⟧'],
])('%s is told in days where it takes reckoning', (printed, expected) => {
  expect(hinted(['deadlines', 'years', 'names'], [task(printed)])).toBe(task(expected))
})

test.each(['自2025年6月起', '2025年3月—9月', '20__年底前', '3个月内'])('%s is left as it is', (printed) => {
  expect(hinted(['deadlines', 'years', 'names'], [task(printed)])).toBe(task(printed))
})

test.each([
  ['年底前', '⟦2025⟧年底前'],
  ['三季度底前', '⟦2025年⟧三季度底前'],
])('the year of %s', (printed, expected) => {
  expect(hinted(['years'], [task(printed)])).toBe(task(expected))
})
