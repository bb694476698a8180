/** What a task says is to be done: its text without number, title, clauses and the text of the tasks below it. */

import type { Plan, Task } from '../semantics/model.js'
import type { Paragraph } from '../syntax/node.js'
import type { TextRange } from '../text/range.js'
import { clauseRanges } from './clauseRanges.js'

/** The text of `task` in one paragraph; for a row of a table the cell that says what is done beside the title. */
export function measureOf(plan: Plan, task: Task): string {
  if (task.row) return rowMeasure(plan, task)
  const hidden = clauseRanges(plan, task)
  const parts = paragraphsOf(plan, task).map(({ reading }) => {
    let text = ''
    for (let at = 0; at < reading.text.length; at++) {
      const offset = reading.source(at)
      if (offset >= task.titleRange.end && !hidden.some(({ start, end }) => start <= offset && offset < end))
        text += reading.text[at]
    }
    return tidy(text)
  })
  const measure = joined(parts.filter((part) => part !== ''))
  return measure === '' ? task.title : measure
}

/** The paragraphs that `task` is written in. */
export function paragraphsOf({ tree }: Plan, { heading, start, end }: Task): readonly Paragraph[] {
  if (heading) {
    const own = heading.paragraphs.filter((paragraph) => paragraph.start < end)
    const below = heading.children.flatMap(({ paragraphs }) => paragraphs.filter((paragraph) => paragraph.start < end))
    return [...own, ...below]
  }
  return tree.paragraphs.filter((paragraph) => paragraph.start >= start && paragraph.start < end)
}

/** The longest cell that is neither title nor clause. */
function rowMeasure({ source }: Plan, { row, titleRange, title, responsibilities, persons, deadlines }: Task): string {
  const taken: readonly TextRange[] = [titleRange, ...responsibilities, ...persons, ...deadlines]
  const free = (row?.cells ?? []).filter(
    (cell) => cell && !taken.some(({ start, end }) => start < cell.end && cell.start < end),
  )
  const texts = free.map((cell) => tidy(source.slice(cell?.start ?? 0, cell?.end ?? 0)))
  const longest = texts.reduce((one, other) => (other.length > one.length ? other : one), '')
  return longest.length > 4 ? longest : title
}

/** Without white space and marks at the start that led on from the title, without clauses' empty brackets. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/（[\s；，、]{0,9}）|\([\s;,]{0,9}\)/g, '')
    .replace(/^[\s。．.：:；，、]+/, '')
    .trim()
    .replace(/(?<![\s。；])([。；])[\s。；]+$/, '$1')
}

/** Paragraphs one behind the other; one that ends without a mark gets a full stop. */
function joined(parts: readonly string[]): string {
  return parts
    .map((part, index) => (index + 1 < parts.length && !/[。；：！？]$/.test(part) ? `${part}。` : part))
    .join('')
}
