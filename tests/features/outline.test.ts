/** The outline: what is listed, how it nests, what is marked as missing. */

import { describe, expect, it, test } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { type OutlineNode, outline, outlineDetail, outlineName } from '../../server/src/features/outline.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { planText } from './texts.js'

const analysed = (text: string) => analyse({ text, templates: builtinTemplates })

/** One line per node: indent, kind, name and detail. */
function printed(nodes: readonly OutlineNode[], indent = ''): string[] {
  return nodes.flatMap((node) => {
    const detail = outlineDetail(node).zh
    const line = `${indent}${node.kind} ${outlineName(node).zh}${detail === '' ? '' : ` | ${detail}`}`
    return [line, ...printed(node.children, `${indent}  `)]
  })
}

const show = (text: string): string[] => printed(outline(analysed(text)))

describe('what is listed', () => {
  test('headings nest; a task tells its lead and deadline', () => {
    const lines = show(
      '云岭省医院后勤服务实施方案\n\n一、工作目标\n\n到2026年，后勤服务满意度达到90%。\n\n二、重点任务\n\n（一）食堂\n\n' +
        '1.改造厨房。按新标准改造。（牵头单位：省卫生健康委；责任人：省卫生健康委副主任；完成时限：2025年6月底前）\n\n' +
        '2.公开菜价。每周公开一次。（省市场监管局牵头，省卫生健康委配合，2025年9月底前完成）\n',
    )
    expect(lines[0]).toMatch(/^title 云岭省医院后勤服务实施方案/)
    expect(lines.slice(1)).toEqual([
      'section 一、工作目标',
      'section 二、重点任务 | 任务2项',
      '  section （一）食堂 | 任务2项',
      '    task 1. 改造厨房 | 省卫生健康委 · 2025年6月底前',
      '    task 2. 公开菜价 | 省市场监管局 · 2025年9月底前',
    ])
  })

  test('the day by which a task is due is shown, not how often something is done', () => {
    const task = '（一）食堂。2025年6月底前改造厨房，每季度公开菜价。（省市场监管局牵头）'
    expect(show(`云岭省食堂实施方案\n\n一、重点任务\n\n${task}\n`).at(-1)).toMatch(/ · 2025年6月底前/)
  })

  test('of many missing requirements the first are named', () => {
    const lines = show(
      '---\ntemplate: notice-40\n---\n云岭省推动公立医院高质量发展实施方案\n\n一、组织实施\n\n抓好落实。\n',
    )
    const detail = lines.find((line) => line.includes('一、组织实施'))
    expect(detail).toMatch(/缺：[^、]+、[^、]+等\d+项/)
  })

  test('front matter, annexes, tables and their rows', () => {
    const text = `---\ntemplate: general\n---\n${planText}`
    expect(show(text).map((line) => line.replace(/ \|.*/, ''))).toEqual([
      'frontMatter 文首元数据',
      'title 云岭省托育服务实施方案',
      'section 一、主要目标',
      'section 二、重点任务',
      '  task （一）建设托育点',
      '  task （二）培训保育员',
      'annex 附件 托育服务任务清单',
      '  table 序号｜任务｜牵头单位｜完成时限',
      '    task 1 建设托育点',
      '    task 2 培训保育员',
    ])
  })

  test('each of several documents in one text holds its own sections', () => {
    const text =
      '云岭省养老安全专项行动方案\n\n为保障养老安全，制定本方案。\n\n一、工作目标\n\n2025年底前见效。\n\n二、工作要求\n\n抓好落实。\n\n' +
      '云岭省消防宣传专项行动方案\n\n为做好消防宣传，制定本方案。\n\n一、总体要求\n\n全面覆盖。\n'
    expect(show(text).map((line) => line.replace(/ \|.*/, ''))).toEqual([
      'title 云岭省养老安全专项行动方案',
      '  section 一、工作目标',
      '  section 二、工作要求',
      'title 云岭省消防宣传专项行动方案',
      '  section 一、总体要求',
    ])
  })

  test('a text without headings has no sections, an empty one nothing', () => {
    expect(show('')).toEqual([])
    expect(show(' \r\n\u3000')).toEqual([])
    expect(show('今天下午开会。').filter((line) => line.startsWith('section'))).toEqual([])
  })
})

describe('what is missing', () => {
  const text =
    '云岭省推动公立医院高质量发展实施方案\n\n根据国医改秘函〔2021〕40号文件，制定本方案。\n\n一、总体目标\n\n到2025年，体系基本建成。\n\n二、重点任务\n\n' +
    '（一）建设区域中心。建成6个。（牵头单位：省发展改革委；完成时限：2023年12月底前）\n\n' +
    '（二）组建医联体。组建8个。（牵头单位：省卫生健康委；责任人：省卫生健康委主任；完成时限：2024年6月底前）\n\n' +
    '（三）培训医生。培训90名。（责任人：省卫生健康委副主任）\n'

  it('is named at the task and counted above', () => {
    const section = outline(analysed(text)).find(({ title }) => title === '重点任务')
    expect(printed(section ? section.children : [])).toEqual([
      'task （一）建设区域中心 | 省发展改革委 · 2023年12月底前 · 缺：责任人',
      'task （二）组建医联体 | 省卫生健康委 · 2024年6月底前',
      'task （三）培训医生 | 缺：牵头单位、完成时限',
    ])
    const own = section?.missing.length ?? 0
    expect(section?.missingTotal).toBe(own + 3)
    expect(section?.taskTotal).toBe(3)
  })

  it('names the requirements at the section where they belong', () => {
    const title = outline(analysed(text)).find(({ kind }) => kind === 'title')
    expect(title?.missing.some(({ kind }) => kind === 'requirement')).toBe(true)
    expect(title ? outlineDetail(title).zh : '').toMatch(/缺：.+等\d+项$/)
  })

  it('is not told where the writer switched it off', () => {
    const off = text.replace('（一）', '【方案检查：下一行不检查 task-without-person】\n（一）')
    expect(show(off).filter((line) => line.includes('责任人'))).toEqual([])
  })

  it('speaks English too', () => {
    const details = outline(analysed(text)).flatMap(({ children }) => children.map((node) => outlineDetail(node).en))
    expect(details).toContain('missing: lead, deadline')
  })
})
