import { describe, expect, it } from 'vitest'
import { glyphTablePath, glyphTableSource } from '../../server/src/dev/glyphs.js'
import * as generated from '../../server/src/text/glyphs.generated.js'
import { looksTraditional, simplify } from '../../server/src/text/glyphs.js'

describe('simplify', () => {
  it('reads traditional text as simplified', () => {
    expect(simplify('省衛生健康委負責，各相關部門參與', true)).toBe('省卫生健康委负责，各相关部门参与')
  })

  it('leaves characters alone that simplified text may use', () => {
    expect(simplify('於某、皇天后土、乾坤、徵、後', false)).toBe('於某、皇天后土、乾坤、徵、後')
  })

  it('replaces those too in traditional text', () => {
    expect(simplify('建設於後續乾淨', true)).toBe('建设于后续干净')
  })

  it('keeps 顯著 and 著名', () => {
    expect(simplify('成效顯著', true)).toBe('成效显著')
  })

  it('keeps the length, lone surrogates and other planes', () => {
    const text = '\ud800衛\udc00𠮷x'
    expect(simplify(text, true)).toBe('\ud800卫\udc00𠮷x')
    expect(simplify(text, true)).toHaveLength(text.length)
  })

  it('returns plain simplified text as it is', () => {
    expect(simplify('推动公立医院高质量发展', true)).toBe('推动公立医院高质量发展')
    expect(simplify('', false)).toBe('')
  })

  it('never maps to another traditional character', () => {
    const froms = new Set([...generated.unambiguous].filter((_, index) => index % 2 === 0))
    const tos = [...generated.unambiguous].filter((_, index) => index % 2 === 1)
    expect(tos.filter((to) => froms.has(to))).toEqual([])
  })
})

describe('looksTraditional', () => {
  it('tells traditional from simplified text', () => {
    expect(looksTraditional('甘肅省深化醫藥衛生體制改革重點工作任務')).toBe(true)
    expect(looksTraditional('深化医药卫生体制改革重点工作任务')).toBe(false)
  })

  it('is not misled by single characters', () => {
    expect(
      looksTraditional('深化医药卫生体制改革重点工作任务由於某後来负责，各有关部门按职责分工落實，不再另行通知'),
    ).toBe(false)
  })

  it('says no without Han characters', () => {
    expect(looksTraditional('abc 123')).toBe(false)
    expect(looksTraditional('')).toBe(false)
  })

  it('samples long texts', () => {
    expect(looksTraditional('各相關部門要認真貫徹執行。'.repeat(20_000))).toBe(true)
  })
})

describe('the generated table', () => {
  it('has its path', () => {
    expect(glyphTablePath).toBe('server/src/text/glyphs.generated.ts')
  })

  it('is what the generator makes', () => {
    const made = glyphTableSource()
    expect(made).toContain(generated.unambiguous)
    expect(made).toContain(generated.ambiguous)
  })
})
