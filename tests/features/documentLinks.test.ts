/** Links to other plans and to annexes. */

import { expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { documentLinks, namesOtherDocuments } from '../../server/src/features/documentLinks.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { planText } from './texts.js'

/** The linked texts and where they lead: a file name, or the line in the text. */
function links(text: string, files: Readonly<Record<string, string>> = {}): string[] {
  const others = Object.entries(files).map(([fileName, source]) => ({ id: fileName, fileName, plan: readPlan(source) }))
  return documentLinks(analyse({ text, templates: builtinTemplates }), others).map(({ range, target }) => {
    const to = 'plan' in target ? target.plan : `${text.slice(0, target.offset).split('\n').length}`
    return `${text.slice(range.start, range.end)} → ${to}`
  })
}

const citing = (citation: string): string =>
  `云岭省托育服务工作方案\n\n为落实${citation}，制定本方案。\n\n一、目标\n\n见效。\n`
const other = '云岭省儿童友好城市建设实施方案\n\n云政办发〔2025〕12号\n\n各市人民政府：\n\n一、目标\n\n见效。\n'

test('a cited title is the title or the file name of another plan', () => {
  expect(links(citing('《云岭省儿童友好城市建设实施方案》'), { 'a.txt': other })).toEqual([
    '《云岭省儿童友好城市建设实施方案》 → a.txt',
  ])
  expect(
    links(citing('《云岭省儿童友好城市建设实施方案》'), { '云岭省儿童友好城市建设实施方案.fangan.md': '' }),
  ).toHaveLength(1)
})

test('the frame of a notice around a title does not matter', () => {
  const cited = citing('《云岭省人民政府办公厅关于印发云岭省儿童友好城市建设实施方案的通知》')
  expect(links(cited, { 'a.txt': other })).toHaveLength(1)
})

test('the number finds a plan whatever its title', () => {
  expect(links(citing('《实施方案》（云政办发〔2025〕12号）'), { 'a.txt': other })).toHaveLength(1)
  expect(links(citing('《实施方案》（云政办发〔2025〕13号）'), { 'a.txt': other })).toEqual([])
})

test('a short title leads where its full title leads', () => {
  const text = citing('《云岭省儿童友好城市建设实施方案》（以下简称《方案》）要求，按照《方案》分工')
  expect(links(text, { 'a.txt': other }).filter((link) => link.startsWith('《方案》'))).not.toEqual([])
})

test('what is in no file is no link', () => {
  expect(links(citing('《中华人民共和国母婴保健法》'), { 'a.txt': other })).toEqual([])
})

test('annexes: from the note and the text to the annex, never from its own mark', () => {
  const line = planText.split('\n').indexOf('附件') + 1
  expect(links(planText)).toEqual([`附件 → ${line}`, `托育服务任务清单 → ${line}`])
})

test('an annex in a file of its own', () => {
  const text = planText.slice(0, planText.indexOf('附件\n\n'))
  expect(links(text, { '托育服务任务清单.txt': '任务清单\n' })).toEqual(['托育服务任务清单 → 托育服务任务清单.txt'])
})

test('other files are wanted only where something may lead to them', () => {
  const wants = (text: string): boolean => namesOtherDocuments(analyse({ text, templates: builtinTemplates }))
  expect(wants(planText)).toBe(false)
  expect(wants(planText.slice(0, planText.indexOf('附件\n\n')))).toBe(true)
  expect(wants(citing('《云岭省托育条例》'))).toBe(true)
})

test('the upper document of the front matter', () => {
  const text = (upper: string): string => `---\nupper: ${upper}\n---\n云岭省托育方案\n\n一、目标\n\n见效。\n`
  expect(links(text('云政办发〔2025〕12号'), { 'a.txt': other })).toEqual(['云政办发〔2025〕12号 → a.txt'])
  expect(links(text('《云岭省儿童友好城市建设实施方案》'), { 'a.txt': other })).toHaveLength(1)
})

test('the document that the template of the front matter rests on', () => {
  const text = '---\ntemplate: notice-40\n---\n云岭省公立医院高质量发展实施方案\n\n一、目标\n\n见效。\n'
  const notice = '关于推动医院发展的通知\n\n国医改秘函〔2021〕40号\n\n各省：\n\n一、目标\n\n见效。\n'
  expect(links(text, { 'notice.txt': notice, 'a.txt': other })).toEqual(['notice-40 → notice.txt'])
})
