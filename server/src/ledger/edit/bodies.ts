/** The bodies of an item of the text: in their clause where it has one, else in one of the layout that the plan uses. */

import { type PrintedLabel, printedLabels } from '../../rules/printedLabels.js'
import type { Party, Plan, Task } from '../../semantics/model.js'
import type { TextEdit, TextRange } from '../../text/range.js'
import { isLead, type TaskBodies } from '../bodies.js'
import { freshClause, labelledOf, sentenceOf } from './freshClause.js'
import { removal } from './labelled.js'
import { listEdit } from './nameLists.js'

/** Edits that belong together. */
type Way = readonly TextEdit[]

/** Ways to make `task` name these bodies, the one that changes least first. */
export function bodyEdits(plan: Plan, task: Task, bodies: TaskBodies): readonly Way[] {
  if (task.responsibilities.length === 0) return freshClause(plan, task, bodies)
  const writer = new ClauseWriter(plan, task)
  return [
    ...writer.inPlace(bodies),
    ...writer.inOneList(bodies),
    ...writer.withLead(bodies),
    ...writer.withSupport(bodies),
    ...writer.withoutSupport(bodies),
    ...writer.anew(bodies),
  ]
}

/** How the bodies in charge are said to be so, behind their names. */
const leadVerb = /^等?(?:按照?(?:各自)?(?:职责|职能)(?:分工)?)?(?:共同|分别|联合)?(?:牵头|负责)(?:负责)?/
/** How the others are. */
const supportVerb =
  /^等?(?:按照?(?:各自)?(?:职责|职能)(?:分工)?)?(?:负责)?(?:配合|参与|协助|协同|支持)(?:落实|实施|推进)?/

class ClauseWriter {
  private readonly leads: readonly Party[]
  private readonly supports: readonly Party[]

  constructor(
    private readonly plan: Plan,
    private readonly task: Task,
  ) {
    this.leads = task.parties.filter(isLead)
    this.supports = task.parties.filter((party) => !isLead(party))
  }

  /** Names give way to names where each role has a list of its own. */
  inPlace({ leads, supports }: TaskBodies): Way[] {
    const edits: TextEdit[] = []
    for (const [printed, wanted] of [
      [this.leads, leads],
      [this.supports, supports],
    ] as const) {
      if (printed.length === 0 && wanted.length === 0) continue
      if (wanted.length === 0 || !this.isList(printed)) return []
      const edit = listEdit(this.plan.source, printed, wanted)
      if (edit) edits.push(edit)
    }
    return edits.length > 0 ? [edits] : []
  }

  /** One list of all bodies, the first of which leads by custom. */
  inOneList({ leads, supports }: TaskBodies): Way[] {
    const { parties } = this.task
    const wanted = [...leads, ...supports]
    const edit = this.isList(parties) && wanted.length > 0 ? listEdit(this.plan.source, parties, wanted) : undefined
    return edit ? [[edit]] : []
  }

  /** Bodies in charge in front of those that support them, where it had none. */
  withLead({ leads, supports }: TaskBodies): Way[] {
    if (this.leads.length > 0 || leads.length === 0 || supports.length === 0 || !this.isList(this.supports)) return []
    const names = leads.join('、')
    const label = this.labelAround(this.supports)
    const at = label?.start ?? this.supports[0].start
    const word = clauseLabel(this.plan, isLead) ?? '牵头单位'
    const rename = listEdit(this.plan.source, this.supports, supports)
    const gap = label?.place === 'line' ? separatorBetween(label) : '；'
    const newText = label ? `${word}：${names}${gap}` : `${names}牵头，`
    return [[{ start: at, end: at, newText }, ...(rename ? [rename] : [])]]
  }

  /** Supporting bodies behind those in charge, in the words of the clause, where it had none. */
  withSupport({ leads, supports }: TaskBodies): Way[] {
    if (this.supports.length > 0 || supports.length === 0 || leads.length === 0 || !this.isList(this.leads)) return []
    const { source } = this.plan
    const rename = listEdit(source, this.leads, leads)
    const end = this.leads[this.leads.length - 1].end
    const names = supports.join('、')
    const insertAt = (at: number, newText: string): Way => [
      ...(rename ? [rename] : []),
      { start: at, end: at, newText },
    ]
    const verb = leadVerb.exec(source.slice(end, end + 20))?.[0]
    if (verb !== undefined) return [insertAt(end + verb.length, `，${names}配合`)]
    const label = this.labelAround(this.leads)
    const word = clauseLabel(this.plan, isSupport) ?? '配合单位'
    const gap = label?.place === 'line' ? separatorBetween(label) : '；'
    const texts = [`${gap}${word}：${names}`, `；${word}：${names}`, `牵头，${names}配合`]
    return label ? texts.map((text) => insertAt(end, text)) : []
  }

  /** The supporting bodies go, with their label or their verb. */
  withoutSupport({ leads, supports }: TaskBodies): Way[] {
    if (supports.length > 0 || !this.isList(this.supports)) return []
    if (leads.length === 0) return this.leads.length === 0 ? this.withoutBodies() : []
    if (!this.isList(this.leads)) return []
    const { source } = this.plan
    const rename = listEdit(source, this.leads, leads)
    const { start } = this.supports[0]
    const { end } = this.supports[this.supports.length - 1]
    const label = this.labelAround(this.supports)
    const verb = supportVerb.exec(source.slice(end, end + 20))?.[0] ?? ''
    const gap = /(?<![，；、,;\s])[，；、,;\s]*$/.exec(source.slice(Math.max(0, start - 8), start))?.[0] ?? ''
    const from = label?.kind === 'support' ? label.start - label.separator.length : start - gap.length
    return [[...(rename ? [rename] : []), { start: from, end: end + verb.length, newText: '' }]]
  }

  /** The only bodies go: with their label, or with all of a clause that says nothing else. */
  private withoutBodies(): Way[] {
    const label = this.labelAround(this.supports)
    const [clause, ...others] = this.task.responsibilities
    if (label) return [[removal(this.plan, label)]]
    return others.length === 0 && clause.form === 'brackets' ? [[{ ...rangeOf(clause), newText: '' }]] : []
  }

  /** The clause written anew, where it says nothing but who. */
  anew(bodies: TaskBodies): Way[] {
    const { source } = this.plan
    const [clause, ...others] = this.task.responsibilities
    const facts = [...this.task.persons, ...this.task.deadlines]
    const holdsMore = facts.some(({ start }) => clauseAt(this.task.responsibilities, start))
    if (holdsMore || clause.form === 'table' || clause.form === 'inline' || bodies.leads.length === 0) return []
    const gone = others
      .filter(({ start }) => start >= clause.end)
      .map(({ start, end }) => ({ start, end, newText: '' }))
    const written = source.slice(clause.start, clause.end)
    const stop = /[。；]$/.exec(written)?.[0] ?? ''
    return [sentenceOf(bodies), labelledOf(bodies)].map((text) => {
      const newText = /^[（(〔[【]/.test(written) ? `（${text}）` : `${text}${stop}`
      return [{ start: clause.start, end: clause.end, newText }, ...gone]
    })
  }

  /** True when nobody else, and no other label, stands between the first and the last of `printed`. */
  private isList(printed: readonly Party[]): boolean {
    if (printed.length === 0) return false
    const start = printed[0].start
    const end = printed[printed.length - 1].end
    const between = this.task.parties.filter((party) => party.start >= start && party.end <= end)
    return between.length === printed.length && !/[：:；;。]/.test(this.plan.source.slice(start, end))
  }

  private labelAround(printed: readonly Party[]): PrintedLabel | undefined {
    const { start } = printed[0]
    return printedLabels(this.plan, this.task).findLast((label) => label.end <= start && start < label.closes)
  }
}

function clauseAt(clauses: Task['responsibilities'], offset: number): boolean {
  return clauses.some(({ start, end }) => start <= offset && offset < end)
}

/** The label that the plan gives to bodies that are all such. */
function clauseLabel({ tasks }: Plan, isSuch: (party: Party) => boolean): string | undefined {
  for (const { responsibilities } of tasks) {
    const found = responsibilities.find(
      ({ label, parties, form }) => label !== undefined && form !== 'table' && parties.every(isSuch),
    )
    if (found) return found.label
  }
  return undefined
}

/** What parts two labels that stand on lines of their own. */
function separatorBetween({ separator }: PrintedLabel): string {
  return separator === '' ? '；' : separator.replace(/^[^\r\n]*/, '')
}

function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end }
}

function isSupport({ role }: Party): boolean {
  return role === 'support'
}
