/** Proposals for what a notice asks to be done about the plan: dates, approval, reports, supervision. */

import type { Plan } from '../../semantics/model.js'
import { contains } from '../../text/range.js'
import type { Yield } from './content.js'
import type { DemandingSentence } from './demand.js'
import { workElements } from './elements.js'
import { cut, type Piece } from './pieces.js'
import type { Proposal, Undecided } from './proposal.js'
import { attitude } from './words.js'

/** What `sentence` yields; `taken` are the ids that were proposed before, which it is not proposed again for. */
export function workOf(sentence: DemandingSentence, notice: Plan, taken: ReadonlySet<string>): Yield {
  const proposals: Proposal[] = []
  const undecided: Undecided[] = []
  const used = new Set(taken)
  for (const clause of cut(sentence.piece, '，；：')) {
    const proposal = fromClause(clause, sentence, notice, used)
    if (proposal === 'known') continue
    if (proposal) {
      proposals.push(proposal)
      used.add(proposal.id)
    } else if (clause.text.length >= 6) {
      const reason = attitude.test(clause.text) ? 'attitude' : 'work'
      undecided.push({ clause: sentence.clause, quoted: clause.text, reason })
    }
  }
  return { proposals, undecided }
}

const rhythm = /[每按](?:个)?(?<unit>旬|月|季度?|半年|年度?|周)/
const rhythms: Readonly<Record<string, string>> = {
  周: 'week',
  旬: 'week',
  月: 'month',
  季: 'quarter',
  半年: 'half-year',
  年: 'year',
}
const reporting = /报(?!刊|道|考|名|销|废|警)|总结|小结/
const approval = /报批|批准|审定|审批|审议|审核|报[^，。；告]{2,30}(?:同意|审)/
const finishing = /(?:制定|制订|编制|完成|印发|出台|报送|上报|提交|报[^告])/

function fromClause(
  clause: Piece,
  sentence: DemandingSentence,
  notice: Plan,
  used: ReadonlySet<string>,
): Proposal | 'known' | undefined {
  const range = sentence.paragraph.reading.range(clause.start, clause.end)
  const base = {
    clause: sentence.clause,
    quoted: clause.text,
    range,
    on: 'document',
    place: 'organisation',
    severity: 'hint',
  } as const
  const often = rhythm.exec(clause.text)?.groups?.unit
  if (often !== undefined && reporting.test(clause.text)) {
    const expect = { predicate: 'reporting-rhythm', every: rhythms[often.replace(/度$/, '')] }
    return fresh({ ...base, id: 'reporting', title: '报告周期', severity: 'information', expect }, used)
  }
  if (sentence.topic === 'procedure') {
    const due = notice.documentDeadlines.find((deadline) => contains(range, deadline) && deadline.date !== undefined)
    if (due?.date !== undefined && finishing.test(clause.text)) {
      const expect = { predicate: 'document-date-by', date: due.date }
      return fresh({ ...base, id: 'finished-in-time', title: '按期完成', place: 'end', expect }, used)
    }
    if (approval.test(clause.text)) {
      const expect = { predicate: 'statement-present', all: [['同意', '批准', '审定', '审议通过', '研究通过']] }
      return fresh({ ...base, id: 'approval-stated', title: '按程序报批', place: 'preamble', expect }, used)
    }
  }
  const fitting = workElements.filter(({ noun }) => noun.test(clause.text))
  if (fitting.length === 0) return undefined
  const element = fitting.find(({ id }) => !used.has(id))
  if (!element) return 'known'
  const { id, title, place, expect, severity } = element
  return { ...base, id, title, place, expect, severity }
}

function fresh(proposal: Proposal, used: ReadonlySet<string>): Proposal | 'known' {
  return used.has(proposal.id) ? 'known' : proposal
}
