/** Real plans beside versions of them that were honestly changed, and beside documents on other matters. */

import { describe, expect, it } from 'vitest'
import { align } from '../../server/src/align/align.js'
import type { Alignment } from '../../server/src/align/alignment.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import type { Plan, Task } from '../../server/src/semantics/model.js'
import { random, reword } from '../align/pairs.js'
import { f1, type Hits } from '../align/score.js'
import { documents, hasShared, skippedBecause } from './shared.js'

const all = hasShared ? documents().map(({ id, text }) => ({ id, text, plan: readPlan(text) })) : []

function beside(upper: Plan, draft: Plan): Alignment {
  return align(draft, { documents: [{ document: '上位.txt', plan: upper }], pins: [] })
}

/** A version of `text` in other words, without some tasks and with some dates put off. */
function changedVersion(text: string, plan: Plan, seed: number) {
  const next = random(seed)
  const tasks = plan.tasks.filter(({ heading }) => heading)
  const kept = new Map<number, Task>()
  const delayed = new Set<Task>()
  let draft = ''
  let from = 0
  for (const task of tasks) {
    const end = task.heading?.sectionEnd ?? task.end
    if (task.start < from) continue
    if (task.heading?.children.length) {
      kept.set(draft.length + task.start - from, task)
      continue
    }
    draft += text.slice(from, task.start)
    from = end
    if (next() < 0.12) continue
    kept.set(draft.length, task)
    const [date, ...others] = task.deadlines.filter(({ labelled, blank }) => labelled && !blank)
    const year = date && others.length === 0 ? /20\d\d(?=年)/.exec(text.slice(date.start, date.end)) : undefined
    const isDelayed = date?.kind === 'by' && year && next() < 0.3
    if (isDelayed) delayed.add(task)
    const at = isDelayed ? date.start + year.index : end
    const put = isDelayed ? String(Number(year[0]) + 2) : ''
    draft += reworded(text.slice(task.start, at), next) + put + reworded(text.slice(at + put.length, end), next)
  }
  return { draft: draft + text.slice(from), kept, delayed }
}

/** Line by line, so that the layout stays. */
function reworded(text: string, next: () => number): string {
  return text
    .split('\n')
    .map((line) => reword(line, next))
    .join('\n')
}

describe.skipIf(!hasShared)(`real plans${skippedBecause}`, () => {
  it('are covered by themselves', () => {
    for (const { id, plan } of all) {
      const { coverage, added } = beside(plan, plan)
      expect([id, coverage.missing, coverage.partly, added.length]).toEqual([id, 0, 0, 0])
    }
  })

  it('are found again in versions of them, and dates that were put off are told', () => {
    const matches: Hits = { right: 0, wrong: 0, missed: 0 }
    const deadlines: Hits = { right: 0, wrong: 0, missed: 0 }
    const notes: string[] = []
    let below = 0
    for (const { id, text, plan } of all.filter((one) => one.plan.tasks.length >= 8)) {
      for (const seed of [101, 102, 103, 104]) {
        const { draft, kept, delayed } = changedVersion(text, plan, seed)
        const now = readPlan(draft)
        // A rewording may change what is read as a task; those are not judged.
        const byStart = new Map(now.tasks.map((task) => [task.start, task]))
        const wanted = new Map([...kept].flatMap(([at, task]) => (byStart.has(at) ? [[task.start, at] as const] : [])))
        for (const item of beside(plan, now).items) {
          const at = wanted.get(item.upper.start)
          const starts = item.task?.drafts.map(({ start }) => start) ?? []
          if (item.task && item.task.upper.kind === 'task') {
            const isRead = at !== undefined || ![...kept.values()].some(({ start }) => start === item.upper.start)
            if (isRead) {
              if (at !== undefined && starts.includes(at)) matches.right++
              else if (at !== undefined) {
                matches.missed++
                notes.push(`${id}/${seed} missed ${item.upper.path} ${item.upper.title}`)
              }
              for (const start of starts) {
                if (start === at) continue
                matches.wrong++
                notes.push(`${id}/${seed} wrong ${item.upper.path} ${item.upper.title} | ${byStart.get(start)?.title}`)
              }
            }
          }
          // No figure was changed.
          if (item.target?.isBelow) notes.push(`${id}/${seed} below ${item.upper.title} | ${item.draft?.title}`)
          if (item.target?.isBelow) below++
          if (item.deadline) {
            const task = plan.tasks.find((one) => one.deadlines.includes(item.deadline?.upper as never))
            const isDelayed = task !== undefined && delayed.has(task)
            if (item.deadline.isLater && isDelayed) deadlines.right++
            else if (item.deadline.isLater) {
              deadlines.wrong++
              notes.push(`${id}/${seed} late ${item.upper.path} ${item.upper.title} ${item.draft?.title}`)
            } else if (isDelayed && wanted.has(task.start)) {
              deadlines.missed++
              notes.push(`${id}/${seed} not late ${item.upper.path} ${item.upper.title} ${item.draft?.title}`)
            }
          }
        }
      }
    }
    console.log(`real plans: F1 ${f1(matches).toFixed(4)}`, matches, deadlines)
    expect(f1(matches), notes.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(below, notes.join('\n')).toBe(0)
    expect(deadlines, notes.join('\n')).toMatchObject({ wrong: 0, missed: 0 })
  })

  it('on other matters are not taken for their upper documents', () => {
    const groups = [
      ['001', '002', '003', '004'],
      ['022', '023'],
      ['035', '041', '046', '044', '036'],
      ['006'],
      ['021'],
      ['058'],
    ]
    let matched = 0
    let tasks = 0
    let reported = 0
    for (const one of all) {
      for (const other of all) {
        const isRelated = groups.some((group) => group.includes(one.id) && group.includes(other.id))
        if (isRelated || one.id === '000' || other.id === '000') continue
        const { coverage, items } = beside(one.plan, other.plan)
        matched += coverage.tasks - coverage.missing
        reported += items.filter(({ deadline, target }) => deadline?.isLater || target?.isBelow).length
        tasks += coverage.tasks
      }
    }
    console.log(`unrelated real plans: ${matched} of ${tasks} tasks matched`)
    expect(matched / tasks).toBeLessThan(0.01)
    expect(reported).toBe(0)
  })

  it('of a province take up the six areas of the national opinion', () => {
    const { plan } = all.find(({ id }) => id === '002') ?? all[0]
    const alignment = beside(readPlan(nationalAreas), plan)
    expect(alignment.coverage).toMatchObject({ tasks: 6, covered: 6, share: 1 })
    const told = alignment.items
      .filter(({ task }) => task)
      .map(({ upper, draft }) => [upper.title, draft?.path.slice(0, 5)])
    console.log(told.map((pair) => pair.join(' → ')).join('\n'))
  })
})

/** The six areas of 国办发〔2021〕18号, in words of our own. */
const nationalAreas = `国务院办公厅关于推动公立医院高质量发展的意见

国办发〔2021〕18号

一、重点任务

（一）构建公立医院高质量发展新体系。打造高水平医院网络，让牵头医院带动城市医疗集团和县域医共体，建好重大疫情救治体系。

（二）引领公立医院高质量发展新趋势。抓好临床专科，鼓励医学技术创新和服务模式创新，用信息化支撑医院。

（三）提升公立医院高质量发展新效能。管好运营和全面预算，完善内部控制，健全绩效评价。

（四）激活公立医院高质量发展新动力。改革人事、薪酬和培养评价制度，理顺医疗服务价格和医保支付。

（五）建设公立医院高质量发展新文化。以患者需求为导向，形成有特色的医院文化，关心爱护医务人员。

（六）坚持和加强党对公立医院的全面领导。落实党委领导下的院长负责制，建好领导班子和党员队伍，压实党建责任。
`
