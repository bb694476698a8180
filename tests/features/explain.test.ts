/** Why findings are shown, or none are. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { settingsFor } from '../../server/src/analysis/config.js'
import { parseConfig } from '../../server/src/analysis/parseConfig.js'
import { type Circumstance, explain, type Surroundings } from '../../server/src/features/explain.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import type { Severity } from '../../server/src/templates/template.js'
import { anyText } from '../support/anyText.js'
import { planOf } from '../support/plans.js'

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint']

interface Given {
  readonly text: string
  readonly config?: object
  readonly minSeverity?: Severity
  readonly path?: string
}

/** The circumstance `kind` of a text. */
function circumstance(kind: Circumstance['kind'], { text, config, path, minSeverity = 'hint' }: Given): Circumstance {
  const read = parseConfig(JSON.stringify(config ?? {}), 'fangan.config.json').config
  const analysis = analyse({ text, templates: builtinTemplates, config: read })
  const surroundings: Surroundings = {
    rules: settingsFor(read).rules,
    ...(path !== undefined && { path }),
    files: ['附加/*.txt'],
    ignored: path !== undefined && read.ignores(path),
    ...(config && { configuration: '方案/fangan.config.json' }),
    minSeverity,
    shows: (severity) => severities.indexOf(severity) <= severities.indexOf(minSeverity),
  }
  const found = explain(analysis, surroundings).find((one) => one.kind === kind)
  if (!found) throw new Error(`nothing on ${kind}`)
  return found
}

const plan = planOf(['健全服务体系。推进网络建设。', '改革薪酬制度。落实分配自主权。（省财政厅牵头）'])

describe('the explanation', () => {
  it('begins with the result', () => {
    expect(circumstance('result', { text: plan }).title.zh).toMatch(/^显示 \d+ 个问题$/)
  })

  it('says of an empty file that it is empty', () => {
    const found = circumstance('text', { text: ' \n' })
    expect(found).toMatchObject({ hides: true, title: { zh: '文件是空的' } })
    expect(circumstance('result', { text: '' }).title.zh).toBe('没有显示任何问题')
  })

  it('says when no headings or no tasks were read', () => {
    expect(circumstance('text', { text: '今天开会。' }).detail.zh).toMatch(/没有读出标题/)
    const goals = '云岭省实施方案\n\n一、总体要求\n\n坚持公益性。\n'
    expect(circumstance('text', { text: goals })).toMatchObject({ hides: true })
    expect(circumstance('text', { text: plan })).toMatchObject({ hides: false })
  })

  it('names the template and why it applies', () => {
    const found = circumstance('template', { text: plan })
    expect(found.title.zh).toMatch(/^对照：公立医院高质量发展/)
    expect(found.detail.zh).toMatch(/标题含.*云岭省/s)
    // 云岭省 is none of the provinces that the notice binds.
    expect(found.hides).toBe(true)
  })

  it('counts what the severity hides', () => {
    expect(circumstance('severity', { text: plan }).hides).toBe(false)
    const found = circumstance('severity', { text: plan, minSeverity: 'error' })
    expect(found.hides).toBe(true)
    expect(found.detail.zh).toMatch(/有 \d+ 个问题级别较低/)
  })

  it('counts one place as one in English, and begins with a capital', () => {
    const found = circumstance('suppressions', { text: `${plan}【方案检查：全文不检查 task-without-deadline】\n` })
    expect(found.title.en).toBe('The text switches findings off in 1 place')
    expect(circumstance('template', { text: '今天开会。' }).detail.en).toMatch(/^Neither title/)
  })

  it('counts what the text switches off, and leads there', () => {
    expect(circumstance('suppressions', { text: plan }).hides).toBe(false)
    const directive = '【方案检查：全文不检查 task-without-deadline】'
    const found = circumstance('suppressions', { text: `${plan}${directive}\n` })
    expect(found).toMatchObject({ hides: true, range: { start: plan.length, end: plan.length + directive.length } })
    expect(found.title.zh).toBe('文中有 1 处“不检查”标记')
    expect(found.detail.zh).toMatch(/^因此隐藏了 [1-9]\d* 个问题/)
  })

  it('says of a suppression of no use that it hides nothing', () => {
    const found = circumstance('suppressions', { text: `${plan}【方案检查：全文不检查 mark-doubled】\n` })
    expect(found).toMatchObject({ hides: false })
  })

  it('names the configuration and the rules that are off in it', () => {
    expect(circumstance('configuration', { text: plan }).title.zh).toBe('没有项目配置')
    expect(circumstance('configuration', { text: plan, config: {} })).toMatchObject({ hides: false })
    const config = { rules: { 'task-without-lead': 'off', 'notice-40/*': 'off', 'task-without-person': 'hint' } }
    const found = circumstance('configuration', { text: plan, config })
    expect(found).toMatchObject({ hides: true, title: { zh: '项目配置：方案/fangan.config.json' } })
    expect(found.detail.zh).toBe('关闭了 2 条规则：task-without-lead、notice-40/*。')
  })

  it('says of the name of the file whether its folder is checked with it', () => {
    expect(circumstance('file', { text: plan, path: '方案/某省实施方案.txt' }).title.zh).toBe(
      '文件名符合“*实施方案*.txt”',
    )
    expect(circumstance('file', { text: plan, path: '附加/草稿.txt' }).title.zh).toBe('文件名符合“附加/*.txt”')
    expect(circumstance('file', { text: plan, path: '方案/草稿.txt' }).title.zh).toBe('“草稿.txt”不像方案的文件名')
    const ignored = { text: plan, path: '方案/某省实施方案.txt', config: { ignore: ['方案/**'] } }
    expect(circumstance('file', ignored).detail.zh).toMatch(/ignore/)
  })

  it('explains any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const result = circumstance('result', { text })
        expect(result.title.en).not.toMatch(/\{\w+\}/)
      }),
      { numRuns: 25 },
    )
  })
})
