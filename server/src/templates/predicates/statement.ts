/** The predicate about a single sentence that says what is demanded. */

import { type Sentence, under } from '../planText.js'
import { definePredicate, verdict } from './predicate.js'
import { holdsEach, holdsOne, plain } from './words.js'

/** A sentence says it: words of every group meet in one sentence of the right part of the plan. */
export const statementPresent = definePredicate({
  name: 'statement-present',
  summary: {
    zh: '有一句话写到：每组至少一词见于同一句（所在小标题可补一组），且位于组织保障等部分；只在任务中写到的为部分满足',
    en: 'one sentence says it: a word of each group, its heading counting as context, outside the tasks; within a task it is partial',
  },
  arguments: {
    all: { kind: 'groups', required: true, description: { zh: '各组词', en: 'the groups of words' } },
    partial: {
      kind: 'groups',
      description: { zh: '满足这些组即为部分满足', en: 'groups that satisfy it in part' },
    },
    exclude: { kind: 'words', description: { zh: '含这些词的句子不算', en: 'words of sentences that do not count' } },
    inTasks: {
      kind: 'flag',
      description: { zh: '任务中的句子也完全算数', en: 'sentences within tasks count in full' },
    },
  },
  decide: ({ text }, { all, partial, exclude, inTasks }) => {
    const open = text.sentences.filter((sentence) => exclude === undefined || !holdsOne(sentence.text, exclude))
    const saying = open.filter((sentence) => says(sentence, all))
    const isPlaced = (sentence: Sentence): boolean => inTasks === true || !sentence.inTask || inOrganisation(sentence)
    const nearly = partial ? open.filter((sentence) => isPlaced(sentence) && says(sentence, partial)) : []
    return verdict(saying.filter(isPlaced), saying.length > 0 ? saying : nearly)
  },
})

/** The sentence holds a word of each group; its heading's title may supply what one sentence leaves unsaid. */
function says(sentence: Sentence, groups: readonly (readonly string[])[]): boolean {
  if (sentence.kind === 'title') return holdsEach(sentence.text, groups)
  if (holdsEach(sentence.text, groups)) return true
  const title = sentence.heading?.title
  if (title === undefined || groups.length < 2) return false
  const open = groups.filter((group) => !holdsOne(sentence.text, group))
  return open.length === 1 && holdsOne(plain(title), open[0])
}

function inOrganisation(sentence: Sentence): boolean {
  return under(
    sentence.heading,
    (heading) => heading.level === 1 && /组织|保障|督导|考核|落实|实施/.test(heading.title),
  )
}
