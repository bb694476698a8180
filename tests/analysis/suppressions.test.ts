import { describe, expect, test } from 'vitest'
import { applySuppressions } from '../../server/src/analysis/suppressions.js'
import type { Finding } from '../../server/src/rules/rule.js'
import type { RuleSettings } from '../../server/src/rules/settings.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { blankInlineDirectives, isSuppressionLine } from '../../server/src/text/directives.js'
import { applyEdits } from '../../server/src/text/range.js'

/** In the texts `a!` and `b!` are places where the rules `rule-a` and `rule-b` find something. */
const RULES = ['rule-a', 'rule-b', 'suppression-unused', 'suppression-unknown-rule']

describe('what is left of the findings', () => {
  test.each([
    ['the next line', '<!-- fangan-disable-next-line rule-a -->\n甲a!\n乙a!', '乙a!'],
    ['the next line with text', '<!-- fangan-disable-next-line rule-a -->\n\n甲a!\n\n乙a!', '乙a!'],
    ['one rule of the next line', '<!-- fangan-disable-next-line rule-a -->\n甲a!b!', '甲b!'],
    ['two rules', '<!-- fangan-disable-next-line rule-a rule-b -->\n甲a!b!', ''],
    ['two rules, Chinese comma', '<!-- fangan-disable-next-line rule-a、rule-b -->\n甲a!b!', ''],
    ['all rules', '<!-- fangan-disable-next-line -->\n甲a!b!', ''],
    ['a pattern', '<!-- fangan-disable-next-line rule-* -->\n甲a!b!', ''],
    ['with a reason', '<!-- fangan-disable-next-line rule-a -- 市里统一写法 rule-b -->\n甲a!b!', '甲b!'],
    [
      'two directives for one line',
      '<!-- fangan-disable-next-line rule-a -->\n<!-- fangan-disable-next-line rule-b -->\n甲a!b!',
      '',
    ],
    ['this line', '甲a! <!-- fangan-disable-line rule-a -->\n乙a!', '乙a!'],
    [
      'a block',
      '甲a!\n<!-- fangan-disable rule-a -->\n乙a!\n丙a!b!\n<!-- fangan-enable rule-a -->\n丁a!',
      '甲a! 丙b! 丁a!',
    ],
    ['a block to the end', '甲a!\n<!-- fangan-disable -->\n乙a!b!', '甲a!'],
    ['all, then one enabled', '<!-- fangan-disable -->\n甲a!b!\n<!-- fangan-enable rule-b -->\n乙a!b!', '乙b!'],
    ['the file', '甲a!b!\n<!-- fangan-disable-file rule-a -->\n乙a!', '甲b!'],
    ['plain text', '// fangan-disable-next-line rule-a -- 已请示\n甲a!b!', '甲b!'],
    ['Chinese', '【方案检查：下一行不检查 rule-a】\n甲a!b!', '甲b!'],
    ['Chinese with a reason', '【方案检查：下一行不检查 rule-a，理由：已请示 rule-b】\n甲a!b!', '甲b!'],
    ['Chinese, this line', '甲a!【方案检查:本行不检查】\n乙a!', '乙a!'],
    ['Chinese block', '【方案检查：以下不检查】\n甲a!\n【方案检查：以下恢复检查】\n乙a!', '乙a!'],
    ['Chinese file', '甲a!b!\n【方案检查：全文不检查 rule-b】', '甲a!'],
    ['CRLF', '<!-- fangan-disable-next-line rule-a -->\r\n\r\n甲a!\r\n乙a!', '乙a!'],
    ['no directive', '甲a!b!\nfangan-disable 方案检查', '甲a! 甲b!'],
  ])('%s', (_, text, left) => {
    const findings = run(text).filter(({ rule }) => rule.startsWith('rule-'))
    // Named by the first character of the line and the mark.
    const places = findings.map(
      ({ range }) => text.charAt(lineStart(text, range.start)) + text.slice(range.start, range.end),
    )
    expect(places.join(' ')).toBe(left)
  })

  test('a wrapped paragraph is one line', () => {
    const text =
      '一、工作任务\n<!-- fangan-disable-next-line rule-a -->\n（一）推进甲项工作，按照要求做好有关组织实施工作，\n并做好乙项a!工作。'
    expect(run(text)).toEqual([])
  })
})

describe('findings about suppressions', () => {
  test.each([
    ['unused', '<!-- fangan-disable-next-line rule-a -->\n甲', ['suppression-unused rule-a']],
    [
      'unused, all rules',
      '<!-- fangan-disable-next-line -->\n甲',
      ['suppression-unused <!-- fangan-disable-next-line -->'],
    ],
    ['one of two unused', '<!-- fangan-disable-next-line rule-a rule-b -->\n甲b!', ['suppression-unused rule-a']],
    ['unknown', '<!-- fangan-disable-next-line rule-x1 -->\n甲a!', ['suppression-unknown-rule rule-x1', 'rule-a a!']],
    ['unknown in Chinese form', '【方案检查：全文不检查 rule-x1】', ['suppression-unknown-rule rule-x1']],
    [
      'a misspelt Chinese word',
      '【方案检查：下行不检查 rule-a】\n甲a!',
      ['suppression-unknown-rule 【方案检查：下行不检查 rule-a】', 'rule-a a!'],
    ],
    [
      'a misspelt word behind //',
      '// fangan-disable-nextline rule-a\n甲a!',
      ['suppression-unknown-rule // fangan-disable-nextline rule-a', 'rule-a a!'],
    ],
    [
      'a misspelt word in a comment, beside a good one',
      '<!-- fangan-disabel-file --> <!-- fangan-disable-line rule-a --> a!',
      ['suppression-unknown-rule <!-- fangan-disabel-file -->'],
    ],
    [
      'a comment that is not closed',
      '<!-- fangan-disable rule-a\n甲',
      ['suppression-unknown-rule <!-- fangan-disable rule-a'],
    ],
    ['no colon', '【方案检查 下一行不检查】', ['suppression-unknown-rule 【方案检查 下一行不检查】']],
    ['an address and a title', '见 https://fangan-site.example/a 。\n【方案检查】\n方案检查：一。', []],
    ['misspelt, switched off by name', '<!-- fangan-disable-file suppression-unknown-rule -->\n// fangan-off', []],
    ['a requirement that is met', '<!-- fangan-disable-file notice/goal -->', ['suppression-unused notice/goal']],
    ['enable alone', '<!-- fangan-enable rule-a -->\n甲a!', ['rule-a a!']],
    ['at the end', '甲a!\n<!-- fangan-disable-next-line rule-a -->', ['rule-a a!', 'suppression-unused rule-a']],
    [
      'switched off by name',
      '<!-- fangan-disable-file suppression-unused -->\n<!-- fangan-disable-line rule-a -->',
      [],
    ],
    ['not switched off by all', '<!-- fangan-disable-file -->', ['suppression-unused <!-- fangan-disable-file -->']],
  ])('%s', (_, text, expected) => {
    expect(run(text).map(({ rule, range }) => `${rule} ${text.slice(range.start, range.end)}`)).toEqual(expected)
  })

  test.each([
    ['甲\n<!-- fangan-disable-next-line rule-a -->\n乙', '甲\n乙'],
    ['甲 <!-- fangan-disable-line rule-a -->\n乙', '甲 \n乙'],
    ['<!-- fangan-disable-next-line rule-b rule-a -->\n甲b!', '<!-- fangan-disable-next-line rule-b -->\n甲b!'],
    ['【方案检查：下一行不检查 rule-aa】\n甲a!', '【方案检查：下一行不检查 rule-a】\n甲a!'],
  ])('the fix of %j', (text, fixed) => {
    const fix = run(text).flatMap(({ fixes }) => fixes)[0]
    expect(applyEdits(text, fix.edits)).toBe(fixed)
  })
})

test('findings about suppressions follow the configuration', () => {
  const text = '<!-- fangan-disable-file rule-a rule-x1 -->'
  const settings = { 'suppression-*': { severity: 'error' }, 'suppression-unused': { severity: 'off' } } as const
  expect(run(text, settings).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    'suppression-unknown-rule error',
  ])
})

test('lines of directives only', () => {
  const lines = [
    '<!-- fangan-disable rule -->',
    '  // fangan-disable-file -- 理由',
    '　【方案检查：以下恢复检查】',
    '<!-- fangan-disable a --> <!-- fangan-disable b -->',
    '甲 <!-- fangan-disable-line -->',
    '<!-- fangan-disabled -->',
    '【方案检查：下一行】',
    '<!-- comment -->',
  ]
  expect(lines.map(isSuppressionLine)).toEqual([true, true, true, true, false, false, false, false])
})

function run(text: string, settings: RuleSettings = {}): Finding[] {
  const findings = [...text.matchAll(/[ab]!/g)].map((match): Finding => {
    const range = { start: match.index, end: match.index + 2 }
    const message = { zh: '', en: '' }
    return { rule: `rule-${match[0][0]}`, severity: 'warning', range, message, basis: [], related: [], fixes: [] }
  })
  return applySuppressions(readPlan(text), findings, settings, RULES)
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset) + 1
}

test.each([
  [
    '1.推进甲 <!-- fangan-disable-line rule -->\n乙',
    `1.推进甲 ${' '.repeat('<!-- fangan-disable-line rule -->'.length)}\n乙`,
  ],
  ['甲【方案检查：本行不检查】乙\r\n丙', '甲            乙\r\n丙'],
  ['<!-- fangan-disable -->\n甲', '<!-- fangan-disable -->\n甲'],
  ['甲', '甲'],
])('blanks directives beside text: %j', (source, expected) => {
  const blanked = blankInlineDirectives(source)
  expect([blanked.length, blanked]).toEqual([source.length, expected])
})
