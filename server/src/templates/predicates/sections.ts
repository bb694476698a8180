/** Predicates about sections, lists and annexes. */

import type { Annex, Heading, Plan } from '../../semantics/model.js'
import { ofEach } from '../../text/ofEach.js'
import type { TextRange } from '../../text/range.js'
import { countWhile } from '../../text/sorted.js'
import { PhraseSearch } from '../phrases.js'
import { isSectionEmpty, type PlanText } from '../planText.js'
import { definePredicate, verdict } from './predicate.js'
import { wordSet } from './vocabulary.js'
import { holdsOne, plain } from './words.js'

/** An area of work has its section, with a task beneath. */
export const areaCovered = definePredicate({
  name: 'area-covered',
  summary: {
    zh: '某一工作领域有单独标题，且标题下至少有一项任务；只在文中提到的为部分满足',
    en: 'an area of work has a heading with at least one task beneath; a mere mention is partial',
  },
  arguments: {
    words: {
      kind: 'words',
      required: true,
      description: {
        zh: '标题中的核心词及通用变体',
        en: 'the core noun phrases of the heading and their usual variants',
      },
    },
  },
  decide: ({ text }, { words }) => {
    const headings = text.headingsNamed(words)
    const filled = headings.filter((heading) => holdsTask(text.plan, heading))
    if (filled.length > 0) return verdict(filled.map(titleOf))
    return verdict([], headings.length > 0 ? headings.map(titleOf) : text.search(mentioning(words)))
  },
})

/** A sentence with one of the words. */
const mentioning = ofEach((words: readonly string[]) => new PhraseSearch(wordSet(words), () => true))

/** A sentence with one word of each group. */
const holdingEach = ofEach((groups: readonly (readonly string[])[]) => {
  const [first, ...others] = groups.map(wordSet)
  return new PhraseSearch(first, ({ sought }) => others.every((group) => sought.holdsOne(group)))
})

/** A section with one of these titles exists and is not empty. */
export const sectionPresent = definePredicate({
  name: 'section-present',
  summary: {
    zh: '有标题为所列说法之一的章节，且内容不为空；只有相关语句的为部分满足',
    en: 'a section with one of the titles exists and is not empty; a sentence alone is partial',
  },
  arguments: {
    titles: {
      kind: 'words',
      required: true,
      description: { zh: '章节标题中的词', en: 'words of the section title' },
    },
    exclude: {
      kind: 'words',
      description: { zh: '标题含这些词的不算', en: 'words of titles that do not count' },
    },
    mention: {
      kind: 'groups',
      description: { zh: '部分满足的语句：每组至少一词见于同一句', en: 'sentence for partial: a word of each group' },
    },
  },
  decide: ({ text }, { titles, exclude = [], mention }) => {
    const headings = text.headingsNamed(titles).filter(({ title }) => !holdsOne(plain(title), exclude))
    const filled = headings.filter((heading) => !isSectionEmpty(heading))
    return verdict(
      [...filled.map(titleOf), ...labelledParagraphs(text, titles)],
      [
        ...headings.map(titleOf),
        ...(mention
          ? text.search(holdingEach(mention)).filter((one) => !one.inTask && !holdsOne(one.text, exclude))
          : []),
      ],
    )
  },
})

/** A list (清单) stands in an annex, a section or a titled table. */
export const listPresent = definePredicate({
  name: 'list-present',
  summary: {
    zh: '有该清单：附件、单列章节或表格；附件说明中列出而正文后没有的、只有相关章节的为部分满足',
    en: 'the list exists as annex, section or table; one that is only announced, or a related section, is partial',
  },
  arguments: {
    titles: { kind: 'words', required: true, description: { zh: '清单名称', en: 'names of the list' } },
    sections: {
      kind: 'words',
      description: { zh: '可视为部分满足的章节标题', en: 'titles of sections that satisfy it in part' },
    },
  },
  decide: ({ text }, { titles, sections }) => {
    const { plan } = text
    const annexes = plan.annexes.filter((annex) => annex.title !== undefined && holdsOne(plain(annex.title), titles))
    const present = annexes.filter((annex) => annex.range !== undefined).map(annexRange)
    const headed = text.headingsNamed(titles).filter((heading) => !isSectionEmpty(heading))
    const related = sections === undefined ? [] : text.headingsNamed(sections)
    const elsewhere = present.length > 0 ? [] : [...headed.map(titleOf), ...tableTitles(text, titles)]
    return verdict([...present, ...elsewhere], [...annexes.map(annexRange), ...related.map(titleOf)])
  },
})

/** The plan holds tasks. */
export const tasksPresent = definePredicate({
  name: 'tasks-present',
  summary: {
    zh: '有若干项可以落实的任务或措施；有任务一节而读不出任务的为部分满足',
    en: 'there are tasks or measures to carry out; a task section without readable tasks is partial',
  },
  arguments: {
    atLeast: { kind: 'count', required: true, description: { zh: '至少几项', en: 'how many at least' } },
  },
  decide: ({ text }, { atLeast }) => {
    const tasks = text.plan.tasks.length > 0 ? text.plan.tasks : text.plan.annexRows
    const sections = text.plan.headings.filter((heading) => /任务|措施|举措/.test(heading.title))
    const titles = tasks.map((task) => task.titleRange)
    return titles.length >= atLeast ? verdict(titles) : verdict([], [...titles, ...sections.map(titleOf)])
  },
})

/** True when a task with text, or at least a child heading with text, stands in the section. */
function holdsTask(plan: Plan, heading: Heading): boolean {
  const bare = isSectionEmpty(heading)
  let at = countWhile(plan.tasks, (task) => task.start < heading.start)
  // The heading's own task is no task beneath it.
  while (bare && plan.tasks[at]?.heading === heading) at++
  if (at < plan.tasks.length && plan.tasks[at].start < heading.sectionEnd) return true
  return heading.children.some((child) => !isSectionEmpty(child))
}

/** Unnumbered paragraphs that open with one of the titles and a mark: 保障措施。… */
function labelledParagraphs(text: PlanText, titles: readonly string[]): TextRange[] {
  return text.plan.tree.paragraphs
    .filter(
      (paragraph) => (paragraph.zone === 'body' || paragraph.zone === 'closing') && paragraph.heading === undefined,
    )
    .filter((paragraph) => {
      const label = /^([^，。；：]{2,12})[。：]./.exec(paragraph.reading.text.slice(0, 20))
      return label !== null && holdsOne(plain(label[1]), titles)
    })
}

/** Paragraphs that stand as the title in front of a table. */
function tableTitles(text: PlanText, titles: readonly string[]): TextRange[] {
  const { paragraphs, tables } = text.plan.tree
  return tables.flatMap((table) => {
    const before = paragraphs[countWhile(paragraphs, (paragraph) => paragraph.end <= table.start) - 1]
    const title = before?.reading.text ?? ''
    return before && title.length <= 40 && holdsOne(plain(title), titles) ? [before] : []
  })
}

function annexRange(annex: Annex): TextRange {
  return annex.titleRange ?? annex.range ?? annex.announced ?? { start: 0, end: 0 }
}

function titleOf(heading: Heading): TextRange {
  return { start: heading.start, end: heading.end }
}
