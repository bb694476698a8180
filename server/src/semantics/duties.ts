/** Reads lists of duties: in a section such as 职责分工 each item says what one body answers for. */

import type { Paragraph, SyntaxTree } from '../syntax/node.js'
import type { TextRange } from '../text/range.js'
import { countWhile } from '../text/sorted.js'
import { isBody, toParties } from './clauseParties.js'
import type { DateContext } from './deadlines.js'
import { factsOf } from './facts.js'
import type { Annex, Heading, Party, Task } from './model.js'
import { readRoles } from './roles.js'

/** Where duties may stand. */
export interface DutyPlaces {
  readonly tree: SyntaxTree
  readonly headings: readonly Heading[]
  readonly annexes: readonly Annex[]
}

/** The duties of the bodies, in order of printing; none outside sections and annexes that announce them. */
export function dutiesOf({ tree, headings, annexes }: DutyPlaces, context: DateContext): Task[] {
  const byStart = new Map(headings.map((heading) => [heading.start, heading]))
  const duties: Task[] = []
  let end = 0
  for (const section of sectionsOf(headings, annexes)) {
    if (section.start < end) continue
    end = section.end
    const reader = new SectionReader(section.heading, byStart, context)
    for (const paragraph of within(tree.paragraphs, section)) reader.read(paragraph)
    for (const duty of reader.finish()) duties.push(duty)
  }
  return duties
}

interface Section extends TextRange {
  readonly heading: Heading | undefined
}

function sectionsOf(headings: readonly Heading[], annexes: readonly Annex[]): Section[] {
  const own = headings
    .filter(({ title }) => announcesDuties(title))
    .map((heading) => ({ start: heading.start, end: heading.sectionEnd, heading }))
  const annexed = annexes.flatMap(({ title, range }) =>
    title !== undefined && range && announcesDuties(title) ? [{ ...range, heading: undefined }] : [],
  )
  return [...own, ...annexed].sort((a, b) => a.start - b.start)
}

function announcesDuties(title: string): boolean {
  return title.length <= longestTitle && dutyTitle.test(title)
}

/** In characters; a longer title is a sentence. */
const longestTitle = 30
const dutyTitle =
  /(?:职责|责任|任务)(?:及|与|和)?分工|分工(?:及|与|和)?(?:职责|责任)|(?:部门|单位|成员|机构|主要|工作|具体|各自)职责|职责(?:任务|清单|划分)$/

function within(paragraphs: readonly Paragraph[], { start, end }: TextRange): readonly Paragraph[] {
  const from = countWhile(paragraphs, (paragraph) => paragraph.start < start)
  const to = countWhile(paragraphs, (paragraph) => paragraph.start < end)
  return paragraphs.slice(from, to).filter(({ zone }) => zone === 'body' || zone === 'annex')
}

/** A duty under construction. */
interface Draft {
  readonly parties: readonly Party[]
  /** From the names to what parts them from the duty. */
  readonly clause: TextRange
  readonly heading: Heading | undefined
  readonly paragraphs: Paragraph[]
  title: Title | undefined
}

interface Title {
  readonly text: string
  readonly range: TextRange
}

class SectionReader {
  private readonly drafts: Draft[] = []
  private open: Draft | undefined

  constructor(
    private readonly section: Heading | undefined,
    private readonly headings: ReadonlyMap<number, Heading>,
    private readonly context: DateContext,
  ) {}

  read(paragraph: Paragraph): void {
    const heading = paragraph.heading && this.headings.get(paragraph.start)
    if (heading && heading === this.section && !heading.runIn) return
    const from = paragraph.heading?.titleStart ?? 0
    const opening = openingOf(paragraph, from)
    if (opening) {
      this.open = { ...opening, heading, paragraphs: [paragraph], title: titleAt(paragraph, opening.at) }
      this.drafts.push(this.open)
    } else if (this.open && goesOn(this.open, heading)) {
      this.open.paragraphs.push(paragraph)
      this.open.title ??= titleAt(paragraph, from)
    } else this.open = undefined
  }

  finish(): Task[] {
    return this.drafts.flatMap((draft, index) => (draft.title ? [this.taskOf(draft, draft.title, index)] : []))
  }

  private taskOf({ parties, clause, heading, paragraphs }: Draft, title: Title, index: number): Task {
    const { persons, deadlines, targets } = factsOf(paragraphs, this.context)
    const under = heading?.parent ?? this.section
    return {
      path: heading?.path ?? [...(this.section?.path ?? []), index + 1],
      title: title.text,
      titleRange: title.range,
      start: paragraphs[0].start,
      end: paragraphs[paragraphs.length - 1].end,
      ...(heading ? { heading } : {}),
      ...(under ? { under } : {}),
      responsibilities: [{ form: 'inline', parties, openEnded: false, ...clause }],
      parties,
      inherited: [],
      persons,
      deadlines,
      targets,
    }
  }
}

/** Below a numbered body everything up to the next number of its level; otherwise what a colon or a semicolon leads on to. */
function goesOn({ heading: own, paragraphs }: Draft, heading: Heading | undefined): boolean {
  if (own) return heading === undefined || heading.level > own.level
  return heading === undefined && /[：；]$/.test(paragraphs[paragraphs.length - 1].reading.text)
}

/** The bodies at the start of a paragraph's text from `from` on, and where the duty begins behind them. */
function openingOf(
  { reading }: Paragraph,
  from: number,
): { parties: readonly Party[]; clause: TextRange; at: number } | undefined {
  const text = reading.text.slice(from, from + longestNames)
  const found = byColon.exec(text) ?? byVerb.exec(text) ?? alone.exec(text)
  if (!found?.groups) return undefined
  const { names } = found.groups
  const { names: bodies } = readRoles(reading.slice(from, from + names.length), { first: 'joint', rest: 'joint' })
  if (bodies.length === 0 || !bodies.every((body) => isBody(body.text))) return undefined
  // One body leads its duty; several answer for it together.
  const role = bodies.length === 1 ? 'lead' : 'joint'
  const parties = toParties(bodies.map((body) => ({ ...body, role })))
  return { parties, clause: reading.range(from, from + names.length), at: from + found[0].length }
}

/** In characters: the bodies of one duty and the word behind them. */
const longestNames = 120
/** 市住建局：负责… */
const byColon = /^(?<names>[^：。；，]{2,80})： ?/
/** 市财政局负责…, 市民政局。负责… */
const byVerb =
  /^(?<names>[^：。；，]{2,80}?)(?:。|，)?(?=(?:共同|联合|分别|具体|主要|统筹|牵头|全面){0,2}(?:负责|牵头|承担|履行)[^，。；：]{2})/
/** 市住建局, with its duty in the paragraphs below. */
const alone = /^(?<names>[^：。；，]{2,80})[。：]?$/

/** The first clause from `at` on; `undefined` where nothing stands there. */
function titleAt({ reading }: Paragraph, at: number): Title | undefined {
  const rest = reading.text.slice(at)
  const start = at + (rest.length - rest.trimStart().length)
  const length = /^[^，。；：（]+/.exec(reading.text.slice(start))?.[0].trimEnd().length ?? 0
  return length < 2
    ? undefined
    : { text: reading.text.slice(start, start + length), range: reading.range(start, start + length) }
}
