/** What is found in the text of a task, looked for once and taken over while the task stays as it is. */

import type { Task } from '../semantics/model.js'
import { onceAt } from '../text/memo.js'

/**
 * `find` that is called once for the text of a task as written; it gives offsets in that text. What comes out of the
 * function has offsets in the source, by `move`.
 */
export function inUnit<Found>(
  find: (text: string) => readonly Found[],
  move: (found: Found, delta: number) => Found,
): (unit: Task, source: string) => readonly Found[] {
  const known = onceAt<string, readonly Found[]>(
    (_, text) => find(text),
    (found) => found,
  )
  return (unit, source) => {
    const text = source.slice(unit.start, unit.end)
    const home = unit.heading?.paragraphs.at(0)?.reading ?? unit.row?.cells.find((cell) => cell)?.reading
    const found = home ? known(home, text) : find(text)
    return found.length === 0 ? found : found.map((one) => move(one, unit.start))
  }
}
