/** All mutations of the seeds, from their annotations. */

import type { TextEdit, TextRange } from '../../server/src/text/range.js'
import { blanksIn } from '../mutations/blanks.js'
import { losses, repeats, skips } from '../mutations/numbering.js'
import {
  bodiesOfOtherProvince,
  bodiesOnBothSides,
  type Clause,
  doubledBodies,
  outdatedBodies,
  respeltBodies,
} from '../mutations/organs.js'
import { type Base, type Consequence, everywhere, type Mutation, requirementsMetIn } from '../support/mutate.js'
import { type Gold, type GoldHeading, type GoldTask, goldSequences, titleOf } from './goldPlaces.js'

/** What is known of a seed beyond its annotation. */
export interface Seed {
  readonly base: Base
  readonly gold: Gold
  /** Names that had ended at its date; empty where it has no date. */
  readonly outdated: readonly string[]
  /** Another province, for a plan of a known one. */
  readonly otherProvince?: string
}

/** Every mutation of a seed, with `count` blanks drawn by `next`. */
export function goldMutations(
  seed: Seed,
  options: { readonly count: number; readonly next: () => number },
): Mutation[] {
  const { base, gold } = seed
  const clauses = gold.tasks.map((task) => clauseOf(seed, task))
  const sequences = goldSequences(gold)
  const sentences = gold.tasks.map((task) => ({ start: titleOf(gold, task).end + 1, end: task.textEnd }))
  return [
    ...gold.tasks.flatMap((task) => [
      ...clauseDeletion(seed, task),
      ...leadDeletion(seed, task),
      ...deadlineDeletion(seed, task),
    ]),
    ...classGoalDeletions(seed),
    ...sectionDeletions(seed),
    ...sequences.flatMap((sequence) =>
      [...skips(base.text, sequence), ...repeats(base.text, sequence), ...losses(sequence, () => [])].map((mutation) =>
        withNumberConsequences(seed, mutation),
      ),
    ),
    ...definitionDeletions(seed),
    ...blanksIn(base.text, sentences, options),
    ...clauses.flatMap((clause) => [
      ...outdatedBodies(base.text, clause, seed.outdated),
      ...doubledBodies(base.text, clause),
      ...bodiesOnBothSides(base.text, clause),
      ...respeltBodies(base.text, clause),
      ...(seed.otherProvince ? bodiesOfOtherProvince(base.text, clause, seed.otherProvince) : []),
    ]),
  ]
}

/** The clause as a whole; the task stays, with nobody in charge. */
function clauseDeletion({ base, gold }: Seed, task: GoldTask): Mutation[] {
  return [
    {
      kind: 'delete-clause',
      place: task.id,
      edits: [removal(task.responsibility)],
      expected: [{ rules: ['task-without-lead'], at: [titleOf(gold, task)] }],
      consequences: [annexAgrees(base)],
    },
  ]
}

/** The leads with their word of role, where others support: （A负责，B、C参与） becomes （B、C参与）. */
function leadDeletion({ gold }: Seed, task: GoldTask): Mutation[] {
  const first = task.departments.findIndex((party) => party.role === 'support')
  if (first <= 0 || task.departments.slice(first).some((party) => party.role !== 'support')) return []
  return [
    {
      kind: 'delete-lead',
      place: task.id,
      edits: [removal({ start: task.departments[0].start, end: task.departments[first].start })],
      expected: [{ rules: ['task-without-lead'], at: [titleOf(gold, task)] }],
      consequences: [],
    },
  ]
}

/** Every deadline of the task. */
function deadlineDeletion({ base, gold }: Seed, task: GoldTask): Mutation[] {
  if (task.deadlines.length === 0) return []
  const title = titleOf(gold, task)
  return [
    {
      kind: 'delete-deadline',
      place: task.id,
      edits: task.deadlines.map((deadline) => withMark(base.text, deadline)),
      expected: [{ rules: ['task-without-deadline'], at: [title] }],
      consequences: [
        { rules: ['task-without-target'], at: [title], why: 'without its year a figure may be no target any more' },
        { rules: ['placeholder-left'], at: [{ start: title.start, end: task.itemEnd }], why: 'some years are blanks' },
        {
          rules: requirementsMetIn(base, task.deadlines),
          at: everywhere(base.text),
          why: 'the timetable of the plan rests on the deadlines of its tasks',
        },
      ],
    },
  ]
}

const goalRules: Readonly<Record<string, string>> = {
  省级: 'notice-40/goal-provincial-hospitals',
  市级: 'notice-40/goal-city-hospitals',
  县级: 'notice-40/goal-county-hospitals',
}

/** The goals of one class of hospital; a goal that two classes share keeps the other one. */
function classGoalDeletions({ base, gold }: Seed): Mutation[] {
  return Object.entries(goalRules).flatMap(([level, rule]) => {
    const targets = gold.docTargets.filter(({ scope }) => [scope].flat().includes(level))
    if (targets.length === 0 || !gold.docTargets.every(({ scope }) => scope && [scope].flat().every(isLevel))) return []
    return [
      {
        kind: 'delete-class-goal',
        place: level,
        edits: targets.map((target) => withoutLevel(base.text, target, level)),
        expected: [{ rules: [rule], at: everywhere(base.text) }],
        consequences: [],
      },
    ]
  })
}

function isLevel(scope: string): boolean {
  return scope in goalRules
}

/** 市级和县级医院… without the one class; a goal of this class alone goes as a whole. */
function withoutLevel(text: string, target: TextRange & { readonly scope: unknown }, level: string): TextEdit {
  const printed = text.slice(target.start, target.end)
  if (!Array.isArray(target.scope)) return removal(withMarks(text, target))
  const joined = new RegExp(`${level}(?:和|、)|(?:和|、)${level}`).exec(printed)
  const start = target.start + (joined?.index ?? 0)
  return removal({ start, end: start + (joined?.[0].length ?? 0) })
}

const areas: readonly (readonly [RegExp, string])[] = [
  [/新体系|体系创新/, 'area-new-system'],
  [/新趋势|技术创新/, 'area-new-trend'],
  [/新效能|运营管理水平/, 'area-new-efficiency'],
  [/新动力|体制机制改革/, 'area-new-drive'],
  [/新文化|文化创新/, 'area-new-culture'],
  [/全面领导/, 'area-party-leadership'],
  [/^保障措施$/, 'supporting-measures-list'],
]

/** Each section of the two upper levels with all that stands in it. */
function sectionDeletions({ base, gold }: Seed): Mutation[] {
  const isNotice = base.analysis.completeness.template.id === 'notice-40'
  const upper = gold.headings.filter((one) => one.level <= 2 && one.scope !== 'annex' && !isTask(gold, one.id))
  return upper.map((heading) => {
    const range = sectionOf(base, heading)
    const area = isNotice ? areas.find(([title]) => title.test(heading.title)) : undefined
    const anywhere = everywhere(base.text)
    return {
      kind: 'delete-section',
      place: heading.id,
      edits: [removal(range)],
      expected: area ? [{ rules: [`notice-40/${area[1]}`], at: anywhere }] : [],
      consequences: [
        { rules: ['numbering-gap'], at: anywhere, why: 'the sections and items behind it keep their numbers' },
        {
          rules: [...requirementsMetIn(base, [range]), ...requirementsSaidIn(base, range)],
          at: anywhere,
          why: 'what the notice asks for stood in the section, or was missed there',
        },
        { rules: ['annex-task-unmatched'], at: anywhere, why: 'the annex still lists the tasks' },
        annexAgrees(base),
        ...aggregates(base, range),
      ],
    }
  })
}

function isTask(gold: Gold, id: string): boolean {
  return gold.tasks.some((task) => task.id === id)
}

/** Findings that sum up the whole plan follow the majority, which may lie elsewhere when a section goes. */
function aggregates(base: Base, range: TextRange): Consequence[] {
  const at = everywhere(base.text)
  const { plan } = base.analysis
  const why = 'the style that most places use may be the other one without the section'
  const styles = { rules: ['width-mixed', 'numbering-style-mixed'], at, why }
  const lost = plan.tasks.filter((task) => range.start <= task.start && task.start < range.end)
  if (lost.length === 0) return [styles]
  const elements = ['task-without-lead', 'task-without-person', 'task-without-deadline', 'task-without-target']
  return [
    styles,
    { rules: elements, at, why: 'with other tasks another element may be what most tasks lack' },
    ...(lost.length * 2 > plan.tasks.length
      ? [{ rules: requirementsOf(base), at, why: 'the level of government is read from the bodies of the tasks' }]
      : []),
  ]
}

/** All requirements of the template, as rules. */
function requirementsOf({ analysis }: Base): string[] {
  const { template, requirements } = analysis.completeness
  return requirements.map(({ requirement }) => `${template.id}/${requirement.id}`)
}

/** An annex that names other bodies than the clause does so no more when there is no clause. */
function annexAgrees(base: Base): Consequence {
  const at = base.analysis.plan.annexRows
  return { rules: ['annex-organ-differs'], at, why: 'the annex differed from a clause that is gone' }
}

/** The section of `heading`, down to the next one of its level or above, or the end of the body. */
function sectionOf({ analysis }: Base, { start, titleEnd }: GoldHeading): TextRange {
  const known = analysis.plan.headings.find((heading) => heading.start === start)
  return { start, end: known?.sectionEnd ?? titleEnd }
}

/** A number that changes may agree with a fault that was there, and a lost one takes its item's findings along. */
function withNumberConsequences({ base, gold }: Seed, mutation: Mutation): Mutation {
  const { edits } = mutation
  const sequence = [{ start: edits[0].start, end: base.text.length }]
  const consequences: Consequence[] = [
    { rules: ['numbering-style-mixed'], at: edits, why: 'a number in another style is named as printed' },
    { rules: ['numbering-gap'], at: sequence, why: 'a gap that the document has itself grows or closes' },
  ]
  if (mutation.kind !== 'lose-number') return { ...mutation, consequences }
  const heading = gold.headings.find((one) => one.start === edits[0].start)
  if (!heading) return { ...mutation, consequences }
  const section = sectionOf(base, heading)
  const before = gold.headings.findLast((one) => one.start < heading.start)
  const around = [{ start: before?.start ?? section.start, end: section.end }]
  return {
    ...mutation,
    consequences: [
      ...consequences,
      {
        rules: ['task-without-lead', 'task-without-person', 'task-without-deadline', 'task-without-target'],
        at: heading.level === 1 ? everywhere(base.text) : around,
        why: 'the item belongs to the one before, with its text and clause',
      },
      {
        rules: ['heading-ends-with-mark', 'paragraph-broken'],
        at: everywhere(base.text),
        why: 'a line that is no heading ends as it may, and the finding on the first of its kind moves to the next',
      },
      annexAgrees(base),
      {
        rules: heading.level === 1 ? requirementsOf(base) : [...requirementsMetIn(base, [section]), ...requirementsSaidIn(base, section)],
        at: everywhere(base.text),
        why: 'the section is not one any more, and what was missed there is told elsewhere',
      },
    ],
  }
}

/** Requirements that are said to be unmet at a heading within `range`. */
function requirementsSaidIn({ analysis }: Base, range: TextRange): string[] {
  return analysis.findings
    .filter(
      (finding) => finding.rule.includes('/') && range.start <= finding.range.start && finding.range.end <= range.end,
    )
    .map((finding) => finding.rule)
}

/** A body's short form defined in a clause and used further down. */
function definitionDeletions({ base, gold }: Seed): Mutation[] {
  return gold.abbreviations.flatMap(({ kind, short, full, start, end, fullSpan }) => {
    if (kind !== 'abbreviation' || !fullSpan) return []
    const places = [...base.text.matchAll(new RegExp(`${short}|${full}`, 'g'))].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }))
    return [
      {
        kind: 'delete-definition',
        place: short,
        edits: [removal({ start: fullSpan.end, end })],
        expected: [{ rules: ['organ-name-varies', 'abbreviation-undefined'], at: places }],
        consequences: [
          { rules: ['width-mixed', 'bracket-unbalanced'], at: [{ start, end }], why: 'its brackets go too' },
        ],
      },
    ]
  })
}

function clauseOf({ base }: Seed, task: GoldTask): Clause {
  const parties = task.departments.filter((party) => isWhole(base.text, party))
  const isSupport = task.departments.some((party) => party.role === 'lead')
    ? (role: string) => role === 'support'
    : () => true
  return {
    place: task.id,
    leads: parties.filter((party) => party.role === 'lead'),
    supports: parties.filter((party) => isSupport(party.role)),
    consequences: [
      {
        rules: ['annex-organ-differs'],
        at: base.analysis.plan.annexRows,
        why: 'the annex still names the body that was meant',
      },
      { rules: ['paragraph-broken'], at: [task.responsibility], why: 'the message quotes the text at the break' },
    ],
  }
}

/** False for a name that a page break cuts, or that is defined behind itself (〔以下简称…〕). */
function isWhole(text: string, { end }: TextRange): boolean {
  return !/[\s〔（(]/.test(text[end])
}

function removal({ start, end }: TextRange): TextEdit {
  return { start, end, newText: '' }
}

/** A member of a list with the mark in front of it, or behind it when it opens its sentence. */
function withMarks(text: string, { start, end }: TextRange): TextRange {
  if (/[、；]/.test(text[start - 1])) return { start: start - 1, end }
  return /[、；]/.test(text[end]) ? { start, end: end + 1 } : { start, end }
}

/** The deadline with the comma behind it, so that none is left at the head of a sentence. */
function withMark(text: string, { start, end }: TextRange): TextEdit {
  return removal({ start, end: text[end] === '，' ? end + 1 : end })
}
