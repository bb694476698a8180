// biome-ignore-all lint/suspicious/noTemplateCurlyInString: tab stops are written so.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choicesFor } from '../../server/src/clauses/choices.js'
import { plainText, toSnippet } from '../../server/src/clauses/snippet.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { anyText } from '../support/anyText.js'
import { planOf } from '../support/plans.js'
import { parseSnippet } from '../support/snippetSyntax.js'

const choices = { organs: ['省财政厅', '省医保局'], years: [2026, 2027] }

describe('a snippet', () => {
  test.each([
    ['没有空白。', '没有空白。$0'],
    ['XX机制', '${1:XX}机制$0'],
    ['（XX牵头）', '（${1|XX,省财政厅,省医保局|}牵头）$0'],
    ['20XX年XX月底前', '${1|20XX年XX月,2026年6月,2026年12月,2027年6月,2027年12月|}底前$0'],
    ['20XX年底前', '${1|20XX,2026,2027|}年底前$0'],
    ['到20XX年', '到${1|20XX,2026,2027|}年$0'],
    ['20XX年XX月XX日', '${1:20XX年XX月XX日}$0'],
    ['每XX调度', '每${1|XX,月,季度,半年,年|}调度$0'],
    ['推动XX省发展，结合XX省实际', '推动${1:XX}省发展，结合${1}省实际$0'],
    ['责任人：；', '责任人：${1}；$0'],
    ['{item}. 推进', '${1|1,2,3,4,5,6,7,8,9,10|}. 推进$0'],
    ['费用$5}和\\', '费用\\$5\\}和\\\\$0'],
  ])('%s', (text, snippet) => {
    expect(toSnippet(text, choices)).toBe(snippet)
  })

  test('commas and bars in choices are escaped', () => {
    const { stops } = parseSnippet(toSnippet('由XX牵头', { organs: ['甲,乙', '丙|丁', '戊\\'], years: [] }))
    expect(stops[0].choices).toEqual(['XX', '甲,乙', '丙|丁', '戊\\'])
  })

  test('as inserted, it reads as the text does, whatever the text', () => {
    const pieces = fc.oneof(
      anyText(6),
      fc.constantFrom(
        'XX',
        '20XX年XX月',
        '牵头',
        '责任人：',
        '；',
        '\n',
        '$',
        '}',
        '\\',
        '|',
        ',',
        '省',
        '每',
        '\ud800',
      ),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const text = parts.join('').replaceAll('{next}', '').replaceAll('{item}', '')
        expect(parseSnippet(toSnippet(text)).text).toBe(text)
      }),
    )
  })
})

test('without an editor of snippets, numbers that nothing tells are blanks', () => {
  expect(plainText('（{next}）建设。{item}. 推进XX。')).toBe('（XX）建设。1. 推进XX。')
})

describe('the choices for a plan', () => {
  test('are its own bodies first, those usual at its level behind them, and its years', () => {
    const plan = readPlan(
      planOf(['甲。（责任单位：省民政厅牵头，省财政厅配合）', '乙。（责任单位：省民政厅牵头，各市配合）'], {
        title: '云岭省养老服务实施方案（2026—2028年）',
      }),
    )
    const { organs, years } = choicesFor(plan)
    expect(organs.slice(0, 3)).toEqual(['省民政厅', '省财政厅', '省卫生健康委'])
    expect(new Set(organs).size).toBe(organs.length)
    expect(years[0]).toBeGreaterThanOrEqual(2021)
  })

  test.each([
    ['宁夏回族自治区', '宁夏回族自治区人民政府办公厅', '自治区财政厅'],
    ['上海市', '上海市人民政府办公厅', '市财政局'],
    ['南泽市', '南泽市人民政府办公室', '市卫生健康委'],
    ['岚河县', '岚河县人民政府办公室', '县卫生健康局'],
    ['全国', '国务院办公厅', '国家卫生健康委'],
  ])('%s, %s: %s', (place, issuer, organ) => {
    const text = `${place}公立医院改革实施方案\n\n一、任务\n\n（一）改革。完善制度。\n\n${issuer}\n2026年3月15日\n`
    expect(choicesFor(readPlan(text)).organs).toContain(organ)
  })
})
