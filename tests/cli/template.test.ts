/** Templates of one's own on the command line: files that extend others, drafts, new ones, and trying them. */

import { describe, expect, test } from 'vitest'
import { draft, runIn } from './runIn.js'

describe('a template that extends another file', () => {
  const files = {
    '/plans/fangan.config.json': '{ "template": "own/lower.yaml" }',
    '/plans/own/lower.yaml': 'id: lower\nextends: ../upper.yaml\nrequirements: [{ id: goal, severity: error }]\n',
    '/plans/upper.yaml': 'id: upper\nextends: general\nrequirements: [{ id: reporting, off: true }]\n',
    '/plans/实施方案.txt': draft('试点'),
  }

  test('is used with what it takes over', async () => {
    const { out, error } = await runIn(files, ['check', '--matrix', '实施方案.txt'])
    expect(error).toBe('')
    expect(out).toContain('lower/goal')
    expect(out).not.toContain('督促检查和进展报告')
  })

  test('is told where the other is defective', async () => {
    const broken = { ...files, '/plans/upper.yaml': files['/plans/upper.yaml'].replace('reporting', 'reports') }
    const { code, error } = await runIn(broken, ['check', '实施方案.txt'])
    expect(code).toBe(2)
    expect(error).toContain('own/lower.yaml:2:10: 所继承的模板文件“../upper.yaml”有误，请先改好。')
    expect(error).toContain('upper.yaml:3:22: 模板“general”没有“reports”这一要素，不能改动或取消')
  })
})
