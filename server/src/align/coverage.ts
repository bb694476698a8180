/** How much of the documents above is taken up, in all and by section. */

import type { AlignmentItem, Counts, Coverage, SectionCoverage } from './alignment.js'

/** The coverage of the tasks among `items`. */
export function coverageOf(items: readonly AlignmentItem[]): Coverage {
  const tasks = items.filter(({ upper }) => upper.kind === 'task')
  const groups = new Map<string, AlignmentItem[]>()
  for (const item of tasks) {
    const key = `${item.upper.document}\n${item.task?.upper.section?.path ?? ''}\n${item.task?.upper.section?.title ?? ''}`
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  const sections = [...groups.values()].map((group): SectionCoverage => {
    const { upper, task } = group[0]
    const { path = '', title = '' } = task?.upper.section ?? {}
    return { document: upper.document, path, title, ...countsOf(group) }
  })
  return { ...countsOf(tasks), sections }
}

function countsOf(tasks: readonly AlignmentItem[]): Counts {
  const of = (status: AlignmentItem['status']): number => tasks.filter((one) => one.status === status).length
  const [covered, partly, outdated, missing] = [of('covered'), of('partly'), of('outdated'), of('missing')]
  const share = tasks.length === 0 ? 1 : (tasks.length - missing) / tasks.length
  return { tasks: tasks.length, covered, partly, outdated, missing, share }
}
