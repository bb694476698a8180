/** How many tasks each body leads and supports. */

import type { BoardTask } from './messages.js'

/** One body; the tasks without a lead stand under an empty name. */
export interface Load {
  readonly body: string
  readonly leads: number
  readonly supports: number
}

/** The bodies, busiest first; tasks that nobody leads come before them. */
export function loadsOf(tasks: readonly BoardTask[]): Load[] {
  const counts = new Map<string, { leads: number; supports: number }>()
  const count = (body: string, role: 'leads' | 'supports'): void => {
    const own = counts.get(body) ?? { leads: 0, supports: 0 }
    own[role]++
    counts.set(body, own)
  }
  for (const { lead, support } of tasks) {
    for (const body of lead.length > 0 ? new Set(lead) : ['']) count(body, 'leads')
    for (const body of new Set(support)) if (!lead.includes(body)) count(body, 'supports')
  }
  const loads = [...counts].map(([body, own]) => ({ body, ...own }))
  return loads.sort((one, other) => rank(other) - rank(one) || other.leads - one.leads || other.supports - one.supports)
}

function rank({ body }: Load): number {
  return body === '' ? 1 : 0
}
