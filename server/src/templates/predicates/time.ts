/** Predicates about the course of time: a timetable, stages. */

import type { Deadline, Heading, Plan } from '../../semantics/model.js'
import { ofEach } from '../../text/ofEach.js'
import { PhraseSearch } from '../phrases.js'
import { definePredicate, verdict } from './predicate.js'
import { wordSet } from './vocabulary.js'

/** Dated tasks make a timetable. */
export const timetable = definePredicate({
  name: 'timetable',
  summary: {
    zh: '有时间表：多数任务（或任务清单各行、或进度安排一节）写明可以换算的时间，且年份没有留空',
    en: 'most tasks, all rows of a task list, or a schedule section carry dates that can be read, with no blank year',
  },
  arguments: {
    titles: {
      kind: 'words',
      required: true,
      description: { zh: '进度安排类章节的标题', en: 'titles of schedule sections' },
    },
  },
  decide: ({ text, tasks }, { titles }) => {
    const { plan } = text
    const ofTasks = tasks.filter((status) => status.deadline === 'met').length
    const rows = plan.annexRows.filter((row) => row.deadlines.some(isDated))
    const all = deadlinesOf(plan)
    const enough =
      (tasks.length > 0 && ofTasks * 2 >= tasks.length) ||
      (rows.length >= 3 && rows.length === plan.annexRows.length) ||
      datedWithin(all, text.headingsNamed(titles)) >= 2
    const dated = all.filter(isDated)
    return enough && !all.some((deadline) => deadline.blank) ? verdict(dated) : verdict([], all)
  },
})

/** Every deadline of tasks, annexed rows and the document, in this order. */
const deadlinesOf = ofEach((plan: Plan): readonly Deadline[] => {
  const found: Deadline[] = []
  for (const { deadlines } of plan.tasks) for (const one of deadlines) found.push(one)
  for (const { deadlines } of plan.annexRows) for (const one of deadlines) found.push(one)
  for (const one of plan.documentDeadlines) found.push(one)
  return found
})

/** How many of the deadlines with a date stand in `sections`. */
function datedWithin(deadlines: readonly Deadline[], sections: readonly Heading[]): number {
  if (sections.length === 0) return 0
  return deadlines.filter(
    (one) => isDated(one) && sections.some(({ start, sectionEnd }) => start <= one.start && one.end <= sectionEnd),
  ).length
}

const stageWords =
  /第[一二三四五]阶段|(?:启动|部署|实施|推进|攻坚|提升|总结|巩固|评估|试点|推广)阶段|分.{1,4}步(?:走|实施|推进)|近期(?:(?!近期|远期).)*远期/

/** Every match of `stageWords` holds one of them, and they are found in no time. */
const partsOfStageWords = wordSet(['阶段', '步走', '步实施', '步推进', '远期'])

const namingStage = new PhraseSearch(partsOfStageWords, ({ sought }) => stageWords.test(sought.text))

/** The way is laid out in stages or years. */
export const stages = definePredicate({
  name: 'stages',
  summary: {
    zh: '有分阶段、分年度的推进步骤；只有若干年份节点而未分步骤的为部分满足',
    en: 'stages or yearly steps are laid out; several dated years without steps are partial',
  },
  arguments: {
    titles: {
      kind: 'words',
      required: true,
      description: { zh: '步骤类章节的标题', en: 'titles of sections of steps' },
    },
  },
  decide: ({ text }, { titles }) => {
    const { plan } = text
    const headings = text.headingsNamed(titles).map(({ start, end }) => ({ start, end }))
    const staged = text.search(namingStage).filter((sentence) => !sentence.inTask)
    const years = new Map<string, Deadline>()
    const addYears = (deadlines: readonly Deadline[]): void => {
      for (const one of deadlines) if (isDated(one)) years.set(yearOf(one), one)
    }
    for (const { deadlines } of plan.tasks) addYears(deadlines)
    addYears(plan.documentDeadlines)
    return verdict([...headings, ...(staged.length >= 2 ? staged : [])], years.size >= 2 ? [...years.values()] : staged)
  },
})

function isDated(deadline: Deadline): boolean {
  return !deadline.blank && (deadline.date !== undefined || deadline.to !== undefined)
}

function yearOf(deadline: Deadline): string {
  return (deadline.date ?? deadline.to ?? '').slice(0, 4)
}
