/** Builds the model of a plan from its text. */

import { clauseKinds, labelAt } from '../syntax/labels.js'
import type { Paragraph, Zone } from '../syntax/node.js'
import { parse } from '../syntax/parse.js'
import { once } from '../text/memo.js'
import type { TextRange } from '../text/range.js'
import { lastFrom } from '../text/sorted.js'
import { annexesOf } from './annexes.js'
import { joinSpellings } from './canonical.js'
import { abbreviationsIn, citationsIn } from './citations.js'
import { isOffice } from './clauseParties.js'
import { conventionsIn } from './conventions.js'
import type { DateContext } from './deadlines.js'
import { dutiesOf } from './duties.js'
import { type Facts, factsOf, holdsPlainList } from './facts.js'
import { headingsOf } from './headings.js'
import { metadataOf, titlesOf } from './metadata.js'
import type { Heading, Metadata, Plan, Task } from './model.js'
import { placeholdersOf } from './placeholders.js'
import { tableTargets } from './tableTargets.js'
import { tableTasks } from './tableTasks.js'
import { annexItemsOf, looseTask, tasksOf } from './tasks.js'

const textZones: ReadonlySet<Zone> = new Set(['preamble', 'body', 'closing', 'annex', 'note', 'annexNote'])

/**
 * The model of the document `source`; total: every string gives a plan. What `before`, the plan of an earlier version,
 * has in common with it is not read again; the plan is the same without.
 */
export function readPlan(source: string, before?: Plan): Plan {
  const tree = parse(source, before?.tree)
  const metadata = metadataOf(tree)
  const context = dateContext(metadata)
  const live = tree.paragraphs.filter((paragraph) => paragraph.zone !== 'furniture')
  const text = live.filter((paragraph) => textZones.has(paragraph.zone))
  const abbreviations = inEach(text, ({ reading }) => abbreviationsIn(reading, undefined))
  const conventions = inEach(text, ({ reading }) => conventionsIn(reading, undefined))
  const { headings, byRow } = headingsOf(tree)
  const facts = headingFacts(headings, context)
  const standing = conventions.flatMap((convention) => convention.parties)
  const annexes = annexesOf(tree)
  const duties = dutiesOf({ tree, headings, annexes }, context).filter(
    ({ heading, under }) => !carriesClause(facts, heading ?? under),
  )
  // What is a duty or stands in the rows of a table is no item of the text.
  const taken = new Set([...byRow.values(), ...duties.flatMap(({ heading }) => heading ?? [])])
  const rows = tree.tables
    .filter((table) => table.zone !== 'furniture')
    .map((table) => ({ table, tasks: tableTasks(table, context, byRow) }))
  const bodyRows = rows.filter(({ table }) => table.zone !== 'annex').flatMap(({ tasks }) => tasks)
  const annexTables = rows.filter(({ table }) => table.zone === 'annex').flatMap(({ tasks }) => tasks)
  const items = tasksOf(
    headings.filter((heading) => !taken.has(heading)),
    facts,
    { standing, listed: annexTables },
  )
  const loose = looseGroups(live).map((paragraphs) => ({ paragraphs, facts: factsOf(paragraphs, context) }))
  const looseTasks = loose.flatMap(({ paragraphs, facts }, index) => looseTask(paragraphs, facts, index) ?? [])
  const tasks = [...items, ...bodyRows, ...looseTasks].sort((a, b) => a.start - b.start)
  const annexRows = [...annexTables, ...annexItemsOf(headings, facts)].sort((a, b) => a.start - b.start)
  const settle = joinSpellings([...tasks, ...annexRows, ...duties], abbreviations)
  const outside = outsideFacts(
    loose.map((each) => each.facts).filter((each) => each.responsibilities.length === 0),
    headings,
    new Set(items.map((task) => task.heading)),
    facts,
  )
  const measured = rows.flatMap(({ table, tasks: own }) => (own.length > 0 ? [] : tableTargets(table, context.year)))
  const isOutside = outsideOf(duties)
  return {
    source,
    tree,
    metadata,
    headings,
    tasks: settle(tasks),
    annexRows: settle(annexRows),
    duties: settle(duties),
    annexes,
    documentDeadlines: outside.flatMap((each) => each.deadlines).filter(isOutside),
    documentTargets: [...outside.flatMap((each) => each.targets).filter(isOutside), ...measured].sort(
      (a, b) => a.start - b.start,
    ),
    citations: citationsOf(
      text,
      tree.tables,
      titlesOf(tree),
      abbreviations.map((each) => each.short),
    ),
    abbreviations,
    conventions,
    placeholders: inEach(live, ({ reading, start, end }) => placeholdersOf(reading, source, start, end))
      .concat(inEach(tree.tables, ({ columns, start, end }) => placeholdersOf(columns[0].reading, source, start, end)))
      .sort((a, b) => a.start - b.start),
  }
}

/** True for a heading with a responsibility of its own. */
function carriesClause(facts: ReadonlyMap<Heading, Facts>, heading: Heading | undefined): boolean {
  return heading !== undefined && (facts.get(heading)?.responsibilities.length ?? 0) > 0
}

/** True for what stands in none of `duties`. */
function outsideOf(duties: readonly Task[]): (item: TextRange) => boolean {
  return ({ start }) => {
    const duty = lastFrom(duties, start)
    return duty === undefined || start >= duty.end
  }
}

/** What `find` finds in the items, one behind the other; nearly always nothing. */
function inEach<Item, Found>(items: readonly Item[], find: (item: Item) => readonly Found[]): Found[] {
  const found: Found[] = []
  for (const item of items) for (const one of find(item)) found.push(one)
  return found
}

/** Paragraphs under no heading; lines of labels belong to the paragraph above them. */
function looseGroups(live: readonly Paragraph[]): Paragraph[][] {
  const groups: Paragraph[][] = []
  for (const paragraph of live) {
    if (paragraph.zone !== 'preamble' && paragraph.zone !== 'closing') continue
    const last = groups[groups.length - 1]
    const label = labelAt(paragraph.reading.text)
    const follows = last && last[last.length - 1].index === paragraph.index - 1
    if (follows && label && clauseKinds.has(label.kind)) last.push(paragraph)
    else groups.push([paragraph])
  }
  return groups
}

/** So many items with a bare list of bodies show the habit of a document, or so many with one body in brackets. */
const plainHabit = { lists: 2, single: 3 }

/** The facts of every heading's own paragraphs; where items end in bare lists, single bodies in brackets count too. */
function headingFacts(headings: readonly Heading[], context: DateContext): Map<Heading, Facts> {
  const plain = headings.filter(({ paragraphs }) => holdsPlainList(paragraphs, context))
  const single = headings.filter(({ paragraphs }) => endsInBody(paragraphs))
  const isHabit = plain.length >= plainHabit.lists || single.length >= plainHabit.single
  const habit = isHabit ? { ...context, plainLists: true } : context
  return new Map(headings.map((heading) => [heading, factsOf(heading.paragraphs, habit)]))
}

/** True for an item that ends in one body in brackets: …。（市民政局） */
function endsInBody(paragraphs: readonly Paragraph[]): boolean {
  const last = paragraphs[paragraphs.length - 1]
  return last !== undefined && namesBodyAtEnd(last.reading)
}

/** In characters: a body in brackets with the marks around it. */
const longestBodyAtEnd = 40

const namesBodyAtEnd = once(({ text }) => {
  const name = /(?<=[。；] ?)（([^（）、，；：]{3,30})）。?$/.exec(text.slice(-longestBodyAtEnd))?.[1]
  return name !== undefined && isOffice(name)
})

function dateContext(metadata: Metadata): DateContext {
  const year =
    metadata.planPeriod && metadata.planPeriod.from.slice(0, 4) === metadata.planPeriod.to.slice(0, 4)
      ? metadata.planPeriod.from
      : metadata.date
  return { documentDate: metadata.date, ...(year ? { year: Number(year.slice(0, 4)) } : {}) }
}

/** Facts of headings that are no tasks, and of paragraphs under no heading: preamble and closing. */
function outsideFacts(
  loose: readonly Facts[],
  headings: readonly Heading[],
  tasks: ReadonlySet<Heading | undefined>,
  facts: ReadonlyMap<Heading, Facts>,
): Facts[] {
  const partOfTask = (heading: Heading): boolean =>
    tasks.has(heading) ||
    (heading.parent !== undefined && tasks.has(heading.parent) && facts.get(heading)?.responsibilities.length !== 0)
  const others = headings
    .filter((heading) => heading.scope === 'main' && !partOfTask(heading))
    .flatMap((heading) => facts.get(heading) ?? [])
  return [...others, ...loose].sort((a, b) => a.start - b.start)
}

/** A title without blanks, 关于 in front and 的通知 behind it, so that notice and attached plan compare. */
function bareTitle(title: string): string {
  return title
    .replace(/\s/g, '')
    .replace(/^关于/, '')
    .replace(/的通知$/, '')
    .replace(/》$/, '')
}

function citationsOf(
  text: readonly Paragraph[],
  tables: Plan['tree']['tables'],
  titles: readonly string[],
  shorts: readonly string[],
): Plan['citations'] {
  const own = titles.map(bareTitle)
  const self = (title: string): boolean => {
    const bare = bareTitle(title)
    return bare.length >= 6 && own.some((one) => one === bare || one.endsWith(bare))
  }
  const abbreviated = new Set(shorts)
  const found = inEach(text, ({ reading }) => citationsIn(reading))
  for (const table of tables) {
    if (table.zone === 'furniture') continue
    for (const { cells } of table.rows)
      for (const cell of cells) if (cell) for (const one of citationsIn(cell.reading)) found.push(one)
  }
  return found
    .map((citation) => ({ ...citation, self: self(citation.title), abbreviated: abbreviated.has(citation.title) }))
    .sort((a, b) => a.start - b.start)
}
