/** Deletes from the complete example what the notice demands: elements of tasks, goals, sections. */

import type { TextEdit, TextRange } from '../../server/src/text/range.js'
import { everywhere, type Mutation } from '../support/mutate.js'
import { type Item, itemsOf, paragraphAt, type Row, sequencesOf } from './exampleText.js'

/** Every element of every task, deleted in the text and in its annex row. */
export function elementDeletions(text: string): Mutation[] {
  return itemsOf(text).flatMap((item) => deletionsOf(text, item))
}

function deletionsOf(text: string, item: Item): Mutation[] {
  return [
    deletion(item, 'delete-lead', [item.lead], ['lead'], ['task-without-lead']),
    deletion(item, 'delete-person', [item.person], ['person'], ['task-without-person']),
    deletion(item, 'delete-deadline', [...timesIn(text, item), item.deadline], ['deadline'], ['task-without-deadline']),
    deletion(
      item,
      'delete-clause',
      [...timesIn(text, item), item.clause],
      ['lead', 'support', 'person', 'deadline'],
      ['task-without-lead', 'task-without-person', 'task-without-deadline'],
    ),
  ]
}

/** Elements deleted in the text alone, while the annex row still gives them; a lead that it names is not in the text then. */
export function deletionsInTextOnly(text: string): Mutation[] {
  return itemsOf(text).flatMap((item) => {
    if (!item.row) return []
    const { row: _, ...inText } = item
    const [lead, ...others] = deletionsOf(text, inText)
    const differs = { rules: ['annex-organ-differs'], at: [item.row.lead] }
    return [{ ...lead, expected: [...lead.expected, differs] }, ...others].map((mutation) => ({
      ...mutation,
      kind: `${mutation.kind}-in-text-only`,
    }))
  })
}

/** The goal of each class of hospital, and the overall goal. */
export function goalDeletions(text: string): Mutation[] {
  const goals: Readonly<Record<string, string>> = {
    '国家医学中心：': 'notice-40/goal-national-centres',
    '区域医疗中心：': 'notice-40/goal-regional-centres',
    '国家卫生健康委属委管医院：': 'notice-40/goal-commission-hospitals',
    '省级高水平医院：': 'notice-40/goal-provincial-hospitals',
    '其他城市二三级公立医院：': 'notice-40/goal-city-hospitals',
    '县级公立医院：': 'notice-40/goal-county-hospitals',
  }
  const section = sectionRange(text, '总体要求')
  return Object.entries(goals).map(([opening, rule]) => ({
    kind: 'delete-class-goal',
    place: opening,
    edits: [removal(paragraphAt(text, opening))],
    expected: [{ rules: [rule], at: [section] }],
    consequences: [],
  }))
}

/** What each section of the example holds that the notice asks for, by its title. */
export const sections: Readonly<Record<string, readonly string[]>> = {
  总体目标: ['overall-goal'],
  // Tasks set figures for the other three classes, which count where no goals by class are left.
  具体目标: ['goal-national-centres', 'goal-commission-hospitals', 'goal-county-hospitals'],
  构建公立医院高质量发展新体系: ['area-new-system'],
  引领公立医院高质量发展新趋势: ['area-new-trend'],
  提升公立医院高质量发展新效能: ['area-new-efficiency'],
  激活公立医院高质量发展新动力: ['area-new-drive'],
  建设公立医院高质量发展新文化: ['area-new-culture'],
  坚持和加强党对公立医院的全面领导: ['area-party-leadership'],
  配套措施清单: ['supporting-measures-list'],
  时间表和路线图: ['roadmap'],
  组织领导: ['top-leaders', 'single-leader', 'linked-reform', 'sanming-experience'],
  强化党政主要负责同志责任: ['top-leaders'],
  统一分管医疗医保医药工作: ['single-leader', 'linked-reform', 'sanming-experience'],
  落实工作保障: [],
  组织实施: [
    'training',
    'supervision',
    'task-ledger',
    'quarterly-report',
    'graded-indicators',
    'government-appraisal',
    'talks',
  ],
  开展分类培训: ['training'],
  完善督导评价机制: ['task-ledger'],
  按季度报告进展: ['quarterly-report'],
  建立考核评价机制: ['graded-indicators'],
  强化考核结果应用: ['government-appraisal', 'talks'],
}

/** Requirements that another passage meets too, so that a section's absence changes them in degree at most. */
const shared = [
  'specific-goals',
  'goal-regional-centres',
  'goal-provincial-hospitals',
  'goal-city-hospitals',
  'measures-by-class',
  'working-mechanism',
  'work-support',
  'supervision',
  'dispatch-monitoring',
  'appraisal-mechanism',
  'appraisal-use',
  'local-experience',
]

/** Each section with all that stands in it; the rows of its tasks in the annex stay, and match nothing then. */
export function sectionDeletions(text: string): Mutation[] {
  const items = itemsOf(text)
  return Object.entries(sections).map(([title, requirements]) => {
    const range = sectionRange(text, title)
    const rows = items
      .filter((item) => range.start <= item.title.start && item.title.start < range.end)
      .flatMap(({ row }) => row?.whole ?? [])
    const anywhere = everywhere(text)
    // The list of supporting measures stands in the annex as well, so that the notice has what it asks for.
    const demanded = rows.length > 0 && title === '配套措施清单' ? [] : requirements
    return {
      kind: 'delete-section',
      place: title,
      edits: [removal(range)],
      expected: demanded.map((id) => ({ rules: [`notice-40/${id}`], at: anywhere })),
      consequences: [
        {
          rules: ['numbering-gap'],
          at: [{ start: range.start, end: nextHeading(text, range.end) }],
          why: 'the sections behind it keep their numbers',
        },
        { rules: ['annex-task-unmatched'], at: rows, why: 'the annex still lists the tasks' },
        { rules: shared.map((id) => `notice-40/${id}`), at: anywhere, why: 'other passages speak of the same' },
        { rules: ['abbreviation-unused'], at: anywhere, why: 'the only use of 《意见》 stands in the section' },
      ],
    }
  })
}

/** Times in the text of the item, which are deadlines of the task as well. */
function timesIn(text: string, { title, clause }: Item): TextRange[] {
  return [...text.slice(title.end, clause.start).matchAll(/到20\d\d年，|每年|每月/g)].map((match) => {
    const start = title.end + match.index
    return { start, end: start + match[0].length }
  })
}

function deletion(
  item: Item,
  kind: string,
  ranges: readonly TextRange[],
  cells: readonly (keyof Row)[],
  rules: readonly string[],
): Mutation {
  const inRow = item.row ? cells.map((cell) => item.row?.[cell]).filter((cell) => cell !== undefined) : []
  return {
    kind,
    place: item.titleText,
    edits: [...ranges, ...inRow].map(removal),
    expected: rules.map((rule) => ({ rules: [rule], at: [item.title] })),
    consequences: [
      { rules: ['task-without-target'], at: [item.title], why: 'without its year a figure may be no target any more' },
    ],
  }
}

function removal({ start, end }: TextRange): TextEdit {
  return { start, end, newText: '' }
}

/** From the number of the heading called `title` to the next heading of its level or a higher one. */
export function sectionRange(text: string, title: string): TextRange {
  const sequences = sequencesOf(text)
  const order = { han: 1, 'han-brackets': 2, arabic: 3 } as const
  const labels = sequences.flat().sort((a, b) => a.start - b.start)
  const at = labels.findIndex((label) => label.title === title)
  const own = labels[at]
  const next = labels.slice(at + 1).find((label) => order[label.form] <= order[own.form])
  return { start: own.start, end: next?.start ?? endOfLastSection(text, own.start) }
}

function endOfLastSection(text: string, start: number): number {
  const signature = text.indexOf('人民政府办公厅\n2021年', start)
  const note = text.indexOf('附件：1', start)
  return note >= 0 ? note : text.lastIndexOf('\n', signature) + 1
}

/** End of the number that follows a deleted section. */
function nextHeading(text: string, offset: number): number {
  const label = sequencesOf(text)
    .flat()
    .filter((one) => one.start >= offset)
    .sort((a, b) => a.start - b.start)[0]
  return label ? label.end : offset
}
