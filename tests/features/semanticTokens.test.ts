import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { semanticTokens } from '../../server/src/features/semanticTokens.js'
import { tokenModifiers, tokenTypes } from '../../server/src/features/tokenLegend.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { anyText } from '../support/anyText.js'
import { planOf } from '../support/plans.js'

/** The tokens of `text`, each as `type text`, a modifier behind the type. */
function tokensOf(text: string): string[] {
  return semanticTokens({ plan: readPlan(text) }).map(
    ({ type, modifiers, start, end }) => `${[type, ...modifiers].join('.')} ${text.slice(start, end)}`,
  )
}

test('bodies, role words, deadlines, targets, citations and blanks', () => {
  const task =
    '建设网络。按照《办好医院的意见》（云政发〔2021〕3号），床位达到20张以上，由XX公司承建。（牵头单位：省卫生健康委；配合单位：省财政厅；完成时限：2022年6月底前）'
  expect(tokensOf(planOf([task], { goal: '提高满意度。' }))).toEqual([
    'citation 《办好医院的意见》',
    'citation 云政发〔2021〕3号',
    'target 床位达到20张以上',
    'placeholder XX',
    'roleWord 牵头单位',
    'organ.lead 省卫生健康委',
    'roleWord 配合单位',
    'organ 省财政厅',
    'deadline 2022年6月底前',
    'organ 云岭省人民政府办公厅',
  ])
})

test('role words of a sentence in brackets', () => {
  const task = '建设网络。每县1个。（省卫生健康委牵头，省财政厅、省医保局按职责分工负责）'
  expect(tokensOf(planOf([task])).filter((token) => token.startsWith('roleWord'))).toEqual([
    'roleWord 牵头',
    'roleWord 按职责分工负责',
  ])
})

test('a name that is broken over two lines is one token in each', () => {
  const text = planOf([
    '建设网络。统筹全省资源建设公立医院服务网络，认真落实《关于办好公立\n医院的意见》各项要求，由各级医院负责组织实施，明确进度和责任分工，\n确保如期取得实效。',
  ])
  expect(tokensOf(text).filter((token) => token.startsWith('citation'))).toEqual([
    'citation 《关于办好公立',
    'citation 医院的意见》',
  ])
})

test('a range gives the tokens that touch it', () => {
  const text = planOf(['建设网络。（牵头单位：省卫生健康委；配合单位：省财政厅）'])
  const plan = readPlan(text)
  const start = text.indexOf('卫生健康委')
  const found = semanticTokens({ plan }, { start, end: text.indexOf('省财政厅') + 1 })
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['省卫生健康委', '配合单位', '省财政厅'])
})

test('in any text tokens ascend, do not overlap and stay within their line', () => {
  const pieces = fc.constantFrom(
    '（牵头单位：',
    '省卫生健康委',
    '、',
    '省财政厅牵头',
    '；',
    '）',
    '\n',
    '\r\n',
    '《',
    '意见',
    '》',
    '2022年',
    '6月底前',
    '20__年',
    'XX',
    '达到90%以上',
    '一、任务',
    '责任单位：',
    '\n\n',
    '云岭省方案',
    '|',
    '\t',
    '《XX》',
  )
  const text = fc.oneof(
    anyText(),
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(text, (source) => {
      let last = 0
      for (const { start, end } of semanticTokens({ plan: readPlan(source) })) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(source.slice(start, end)).not.toMatch(/[\r\n]/)
        last = end
      }
      expect(last).toBeLessThanOrEqual(source.length)
    }),
    { numRuns: 200 },
  )
})

test('the extension declares the same types and modifiers, each with a scope', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes } = manifest.contributes
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
  expect(ids(semanticTokenTypes)).toEqual([...tokenTypes])
  expect(ids(semanticTokenModifiers)).toEqual([...tokenModifiers])
  expect(Object.keys(semanticTokenScopes[0].scopes)).toEqual(expect.arrayContaining([...tokenTypes, 'organ.lead']))
})
