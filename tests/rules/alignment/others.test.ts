import { describe, expect, it } from 'vitest'
import { passagesOf } from '../../../server/src/align/passage.js'
import { pinFor } from '../../../server/src/align/pins.js'
import { rule as organ } from '../../../server/src/rules/alignment/organ-without-counterpart.js'
import { rule as changed } from '../../../server/src/rules/alignment/upper-changed.js'
import { rule as citation } from '../../../server/src/rules/alignment/upper-citation-missing.js'
import { rule as unreadable } from '../../../server/src/rules/alignment/upper-unreadable.js'
import { readPlan } from '../../../server/src/semantics/lower.js'
import { applyEdits } from '../../../server/src/text/range.js'
import { common, marked, planOf, said } from './beside.js'

const task = (clause: string): string =>
  `强化信息化支撑。建设智慧医院，推动检查结果互认，完善远程会诊。（${clause}；完成时限：2024年6月底前）`

describe('organ-without-counterpart', () => {
  const upper = (lead: string): string => planOf('云岭省', [task(`牵头单位：${lead}；配合单位：省财政厅`), ...common])
  const draft = (clause: string): string =>
    planOf('南泽市', [task(clause), ...common.map((one) => one.replace(/省(?=卫生|人力)/g, '市'))])

  it.each([
    ['省卫生健康委', '牵头单位：市数据局；配合单位：市财政局', ['市数据局；配合单位：市财政局']],
    ['省卫生健康委', '牵头单位：市数据局；配合单位：市卫健委', []],
    ['省中医药局', '牵头单位：市卫生健康局；配合单位：市财政局', []],
    ['省知识产权局', '牵头单位：市市场监管局', []],
    ['省卫生健康委', '牵头单位：市智慧办；配合单位：市财政局', []],
    ['省某某中心', '牵头单位：市数据局；配合单位：市财政局', []],
  ])('above %s, here %s', (lead, clause, expected) => {
    expect(marked(organ, upper(lead), draft(clause))).toEqual(expected)
  })

  it('adds the counterpart of the place', () => {
    const text = draft('牵头单位：市数据局；配合单位：市财政局')
    const [{ fixes }] = said(organ, upper('省卫生健康委'), text)
    expect(applyEdits(text, fixes[0].edits)).toContain('配合单位：市财政局、市卫生健康局；')
  })
})

describe('upper-citation-missing', () => {
  const upper = planOf('云岭省', common, undefined, '云政办发〔2022〕3号')
  const name = '《云岭省推动公立医院高质量发展实施方案》'
  const after = (preamble: string): string => {
    const draft = planOf('南泽市', common, preamble)
    const [finding] = said(citation, upper, draft)
    return finding ? applyEdits(draft, finding.fixes[0].edits).split('\n')[2] : preamble
  }

  it.each([
    ['为推动发展，制定本方案。', `根据${name}（云政办发〔2022〕3号），为推动发展，制定本方案。`],
    ['根据《省规划》要求，制定本方案。', `根据${name}（云政办发〔2022〕3号）、《省规划》要求，制定本方案。`],
    [`根据${name}，制定本方案。`, `根据${name}（云政办发〔2022〕3号），制定本方案。`],
    [`根据${name}（云政办发〔2022〕3号），制定本方案。`, `根据${name}（云政办发〔2022〕3号），制定本方案。`],
    ['落实云政办发[2022]03号文件要求，制定本方案。', '落实云政办发[2022]03号文件要求，制定本方案。'],
  ])('%s', (preamble, expected) => {
    expect(after(preamble)).toBe(expected)
  })

  it('says nothing of a document without number', () => {
    expect(said(citation, planOf('云岭省', common), planOf('南泽市', common))).toEqual([])
  })
})

describe('upper-changed', () => {
  it('tells of a pinned task whose text above is another now', () => {
    const [before, draft] = [planOf('云岭省', common), planOf('南泽市', common)]
    const pin = pinFor(
      '省方案.txt',
      passagesOf(readPlan(before)).asked[0],
      passagesOf(readPlan(draft)).asked[0],
      'match',
    )
    expect(said(changed, before, draft, { pins: [pin] })).toEqual([])
    const after = before.replace('落实双向转诊', '健全双向转诊目录')
    const [finding] = said(changed, after, draft, { pins: [pin] })
    expect(draft.slice(finding.range.start, finding.range.end)).toBe('组建城市医疗集团')
    expect(said(changed, before.replace('（一）', '（三）'), draft, { pins: [pin] })).toEqual([])
  })
})

describe('upper-unreadable', () => {
  it('points at the name in the front matter, else at the title', () => {
    const problems = [{ name: '省.txt', message: { zh: '没有。', en: 'none.' } }]
    const place = (draft: string): string[] =>
      said(unreadable, planOf('云岭省', common), draft, { problems }).map(({ range }) =>
        draft.slice(range.start, range.end),
      )
    expect(place(`---\n上位文件: 省.txt\n---\n\n${planOf('南泽市', common)}`)).toEqual(['省.txt'])
    expect(place(planOf('南泽市', common))).toEqual(['南泽市推动公立医院高质量发展实施方案'])
  })
})
