/** Directives and configuration that switch a finding off: the finding goes, and nothing else changes. */

import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { switchingOff } from '../../server/src/analysis/configEdit.js'
import { parseConfig } from '../../server/src/analysis/parseConfig.js'
import { suppressHere, suppressInFile } from '../../server/src/features/suppress.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { LineIndex } from '../../server/src/text/lineIndex.js'
import { applyEdits } from '../../server/src/text/range.js'

const form = 'chinese'

function analysed(text: string) {
  return analyse({ text, templates: builtinTemplates })
}

/** `text` with the first finding of `rule` switched off here. */
function here(text: string, rule: string, wanted: 'comment' | 'slashes' | 'chinese' = form): string | undefined {
  const analysis = analysed(text)
  const finding = analysis.findings.find((one) => one.rule === rule)
  const edit = finding && suppressHere(analysis, finding, { lines: new LineIndex(text), form: wanted })
  return edit && applyEdits(text, [edit])
}

function inFile(text: string, rule: string): string | undefined {
  const analysis = analysed(text)
  const finding = analysis.findings.find((one) => one.rule === rule)
  const edit = finding && suppressInFile(analysis, finding, { lines: new LineIndex(text), form })
  return edit && applyEdits(text, [edit])
}

const doubled = '一、总体要求\n坚持公益性，，强化保障。\n二、重点任务\n'

describe('here', () => {
  test('a line of its own stands before the paragraph', () => {
    expect(here(doubled, 'mark-doubled')).toContain('\n【方案检查：下一行不检查 mark-doubled】\n坚持公益性')
    expect(here(doubled, 'mark-doubled', 'comment')).toContain('<!-- fangan-disable-next-line mark-doubled -->\n坚持')
  })

  test('in the form that the file uses, with its indentation and line breaks', () => {
    const text = '// fangan-disable-file range-hyphen\r\n一、总体要求\r\n　　坚持公益性，，强化保障。\r\n'
    expect(here(text, 'mark-doubled')).toContain('\r\n　　// fangan-disable-next-line mark-doubled\r\n　　坚持公益性')
  })

  test('before the first line of a paragraph that is wrapped', () => {
    const text =
      '一、总体要求\n坚持政府主导、公益性主导和公立医院主导的办医方向\n不动摇，，强化体系创新、技术创新、模式创新、管理创新。\n'
    expect(here(text, 'mark-doubled')).toContain('\n【方案检查：下一行不检查 mark-doubled】\n坚持政府')
  })

  test('at the end of a line that holds several paragraphs', () => {
    const items = '一二三四五六'
      .split('')
      .map((number) => `（${number}）建设网络。完善各项机制，健全各项制度，提高各项能力。`)
    const text = `云岭省推进示范工作实施方案 一、总体要求 坚持公益性。 二、重点任务 ${items.join(' ')} 三、组织实施 加强领导，，加强督导。`
    expect(here(text, 'mark-doubled')).toBe(`${text} 【方案检查：本行不检查 mark-doubled】`)
    expect(analysed(here(text, 'mark-doubled') ?? '').findings.map((one) => one.rule)).not.toContain('mark-doubled')
  })

  test('at the end of the row in a table', () => {
    const text = '任务清单\n\n| 序号 | 任务 | 责任单位 |\n|---|---|---|\n| 1 | 建设网络，，完善布局 | 省卫生健康委 |\n'
    expect(here(text, 'mark-doubled')).toContain('省卫生健康委 | 【方案检查：本行不检查 mark-doubled】\n')
  })

  test('not in the front matter', () => {
    const text = '---\nprovince: 云岭省\nlevel: 镇\n---\n一、总体要求\n坚持公益性。\n'
    expect(here(text, 'front-matter-invalid')).toBeUndefined()
    expect(inFile(text, 'front-matter-invalid')).toContain('---\n【方案检查：全文不检查 front-matter-invalid】\n一、')
  })
})

test('the whole file: at its top, behind a mark of byte order', () => {
  expect(inFile(doubled, 'mark-doubled')).toBe(`【方案检查：全文不检查 mark-doubled】\n${doubled}`)
  expect(inFile(`\ufeff${doubled}`, 'mark-doubled')).toBe(`\ufeff【方案检查：全文不检查 mark-doubled】\n${doubled}`)
})

describe('in the configuration', () => {
  const off = (text: string, rule = 'mark-doubled'): string | undefined => {
    const edits = switchingOff(text, rule)
    return edits && applyEdits(text, edits)
  }

  test('comments and order stay', () => {
    const text =
      '{\n  // 本省习惯\n  "rules": {\n    "range-hyphen": "hint" // 暂留\n  },\n  "files": ["**/*.txt"]\n}\n'
    expect(off(text)).toBe(text.replace('"hint" // 暂留', '"hint", // 暂留\n    "mark-doubled": "off"'))
  })

  test('a setting is replaced, its options stay', () => {
    expect(off('{ "rules": { "mark-doubled": "hint" } }')).toBe('{ "rules": { "mark-doubled": "off" } }')
    const withOptions = '{ "rules": { "deadline-vague": ["hint", { "runningText": true }] } }'
    expect(off(withOptions, 'deadline-vague')).toBe(withOptions.replace('hint', 'off'))
  })

  test('a file that is not there yet', () => {
    expect(off('', 'notice-40/overall-goal')).toBe('{\n  "rules": {\n    "notice-40/overall-goal": "off"\n  }\n}\n')
  })

  test('a file with errors is left alone', () => {
    expect(off('{ "rules": ')).toBeUndefined()
    expect(off('[]')).toBeUndefined()
    expect(off('{ "rules": [] }')).toBeUndefined()
  })

  test('a file that sets something twice is left alone: nobody could tell which counts', () => {
    expect(off('{ "rules": {}, "rules": { "range-hyphen": "hint" } }')).toBeUndefined()
    expect(off('{ "rules": { "mark-doubled": "hint", "mark-doubled": "error" } }')).toBeUndefined()
  })

  test.each(['', '{}', '{\n\t"locale": "zh"\n}', '{"rules":{"mark-*":"error",},}'])('%j is read as meant', (text) => {
    const { config, problems } = parseConfig(off(text) ?? '')
    expect(problems).toEqual([])
    expect(config.rules['mark-doubled']).toEqual({ severity: 'off' })
  })
})
