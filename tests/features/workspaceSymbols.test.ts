/** Tasks and sections found by name. */

import { expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { planSymbols } from '../../server/src/features/workspaceSymbols.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { planText } from './texts.js'

const analysis = analyse({ text: planText, templates: builtinTemplates })
const found = (query: string): string[] =>
  planSymbols(analysis, query).map(({ node, rank, container }) => `${rank} ${node.title} < ${container}`)

test('part of a name, scattered characters, pinyin initials', () => {
  expect(found('保育员')).toEqual(['0 培训保育员 < 云岭省托育服务实施方案', '0 培训保育员 < 云岭省托育服务实施方案'])
  expect(found('训员')).toEqual(['1 培训保育员 < 云岭省托育服务实施方案', '1 培训保育员 < 云岭省托育服务实施方案'])
  expect(found('zymb')).toEqual(['2 主要目标 < 云岭省托育服务实施方案'])
  expect(found('ZY MB')).toEqual(found('zymb'))
})

test('all for an empty query, none for what is not there', () => {
  expect(found('').length).toBeGreaterThan(5)
  expect(found('消防')).toEqual([])
  expect(found('\ud83d')).toEqual([])
})
