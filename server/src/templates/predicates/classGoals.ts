/** The predicate about a list of classes, each of which has a goal. */

import { ofEach } from '../../text/ofEach.js'
import { PhraseSearch } from '../phrases.js'
import { isGoal } from './goals.js'
import { definePredicate, missing, verdict } from './predicate.js'
import { wordSet } from './vocabulary.js'
import { plain } from './words.js'

/** Each class of a list is named in a goal statement. */
export const classesHaveGoals = definePredicate({
  name: 'classes-have-goals',
  summary: {
    zh: '所列各类对象（地区、单位、人群、行业等）都有目标表述；只有部分类别有的，或只在别处写到的，为部分满足',
    en: 'each of the classes (regions, bodies, groups, trades) is named in a goal statement; partial when only some are, or elsewhere only',
  },
  arguments: {
    classes: {
      kind: 'groups',
      required: true,
      description: { zh: '每组为一类对象的各种说法', en: 'one group of synonyms for each class' },
    },
    atLeast: {
      kind: 'count',
      description: { zh: '至少几类有目标即可；不写则须全有', en: 'how many classes are enough; all when left out' },
    },
  },
  decide: ({ text }, { classes, atLeast = classes.length }) => {
    const named = classes.map((names) => text.search(naming(names)))
    const goals = named.map((sentences, index) =>
      sentences.find((sentence) => isGoal(sentence, (one) => firstOf(one, classes[index]))),
    )
    const found = goals.filter((sentence) => sentence !== undefined)
    if (found.length >= Math.min(atLeast, classes.length)) return verdict(found)
    const elsewhere = named.flatMap((sentences) => sentences.slice(0, 1))
    return elsewhere.length > 0 ? verdict([], elsewhere) : missing
  },
})

const naming = ofEach((names: readonly string[]) => new PhraseSearch(wordSet(names), () => true))

function firstOf(sentence: string, names: readonly string[]): number | undefined {
  const places = names.map((name) => sentence.indexOf(plain(name))).filter((place) => place >= 0)
  return places.length > 0 ? Math.min(...places) : undefined
}
