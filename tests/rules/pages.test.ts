/** Every rule has a page with the fixed headings, and the page's examples hold. */

import { describe, expect, test } from 'vitest'
import { allRules } from '../../server/src/rules/allRules.js'
import { pages } from '../../server/src/rules/pages.generated.js'
import { pageExamples as examples } from '../support/pageExamples.js'
import { read } from '../templates/reading.js'

const headings = ['做什么', '为何', '不合规', '合规', '选项', '修复是否安全', '依据']

describe.each(allRules.map((rule) => [rule.meta.id, rule] as const))('%s', (id, rule) => {
  const page = pages[id] ?? ''
  const hits = (text: string): number => {
    const { findings } = read(text)
    // Findings of templates carry the requirement's id.
    return findings.filter((one) => (id === 'requirement-unmet' ? one.rule.includes('/') : one.rule === id)).length
  }

  test('has a page with the fixed headings', () => {
    const found = [...page.matchAll(/^## (.*)$/gm)].map((match) => match[1])
    expect(found).toEqual(headings)
    expect(page.split('\n')[0]).toMatch(new RegExp(`^# ${id}( |$)`))
  })

  test('says in English what it does', () => {
    expect(page).toMatch(/^## 做什么\n[\s\S]*?\n\n(?:Reports|Hints at|Checks) .*\.\n\n## 为何$/m)
  })

  test.each(examples(page, '不合规').map((text) => [text]))('is found in\n%s', (text) => {
    expect(hits(text)).toBeGreaterThan(0)
  })

  test.each(examples(page, '合规').map((text) => [text]))('is not found in\n%s', (text) => {
    expect(hits(text)).toBe(0)
  })

  test('has examples of both kinds, and a fix only where its metadata says so', () => {
    expect(examples(page, '不合规').length).toBeGreaterThan(0)
    expect(examples(page, '合规').length).toBeGreaterThan(0)
    for (const text of examples(page, '不合规')) {
      const fixes = read(text)
        .findings.filter((one) => one.rule === id)
        .flatMap((one) => one.fixes)
      for (const fix of fixes) expect(fix.safety === 'unsafe' || rule.meta.fixable === 'safe').toBe(true)
      if (rule.meta.fixable === 'none') expect(fixes).toEqual([])
    }
  })
})

describe('修复是否安全 agrees with the metadata', () => {
  test.each(allRules.map(({ meta }) => [meta.id, meta.fixable] as const))('%s', (id, fixable) => {
    const said = /^## 修复是否安全\n\n([\s\S]*?)(?=\n## )/m.exec(pages[id] ?? '')?.[1] ?? ''
    const says = { none: /^(?:没有修复|不提供自动修复)/, safe: /^(?!没有|不提供|不安全).*安全/, unsafe: /^不安全：/ }
    expect(said).toMatch(says[fixable])
  })
})

test('every requirement of a template has its page', () => {
  expect(pages['notice-40/overall-goal']).toContain('国医改秘函〔2021〕40号，二、第2段')
})
