/** The annexed list names other bodies for a task than the text. */

import type { Party, Task } from '../../semantics/model.js'
import { sameBody } from '../../semantics/organs/index.js'
import { listRemovals } from '../listRemoval.js'
import { defineRule, type Fix, type Problem } from '../rule.js'
import { type RowMatch, rowMatches } from './matching.js'

export const rule = defineRule({
  meta: {
    id: 'annex-organ-differs',
    group: 'annex',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'unsafe',
    title: { zh: '附件与正文的责任单位不一致', en: 'Annex and text name different bodies' },
    basis: [
      { document: '国医改秘函〔2021〕40号', clause: '二、第2段' },
      { document: '党政机关公文处理工作条例', clause: '第十九条' },
    ],
    messages: {
      lead: {
        zh: '附件中这项任务由“{text}”牵头，正文“{title}”由“{lead}”牵头。请核对后统一，否则无法认定牵头责任。',
        en: 'The annex gives the lead to {text}, the text (“{title}”) to {lead}. Settle on one.',
      },
      extra: {
        zh: '附件列有“{text}”，正文“{title}”的责任条款中没有。请核对后统一：补入正文，或从附件中删去。',
        en: '{text} stands in the annex but not in the clause of “{title}”. Add it to the text, or delete it here.',
      },
    },
  },
  check({ plan, report }) {
    for (const match of rowMatches(plan)) {
      const problem = problemOf(match, plan.source)
      if (problem) report(problem)
    }
  },
})

function problemOf({ row, task, sameTitle }: RowMatch, source: string): Problem<'lead' | 'extra'> | undefined {
  if (!task) return undefined
  const own = task.parties.length > 0 ? task.parties : task.inherited
  const listed = row.parties.filter((party) => !party.collective)
  const known = listed.filter((party) => own.some((other) => sameBody(party, other)))
  // With no body in common the row may be another task; with 等 the clause of the text leaves room for more.
  if (own.length === 0 || known.length === 0 || known.length * 2 < listed.length) return undefined
  const related = [clauseOf(task, own)]
  const title = task.title
  // A part of an item may have a lead of its own.
  const leads = sameTitle ? otherLeads(row, own) : undefined
  if (leads) {
    const args = { text: names(leads.row), title, lead: names(leads.text) }
    return { range: rangeOf(leads.row), message: 'lead', args, related, fixes: leadFixes(leads) }
  }
  const extra = listed.filter((party) => !known.includes(party))
  if (extra.length === 0 || task.responsibilities.some((clause) => clause.openEnded) || hasClass(own)) return undefined
  const edits = listRemovals(source, extra)
  const fix: Fix = {
    title: { zh: `从附件中删去“${names(extra)}”`, en: `Delete ${names(extra)} from the annex` },
    safety: 'unsafe',
    edits,
  }
  return { range: rangeOf(extra), message: 'extra', args: { text: names(extra), title }, related, fixes: [fix] }
}

/** Where both sides have one lead, either may be the right one. */
function leadFixes(leads: { readonly row: readonly Party[]; readonly text: readonly Party[] }): Fix[] {
  const [own, other] = [leads.row[0], leads.text[0]]
  if (leads.row.length > 1 || leads.text.length > 1) return []
  const writing = (zh: string, en: string, { start, end }: Party, { text }: Party): Fix => ({
    title: { zh: `${zh}改为“${text}”`, en: `${en}: write ${text}` },
    safety: 'unsafe',
    edits: [{ start, end, newText: text }],
  })
  return [writing('附件', 'The annex', own, other), writing('正文', 'The text', other, own)]
}

/** Leads said in so many words on both sides, with none in common. */
function otherLeads(row: Task, own: readonly Party[]): { row: readonly Party[]; text: readonly Party[] } | undefined {
  const ofRow = row.parties.filter((party) => party.role === 'lead')
  const ofText = own.filter((party) => party.role === 'lead')
  const agree = ofRow.some(
    (party) => party.collective || ofText.some((other) => other.collective || sameBody(party, other)),
  )
  return ofRow.length === 0 || ofText.length === 0 || agree ? undefined : { row: ofRow, text: ofText }
}

/** 各有关部门 in the clause of the text covers every body. */
function hasClass(own: readonly Party[]): boolean {
  return own.some((party) => party.collective && /部门|成员单位|有关单位/.test(party.text))
}

function clauseOf(
  task: Task,
  own: readonly Party[],
): { range: { start: number; end: number }; message: { zh: string; en: string } } {
  const range = { start: own[0].start, end: own[own.length - 1].end }
  return { range, message: { zh: `正文“${task.title}”的责任单位`, en: `The bodies of “${task.title}” in the text` } }
}

function names(parties: readonly Party[]): string {
  return parties.map((party) => party.text).join('、')
}

/** From the first to the last of `parties` when they stand side by side, else the first alone. */
function rangeOf(parties: readonly Party[]): { start: number; end: number } {
  const [first] = parties
  const last = parties[parties.length - 1]
  const inner = parties.reduce((sum, party) => sum + (party.end - party.start) + 1, -1)
  return last.end - first.start <= inner
    ? { start: first.start, end: last.end }
    : { start: first.start, end: first.end }
}
