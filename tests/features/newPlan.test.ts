import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { type NewPlanRequest, newPlan, newPlanTitle } from '../../server/src/features/newPlan.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import type { Level, Template } from '../../server/src/templates/template.js'

const upper = readPlan(fs.readFileSync('examples/云岭省推动公立医院高质量发展实施方案.txt', 'utf8'))

function draft(request: Partial<NewPlanRequest>): string {
  const defaults = {
    templates: builtinTemplates,
    templateId: 'notice-40',
    level: 'province',
    region: '云岭省',
  } as const
  return newPlan({ ...defaults, date: '2026-03-15', ...request }).text
}

describe('what is known stands in the draft', () => {
  test('title, number, addressees, issuer and date', () => {
    const text = draft({ title: '云岭省县域医共体实施方案', number: '云政办发〔2026〕12号', templateId: 'general' })
    const { metadata } = readPlan(text)
    expect(metadata).toMatchObject({
      title: '云岭省县域医共体实施方案',
      docNumber: '云政办发〔2026〕12号',
      issuer: '云岭省人民政府办公厅',
      date: '2026-03-15',
      region: '云岭省',
      level: 'province',
    })
    expect(metadata.addressees?.length).toBeGreaterThan(1)
  })

  test('years run from the date to the end of the five-year plan, or are those of the title', () => {
    expect(draft({})).toContain('到2030年')
    expect(draft({ title: '云岭省助餐服务实施方案（2026—2028年）', templateId: 'general' })).toContain('到2028年')
    expect(draft({ date: undefined })).toContain('到20XX年')
  })

  test.each([
    ['city', '南泽市', '全市', '全省'],
    ['county', '岚河县', '县委、县政府', '省委、省政府'],
    ['province', '宁夏回族自治区', '自治区党委、自治区政府', '省委、省政府'],
  ] as const)('the words are those of the level: %s', (level, region, own, other) => {
    const text = draft({ level, region })
    expect(text).toContain(own)
    expect(text).not.toContain(other)
  })

  test('the annexed lists hold the tasks of the text', () => {
    const { tasks, annexRows, annexes } = readPlan(draft({}))
    expect(annexRows.map(({ title }) => title)).toEqual(tasks.map(({ title }) => title))
    expect(annexes.every(({ announced, range }) => announced !== undefined && range !== undefined)).toBe(true)
  })
})

describe('from an upper document', () => {
  test('its tasks are the plan’s, it is cited with its number', () => {
    const plan = readPlan(draft({ level: 'city', region: '南泽市', upper }))
    expect(plan.tasks.map(({ title }) => title)).toEqual(upper.tasks.map(({ title }) => title))
    expect(plan.citations.map(({ number }) => number)).toContain(upper.metadata.docNumber)
  })

  test('no deadline is later than the upper one, or earlier than the plan', () => {
    const plan = readPlan(draft({ level: 'city', region: '南泽市', upper, date: '2022-05-10' }))
    const due = (tasks: typeof plan.tasks) =>
      tasks.map(({ deadlines }) => deadlines.findLast((one) => one.labelled)?.date)
    const [own, above] = [due(plan.tasks), due(upper.tasks)]
    own.forEach((date, index) => {
      if (date === undefined) return
      expect(date > '2022-05-10').toBe(true)
      if ((above[index] ?? '') > '2022-05-10') expect(date).toBe(above[index])
    })
    expect(own.filter((date) => date !== undefined).length).toBeGreaterThan(10)
  })

  test.each(['', '\ud800', '关于印发《甲》的通知', '一、\n（一）。\n'])('any text will do: %j', (text) => {
    expect(draft({ upper: readPlan(text) })).toContain('一、总体要求')
  })
})

describe('a template of the user’s own', () => {
  const general = builtinTemplates.find(({ id }) => id === 'general')
  if (!general) throw new Error('no general template')
  const own: Template = {
    ...general,
    id: 'own',
    requirements: [
      {
        ...general.requirements[0],
        id: 'budget',
        place: 'organisation',
        expect: { predicate: 'statement-present', all: [['预算']] },
        insert: '（{next}）落实预算。由XX安排预算。',
      },
    ],
  }

  test('gets the general frame with its own texts, and is named in the front matter', () => {
    const text = draft({ templates: [...builtinTemplates, own], templateId: 'own' })
    const { template, completeness } = analyse({ text, templates: [...builtinTemplates, own] })
    expect(template.template.id).toBe('own')
    expect(completeness.requirements.map(({ status }) => status)).toEqual(['met'])
    expect(text).toMatch(/（[一二三四五六]）落实预算。/)
  })
})

test('the title proposed names the place', () => {
  const title = (level: Level, region: string) =>
    newPlanTitle({ templates: builtinTemplates, templateId: 'notice-40', level, region })
  expect(title('city', '南泽市')).toBe('南泽市推动公立医院高质量发展实施方案')
  expect(title('province', '')).toBe('XX省推动公立医院高质量发展实施方案')
})

test('the first blank is where the drafter begins', () => {
  const { text, firstBlank } = newPlan({
    templates: builtinTemplates,
    templateId: 'general',
    level: 'province',
    region: '',
  })
  expect(text.slice(firstBlank?.start, firstBlank?.end)).toBe('XX')
  expect(newPlan({ templates: [], templateId: 'none', level: 'city', region: '' })).toEqual({ text: '' })
})
