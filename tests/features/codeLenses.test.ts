/** Lenses above the title and the sections. */

import { expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { codeLenses } from '../../server/src/features/codeLenses.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { planText } from './texts.js'

/** What stands above which line, and where the list leads. */
function shown(text: string, locale: 'zh' | 'en' = 'zh'): string[] {
  return codeLenses(analyse({ text, templates: builtinTemplates })).map(({ range, title, places }) => {
    const names = places.map(({ start, end }) => text.slice(start, end))
    return `${text.slice(range.start, range.end)}: ${title[locale]} → ${names.join('|')}`
  })
}

const text = [
  '云岭省推动公立医院高质量发展实施方案',
  '根据国医改秘函〔2021〕40号文件，制定本方案。',
  '一、重点任务',
  '（一）服务体系',
  '1.建设中心。建成6个。（牵头单位：省卫健委；责任人：李某；完成时限：2023年12月底前）',
  '2.组建集团。组建8个。（牵头单位：省卫健委；完成时限：2024年6月底前）',
  '（二）人才',
  '1.培训医生。培训90名。（牵头单位：省卫健委；责任人：王某；完成时限：2024年6月底前）',
  '二、工作要求',
  '（一）抓好宣传。讲清政策。',
  '',
].join('\n\n')

test('the whole above the title, each section with several tasks its own', () => {
  const found = shown(text).filter((line) => !line.startsWith('二、'))
  expect(found.find((line) => line.includes('任务3项'))).toBe(
    '云岭省推动公立医院高质量发展实施方案: 任务3项 → 1.建设中心|2.组建集团|1.培训医生',
  )
  expect(found).toContain('云岭省推动公立医院高质量发展实施方案: 省卫健委牵头3项 → 1.建设中心|2.组建集团|1.培训医生')
  expect(found).toContain('（一）服务体系: 任务2项 → 1.建设中心|2.组建集团')
  expect(found).toContain('（一）服务体系: 缺1处要素 → 2.组建集团')
})

test('what the title says of all tasks is not said again, nor what a single task says itself', () => {
  const found = shown(text)
  expect(found.filter((line) => line.startsWith('一、重点任务: 任务'))).toEqual([])
  expect(found.filter((line) => line.startsWith('（二）人才'))).toEqual([])
})

test('English', () => {
  expect(shown(text, 'en')).toContain('（一）服务体系: 2 tasks → 1.建设中心|2.组建集团')
  expect(shown(text, 'en')).toContain('（一）服务体系: 1 element missing → 2.组建集团')
  const title = '云岭省推动公立医院高质量发展实施方案'
  const lead = shown(text, 'en').find((line) => line.includes('leads'))
  expect(lead).toBe(`${title}: 省卫健委 leads 3 tasks → 1.建设中心|2.组建集团|1.培训医生`)
})

test('no tasks, no lenses', () => {
  expect(shown('')).toEqual([])
  expect(shown('云岭省工作方案\n\n一、目标\n\n见效。\n')).toEqual([])
})

test('rows that repeat the tasks of the text do not count twice', () => {
  expect(shown(planText)[0]).toMatch(/任务2项/)
})
