/** The generated snippets as an editor reads them. */

import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { builtinClauses } from '../../server/src/clauses/builtin.generated.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { parseSnippet } from '../support/snippetSyntax.js'

interface Snippet {
  readonly prefix: readonly string[]
  readonly description: string
  readonly body: readonly string[]
}

const snippets: Record<string, Snippet> = JSON.parse(fs.readFileSync('snippets/fangan.json', 'utf8'))
const entries = Object.entries(snippets)

test('there are whole plans, clauses of every part, and all texts of requirements', () => {
  expect(entries.length).toBeGreaterThanOrEqual(60)
  expect(entries.filter(([title]) => title.startsWith('整篇'))).toHaveLength(4)
  const inserts = builtinTemplates.flatMap(({ requirements }) =>
    requirements.filter(({ insert }) => insert !== undefined),
  )
  expect(entries.length).toBe(4 + inserts.length + builtinClauses.length)
})

test('no two are typed alike, each by initials and in Chinese', () => {
  const prefixes = entries.flatMap(([, { prefix }]) => prefix)
  expect(prefixes.filter((one, index) => prefixes.indexOf(one) !== index)).toEqual([])
  for (const [title, { prefix }] of entries) {
    expect(prefix[0], title).toMatch(/^[a-z0-9]{2,}$/)
    expect(prefix[1], title).toMatch(/^\p{Script=Han}/u)
  }
  expect(snippets.总体目标?.prefix).toEqual(['ztmb', '总体目标'])
})

test('a requirement’s description names the clause of the notice', () => {
  expect(snippets.总体目标?.description).toBe('国医改秘函〔2021〕40号 二、第2段：总体目标')
})

describe('the body', () => {
  test.each(entries)('%s', (_title, { body }) => {
    const { text, stops } = parseSnippet(body.join('\n'))
    expect(text).not.toMatch(/[{}$]|undefined/)
    const numbers = stops.map(({ number }) => number)
    expect(numbers.at(-1)).toBe(0)
    const first = [...new Set(numbers.slice(0, -1))]
    expect(first).toEqual(first.map((_, index) => index + 1))
    for (const { choices } of stops) if (choices) expect(new Set(choices).size).toBe(choices.length)
  })
})

test('every clause names requirements that there are', () => {
  const names = new Set(
    builtinTemplates.flatMap(({ id, requirements }) => requirements.map((one) => `${id}/${one.id}`)),
  )
  for (const { id, satisfies, within } of builtinClauses) {
    expect(
      [...satisfies, ...(within ? [within] : [])].filter((name) => !names.has(name)),
      id,
    ).toEqual([])
  }
})

test.each([
  '任务（句末括注）',
  '任务（括注分列牵头配合）',
  '任务（各占一行）',
  '任务（表格）',
])('%s, filled in, is read as a task with all four', (title) => {
  let figure = 20
  const filled = parseSnippet((snippets[title]?.body ?? []).join('\n'))
    .text.replaceAll('20XX年XX月', '2027年6月')
    .replaceAll('20XX年', '2027年')
    .replace(/(责任人：)XX/, '$1张三')
    .replace(/(责任单位：)XX牵头，XX配合/, '$1省民政厅牵头，省财政厅配合')
    .replace(/(牵头单位：)XX/, '$1省民政厅')
    .replace(/(配合单位：)XX/, '$1省财政厅')
    .replace(/\| XX \| XX \| XX \| XX \| XX \|/, '| 发展助餐 | 覆盖率达到80% | 省民政厅 | 省财政厅 | 张三 |')
    .replace(/XX。XX/, '发展助餐。建设食堂，覆盖社区')
    .replace('XX达到XX', '覆盖率达到80%')
    .replaceAll('XX', () => `${figure++}`)
  const plan = readPlan(`云岭省养老服务实施方案\n\n一、重点任务\n\n${filled}\n`)
  const [task] = plan.tasks.length > 0 ? plan.tasks : plan.annexRows
  expect(task?.parties.map(({ text }) => text)).toEqual(['省民政厅', '省财政厅'])
  expect(task?.persons).toHaveLength(1)
  expect(task?.deadlines.some(({ date }) => date === '2027-06-30')).toBe(true)
  expect(task?.targets.length).toBeGreaterThan(0)
})
