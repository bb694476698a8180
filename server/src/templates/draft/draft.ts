/** Proposes a template for the plans that a notice asks for. */

import { readPlan } from '../../semantics/lower.js'
import type { Plan } from '../../semantics/model.js'
import { regions } from '../../semantics/organs/index.js'
import type { NoticeDate } from '../template.js'
import { contentOf, partOf } from './content.js'
import { readDemands } from './demand.js'
import type { Proposal, Undecided } from './proposal.js'
import { kindsOf, subjectOf } from './subject.js'
import { workOf } from './work.js'

/** A template as proposed; what it says is to be looked through by somebody who knows the notice. */
export interface Draft {
  readonly id: string
  readonly title: string
  /** Number or title of the notice. */
  readonly document: string
  /** What the plans are about, and what they may be called. */
  readonly subject: string
  readonly kinds: readonly string[]
  readonly regions: readonly string[]
  readonly citations: readonly string[]
  readonly dates: readonly DraftDate[]
  /** In the order of the notice, each with an id of its own. */
  readonly proposals: readonly Proposal[]
  readonly undecided: readonly Undecided[]
}

type DraftDate = Omit<NoticeDate, 'title'> & { readonly title: string }

/** The template that `text`, a notice as text or HTML, asks for; nothing in it where the notice demands nothing. */
export function draftTemplate(text: string, id?: string): Draft {
  const notice = readPlan(text)
  const { metadata } = notice
  const subject = subjectOf(notice)
  const kinds = kindsOf(notice)
  const { proposals, undecided } = proposalsOf(notice, subject)
  const document = metadata.docNumber ?? metadata.title ?? subject
  return {
    id: id ?? idOf(metadata.docNumber),
    title: `${subject}${kinds[0]}${metadata.docNumber ? `（${metadata.docNumber}）` : ''}`,
    document,
    subject,
    kinds: [...new Set([...kinds, '方案'])],
    regions: provincesOf(notice),
    citations: metadata.docNumber ? [metadata.docNumber] : [],
    dates: datesOf(proposals),
    proposals: numbered(withClasses(proposals)),
    undecided,
  }
}

function proposalsOf(
  notice: Plan,
  subject: string,
): { proposals: readonly Proposal[]; undecided: readonly Undecided[] } {
  const { sentences, parts } = readDemands(notice)
  const proposals: Proposal[] = parts.map(partOf)
  const undecided: Undecided[] = []
  // What a plan must hold goes before what is asked about the work in general.
  const [content, others] = [sentences.filter(isContent), sentences.filter((sentence) => !isContent(sentence))]
  for (const sentence of content) {
    const found = contentOf(sentence, notice, subject)
    proposals.push(...found.proposals)
    undecided.push(...found.undecided)
  }
  for (const sentence of others) {
    const found = workOf(sentence, notice, new Set(proposals.map(({ id }) => id)))
    proposals.push(...found.proposals)
    undecided.push(...found.undecided)
  }
  proposals.sort((a, b) => a.range.start - b.range.start)
  return { proposals: withoutTwins(proposals), undecided }
}

function isContent({ topic }: { readonly topic: string }): boolean {
  return topic === 'content'
}

/** The same predicate with the same arguments is asked once. */
function withoutTwins(proposals: readonly Proposal[]): Proposal[] {
  const seen = new Set<string>()
  return proposals.filter(({ expect }) => {
    const key = JSON.stringify(expect)
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

/** Where classes are listed for the goals, measures are told apart by the same. */
function withClasses(proposals: readonly Proposal[]): Proposal[] {
  const classes = proposals.flatMap(({ expect: { predicate, names, classes: groups } }) => {
    if (predicate === 'goal-for-class') return [names]
    return predicate === 'classes-have-goals' && Array.isArray(groups) ? groups : []
  })
  return proposals.map((proposal) => {
    if (proposal.expect.predicate !== 'classes-distinguished' || classes.length < 2) return proposal
    return { ...proposal, expect: { ...proposal.expect, classes, atLeast: Math.ceil(classes.length / 2) } }
  })
}

/** Ids that several proposals share get a number. */
function numbered(proposals: readonly Proposal[]): Proposal[] {
  const counts = new Map<string, number>()
  for (const { id } of proposals) counts.set(id, (counts.get(id) ?? 0) + 1)
  const used = new Map<string, number>()
  return proposals.map((proposal) => {
    if (counts.get(proposal.id) === 1) return proposal
    const number = (used.get(proposal.id) ?? 0) + 1
    used.set(proposal.id, number)
    return { ...proposal, id: `${proposal.id}-${number}` }
  })
}

function datesOf(proposals: readonly Proposal[]): DraftDate[] {
  return proposals.flatMap(({ expect, clause, quoted }) =>
    expect.predicate === 'document-date-by' ? [{ date: String(expect.date), title: quoted, clause }] : [],
  )
}

/** The provinces among the addressees: a notice to some of them binds these. */
function provincesOf({ metadata: { addressees = [] } }: Plan): string[] {
  const named = regions.filter((region) => addressees.some((one) => one.startsWith(region.name)))
  return named.map(({ name }) => name)
}

/** 〔2021〕40号 gives notice-2021-40. */
function idOf(docNumber: string | undefined): string {
  const match = /(\d{4})\D{1,3}(\d{1,5})号/.exec(docNumber ?? '')
  return match ? `notice-${match[1]}-${match[2]}` : 'my-template'
}
