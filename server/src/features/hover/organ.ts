/** A body: full name, short forms, the time in which its name is right, and what it does in this plan. */

import type { Plan, Task } from '../../semantics/model.js'
import { judgedAt, matchOrgan, type OrganMatch, organAt, organKinds, unitsOf } from '../../semantics/organs/index.js'
import { counted } from '../../text/counted.js'
import type { Localised } from '../../text/localised.js'
import type { TextRange } from '../../text/range.js'
import { abbreviates } from '../abbreviates.js'
import type { OrganEntity } from '../entities.js'
import { dateInChinese, type Explanation, type Fact, fact, listed, verbatim } from './explanation.js'

/** More tasks than this are counted only. */
const mostTasks = 8

/** What is known of the body that `printed` names at `range`. */
export function explainOrgan(plan: Plan, entity: OrganEntity, range: TextRange, printed: string): Explanation {
  const title = { zh: `${printed}${entity.collective ? '（一类单位）' : ''}`, en: printed }
  const others = entity.spellings.filter((spelling) => spelling !== printed)
  return {
    range,
    title,
    facts: [
      ...nameFacts(plan, printed),
      ...fact({ zh: '本文其他写法', en: 'Also written here' }, others.join('、')),
      ...validityFacts(plan, printed),
      ...taskFacts(plan, entity),
      ...fact(
        { zh: '本文提及', en: 'Named here' },
        { zh: `${entity.occurrences.length} 处`, en: counted(entity.occurrences.length, 'time').en },
      ),
    ],
  }
}

function nameFacts(plan: Plan, printed: string): Fact[] {
  const match = matchOrgan(printed)
  if (!match) return []
  const { organ } = match
  const names = organ ? { full: [organ.name], short: organ.shortForms } : localNames(match, placeOf(plan, match.prefix))
  const full = names.full.find((name) => abbreviates(printed, name))
  const whole = full ?? printed
  const isShort = (name: string): boolean => abbreviates(name, full ?? printed)
  const others = names.short.filter((name) => name !== printed && name !== whole)
  return [
    ...fact({ zh: '全称', en: 'Full name' }, full === printed ? undefined : full),
    ...fact({ zh: '简称', en: 'Short forms' }, others.filter(isShort).join('、')),
    // One body may go by two names: 中央网信办 is 国家网信办.
    ...(organ ? fact({ zh: '又称', en: 'Also called' }, others.filter((name) => !isShort(name)).join('、')) : []),
  ]
}

/** The names of one line of work, with the place in front. */
function localNames({ kind, prefix }: OrganMatch, place: string): { full: string[]; short: string[] } {
  const known = organKinds.find(({ id }) => id === kind)
  return {
    full: (known?.full ?? []).map((name) => place + name),
    short: (known?.short ?? []).map((name) => prefix + name),
  }
}

/** 省 of a plan whose province is known is that province. */
function placeOf({ metadata: { region, level } }: Plan, prefix: string): string {
  const isOwn = prefix === '省' || prefix === '自治区' || (prefix === '市' && level === 'province')
  return isOwn && region?.endsWith(prefix) ? region : prefix
}

/** A day behind all others, for plans without a date. */
const lastDay = '9999-12-31'

function validityFacts(plan: Plan, printed: string): Fact[] {
  const date = judgedAt(plan)
  const validity = organAt(printed, date ?? lastDay)
  if (!validity) return []
  const { since, until, successors, changedBy, valid } = validity
  const span = [since && `${dateInChinese(since)}起`, until && `至${dateInChinese(until)}`].filter(Boolean).join('')
  const spanEn = [since && `from ${since}`, until && `until ${until}`].filter(Boolean).join(' ')
  const outdated = !valid && date !== undefined
  return [
    ...fact({ zh: '名称使用期', en: 'Name valid' }, span === '' ? undefined : { zh: span, en: spanEn }),
    ...(outdated ? fact({ zh: '注意', en: 'Note' }, outsideItsTime(date, since)) : []),
    ...(until === undefined ? [] : fact({ zh: '现由', en: 'Now' }, successors.join('、'))),
    ...(span === '' || !changedBy
      ? []
      : fact(
          { zh: '依据', en: 'Basis' },
          `${changedBy.document}${changedBy.clause === '' ? '' : `，${changedBy.clause}`}`,
        )),
  ]
}

/** Why the name is wrong at `date`: it is of a later day, or its time is over. */
function outsideItsTime(date: string, since: string | undefined): Localised {
  const day = dateInChinese(date)
  return since !== undefined && date < since
    ? { zh: `本文日期为${day}，当时还没有这一名称`, en: `not yet in use on ${date}, the date of this plan` }
    : { zh: `本文日期为${day}，这一名称已停用`, en: `no longer in use on ${date}, the date of this plan` }
}

const roleNames: readonly (readonly [roles: readonly string[], name: Localised])[] = [
  [['lead', 'lead-by-position'], { zh: '牵头', en: 'Leads' }],
  [['joint', 'all-by-duty', 'listed'], { zh: '共同负责', en: 'Shares' }],
  [['support'], { zh: '配合', en: 'Supports' }],
]

function taskFacts(plan: Plan, entity: OrganEntity): Fact[] {
  const names = new Set([entity.name, ...entity.spellings])
  const roleIn = (task: Task): string | undefined =>
    task.parties.find(({ canonical, text }) => names.has(canonical) || names.has(text))?.role
  // Rows of an annexed list mostly repeat the tasks of the text.
  const titles = new Set(plan.tasks.map(({ title }) => title))
  const units = unitsOf(plan).filter((task, index) => index < plan.tasks.length || !titles.has(task.title))
  const tasks = units.map((task) => ({ task, role: roleIn(task) }))
  return roleNames.flatMap(([roles, name]) => {
    const own = tasks.filter(({ role }) => role !== undefined && roles.includes(role))
    // Several rows of a table may belong to one task.
    return listed(name, [...new Set(own.map(({ task }) => taskName(task)))].map(verbatim), mostTasks)
  })
}

/** The task's number, behind that of the section it stands in, and its title, cut short. */
function taskName({ heading, title }: Task): string {
  const labels = [heading?.parent?.label ?? '', heading?.label ?? '']
  const number = labels.map((label) => label.replace(/[.．]$/, '. ')).join('')
  const name = `${number}${title.replace(/\s+/g, ' ').replace(/[。；：，]$/, '')}`
  return name.length > 40 ? `${[...name].slice(0, 40).join('')}…` : name
}
