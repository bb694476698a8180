/** A blank that was never filled in: XX, 20__年, 【】, 待定. */

import type { Placeholder, Plan } from '../../semantics/model.js'
import { unitsOf } from '../../semantics/organs/index.js'
import type { Zone } from '../../syntax/node.js'
import { contains, type TextRange } from '../../text/range.js'
import { defineRule, type Problem } from '../rule.js'
import { fillings } from './blankFillings.js'

export const rule = defineRule({
  meta: {
    id: 'placeholder-left',
    group: 'text',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'unsafe',
    title: { zh: '空白未填', en: 'Placeholder left' },
    basis: [
      { document: '党政机关公文处理工作条例', clause: '第十九条' },
      { document: 'GB/T 9704-2012', clause: '7.2.5、7.3.5' },
    ],
    messages: {
      left: {
        zh: '“{text}”尚未填写。请补上具体内容，不需要的请删去。',
        en: '“{text}” has not been filled in. Write what belongs here, or delete it.',
      },
      several: {
        zh: '本段有{count}处“{text}”尚未填写。请逐一补上具体内容。',
        en: '“{text}” stands {count} times in this paragraph and has not been filled in. Fill in each.',
      },
      title: {
        zh: '标题中的“{text}”尚未填写，文件不能印发。请补上。',
        en: '“{text}” in the title has not been filled in: the document cannot be issued.',
      },
      atIssue: {
        zh: '“{text}”尚未填写。发文字号、署名和成文日期请在印发前补全。',
        en: '“{text}” has not been filled in. Number, issuer and date must be complete when the document is issued.',
      },
      deadline: {
        zh: '完成时限“{deadline}”中有空白，到期与否无法判定。请写明年月。',
        en: 'The deadline {deadline} has a blank: nobody can tell when it is over. Give year and month.',
      },
      element: {
        zh: '“{label}”只写了“{text}”，责任无法落实。请写明具体内容。',
        en: '{label} is only “{text}”: nobody is held to anything. Write what belongs here.',
      },
      form: {
        zh: '附件中有待填的“{text}”。如为供填写的表格，可不理会；否则请补上。',
        en: 'The annex has a blank “{text}”. Leave it if this is a form to be filled in; else fill it in.',
      },
    },
  },
  check({ plan, report }) {
    const places = placesOf(plan)
    const dense = plan.placeholders.length > DENSE
    const groups = new Map<string, { first: Problem<Message>; others: TextRange[] }>()
    for (const [index, place] of places.entries()) {
      const problem = problemOf(place)
      const once = problem.message === 'atIssue'
      const key = once ? `${place.home}` : dense ? `${place.home} ${problem.message} ${place.blank.text}` : `#${index}`
      const group = groups.get(key)
      if (group) group.others.push(place.blank)
      else groups.set(key, { first: problem, others: [] })
    }
    const fill = fillings(plan)
    const spread = spreadBlanks([...groups.values()].map((group) => group.first))
    const told = new Set<string>()
    for (const { first, others } of groups.values()) {
      const text = String(first.args?.text)
      const quiet = first.message === 'left' && spread.has(text) && told.has(text)
      told.add(text)
      const fixes = fill(first.range)
      report({ ...withCount(quiet ? { ...first, severity: 'hint' } : first, others), fixes })
    }
  },
})

/** A blank of one wording in more places than these stands for one thing, such as the name of the place: said loudly once. */
const SPREAD = 10

/** The wordings of blanks that stand all over the document. */
function spreadBlanks(problems: readonly Problem<Message>[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const problem of problems) {
    const text = String(problem.args?.text)
    if (problem.message === 'left') counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > SPREAD).map(([text]) => text))
}

/** From so many blanks on, those of one wording in one paragraph are reported together. */
const DENSE = 20

type Message = 'left' | 'several' | 'title' | 'atIssue' | 'deadline' | 'element' | 'form'

interface Place {
  readonly blank: Placeholder
  readonly zone: Zone
  /** The paragraph or table row that the blank stands in: its start. */
  readonly home: number
  /** The deadline that the blank is part of. */
  readonly deadline?: string
  /** The label behind which the blank stands alone: 责任单位：XX. */
  readonly label?: string
  /** True on a line of contacts, whose names are masked when a document is made public. */
  readonly contact: boolean
  /** True within a task of the text or a row of an annexed list. */
  readonly inTask: boolean
}

/** Every blank with its surroundings, in order. */
function placesOf(plan: Plan): Place[] {
  if (plan.placeholders.length === 0) return []
  const byStart = (a: TextRange, b: TextRange): number => a.start - b.start
  const units = unitsOf(plan)
  const rows = plan.tree.tables.flatMap((table) =>
    table.rows.map(({ start, end }) => ({ start, end, zone: table.zone })),
  )
  const findParagraph = finder(plan.tree.paragraphs)
  const findRow = finder(rows)
  const findDeadline = finder(units.flatMap((unit) => unit.deadlines.filter((one) => one.labelled)).sort(byStart))
  const findParty = finder(units.flatMap((unit) => unit.parties).sort(byStart))
  const findTask = finder([...units].sort(byStart))
  return plan.placeholders.map((blank) => {
    const home = findParagraph(blank) ?? findRow(blank)
    const deadline = findDeadline(blank)?.text
    const label = findParty(blank)?.text === blank.text ? '责任单位' : labelOf(blank, plan.source)
    const contact = home !== undefined && isContact(plan.source.slice(home.start, home.end))
    return {
      blank,
      zone: home && !contact ? home.zone : 'body',
      contact,
      home: home?.start ?? -1,
      deadline,
      label,
      inTask: findTask(blank) !== undefined,
    }
  })
}

/** The label directly in front of a blank with nothing else behind it, as for a whole element left out. */
function labelOf({ start, end }: TextRange, source: string): string | undefined {
  if (!/^\s{0,4}(?:[；;，,。）)〕\]\n\r]|$)/.test(source.slice(end, end + 5))) return undefined
  return LABEL.exec(source.slice(Math.max(0, start - 14), start))?.[1]
}

const LABEL =
  /((?:责任|牵头|配合|协办|主办|负责|落实)(?:单位|部门|领导|人)|分管领导|(?:完成|办结)?(?:时限|时间|期限))[：:][ \t\u3000]{0,4}$/

/** A line of contacts stands where a signature might and is none. */
function isContact(text: string): boolean {
  return text.length < 200 && /联系人|联系电话|电话[：:]/.test(text)
}

/** Finds the range that holds a blank; blanks must be asked for in order. */
function finder<T extends TextRange>(sorted: readonly T[]): (blank: TextRange) => T | undefined {
  let at = 0
  return (blank) => {
    while (at < sorted.length && sorted[at].end < blank.end) at++
    return sorted[at] && contains(sorted[at], blank) ? sorted[at] : undefined
  }
}

/** What the office fills in when the document is issued: a draft has blanks there by nature. */
const AT_ISSUE: ReadonlySet<Zone> = new Set(['docNumber', 'signature', 'date'])

function problemOf({ blank, zone, contact, deadline, label, inTask }: Place): Problem<Message> {
  const range = { start: blank.start, end: blank.end }
  const text = blank.text
  if (zone === 'title') return { range, message: 'title', args: { text }, severity: 'error' }
  if (AT_ISSUE.has(zone)) return { range, message: 'atIssue', args: { text }, severity: 'information' }
  if (deadline) return { range, message: 'deadline', args: { text, deadline }, severity: 'error' }
  if (label) return { range, message: 'element', args: { text, label }, severity: 'error' }
  if (contact) return { range, message: 'left', args: { text }, severity: 'hint' }
  const form = blank.kind === 'underscore' || blank.kind === 'empty-brackets'
  if (zone === 'annex' && form && !inTask) {
    return { range, message: 'form', args: { text }, severity: 'hint' }
  }
  return { range, message: 'left', args: { text } }
}

function withCount(problem: Problem<Message>, others: readonly TextRange[]): Problem<Message> {
  if (others.length === 0) return problem
  return {
    ...problem,
    ...(problem.message === 'left' ? { message: 'several' as const } : {}),
    args: { ...problem.args, count: others.length + 1 },
    related: others.map(({ start, end }) => ({
      range: { start, end },
      message: { zh: '同段空白', en: 'Another one' },
    })),
  }
}
