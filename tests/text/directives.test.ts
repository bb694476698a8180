import { describe, expect, it } from 'vitest'
import { isSuppressionLine, readDirectives } from '../../server/src/text/directives.js'
import { remark } from '../support/marks.js'

/** Kind and rule ids of the directives in `text`. */
function directives(text: string): string[] {
  return readDirectives(text).map(({ kind, rules }) => [kind, ...rules.map((rule) => rule.id)].join(' '))
}

describe('readDirectives', () => {
  it.each([
    ['<!-- fangan-disable-next-line organ-outdated -->', 'disable-next-line organ-outdated'],
    ['<!-- fangan-disable a, b -- because -->', 'disable a b'],
    ['// fangan-disable-file', 'disable-file'],
    ['【方案检查：下一行不检查 deadline-vague】', 'disable-next-line deadline-vague'],
    ['【方案检查：以下恢复检查】', 'enable'],
    ['【方案检查：全文不检查 a、b，理由：旧稿】', 'disable-file a b'],
  ])('%s', (text, expected) => {
    expect(directives(text)).toEqual([expected])
  })

  it('gives the places of directives and rule ids', () => {
    const source = '正文。‹|// fangan-disable-line ‹|organ-outdated|› ‹|deadline-vague|›|›\n正文。'
    expect(remark(source, (text) => readDirectives(text).flatMap((each) => [each, ...each.rules]))).toBe(source)
  })

  it('does not read words that only begin alike', () => {
    expect(directives('<!-- fangan-disabled -->\n// fangan-disable-nothing')).toEqual([])
  })
})

describe('isSuppressionLine', () => {
  it('is true for lines that hold nothing else', () => {
    expect(isSuppressionLine('  【方案检查：本行不检查】')).toBe(true)
    expect(isSuppressionLine('一、总体要求 <!-- fangan-disable-line -->')).toBe(false)
  })
})
