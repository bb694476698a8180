/** A body: full name, short forms, the time in which its name is right, and what it does in this plan. */

import type { Plan, Task } from '../../semantics/model.js'
import { judgedAt, matchOrgan, type OrganMatch, organAt, organKinds, unitsOf } from '../../semantics/organs/index.js'
import type { Localised } from '../../text/localised.js'
import type { TextRange } from '../../text/range.js'
import type { OrganEntity } from '../entities.js'
import { type Explanation, type Fact, fact, listed, verbatim } from './explanation.js'

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
        { zh: `${entity.occurrences.length} 处`, en: `${entity.occurrences.length} times` },
      ),
    ],
  }
}

function nameFacts(plan: Plan, printed: string): Fact[] {
  const match = matchOrgan(printed)
  if (!match) return []
  const names = match.organ
    ? { full: [match.organ.name], short: match.organ.shortForms }
    : localNames(match, placeOf(plan, match.prefix))
  return [
    ...fact({ zh: '全称', en: 'Full name' }, names.full.filter((name) => name !== printed).join('、')),
    ...fact({ zh: '简称', en: 'Short forms' }, names.short.filter((name) => name !== printed).join('、')),
  ]
}

/** The names of one line of work that end like the printed one: commissions, departments and bureaus are apart. */
function localNames({ kind, spelling, prefix }: OrganMatch, place: string): { full: string[]; short: string[] } {
  const known = organKinds.find(({ id }) => id === kind)
  const fits = (name: string): boolean => endingOf(name) === endingOf(spelling)
  const full = (known?.full ?? []).filter(fits)
  return {
    full: full.slice(0, 1).map((name) => place + name),
    short: (known?.short ?? []).filter(fits).map((name) => prefix + name),
  }
}

/** 委 for 卫生健康委 and 卫生健康委员会. */
function endingOf(name: string): string {
  return name
    .replace(/员会$/, '')
    .replace(/公[厅室]$/, '')
    .slice(-1)
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
  const span = [since && `${since} 起`, until && `至 ${until}`].filter(Boolean).join(' ')
  const spanEn = [since && `from ${since}`, until && `until ${until}`].filter(Boolean).join(' ')
  const outdated = !valid && date !== undefined
  return [
    ...fact({ zh: '名称有效期', en: 'Name valid' }, span === '' ? undefined : { zh: span, en: spanEn }),
    ...(outdated
      ? fact(
          { zh: '注意', en: 'Note' },
          { zh: `本文日期 ${date} 不在有效期内`, en: `not valid at ${date}, the date of this plan` },
        )
      : []),
    ...(until === undefined ? [] : fact({ zh: '现由', en: 'Now' }, successors.join('、'))),
    ...(span === '' || !changedBy
      ? []
      : fact(
          { zh: '依据', en: 'Basis' },
          `${changedBy.document}${changedBy.clause === '' ? '' : `，${changedBy.clause}`}`,
        )),
  ]
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
    return listed(
      name,
      own.map(({ task }) => verbatim(taskName(task))),
      mostTasks,
    )
  })
}

/** The task's number, behind that of the section it stands in, and its title, cut short. */
function taskName({ heading, title }: Task): string {
  const labels = [heading?.parent?.label ?? '', heading?.label ?? '']
  const number = labels.map((label) => label.replace(/[.．]$/, '. ')).join('')
  const name = `${number}${title.replace(/\s+/g, ' ')}`
  return name.length > 40 ? `${[...name].slice(0, 40).join('')}…` : name
}
