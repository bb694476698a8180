/** Runs a rule on a draft beside a document of the level above; both made of the lines that a test is about. */

import { expect } from 'vitest'
import { align } from '../../../server/src/align/align.js'
import type { Uppers } from '../../../server/src/align/alignment.js'
import type { Finding, Rule } from '../../../server/src/rules/rule.js'
import { runRules } from '../../../server/src/rules/run.js'
import { readPlan } from '../../../server/src/semantics/lower.js'
import { applyEdits } from '../../../server/src/text/range.js'
import { noTemplate } from '../../support/check.js'

/** A plan of `place` with numbered tasks. */
export function planOf(
  place: string,
  tasks: readonly string[],
  preamble = '为推动发展，制定本方案。',
  number = '',
): string {
  const items = tasks.map((task, index) => `（${'一二三四五六七八九十'[index]}）${task}`)
  const parts = [`${place}推动公立医院高质量发展实施方案`, number, preamble, '一、重点任务', ...items]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n\n${place}人民政府办公厅\n2022年3月1日\n`
}

/** Tasks that both sides have besides those that a test is about. */
export const common = [
  '组建城市医疗集团。按网格组建紧密型城市医疗集团，落实双向转诊。（牵头单位：省卫生健康委；完成时限：2024年6月底前）',
  '改革薪酬制度。合理确定薪酬水平，落实内部分配自主权。（牵头单位：省人力资源社会保障厅；完成时限：2024年12月底前）',
]

/** What `rule` says of `draft` beside `upper`, each finding whole and each fix of use. */
export function said(rule: Rule, upper: string, draft: string, more: Partial<Uppers> = {}): Finding[] {
  const uppers: Uppers = { documents: [{ document: '省方案.txt', plan: readPlan(upper) }], pins: [], ...more }
  const run = (text: string): Finding[] => {
    const plan = readPlan(text)
    return runRules([rule], plan, noTemplate, {}, undefined, align(plan, uppers))
  }
  const found = run(draft)
  for (const { message, fixes, range } of found) {
    for (const text of [message.zh, message.en]) expect(text).toMatch(/^(?!.*(?:\{\w+\}|undefined|NaN))[^\n]+$/)
    expect(draft.slice(range.start, range.end).trim()).not.toBe('')
    for (const fix of fixes) expect(run(applyEdits(draft, fix.edits)).length, fix.title.zh).toBeLessThan(found.length)
  }
  return found
}

/** The texts that `rule` points at. */
export function marked(rule: Rule, upper: string, draft: string): string[] {
  return said(rule, upper, draft).map(({ range }) => draft.slice(range.start, range.end))
}
