/** Finds the sentences of an item that speak of one thing. */

import type { Task } from '../../semantics/model.js'
import type { TextRange } from '../../text/range.js'
import { indexOf, scores, tellingPairs } from './wordIndex.js'

/** Share of the telling words of a title that a sentence on its matter holds. */
const ON_THE_MATTER = 0.6

/** The sentences of `task` that hold most of the words of `title`. */
export function sentencesOn(source: string, title: string, task: Task): TextRange[] {
  const sentences = [...source.slice(task.start, task.end).matchAll(/[^。；\n]+[。；]?/g)]
  const found = scores(indexOf(sentences.map((match) => match[0])), tellingPairs(title, ''))
  return found
    .filter(({ score }) => score >= ON_THE_MATTER)
    .map(({ at }) => {
      const start = task.start + sentences[at].index
      return { start, end: start + sentences[at][0].length }
    })
}
