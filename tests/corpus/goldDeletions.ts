/** Deletes from the seeds what their annotations mark: clauses, leads, deadlines, goals, sections, definitions. */

import type { TextEdit, TextRange } from '../../server/src/text/range.js'
import { type Base, everywhere, type Mutation, requirementsMetIn } from '../support/mutate.js'
import { aggregates, annexAgrees, requirementsSaidIn, sectionOf } from './goldConsequences.js'
import { type Gold, type GoldTask, titleOf } from './goldPlaces.js'

/** What is known of a seed beyond its annotation. */
export interface Seed {
  readonly base: Base
  readonly gold: Gold
  /** Names that had ended at its date; empty where it has no date. */
  readonly outdated: readonly string[]
  /** Another province, for a plan of a known one. */
  readonly otherProvince?: string
}

/** The clause as a whole; the task stays, with nobody in charge. */
export function clauseDeletion({ base, gold }: Seed, task: GoldTask): Mutation[] {
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
export function leadDeletion({ gold }: Seed, task: GoldTask): Mutation[] {
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
export function deadlineDeletion({ base, gold }: Seed, task: GoldTask): Mutation[] {
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
export function classGoalDeletions({ base, gold }: Seed): Mutation[] {
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
export function sectionDeletions({ base, gold }: Seed): Mutation[] {
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

/** A body's short form defined in a clause and used further down. */
export function definitionDeletions({ base, gold }: Seed): Mutation[] {
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
