/** The predicate about a single sentence that says what is demanded. */

import type { Phrase } from '../phrases.js'
import { phraseSearch } from '../phrases.js'
import { type Sentence, under } from '../planText.js'
import { definePredicate, verdict } from './predicate.js'
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
    const said = text.search(saying, all).filter((sentence) => !excluded(sentence))
    const placed = said.filter(isPlaced)
    if (said.length > 0 || partial === undefined) return verdict(placed, said)
    return verdict(
      [],
      text.search(saying, partial).filter((one) => !excluded(one) && isPlaced(one)),
    )
  },
})

const saying = phraseSearch<Groups>((phrase, groups, title) => says(phrase, groups, title))

type Groups = readonly (readonly string[])[]

/** The sentence holds a word of each group; its heading's title may supply the one that it leaves unsaid. */
function says({ text, signs, kind }: Phrase, groups: Groups, title: string | undefined): boolean {
  let left = kind === 'text' && title !== undefined && groups.length > 1 ? 1 : 0
  for (const group of groups) {
    if (holdsOne(text, group, signs)) continue
    if (left === 0 || title === undefined || !holdsOne(title, group)) return false
    left--
  }
  return true
}

function inOrganisation(sentence: Sentence): boolean {
  return under(
    sentence.heading,
    (heading) => heading.level === 1 && /组织|保障|督导|考核|落实|实施|工作要求/.test(heading.title),
  )
}
