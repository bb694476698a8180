import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { clauseList, clauseNamed } from '../../server/src/features/clauseList.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { barePlan } from '../support/barePlan.js'

function list(text: string, templateId?: string): ReturnType<typeof clauseList> {
  return clauseList(analyse({ text, templates: builtinTemplates, templateId }))
}

describe('the list of clauses', () => {
  test('has those for missing elements first, those for elements that are met last of these', () => {
    const statuses = list(barePlan(), 'notice-40').map(({ status }) => status ?? 'none')
    const order = ['missing', 'partial', 'met', 'none']
    expect([...statuses].sort((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(statuses)
    expect(new Set(statuses)).toContain('missing')
    expect(new Set(statuses)).toContain('none')
  })

  test('says of each which elements it satisfies, by which clause of the notice', () => {
    const goal = list(barePlan(), 'notice-40').find(({ id }) => id === 'notice-40/overall-goal')
    expect(goal?.requirements).toEqual([
      {
        id: 'overall-goal',
        ref: 'R10',
        title: { zh: '总体目标', en: 'Overall goal' },
        basis: '国医改秘函〔2021〕40号 二、第2段',
        status: 'missing',
      },
    ])
    expect(goal?.text).toBe('（XX）总体目标。到20XX年，全省公立医院高质量发展XX，XX达到XX。')
  })

  test('a clause that satisfies several stands where the one worst met puts it', () => {
    const text = barePlan().replace('（一）认真。', '（一）台账。建立任务台账。')
    const section = list(text, 'notice-40').find(({ id }) => id === 'supervision-section')
    expect(section?.requirements.find(({ id }) => id === 'task-ledger')?.status).toBe('met')
    expect(section?.status).toBe('missing')
  })

  test('elements of other levels do not count', () => {
    const county = barePlan().replaceAll('云岭省', '岚河县').replace('办公厅', '办公室')
    const national = list(county, 'notice-40').find(({ id }) => id === 'notice-40/goal-national-centres')
    expect(national?.requirements).toEqual([])
    expect(national?.status).toBeUndefined()
  })

  test('is in the words of the plan’s level', () => {
    const city = barePlan().replaceAll('云岭省', '南泽市').replace('办公厅', '办公室')
    const leaders = list(city, 'notice-40').find(({ id }) => id === 'leadership-section')
    expect(leaders?.text).toContain('市委、市政府主要负责同志')
  })

  test.each(['', '\ud800', '一、\n', '# 标题\n'])('there is one for any text: %j', (text) => {
    expect(list(text).length).toBeGreaterThan(60)
  })
})

test('a requirement may be named with its template or without', () => {
  const analysis = analyse({ text: barePlan(), templates: builtinTemplates, templateId: 'notice-40' })
  expect(clauseNamed(analysis, 'overall-goal')?.id).toBe('notice-40/overall-goal')
  expect(clauseNamed(analysis, 'notice-40/overall-goal')?.id).toBe('notice-40/overall-goal')
  expect(clauseNamed(analysis, 'publicity')?.id).toBe('publicity')
  expect(clauseNamed(analysis, 'none')).toBeUndefined()
})
