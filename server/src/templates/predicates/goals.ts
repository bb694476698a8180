/** Predicates about goals: an overall goal, goals with figures, a goal for one class of hospital. */

import type { Heading } from '../../semantics/model.js'
import { contains, type TextRange } from '../../text/range.js'
import { countWhile, lastFrom } from '../../text/sorted.js'
import { isSectionEmpty, type PlanText, type Sentence } from '../planText.js'
import { classPlace, findClass, hospitalLevels, namingClass } from './hospitalClass.js'
import { definePredicate, type Question, verdict } from './predicate.js'
import { regionFinder } from './region.js'

/** An overall goal stands in a section or paragraph of its own and is not empty. */
export const goalStatement = definePredicate({
  name: 'goal-statement',
  summary: {
    zh: '有单列的目标一节（总体目标、发展目标、工作目标等）或目标段落，且内容不为空',
    en: 'a section or paragraph of goals (总体目标, 发展目标, 工作目标 …) exists and is not empty',
  },
  arguments: {
    region: {
      kind: 'flag',
      description: { zh: '目标须写明本地区（如“全省”）', en: 'the goal must name the region, e.g. 全省' },
    },
  },
  decide: ({ text }, { region }) => {
    const overall = text.goalHeadings.filter((heading) => !isSpecific(heading))
    const specific = text.goalHeadings.filter(isSpecific)
    const inSpecific = ({ start, end }: Sentence): boolean => end <= (lastFrom(specific, start)?.sectionEnd ?? -1)
    const sentences = text.goals.filter((sentence) => !inSpecific(sentence))
    if (sentences.length === 0) return verdict([], overall.length > 0 ? overall : specific)
    const headings = overall.filter((heading) => !isSectionEmpty(heading))
    const evidence = headings.length > 0 ? headings.map(titleOf) : [sentences[0]]
    const namesRegion = regionFinder(text.plan)
    const named = !region || sentences.some((sentence) => namesRegion(sentence.text))
    return named ? verdict(evidence) : verdict([], evidence)
  },
})

/** 具体目标 and 分类目标 break the overall goal down and do not stand in for it. */
function isSpecific(heading: Heading): boolean {
  return /^(?:具体|分类|分项|分级)/.test(heading.title)
}

/** Goals with figures are stated for hospitals. */
export const specificGoals = definePredicate({
  name: 'specific-goals',
  summary: {
    zh: '目标中有落到各级各类对象、可以衡量的具体目标（数值、数量）',
    en: 'the goals hold specific, measurable statements (values, counts) on the classes concerned',
  },
  arguments: {
    subjects: {
      kind: 'words',
      required: true,
      description: { zh: '具体目标所落到的对象，如“医院”', en: 'whom a specific goal is stated for, e.g. 医院' },
    },
  },
  decide: ({ text }, { subjects }) => {
    const targets = [...text.plan.documentTargets, ...text.plan.tasks.flatMap((task) => task.targets)]
    const goals = text.goals
    const onSubject = goals.filter((sentence) => subjects.some((subject) => sentence.text.includes(subject)))
    const measured = onSubject.filter(holding(targets))
    return verdict(measured, onSubject.length > 0 ? onSubject : targets)
  },
})

const className = {
  names: {
    kind: 'words',
    required: true,
    description: { zh: '该类机构的名称及通用说法', en: 'names of the class and their usual synonyms' },
  },
  level: {
    kind: 'choice',
    values: hospitalLevels,
    description: {
      zh: '该类机构的层级；据此识别“省、市、县级医院”这类并列写法，直辖市按市、区对应省、县',
      en: 'level of the class, to read lists such as 省、市、县级医院; in municipalities 市 and 区 stand for it',
    },
  },
} as const

/** A goal statement names the class of hospital. */
export const goalForClass = definePredicate({
  name: 'goal-for-class',
  summary: {
    zh: '目标表述（目标一节中的句子，或带“力争、创建、建成、达到”等目标用语的句子）写到该类机构',
    en: 'a goal statement (a sentence of the goals, or one with goal words such as 力争, 创建, 建成, 达到) names the class',
  },
  arguments: {
    ...className,
    orNone: {
      kind: 'flag',
      description: { zh: '写明“本省无此类机构”也算写到', en: 'saying that the region has none counts as met' },
    },
  },
  decide: ({ text }, { names, level, orNone }) => {
    const place = classPlace(text, level)
    const find = (sentence: string): number | undefined => findClass(sentence, names, place)
    const naming = text.search(namingClass(names, place))
    const goals = naming.filter((sentence) => isGoal(sentence, find) || (orNone === true && saysNone(sentence.text)))
    if (goals.length === 0 || !(setsGoalsByClass(text) || (level && setsGoalsByLevel(text))))
      return verdict(goals, naming)
    return verdict(
      goals.filter((sentence) => sentence.inGoals),
      goals,
    )
  },
})

/** Goals or tasks tell several classes of hospital apart. */
export const classesDistinguished = definePredicate({
  name: 'classes-distinguished',
  summary: {
    zh: '目标或任务按机构类别分别提出，至少涉及若干类',
    en: 'goals or tasks are set by class: at least so many classes are named',
  },
  arguments: {
    classes: {
      kind: 'groups',
      required: true,
      description: { zh: '每组为一类机构的各种说法', en: 'one group of synonyms for each class' },
    },
    atLeast: { kind: 'count', required: true, description: { zh: '至少几类', en: 'how many classes at least' } },
  },
  decide: (question, { classes, atLeast }) => {
    const found = classes.flatMap((names) => firstNaming(question, names))
    if (found.length >= atLeast) return verdict(found)
    return verdict([], found)
  },
})

function firstNaming({ text }: Question, names: readonly string[]): Sentence[] {
  const naming = text.search(namingClass(names, classPlace(text)))
  const first = naming.find((sentence) => sentence.inGoals || sentence.inTask)
  return first ? [first] : []
}

const goalWords =
  /力争|争取|争创|创建|建成|达到|达标|确保.{0,20}(?:以上|以内|实现)|实现.{0,20}(?:目标|全覆盖|突破)|全覆盖|打造成|建设成|基本形成|建有|到20..年|到“?十[三四五六]五”?末|不低于|不少于|提高到|提升到|降低到|[\d一二三四五六七八九十][—-]?[家所个]/
/** Words that make a goal only right in front of the class: 建设2家省级高水平医院, not 加强省级医院能力建设. */
const goalVerbInFront = /(?:建设|打造|培育|争创|布局|建强|做强|做优)[^，。；、]{0,12}$/

/** True when the sentence states a goal for what `find` finds in it. */
export function isGoal(sentence: Sentence, find: (text: string) => number | undefined): boolean {
  if (sentence.inGoals) return sentence.kind !== 'title'
  if (goalWords.test(sentence.text)) return true
  return goalVerbInFront.test(sentence.text.slice(0, find(sentence.text)))
}

const classWords = [
  /国家医学中心/,
  /区域医疗中心/,
  /委属|委管|部属/,
  /省[级属直].{0,8}医院|高水平医院/,
  /[市三二]级.{0,8}医院|[市]属.{0,4}医院|城市.{0,6}医院/,
  /县[级域办]?.{0,4}医院/,
]

/** True when the goals go through the classes one by one; then a class named among the tasks only has been left out. */
function setsGoalsByClass(text: PlanText): boolean {
  const goals = text.goals
  return classWords.filter((words) => goals.some((sentence) => words.test(sentence.text))).length >= 4
}

/** True when the goals give figures for two levels of hospital: the third then has been left out. */
function setsGoalsByLevel(text: PlanText): boolean {
  const goals = text.goals.filter(holding(text.plan.documentTargets))
  const levels = [/省级医院/, /市级医院/, /县级医院/]
  return levels.filter((level) => goals.some((sentence) => level.test(sentence.text))).length >= 2
}

/** Says of a sentence that one of `targets`, which do not overlap, stands in it. */
export function holding(targets: readonly TextRange[]): (sentence: Sentence) => boolean {
  const ordered = [...targets].sort((a, b) => a.start - b.start)
  return (sentence) => {
    const next = ordered.at(countWhile(ordered, ({ start }) => start < sentence.start))
    return next !== undefined && contains(sentence, next)
  }
}

function saysNone(text: string): boolean {
  return /(?:暂无|没有|尚无|不涉及|无)[^，。；]{0,12}(?:医院|机构|中心)|(?:医院|机构|中心)[^，。；]{0,6}(?:暂无|尚无|不涉及)/.test(
    text,
  )
}

function titleOf(heading: Heading): { start: number; end: number } {
  return { start: heading.start, end: heading.end }
}
