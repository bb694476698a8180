/** Predicates about the course of the work: dated steps, and how often progress is reported. */

import type { Deadline } from '../../semantics/model.js'
import { ofEach } from '../../text/ofEach.js'
import { PhraseSearch } from '../phrases.js'
import { holding } from './goals.js'
import { definePredicate, verdict } from './predicate.js'
import { wordSet } from './vocabulary.js'

/** A step is named together with its date. */
export const stepDated = definePredicate({
  name: 'step-dated',
  summary: {
    zh: '有一句话写到该步骤并写明可以换算的时间（不晚于规定日期）；没写时间、年份留空或超过规定日期的为部分满足',
    en: 'a sentence names the step with a date that can be read, not later than the day given; partial without date, with a blank year, or later',
  },
  arguments: {
    step: {
      kind: 'groups',
      required: true,
      description: {
        zh: '步骤的说法：每组至少一词见于同一句',
        en: 'the step: a word of each group stands in the sentence',
      },
    },
    by: { kind: 'date', description: { zh: '最迟日期', en: 'the last day' } },
  },
  decide: ({ text }, { step, by }) => {
    const { documentDeadlines, tasks, annexRows } = text.plan
    const rows = [...tasks, ...annexRows].flatMap(({ deadlines }) => deadlines)
    const inTime = [...documentDeadlines, ...rows].filter((deadline) => isInTime(deadline, by))
    const said = text.search(naming(step))
    const dated = said.filter(holding(inTime))
    return verdict(dated, said)
  },
})

const naming = ofEach((groups: readonly (readonly string[])[]) => {
  const [first, ...others] = groups.map(wordSet)
  return new PhraseSearch(first, ({ sought }) => others.every((group) => sought.holdsOne(group)))
})

/** A day on or before `by`; any day when there is none. */
function isInTime({ blank, date, to }: Deadline, by: string | undefined): boolean {
  const last = date ?? to
  return !blank && last !== undefined && (by === undefined || last <= by)
}

const rhythms = ['week', 'month', 'quarter', 'half-year', 'year'] as const

/** What each rhythm is called; a shorter one is good for the longer. */
const rhythmWords: Readonly<Record<(typeof rhythms)[number], readonly string[]>> = {
  week: ['每周', '按周', '每星期', '周报', '每旬', '按旬', '旬报', '每日', '日报'],
  month: ['每月', '按月', '每个月', '逐月', '月报', '月调度', '每两个月', '双月'],
  quarter: ['每季', '按季', '逐季', '季报', '季度末', '每个季度', '季调度'],
  'half-year': ['每半年', '按半年', '半年报', '每年两次', '半年度'],
  year: ['每年', '按年', '逐年', '年报', '年底前将', '年度报告', '年末', '每年度'],
}

/** Progress is reported at least as often as asked. */
export const reportingRhythm = definePredicate({
  name: 'reporting-rhythm',
  summary: {
    zh: '写明按规定周期（或更短周期）报告进展；只写报告而没写周期、周期过长的为部分满足',
    en: 'progress is reported in the rhythm asked for or a shorter one; partial when no rhythm, or a longer one, is given',
  },
  arguments: {
    every: {
      kind: 'choice',
      values: rhythms,
      required: true,
      description: {
        zh: 'week 周、month 月、quarter 季、half-year 半年、year 年',
        en: 'the longest rhythm that will do',
      },
    },
    to: {
      kind: 'words',
      description: { zh: '报给谁：其中一词见于同一句', en: 'to whom: one of the words in the sentence' },
    },
  },
  decide: ({ text }, { every, to }) => {
    const reports = text.search(reporting).filter(({ text: sentence }) => saysReport.test(sentence))
    const often = rhythms.slice(0, rhythms.indexOf(every) + 1).flatMap((rhythm) => rhythmWords[rhythm])
    const full = reports.filter(
      ({ text: sentence }) =>
        often.some((word) => sentence.includes(word)) && (!to || to.some((word) => sentence.includes(word))),
    )
    return verdict(full, reports)
  },
})

const reporting = new PhraseSearch(wordSet(['报', '总结', '通报']), () => true)
/** 报名, 报销 and the like are other things. */
const saysReport = /[上汇通呈]?报(?![名销废警考刊道酬表])|报[表告送]|总结/
