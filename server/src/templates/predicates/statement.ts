/** The predicate about a single sentence that says what is demanded. */

import { ofEach } from '../../text/ofEach.js'
import { PhraseSearch } from '../phrases.js'
import { type Sentence, under } from '../planText.js'
import { definePredicate, verdict } from './predicate.js'
import { type WordSet, wordSet } from './vocabulary.js'
import { holdsOne } from './words.js'

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
    const excluded = (sentence: Sentence): boolean => exclude !== undefined && holdsOne(sentence.text, exclude)
    const isPlaced = (sentence: Sentence): boolean => inTasks === true || !sentence.inTask || inOrganisation(sentence)
    const said = text.search(saying(all)).filter((sentence) => !excluded(sentence))
    const placed = said.filter(isPlaced)
    if (said.length > 0 || partial === undefined) return verdict(placed, said)
    return verdict(
      [],
      text.search(saying(partial)).filter((one) => !excluded(one) && isPlaced(one)),
    )
  },
})

/** A sentence with a word of each group; its heading's title may supply the one that it leaves unsaid. */
const saying = ofEach((groups: readonly (readonly string[])[]) => {
  const wanted = groups.map(wordSet)
  // As one group may be left to the title, a word of the first or of the second stands in the sentence.
  const oneOf = wordSet(groups.slice(0, 2).flat())
  return new PhraseSearch(oneOf, ({ sought, kind }, title) => {
    let unsaid: WordSet | undefined
    for (const group of wanted) {
      if (sought.holdsOne(group)) continue
      if (unsaid || kind !== 'text' || title === undefined || wanted.length === 1) return false
      unsaid = group
    }
    return unsaid === undefined || title?.holdsOne(unsaid) === true
  })
})

function inOrganisation(sentence: Sentence): boolean {
  return under(
    sentence.heading,
    (heading) => heading.level === 1 && /组织|保障|督导|考核|落实|实施|工作要求/.test(heading.title),
  )
}
