/** Pairs of plans made by honest transformation: a plan of the level above, and a draft that carries it out, with what became of each task. */

import { counterpartName } from '../../server/src/semantics/organs/index.js'
import { type PoolFigure, type PoolTask, pool } from './pool.js'

/** A drawn pair; tasks are numbered in the order of their text. */
export interface Pair {
  readonly upper: string
  readonly draft: string
  /** `upper/draft` for each pair of tasks that belong together. */
  readonly matches: ReadonlySet<string>
  readonly tasks: { readonly upper: number; readonly draft: number }
  /** Upper tasks whose date was put off, and whose figure was lowered. */
  readonly delayed: ReadonlySet<number>
  readonly lowered: ReadonlySet<number>
}

/** Numbers in 0–1 that follow from `seed` (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

interface Written {
  readonly title: string
  readonly sentences: readonly string[]
  readonly figures: readonly PoolFigure[]
  readonly bodies: readonly string[]
  readonly due: Month
  /** The upper tasks that it takes up. */
  readonly from: readonly number[]
}

interface Month {
  readonly year: number
  readonly month: number
}

interface Section {
  readonly title: string
  readonly tasks: readonly Written[]
}

/** The pair of `seed`. */
export function drawPair(seed: number): Pair {
  const next = random(seed)
  const chance = (share: number): boolean => next() < share
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)]
  const isBelow = chance(0.5)
  const [level, lower] = isBelow ? (['province', 'city'] as const) : (['province', 'province'] as const)
  let count = 0
  const sections = shuffled(pool, next)
    .slice(0, 3 + Math.floor(next() * 4))
    .map(
      (section): Section => ({
        title: section.title,
        tasks: section.tasks
          .filter(() => chance(0.85))
          .map((task) => ({
            ...written(task, { year: pick([2023, 2024, 2025]), month: pick([3, 6, 9, 12]) }),
            from: [count++],
          })),
      }),
    )
    .filter(({ tasks }) => tasks.length > 0)
  const delayed = new Set<number>()
  const lowered = new Set<number>()
  const changed = sections.map(
    ({ title, tasks }): Section => ({ title: chance(0.5) ? reword(title, next) : title, tasks: transformed(tasks) }),
  )
  const unused = pool
    .flatMap(({ tasks }) => tasks)
    .filter((task) => !sections.some((one) => one.tasks.some(({ title }) => title === task.title)))
  const added = chance(0.5)
    ? shuffled(unused, next)
        .slice(0, 2)
        .map((task) => ({ ...written(task, { year: 2024, month: 6 }), from: [] }))
    : []
  const draft = withAdded(chance(0.4) ? shuffled(changed, next) : changed, added, next).filter(
    ({ tasks }) => tasks.length > 0,
  )
  const matches = draft.flatMap(({ tasks }) => tasks).flatMap(({ from }, index) => from.map((at) => `${at}/${index}`))
  return {
    upper: textOf(sections, level, '云岭省'),
    draft: textOf(draft, lower, isBelow ? '南泽市' : '云岭省'),
    matches: new Set(matches),
    tasks: { upper: count, draft: draft.reduce((sum, { tasks }) => sum + tasks.length, 0) },
    delayed,
    lowered,
  }

  function transformed(tasks: readonly Written[]): Written[] {
    const done: Written[] = []
    for (let at = 0; at < tasks.length; at++) {
      const task = tasks[at]
      const other = tasks[at + 1]
      const turn = next()
      if (turn < 0.13) continue
      if (turn < 0.22 && other) {
        done.push(merged(task, other))
        at++
      } else if (turn < 0.34) done.push(...split(spoilt(reworded(task))))
      else done.push(spoilt(turn < 0.8 ? reworded(task) : task))
    }
    return chance(0.4) ? shuffled(done, next) : done
  }

  /** In part in other words; at times under another title, or in half as many words. */
  function reworded(task: Written): Written {
    const sentences = task.sentences.map((one) => reword(one, next))
    const title = reword(task.title, next)
    const turn = next()
    if (turn < 0.15) return { ...task, title: sentences[0].split('，')[0], sentences }
    if (turn < 0.3) return { ...task, title, sentences: sentences.map((one) => one.split('，')[0]) }
    return { ...task, title, sentences }
  }

  /** `task`, its date perhaps put off and its figure perhaps lowered or told otherwise. */
  function spoilt(task: Written): Written {
    const isDelayed = chance(0.2)
    const isLowered = chance(0.25) && task.figures.length > 0
    const [figure] = task.figures
    // A province's count is not asked of a city.
    const counts = figure === undefined || figure.unit === '%' || figure.isLimit
    const isBinding = counts || !isBelow
    if (isDelayed) delayed.add(task.from[0])
    if (isLowered && isBinding) lowered.add(task.from[0])
    const due = isDelayed ? later(task.due, 1 + Math.floor(next() * 12)) : chance(0.2) ? later(task.due, -3) : task.due
    return {
      ...task,
      due,
      figures: figure
        ? [isLowered ? worse(figure, next) : chance(0.2) ? better(figure) : retold(figure, chance(0.3))]
        : [],
    }
  }
}

function written(task: PoolTask, due: Month): Omit<Written, 'from'> {
  const { title, sentences, bodies, figure } = task
  return { title, sentences, bodies, figures: figure ? [figure] : [], due }
}

/** Both in one, by the earlier date. */
function merged(one: Written, other: Written): Written {
  const due = one.due.year * 12 + one.due.month < other.due.year * 12 + other.due.month ? one.due : other.due
  return {
    title: `${one.title}，${other.title}`,
    sentences: [...one.sentences, ...other.sentences],
    figures: [...one.figures, ...other.figures],
    bodies: [...new Set([...one.bodies, ...other.bodies])],
    due,
    from: [...one.from, ...other.from],
  }
}

/** Each sentence a task of its own, the second under its own first words. */
function split(task: Written): Written[] {
  const [first, ...others] = task.sentences
  const [second] = others
  if (second === undefined) return [task]
  const [title, ...rest] = second.split('，')
  return [
    { ...task, sentences: [first] },
    { ...task, title, sentences: [rest.length > 0 ? rest.join('，') : second, ...others.slice(1)], figures: [] },
  ]
}

const synonyms: readonly (readonly [string, readonly string[]])[] = [
  ['加强', ['强化', '着力加强']],
  ['强化', ['加强', '从严抓好']],
  ['完善', ['健全', '优化完善']],
  ['健全', ['完善', '建立健全']],
  ['推进', ['推动', '有序推进']],
  ['推动', ['推进', '大力推动']],
  ['建设', ['打造', '加快建设']],
  ['开展', ['组织开展', '实施']],
  ['建立', ['构建', '探索建立']],
  ['落实', ['严格落实', '兑现']],
  ['提升', ['提高', '增强']],
  ['深化', ['持续深化', '纵深推进']],
  ['发展', ['加快发展', '壮大']],
  ['规范', ['进一步规范', '整治']],
  ['统一', ['一体推行', '集中']],
  ['支持', ['扶持', '鼓励']],
  ['鼓励', ['引导', '支持']],
  ['改善', ['提升', '切实改善']],
  ['定期', ['经常性', '按期']],
  ['一批', ['若干', '一些']],
  ['重点', ['优先', '关键']],
  ['及时', ['第一时间', '迅速']],
  ['引导', ['推动', '带动']],
  ['布局', ['规划建设', '设置']],
]

/** `text` in part in other words. */
export function reword(text: string, next: () => number): string {
  return synonyms.reduce((said, [word, others]) => {
    if (!said.includes(word) || next() < 0.35) return said
    return said.replace(word, others[Math.floor(next() * others.length)])
  }, text)
}

function later({ year, month }: Month, months: number): Month {
  const sum = year * 12 + month - 1 + months
  return { year: Math.floor(sum / 12), month: (sum % 12) + 1 }
}

function worse(figure: PoolFigure, next: () => number): PoolFigure {
  const by = 0.05 + next() * 0.3
  const raw = figure.isLimit ? Math.ceil(figure.value * (1 + by)) : figure.value * (1 - by)
  const value = figure.isLimit ? raw : figure.unit === '万人' ? Math.floor(raw * 10) / 10 : Math.floor(raw)
  return { ...figure, value }
}

function better(figure: PoolFigure): PoolFigure {
  if (figure.isLimit) return figure
  return { ...figure, value: figure.unit === '%' ? Math.min(100, figure.value + 1) : figure.value + 1 }
}

/** The same figure in another unit. */
function retold(figure: PoolFigure, isOther: boolean): PoolFigure {
  return isOther && figure.unit === '万人' ? { ...figure, value: figure.value * 10_000, unit: '人' } : figure
}

function withAdded(sections: readonly Section[], added: readonly Written[], next: () => number): Section[] {
  const at = Math.floor(next() * sections.length)
  return sections.map((section, index) =>
    index === at ? { ...section, tasks: [...section.tasks, ...added] } : section,
  )
}

export function shuffled<Item>(items: readonly Item[], next: () => number): Item[] {
  const left = [...items]
  for (let at = left.length - 1; at > 0; at--) {
    const to = Math.floor(next() * (at + 1))
    ;[left[at], left[to]] = [left[to], left[at]]
  }
  return left
}

const numerals = '一二三四五六七八九十'

function textOf(sections: readonly Section[], level: 'province' | 'city', place: string): string {
  const prefix = level === 'province' ? '省' : '市'
  const bodyOf = (name: string): string => counterpartName(`省${name}`, prefix, level) ?? prefix + name
  const parts = sections.flatMap(({ title, tasks }, index) => [
    `（${numerals[index]}）${title}`,
    ...tasks.map((task, at) => {
      const [lead, ...others] = task.bodies.map((name) => (level === 'province' ? `省${name}` : bodyOf(name)))
      const figures = task.figures
        .map(({ before, value, unit, behind }) => `${before}${value}${unit}${behind}。`)
        .join('')
      const due = `${task.due.year}年${task.due.month}月底前`
      return `${at + 1}. ${task.title}。${task.sentences.join('。')}。${figures}（牵头单位：${lead}；配合单位：${others.join('、')}；完成时限：${due}）`
    }),
  ])
  return [
    `${place}推动高质量发展实施方案`,
    '为推动高质量发展，结合实际，制定本方案。',
    '一、总体要求',
    '坚持稳中求进，统筹发展和安全。',
    '二、重点任务',
    ...parts,
    '三、组织实施',
    `${place}人民政府加强统筹，各有关部门按照职责分工抓好落实。`,
    `${place}人民政府\n2022年3月1日`,
    '',
  ].join('\n\n')
}
