/** The language configuration: its patterns compile, its pairs agree, and Enter does what a static rule can. */

import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

type Pair = readonly [string, string]
interface EnterRule {
  readonly beforeText: string
  readonly afterText?: string
  readonly action: { readonly indent: string; readonly appendText?: string }
}
interface LanguageConfiguration {
  readonly comments: { readonly blockComment: Pair }
  readonly brackets: readonly Pair[]
  readonly colorizedBracketPairs: readonly Pair[]
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string; readonly notIn?: string[] }[]
  readonly autoCloseBefore: string
  readonly surroundingPairs: readonly Pair[]
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } }
  readonly wordPattern: { readonly pattern: string }
  readonly onEnterRules: readonly EnterRule[]
}

const file = path.resolve(import.meta.dirname, '../../language-configuration.json')
const configuration = JSON.parse(fs.readFileSync(file, 'utf8')) as LanguageConfiguration

test('only keys that VS Code knows', () => {
  expect(Object.keys(configuration).sort()).toEqual([
    'autoCloseBefore',
    'autoClosingPairs',
    'brackets',
    'colorizedBracketPairs',
    'comments',
    'folding',
    'onEnterRules',
    'surroundingPairs',
    'wordPattern',
  ])
})

describe('pairs', () => {
  const marks = ['（）', '〔〕', '【】', '《》', '“”'].map((pair) => [...pair])

  test.each(['brackets', 'surroundingPairs'] as const)('the marks of official documents are %s', (list) => {
    expect(configuration[list]).toEqual(expect.arrayContaining(marks))
  })

  test('they close themselves, also in front of any closing mark', () => {
    const closing = configuration.autoClosingPairs.map(({ open, close }) => [open, close])
    expect(closing).toEqual(expect.arrayContaining(marks))
    for (const [, close] of marks) expect(configuration.autoCloseBefore).toContain(close)
  })

  test('coloured pairs are brackets, and no mark opens two of them', () => {
    expect(configuration.brackets).toEqual(expect.arrayContaining([...configuration.colorizedBracketPairs]))
    const openings = configuration.brackets.map(([open]) => open)
    expect(new Set(openings).size).toBe(openings.length)
  })

  test('closing pairs are left out only where VS Code can tell', () => {
    const places = configuration.autoClosingPairs.flatMap(({ notIn }) => notIn ?? [])
    expect(places.filter((place) => !['string', 'comment', 'regex'].includes(place))).toEqual([])
  })
})

describe('words', () => {
  const words = (text: string) => text.match(new RegExp(configuration.wordPattern.pattern, 'g')) ?? []

  test.each([
    ['责任单位：市水利局、市财政局', ['责任单位', '市水利局', '市财政局']],
    ['到2031年达到95.5%以上', ['到', '2031', '年达到', '95.5', '以上']],
    ['【方案检查：本行不检查 task-no-lead】', ['方案检查', '本行不检查', 'task-no-lead']],
    ['“十五五”期间', ['十五五', '期间']],
    ['二〇三一年', ['二〇三一年']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  test('the pattern never matches nothing, which would hang an editor', () => {
    expect(new RegExp(configuration.wordPattern.pattern).test('')).toBe(false)
  })
})

describe('folding markers', () => {
  const { start, end } = configuration.folding.markers

  test('of HTML comments', () => {
    expect('  <!-- #region 附件 -->').toMatch(new RegExp(start))
    expect('<!-- #endregion -->').toMatch(new RegExp(end))
    expect('<!-- #endregion -->').not.toMatch(new RegExp(start))
    expect('<!-- fangan-disable -->').not.toMatch(new RegExp(start))
  })
})

describe('Enter', () => {
  /** What is put on the next line; `undefined` when no rule fits. */
  function onEnter(before: string, after = ''): string | undefined {
    const rule = configuration.onEnterRules.find(
      ({ beforeText, afterText }) => new RegExp(beforeText).test(before) && new RegExp(afterText ?? '').test(after),
    )
    return rule && (rule.action.appendText ?? '')
  }

  test.each([
    ['a row of a table continues', '| 1 | 建绿道 |', '', '| '],
    ['an empty row ends the table', '|  |  |', '', ''],
    ['a comment continues within its marks', '<!-- 第一行', ' -->', '     '],
    ['a closed comment does not', '<!-- 说明 -->', '', undefined],
    ['text does not', '一、总体要求', '', undefined],
    ['a cut row does not', '| 1 | 建', '绿道 |', undefined],
  ])('%s', (_, before, after, expected) => {
    expect(onEnter(before, after)).toBe(expected)
  })

  test('actions are ones that VS Code knows', () => {
    const known = ['none', 'indent', 'outdent', 'indentOutdent']
    expect(configuration.onEnterRules.filter(({ action }) => !known.includes(action.indent))).toEqual([])
  })
})
