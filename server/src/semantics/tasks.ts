/** Decides which items of the text are tasks and gathers what each of them carries. */

import type { Paragraph } from '../syntax/node.js'
import type { Facts } from './facts.js'
import type { Heading, Party, Task } from './model.js'

const taskSection =
  /任务|举措|工作措施|具体措施|主要措施|政策措施|支持政策|扶持政策|工作重点|重点工作|主要工作|实施内容|工作内容|重点内容|重点领域|重点方向|主要内容/
const otherSection =
  /总体要求|总体思路|指导思想|基本原则|目标|工作思路|范围|组织|保障措施|工作要求|附则|实施步骤|时间安排|进度安排|背景|配套|监督|督导|考核|评价|保障|有关要求|其他/

/** Annexed items that carry a clause, with those beside them: an annexed task list printed as text. */
export function annexItemsOf(headings: readonly Heading[], facts: ReadonlyMap<Heading, Facts>): Task[] {
  const annexed = headings.filter((heading) => heading.scope === 'annex')
  const chosen = new Set(annexed.filter((heading) => facts.get(heading)?.responsibilities.length))
  const peers = new Peers(annexed, new Set(chosen))
  for (const heading of annexed) if (heading.children.length === 0 && peers.mostlyCarry(heading)) chosen.add(heading)
  return annexed
    .filter((heading) => chosen.has(heading))
    .map((heading) => taskOf(heading, facts, undefined, [], chosen))
}

/** Paragraphs without a number that carry a clause are a task of their own. */
export function looseTask(paragraphs: readonly Paragraph[], facts: Facts, index: number): Task | undefined {
  if (facts.responsibilities.length === 0) return undefined
  const { reading, start } = paragraphs[0]
  const stop = reading.text.search(/[。，；：（]/)
  const titleEnd = stop < 1 ? reading.text.length : stop
  const { responsibilities, persons, deadlines, targets } = facts
  return {
    path: [index + 1],
    title: reading.text.slice(0, titleEnd),
    titleRange: reading.range(0, titleEnd),
    start,
    end: paragraphs[paragraphs.length - 1].end,
    responsibilities,
    parties: responsibilities.flatMap((clause) => clause.parties),
    inherited: [],
    persons,
    deadlines,
    targets,
  }
}

/** What a plan says beside its items. */
export interface BesideItems {
  /** Bodies that a standing clause gives to every item. */
  readonly standing: readonly Party[]
  /** The rows of annexed lists. */
  readonly listed: readonly Task[]
}

/** The tasks among `headings`; `facts` gives what each heading's own paragraphs say. */
export function tasksOf(
  headings: readonly Heading[],
  facts: ReadonlyMap<Heading, Facts>,
  { standing, listed }: BesideItems,
): Task[] {
  const main = headings.filter((heading) => heading.scope === 'main')
  const chosen = new Set<Heading>()
  const shared = new Map<Heading, Heading>()
  for (const heading of main) {
    const owner = clauseOwner(heading, facts)
    if (!owner) continue
    chosen.add(owner)
    if (owner !== heading) shared.set(owner, heading)
  }
  for (const part of byPart(main)) addPeers(part, chosen, shared)
  addListed(main, chosen, listed)
  return main
    .filter((heading) => chosen.has(heading))
    .map((heading) => taskOf(heading, facts, shared.get(heading), standing, chosen))
}

function byPart(headings: readonly Heading[]): Heading[][] {
  const parts: Heading[][] = []
  for (const heading of headings) {
    const last = parts[parts.length - 1]
    if (last && last[0].part === heading.part) last.push(heading)
    else parts.push([heading])
  }
  return parts
}

/** The item that the clauses in a heading's paragraphs belong to: itself, or its parent when only the last child ends in one. */
function clauseOwner(heading: Heading, facts: ReadonlyMap<Heading, Facts>): Heading | undefined {
  const own = facts.get(heading)
  if (!own || own.responsibilities.length === 0) return undefined
  const parent = heading.parent
  if (!parent || parent.children.length < 2 || parent.children[parent.children.length - 1] !== heading) return heading
  const others = parent.children.slice(0, -1)
  const bare = others.every((child) => child.children.length === 0 && facts.get(child)?.responsibilities.length === 0)
  const parentBare = facts.get(parent)?.responsibilities.length === 0
  if (!own.clausesAlone || !bare || !parentBare || heading.level < 3) return heading
  const uncles = (parent.parent?.children ?? []).filter((uncle) => uncle !== parent && uncle.children.length > 1)
  const usual = uncles.some((uncle) => facts.get(uncle.children[uncle.children.length - 1])?.responsibilities.length)
  const cousins = uncles.flatMap((uncle) => uncle.children.slice(0, -1))
  const shared = usual && cousins.every((cousin) => !facts.get(cousin)?.responsibilities.length)
  return shared ? parent : heading
}

/** Items without a clause that stand among tasks, or under a heading that announces tasks, are tasks as well. */
function addPeers(headings: readonly Heading[], chosen: Set<Heading>, shared: ReadonlyMap<Heading, Heading>): void {
  const peers = new Peers(headings, chosen)
  const leaves = headings.filter(
    (heading) => heading.children.length === 0 && !chosen.has(heading) && !underShared(heading, shared),
  )
  const anyTask = headings.some((heading) => chosen.has(heading))
  const articles = headings.some((heading) => heading.form === 'article')
  const anySection = headings.some((heading) => heading.level === 1 && isTaskSection(heading))
  for (const leaf of leaves) {
    const above = ancestorsOf(leaf)
    const excluded = above.some(isOtherSection) || (above.length === 0 && isOtherSection(leaf))
    if (isListTitle(leaf) || isBoxed(leaf)) continue
    if (peers.mostlyCarry(leaf, excluded ? 2 : 1)) chosen.add(leaf)
    else if (!excluded && isCountedTask(leaf)) chosen.add(leaf)
    else if (excluded || above.length === 0) continue
    else if (above.some(isTaskSection)) chosen.add(leaf)
    else if (!anyTask && !anySection && !articles) chosen.add(leaf)
  }
}

/** Items that the annexed list names are tasks, whatever section they stand in. */
function addListed(headings: readonly Heading[], chosen: Set<Heading>, rows: readonly Task[]): void {
  if (rows.length === 0) return
  const titles = new Set(rows.map(({ title }) => plainTitle(title)).filter((title) => title.length >= shortestTitle))
  for (const heading of headings)
    if (heading.parent && heading.children.length === 0 && titles.has(plainTitle(heading.title))) chosen.add(heading)
}

/** In characters; shorter titles are words that stand everywhere. */
const shortestTitle = 4

function plainTitle(title: string): string {
  return title.replace(/[\s，。、；：“”]/g, '')
}

/** Counts, among the items of one level in one top section, those that carry a clause. */
class Peers {
  private readonly counts = new Map<string, { all: number; carrying: number }>()
  private readonly tops = new Map<Heading, number>()

  constructor(headings: readonly Heading[], carrying: ReadonlySet<Heading>) {
    for (const heading of headings) {
      const key = this.keyOf(heading)
      const count = this.counts.get(key) ?? { all: 0, carrying: 0 }
      this.counts.set(key, { all: count.all + 1, carrying: count.carrying + (carrying.has(heading) ? 1 : 0) })
    }
  }

  /** True when at least half of the other items beside `leaf`, and no fewer than `least`, carry a clause. */
  mostlyCarry(leaf: Heading, least = 1): boolean {
    const count = this.counts.get(this.keyOf(leaf))
    return (
      leaf.parent !== undefined && count !== undefined && count.carrying >= least && count.carrying * 2 >= count.all - 1
    )
  }

  private keyOf(heading: Heading): string {
    const top = topOf(heading)
    const index = this.tops.get(top) ?? this.tops.size
    this.tops.set(top, index)
    return `${index}/${heading.level}`
  }
}

function underShared(heading: Heading, shared: ReadonlyMap<Heading, Heading>): boolean {
  return heading.parent !== undefined && shared.has(heading.parent)
}

function topOf(heading: Heading): Heading {
  return heading.parent ? topOf(heading.parent) : heading
}

/** The headings above `heading`, nearest first. */
function ancestorsOf(heading: Heading): Heading[] {
  return heading.parent ? [heading.parent, ...ancestorsOf(heading.parent)] : []
}

function isTaskSection(heading: Heading): boolean {
  return (taskSection.test(heading.title) && !isOtherSection(heading)) || isCountedTask(heading)
}

/** 任务一：, 行动二：: its word says that it is one. */
function isCountedTask({ form }: Heading): boolean {
  return form === 'named'
}

/** What stands in a box (专栏1) says more of the text around it. */
function isBoxed(heading: Heading): boolean {
  return heading.form === 'box' || ancestorsOf(heading).some((above) => above.form === 'box')
}

/** 任务清单, 责任分工表: the title of a table is no task. */
function isListTitle(heading: Heading): boolean {
  return (
    /(?:清单|台账|一览表|分工表|进度表|任务表|(?:任务|责任)分工)$/.test(heading.title) && heading.title.length <= 16
  )
}

function isOtherSection(heading: Heading): boolean {
  return otherSection.test(heading.title) && !/重点任务|主要任务|工作任务|任务分工/.test(heading.title)
}

function taskOf(
  heading: Heading,
  facts: ReadonlyMap<Heading, Facts>,
  carrier: Heading | undefined,
  standing: readonly Party[],
  chosen: ReadonlySet<Heading>,
): Task {
  const own = facts.get(heading)
  const parts = carrier ? [heading, ...heading.children].map((each) => facts.get(each)) : [own]
  const present = parts.filter((part) => part !== undefined)
  const responsibilities = joined(present, (part) => part.responsibilities)
  const parties = joined(responsibilities, (clause) => clause.parties)
  return {
    path: heading.path,
    title: heading.title,
    titleRange: { start: heading.titleStart, end: heading.titleEnd },
    start: heading.start,
    end: endOf(heading, present),
    heading,
    responsibilities,
    parties,
    inherited: parties.length > 0 ? [] : inheritedParties(heading, facts, standing, chosen),
    persons: joined(present, (part) => part.persons),
    deadlines: joined(present, (part) => part.deadlines),
    targets: joined(present, (part) => part.targets),
  }
}

/** The lists that `items` have, one behind the other; that of a single item itself. */
function joined<Item, One>(items: readonly Item[], listOf: (item: Item) => readonly One[]): readonly One[] {
  return items.length === 1 ? listOf(items[0]) : items.flatMap(listOf)
}

function inheritedParties(
  heading: Heading,
  facts: ReadonlyMap<Heading, Facts>,
  standing: readonly Party[],
  chosen: ReadonlySet<Heading>,
): readonly Party[] {
  for (let above = heading.parent; above; above = above.parent) {
    const parties = chosen.has(above)
      ? (facts.get(above)?.responsibilities.flatMap((clause) => clause.parties) ?? [])
      : []
    if (parties.length > 0) return parties
  }
  return standing
}

/** An item ends with its last clause; without one, with its last paragraph. */
function endOf(heading: Heading, parts: readonly Facts[]): number {
  const ended = parts.filter(({ end }) => end !== undefined)
  const last = ended.filter(({ hasClause }) => hasClause).at(-1) ?? ended.at(-1)
  return last?.end ?? heading.end
}
