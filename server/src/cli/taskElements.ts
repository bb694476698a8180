/** Which elements a template demands of every task, and how many tasks have them all, in words. */

import { counted } from '../text/counted.js'
import { fill, type Localised } from '../text/localised.js'
import type { FileResult } from './fileResult.js'
import { messages } from './messages.js'

/** The number of tasks, and of those that have every element that the template demands, by name. */
export function tasksText({
  tasks,
  demanded: { elements, complete },
}: Pick<FileResult['completeness'], 'tasks' | 'demanded'>): Localised {
  const total = counted(tasks.length, 'task')
  if (elements.length === 0 || tasks.length === 0) return fill(messages.report.tasksAlone, { total })
  const names = elements.map((element) => messages.elements[element])
  const last = names.at(-1)?.en ?? ''
  const en =
    names.length > 1
      ? `${names
          .slice(0, -1)
          .map((name) => name.en)
          .join(', ')} and ${last}`
      : last
  const text = names.length > 1 ? messages.report.tasks : messages.report.tasksOne
  return fill(text, { total, complete, elements: { zh: names.map(({ zh }) => zh).join('、'), en } })
}
