/** The words that a plan uses, counted: what completion offers first. */

import type { Deadline, Metadata, Plan, Task } from '../../semantics/model.js'
import { judgedAt, looksLikeOrgan, matchOrgan, unitsOf } from '../../semantics/organs/index.js'
import { type LabelKind, labelAt } from '../../syntax/labels.js'
import { readPlanText } from '../../templates/planText.js'

/** A body as the plan names it. */
export interface UsedOrgan {
  readonly name: string
  readonly leads: number
  readonly count: number
}

/** What one plan's clauses say, read once. */
export interface Vocabulary {
  /** Bodies, the most used first. */
  readonly organs: readonly UsedOrgan[]
  /** Persons as printed, the most used first. */
  readonly persons: readonly string[]
  /** Deadlines as printed, the most used first. */
  readonly deadlines: readonly string[]
  /** The label used most for each kind, in the order in which clauses print them. */
  readonly labels: ReadonlyMap<LabelKind, string>
  /** Role words behind bodies, the most used first. */
  readonly roles: readonly string[]
  readonly level: Metadata['level']
  /** What stands in front of the plan's bodies: 省, 云岭省, 县. */
  readonly place: string
  /** ISO date at which names are judged; `undefined` when the plan has none. */
  readonly date: string | undefined
}

const known = new WeakMap<Plan, Vocabulary>()

/** The vocabulary of `plan`; the cost is linear in the number of its clauses. */
export function vocabularyOf(plan: Plan): Vocabulary {
  const before = known.get(plan)
  if (before) return before
  const vocabulary = read(plan)
  known.set(plan, vocabulary)
  return vocabulary
}

/** The layout of clauses shows in so many tasks; words and names are counted in all of them. */
const layoutSample = 200

function read(plan: Plan): Vocabulary {
  const units = unitsOf(plan)
  const sample = units.slice(0, layoutSample)
  const { level } = readPlanText(plan)
  const parties = new Counter()
  const leads = new Counter()
  const persons = new Counter()
  const deadlines = new Counter()
  for (const unit of units) {
    for (const { canonical, role } of unit.parties) {
      parties.add(canonical)
      if (role === 'lead' || role === 'lead-by-position') leads.add(canonical)
    }
    for (const { text } of unit.persons) persons.add(text)
    for (const deadline of unit.deadlines) if (isPhrase(deadline)) deadlines.add(deadline.text)
  }
  for (const deadline of plan.documentDeadlines) if (isPhrase(deadline)) deadlines.add(deadline.text)
  const organs = organsOf(parties, leads)
  return {
    organs,
    persons: persons.mostUsed(),
    deadlines: deadlines.mostUsed().filter((text) => !/\s/.test(text)),
    labels: labelsOf(sample, plan.source),
    roles: rolesOf(sample, plan.source),
    level,
    place: placeIn(organs) ?? usualPlace(plan.metadata, level),
    date: judgedAt(plan),
  }
}

/** Counts texts. */
class Counter {
  readonly counts = new Map<string, number>()

  add(text: string): void {
    this.counts.set(text, (this.counts.get(text) ?? 0) + 1)
  }

  mostUsed(): string[] {
    return [...this.counts].sort((a, b) => b[1] - a[1]).map(([text]) => text)
  }
}

/** Longer names are two names that were read as one. */
const longestName = 30

function organsOf(parties: Counter, leads: Counter): UsedOrgan[] {
  const found = [...parties.counts].map(([name, count]) => ({ name, count, leads: leads.counts.get(name) ?? 0 }))
  return found.filter(isWhole).sort((a, b) => b.count - a.count)
}

/** A name that is just being typed stands in the text as well, once and unfinished. */
function isWhole({ name, count }: UsedOrgan): boolean {
  if (name.length > longestName || /\s/.test(name)) return false
  if (name.replace(/[Xx×_＿]/g, '').length < 2) return false
  return count > 1 || looksLikeOrgan(name)
}

/** A deadline that serves behind a label elsewhere: no blank, no horizon of a goal (到2025年). */
function isPhrase({ text, blank, kind, labelled }: Deadline): boolean {
  if (blank || kind === 'open' || kind === 'relative' || text.length > 20) return false
  return labelled || (kind === 'by' && '前末底'.includes(text[text.length - 1]))
}

/** The order in which clauses usually print their labels. */
const labelOrder: readonly LabelKind[] = ['lead', 'support', 'listed', 'person', 'contact', 'deadline', 'target']

function labelsOf(units: readonly Task[], source: string): ReadonlyMap<LabelKind, string> {
  const printed = new Counter()
  for (const unit of units) {
    if (unit.row) continue
    const labels = [
      ...unit.responsibilities.map((clause) => clause.label),
      ...unit.persons.slice(0, 1).map((person) => person.label),
      ...unit.deadlines.map(({ start, labelled }) => (labelled ? labelBefore(source, start) : undefined)),
    ]
    for (const label of labels) if (label !== undefined) printed.add(label)
  }
  const labels = printed.mostUsed()
  const kindOf = new Map(labels.map((label) => [label, labelAt(`${label}：`)?.kind]))
  return new Map(
    labelOrder.flatMap((kind) => {
      const label = labels.find((one) => kindOf.get(one) === kind)
      return label === undefined ? [] : [[kind, label] as const]
    }),
  )
}

/** The label in front of a deadline. */
function labelBefore(source: string, offset: number): string | undefined {
  return /([\u4e00-\u9fff]{2,8})[：:][ \t\u3000]*$/.exec(source.slice(Math.max(0, offset - 14), offset))?.[1]
}

const roleWord = /^(?:按职责分工负责|分别负责|共同负责|具体负责|牵头负责|牵头|负责|配合|参与|协同|协办|落实)/

function rolesOf(units: readonly Task[], source: string): string[] {
  const found = new Counter()
  for (const { end } of units.flatMap(({ parties }) => parties)) {
    const role = roleWord.exec(source.slice(end, end + 10))
    if (role) found.add(role[0])
  }
  return found.mostUsed()
}

/** The place in front of bodies where the plan names none yet. */
function usualPlace({ region, issuer, title }: Metadata, level: Metadata['level']): string {
  if (level === 'city') return '市'
  if (level === 'county') return /([县旗区])(?:人民政府|推|关于|\d)/.exec(issuer ?? title ?? '')?.[1] ?? '县'
  return /自治区$|市$/.exec(region ?? '')?.[0] ?? '省'
}

/** The place in front of most of the plan's bodies. */
function placeIn(organs: readonly UsedOrgan[]): string | undefined {
  const places = new Counter()
  for (const { name } of organs) {
    const match = matchOrgan(name)
    if (match && !match.organ && match.prefix !== '' && match.level !== 'national') places.add(match.prefix)
  }
  return places.mostUsed()[0]
}
