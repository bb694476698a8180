/** The predicate about the sections that a plan consists of, one behind the other. */

import type { Heading } from '../../semantics/model.js'
import { isSectionEmpty, type PlanText } from '../planText.js'
import { definePredicate, missing, verdict } from './predicate.js'
import { holdsOne, plain } from './words.js'

/** The sections of the first level are those that are asked for. */
export const sectionSequence = definePredicate({
  name: 'section-sequence',
  summary: {
    zh: '一级标题按所列各节写全，各节内容不为空；缺一部分、次序不对或重复的为部分满足',
    en: 'the headings of the first level are the sections listed, none of them empty; partial when some are missing, doubled or out of order',
  },
  arguments: {
    sections: {
      kind: 'groups',
      required: true,
      description: {
        zh: '依次各节，每组为同一节标题中的几种说法（有其一即可）',
        en: 'the sections in order; each group holds the alternatives for one title',
      },
    },
    optional: {
      kind: 'words',
      description: { zh: '可有可无的节：写出其中一种说法', en: 'sections that may be absent, by one of their words' },
    },
    repeated: {
      kind: 'words',
      description: {
        zh: '可有多节的：写出其中一种说法',
        en: 'sections that may occur several times, by one of their words',
      },
    },
    order: {
      kind: 'choice',
      values: ['fixed', 'free'],
      description: {
        zh: 'fixed 须依所列次序（默认 free，不论次序）',
        en: 'fixed: in the order of the list; free by default',
      },
    },
  },
  decide: ({ text }, { sections, optional = [], repeated = [], order = 'free' }) => {
    const headings = topHeadings(text)
    const found = sections.map((titles) => headings.filter(({ title }) => holdsOne(plain(title), titles)))
    const all = found.flat()
    if (all.length === 0) return missing
    const names = (titles: readonly string[], words: readonly string[]) => titles.some((one) => words.includes(one))
    const isWhole = sections.every((titles, index) => {
      const filled = found[index].filter((heading) => !isSectionEmpty(heading))
      if (found[index].length === 0) return names(titles, optional)
      return filled.length === found[index].length && (filled.length === 1 || names(titles, repeated))
    })
    const ranges = all.map(({ start, end }) => ({ start, end }))
    return isWhole && (order === 'free' || areInOrder(found)) ? verdict(ranges) : verdict([], ranges)
  },
})

function topHeadings({ plan }: PlanText): Heading[] {
  return plan.headings.filter(({ parent, scope }) => parent === undefined && scope === 'main')
}

/** Every section stands behind all of those in front of it in the list. */
function areInOrder(found: readonly (readonly Heading[])[]): boolean {
  const present = found.filter((headings) => headings.length > 0)
  return present.every((headings, index) => {
    const before = present[index - 1]?.at(-1)
    return before === undefined || before.start < headings[0].start
  })
}
