/** What the tab stops of a clause offer: the bodies and years that fit the plan. */

import type { Metadata, Plan } from '../semantics/model.js'
import { nationalOrgans, type Organ, organKinds } from '../semantics/organs/index.js'
import { byFrequency } from '../text/frequency.js'

/** The options of a snippet's choices, the likeliest first. */
export interface Choices {
  readonly organs: readonly string[]
  readonly years: readonly number[]
}

/** The lines of work that a health plan is shared out among, in their usual order. */
const kinds: readonly string[] = [
  'health',
  'development-reform',
  'finance',
  'human-resources',
  'health-insurance',
  'medical-products',
  'chinese-medicine',
  'education',
  'science-technology',
  'industry',
  'market-regulation',
  'disease-control',
  'data',
  'organisation-department',
  'establishment',
]

const usual = new Map(organKinds.map((kind) => [kind.id, kind.usual]))

/** The level that clauses without a plan are written for, with the years of the 15th Five-Year Plan (2026–2030). */
export const standardChoices: Choices = {
  organs: organsOf('province', '省'),
  years: [2026, 2027, 2028, 2029, 2030],
}

/** The options for `plan`: the bodies of its level, those that it names first, and the years that it runs over. */
export function choicesFor(plan: Plan): Choices {
  const before = known.get(plan)
  if (before) return before
  const choices = readChoices(plan)
  known.set(plan, choices)
  return choices
}

/** Completion asks at every key, of one analysis many times. */
const known = new WeakMap<Plan, Choices>()

function readChoices(plan: Plan): Choices {
  const parties = [...plan.tasks, ...plan.annexRows].flatMap((task) => task.parties)
  const named = parties.filter(
    ({ text, collective }) => !collective && text.length <= longestName && !/[Xx×_\n]/.test(text),
  )
  const used = byFrequency(named.map(({ text }) => text))
  const standing = organsOf(plan.metadata.level ?? 'province', placeOf(plan.metadata))
  return {
    organs: [...new Set([...used.slice(0, mostUsed), ...standing])].slice(0, mostOptions),
    years: yearsOf(plan.metadata),
  }
}

/** Options beyond these make a list that nobody reads. */
const mostOptions = 20
const mostUsed = 10
/** Code units of the longest name that is offered: 省人力资源社会保障厅 has ten. */
const longestName = 20

/** The usual names at a level, `place` in front; what provinces call 厅 is 局 in a municipality or a city. */
function organsOf(level: NonNullable<Metadata['level']>, place: string): string[] {
  if (level === 'national') return nationalOrgans.filter(isAsked).map(({ name, shortForms }) => shortForms[0] ?? name)
  return kinds.flatMap((id) => {
    const names = usual.get(id)
    if (!names) return []
    const [province, local] = names
    const isOffice = province.endsWith('厅') && (level !== 'province' || place === '市')
    return [place + (level === 'county' || isOffice ? local : province)]
  })
}

/** A body that is in being and of a line of work that plans share out. */
function isAsked({ kind, validTo }: Organ): boolean {
  return validTo === undefined && kinds.includes(kind)
}

/** 省, 自治区, 市, 州 or 县 in front of the plan's bodies. */
function placeOf({ level, region }: Metadata): string {
  if (level === 'county') return /[县区旗]$/.exec(region ?? '')?.[0] ?? '县'
  if (level === 'city') return /[市州盟]$/.exec(region ?? '')?.[0] ?? '市'
  return /自治区$|市$/.exec(region ?? '')?.[0] ?? '省'
}

/** The years of the plan period, else five from the year of the document, else the standard ones. */
function yearsOf({ planPeriod, date }: Metadata): readonly number[] {
  const first = yearOf(planPeriod?.from) ?? yearOf(date)
  if (first === undefined) return standardChoices.years
  const last = yearOf(planPeriod?.to) ?? first + 4
  return Array.from({ length: Math.min(Math.max(last - first + 1, 1), 10) }, (_, index) => first + index)
}

function yearOf(date: string | undefined): number | undefined {
  const year = Number(date?.slice(0, 4))
  return Number.isInteger(year) ? year : undefined
}
