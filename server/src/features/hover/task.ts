/** A task: who leads and supports, who is responsible, by when, with what target, and what is not given. */

import type { Analysis } from '../../analysis/analyse.js'
import type { Role } from '../../semantics/model.js'
import type { Status, TaskStatus } from '../../templates/template.js'
import type { Localised } from '../../text/localised.js'
import { type Explanation, type Fact, fact } from './explanation.js'

/** The task whose title stands at `offset`; `undefined` elsewhere. */
export function explainTaskAt({ completeness }: Analysis, offset: number): Explanation | undefined {
  const found = completeness.tasks.find(({ task: { heading, titleRange } }) => {
    const { start, end } = heading ?? titleRange
    return start <= offset && offset < end
  })
  if (!found) return undefined
  const { task } = found
  const { start, end } = task.heading ?? task.titleRange
  return {
    range: { start, end },
    title: { zh: '任务', en: 'Task' },
    facts: [
      ...fact(names.lead, bodies(found, ['lead', 'lead-by-position'])),
      ...fact(names.shared, bodies(found, ['joint', 'all-by-duty', 'listed'])),
      ...fact(names.support, bodies(found, ['support'])),
      ...fact(names.person, joined(task.persons.map(({ text }) => text))),
      ...fact(names.deadline, joined(task.deadlines.map(({ text }) => text))),
      ...fact(names.target, joined(task.targets.map(({ text }) => text))),
      ...gaps(found),
    ],
  }
}

const names = {
  lead: { zh: '牵头', en: 'Lead' },
  shared: { zh: '共同负责', en: 'Shared by' },
  support: { zh: '配合', en: 'Support' },
  person: { zh: '责任人', en: 'Person' },
  deadline: { zh: '时限', en: 'Deadline' },
  target: { zh: '目标', en: 'Target' },
} as const satisfies Record<string, Localised>

function bodies({ task }: TaskStatus, roles: readonly Role[]): string {
  const parties = task.parties.length > 0 ? task.parties : task.inherited
  return joined(parties.filter(({ role }) => roles.includes(role)).map(({ text }) => text))
}

/** More than this is read in the text itself. */
const mostNames = 12

function joined(texts: readonly string[]): string {
  const distinct = [...new Set(texts.map((text) => text.replace(/\s+/g, '')))]
  return distinct.slice(0, mostNames).join('、') + (distinct.length > mostNames ? '……' : '')
}

/** The elements that are missing or given in part. */
function gaps(status: TaskStatus): Fact[] {
  const elements = ['lead', 'person', 'deadline', 'target'] as const
  const those = (state: Status): Localised => {
    const found = elements.filter((element) => status[element] === state)
    return { zh: found.map((one) => names[one].zh).join('、'), en: found.map((one) => names[one].en).join(', ') }
  }
  const [missing, partial] = [those('missing'), those('partial')]
  return [
    ...fact({ zh: '缺少', en: 'Missing' }, missing.zh === '' ? undefined : missing),
    ...fact({ zh: '不完整', en: 'Incomplete' }, partial.zh === '' ? undefined : partial),
  ]
}
