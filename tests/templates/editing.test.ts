/** What an editor offers and explains in a template file; ‹|› marks the place. */

import { describe, expect, test } from 'vitest'
import { templateCompletions } from '../../server/src/templates/editing/completions.js'
import { templateHover } from '../../server/src/templates/editing/hover.js'

function offered(marked: string): string[] {
  const offset = marked.indexOf('‹|›')
  return templateCompletions(marked.replace('‹|›', ''), offset).map(({ newText }) => newText)
}

const head = 'id: own\nbasis: { document: 甲, clause: 一 }\nrequirements:\n  - id: goal\n'

describe('completion', () => {
  test.each([
    ['keys of the file', 'id: own\n‹|›', ['title: ', 'requirements: ', 'extends: '], ['id: ']],
    [
      'keys of a file that extends',
      'id: own\nextends: general\nre‹|›',
      ['requirements: ', 'appliesTo: '],
      ['extends: '],
    ],
    ['keys of an element', `${head}    ‹|›`, ['ref: ', 'expect: ', 'severity: '], ['id: ', 'off: ']],
    ['the first key of an element', `${head}  - ‹|›`, ['id: '], []],
    [
      'keys of a changed element',
      'id: own\nextends: general\nrequirements:\n  - id: goal\n    ‹|›',
      ['off: '],
      ['id: '],
    ],
    ['predicates', `${head}    expect:\n      predicate: go‹|›`, ['goal-statement', 'tasks-have'], []],
    [
      'arguments',
      `${head}    expect:\n      predicate: tasks-have\n      ‹|›`,
      ['element: '],
      ['predicate: ', 'all: '],
    ],
    ['arguments in braces', `${head}    expect: { predicate: tasks-have, ‹|›`, ['element: '], ['predicate: ']],
    ['choices of an argument', `${head}    expect: { predicate: tasks-have, element: ‹|›`, ['lead', 'measure'], []],
    ['choices', `${head}    severity: ‹|›`, ['error', 'hint'], ['off']],
    ['yes or no', `${head}    expect:\n      predicate: goal-statement\n      region: ‹|›`, ['true', 'false'], []],
    ['templates to extend', 'id: own\nextends: ‹|›', ['notice-40', 'general'], []],
    ['the languages of a text', `${head}    title: { ‹|›`, ['zh: ', 'en: '], []],
    ['keys of examples', `${head}examples:\n  missing:\n    - ‹|›`, ['requirement: ', 'text: '], []],
  ])('offers %s', (_name, text, wanted, unwanted) => {
    const found = offered(text)
    expect(found).toEqual(expect.arrayContaining(wanted))
    expect(found.filter((one) => unwanted.includes(one))).toEqual([])
  })

  test.each(['# ‹|›', `${head}    title: ‹|›`, `${head}    nonsense:\n      ‹|›`])('offers nothing in %j', (text) => {
    expect(offered(text)).toEqual([])
  })

  test('replaces what is written', () => {
    const text = `${head}    sev`
    const [first] = templateCompletions(text, text.length)
    expect(text.slice(first.range.start, first.range.end)).toBe('sev')
  })
})

describe('hover', () => {
  const hover = (marked: string): string | undefined =>
    templateHover(marked.replace('‹|›', ''), marked.indexOf('‹|›'))?.text

  test.each([
    [`${head}    seve‹|›rity: hint`, '缺少时的级别'],
    [`${head}    expect:\n      predicate: tasks-ha‹|›ve\n      element: lead`, '`element`（必填 required）'],
    [`${head}    expect:\n      predicate: tasks-have\n      ele‹|›ment: lead`, 'lead 牵头单位'],
    ['id: own\next‹|›ends: general', '所继承的模板'],
  ])('explains %j', (text, wanted) => {
    expect(hover(text)).toContain(wanted)
  })

  test.each([
    'id: o‹|›wn',
    `${head}    title: 甲‹|›乙`,
    '# sev‹|›erity: x',
    'unk‹|›nown: 1',
    'const‹|›ructor: 1',
    '__proto__:\n  to‹|›String: 1',
  ])('says nothing of %j', (text) => {
    expect(hover(text)).toBeUndefined()
  })
})
