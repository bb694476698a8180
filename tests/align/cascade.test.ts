/** Tasks that are followed down the levels: ranks, ties, what is lost, and documents that are above themselves. */

import { describe, expect, test } from 'vitest'
import { align } from '../../server/src/align/align.js'
import { type CascadeDocument, type CascadeTask, cascadeOf } from '../../server/src/align/cascade.js'
import { readPlan } from '../../server/src/semantics/lower.js'

const tasks = {
  网络: '健全分级诊疗网络。推进城市医疗集团和县域医共体建设。',
  薪酬: '改革薪酬分配制度。合理确定公立医院薪酬水平，落实自主权。',
} as const
const plans = {
  国家: planOf('国家卫生健康委', ['网络', '薪酬']),
  省: planOf('省卫生健康委', ['网络', '薪酬']),
  市: planOf('市卫生健康委', ['网络']),
}

function planOf(body: string, wanted: readonly (keyof typeof tasks)[]): string {
  const items = wanted.map((task, index) => `（${'一二'[index]}）${tasks[task]}（${body}牵头）`)
  return ['健康服务体系建设实施方案', '一、重点任务', ...items, ''].join('\n')
}

/** The document with those above it that it names. */
function documentOf(path: keyof typeof plans, ...above: (keyof typeof plans)[]): CascadeDocument {
  const documents = above.map((name) => ({ document: name, plan: readPlan(plans[name]) }))
  const uppers = new Map(above.map((name) => [name, name]))
  const own = above.length > 0 ? { alignment: align(readPlan(plans[path]), { documents, pins: [] }) } : {}
  return { path, title: path, uppers, ...own }
}

function told({ document, title, status, below }: CascadeTask): string {
  const next = below.length > 0 ? ` > (${below.map(told).join('; ')})` : ''
  return `${document} ${title.slice(0, 4)} ${status ?? 'top'}${next}`
}

describe('the cascade', () => {
  const levels = [documentOf('市', '省'), documentOf('国家'), documentOf('省', '国家')]

  test('stands from the top down', () => {
    const { documents, edges, circular } = cascadeOf(levels)
    expect(documents.map(({ path, rank }) => `${path} ${rank}`)).toEqual(['国家 0', '省 1', '市 2'])
    expect(edges.map(({ upper, draft, tasks: all, missing }) => `${upper} ${draft} ${all} ${missing}`)).toEqual([
      '国家 省 2 0',
      '省 市 2 1',
    ])
    expect(circular).toEqual([])
  })

  test('says where a task is lost', () => {
    expect(cascadeOf(levels).tasks.map(told)).toEqual([
      '国家 健全分级 top > (省 健全分级 covered > (市 健全分级 covered))',
      '国家 改革薪酬 top > (省 改革薪酬 covered > (市  missing))',
    ])
  })

  test('takes a document that carries out two for one below both', () => {
    const { documents, edges } = cascadeOf([documentOf('市', '国家', '省'), documentOf('国家'), documentOf('省')])
    expect(documents.map(({ path, rank }) => `${path} ${rank}`)).toEqual(['国家 0', '省 0', '市 1'])
    expect(edges).toHaveLength(2)
  })

  test('leaves out what is named and not there', () => {
    const { documents, edges, tasks: none } = cascadeOf([documentOf('市', '省')])
    expect([documents.length, edges, none]).toEqual([1, [], []])
  })

  test('ends where documents are above themselves', () => {
    const round = [documentOf('省', '市'), documentOf('市', '省')]
    const { circular, documents } = cascadeOf(round)
    expect(circular).toEqual(['省', '市'])
    expect(documents.every(({ rank }) => rank === 0)).toBe(true)
  })
})
