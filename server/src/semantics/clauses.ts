/** Finds responsibility, person and deadline clauses in the paragraphs of an item and reads them. */

import { clauseKinds, type LabelKind, type LabelMatch, labelsIn, wholeLabel } from '../syntax/labels.js'
import type { Paragraph } from '../syntax/node.js'
import type { TextRange } from '../text/range.js'
import type { Reading } from '../text/reading.js'
import { isBody, isOffice, plainRoles, toParties } from './clauseParties.js'
import { bracketGroups, longestClause, type Stretch, sentenceStop } from './clauseStretches.js'
import { type DateContext, deadlinesIn } from './deadlines.js'
import { mask } from './mask.js'
import type { Deadline, Responsibility, ResponsiblePerson } from './model.js'
import { collective } from './organs/index.js'
import { personsIn } from './persons.js'
import { personsBeside } from './personsBeside.js'
import { type RoledNames, readRoles } from './roles.js'

/** What the clauses of one paragraph say, and where in its reading they stand. */
export interface ParagraphClauses {
  readonly paragraph: Paragraph
  readonly stretches: readonly Stretch[]
  readonly responsibilities: readonly Responsibility[]
  readonly persons: readonly ResponsiblePerson[]
  readonly deadlines: readonly Deadline[]
}

/** The clauses of consecutive paragraphs; a label alone on its line governs the paragraph behind it. */
export function readClauses(paragraphs: readonly Paragraph[], context: DateContext): ParagraphClauses[] {
  let waiting: LabelMatch | undefined
  let governing: LabelMatch | undefined
  const clauses = paragraphs.map((paragraph) => {
    const alone = paragraph.heading ? undefined : wholeLabel(paragraph.reading.text)
    const governed = waiting ?? (governing && isOnlyBodies(paragraph) ? governing : undefined)
    waiting = alone && clauseKinds.has(alone.kind) ? alone : undefined
    governing = governed ?? openList(paragraph)
    if (waiting)
      return {
        paragraph,
        stretches: [{ start: 0, end: paragraph.reading.text.length }],
        responsibilities: [],
        persons: [],
        deadlines: [],
      }
    const collector = new Collector(paragraph, context)
    if (governed && !paragraph.heading && labelsIn(paragraph.reading.text)[0]?.start !== 0) collector.govern(governed)
    else collector.read()
    return collector.result()
  })
  if (clauses.some((each) => each.responsibilities.length > 0)) return clauses
  return clauses.map((each) => withRunning(each, context))
}

/** An item without a clause of its own may name its bodies in running text: 由市医保局牵头，市财政局配合。 */
function withRunning(clauses: ParagraphClauses, context: DateContext): ParagraphClauses {
  if (clauses.stretches.length > 0 || !clauses.paragraph.reading.text.includes('由')) return clauses
  const collector = new Collector(clauses.paragraph, context)
  collector.running()
  return collector.result()
}

/** In characters; a line with a label and some bodies. */
const longestList = 120

/** The label of a line of bodies that may go on in the next one: 责任单位：省卫生健康委⏎省财政厅 */
function openList({ heading, reading: { text } }: Paragraph): LabelMatch | undefined {
  if (heading || text.length > longestList || text.includes('。')) return undefined
  const labels = labelsIn(text)
  const last = labels.at(-1)
  return labels[0]?.start === 0 && last && plainRoles(last.kind) ? last : undefined
}

/** A further line of bodies below a label: 配合单位⏎省大数据局⏎省通信管理局 */
function isOnlyBodies({ heading, reading }: Paragraph): boolean {
  if (heading || reading.text.length > 80 || /[。；：]/.test(reading.text)) return false
  const { names } = readRoles(reading, plainRoles('listed'))
  return names.length > 0 && names.every((name) => isBody(name.text))
}

/** What a table cell with labels of its own says, e.g. 牵头单位：… 责任单位：… in one column. */
export function readCell(reading: Reading, context: DateContext): ParagraphClauses {
  const paragraph: Paragraph = { index: -1, zone: 'body', part: 0, reading, wraps: [], broken: false, ...reading.span }
  const collector = new Collector(paragraph, context)
  collector.read()
  return collector.result()
}

/** A clause without label or brackets is short. */
const longestBare = 240
const roleWord = /负责|牵头|配合|参与|协助|协同|协办|落实|实施|承办|主办|支持/

/** 由A牵头, in running text up to the next mark. */
const runningLead =
  /(?<=^|[，。；：])由[^，。；：（）由]{3,80}?(?:牵头|负责)(?:负责|落实|实施|组织|推进|抓好|开展){0,6}(?=[，。；]|$)/g
/** ，B、C配合 directly behind it. */
const runningSupport = /^，[^，。；：（）]{3,120}?(?:配合|参与|协助|协同)(?:实施|落实|推进)?(?=[，。；]|$)/

class Collector {
  private readonly stretches: Stretch[] = []
  private readonly responsibilities: Responsibility[] = []
  private readonly persons: ResponsiblePerson[] = []
  private readonly deadlines: Deadline[] = []
  private lastSpoken: { readonly inner: Reading; readonly read: RoledNames } | undefined

  constructor(
    private readonly paragraph: Paragraph,
    private readonly context: DateContext,
  ) {}

  result(): ParagraphClauses {
    const { paragraph, stretches, persons, deadlines } = this
    // Brackets are read before labels in running text.
    const responsibilities = this.responsibilities.toSorted((a, b) => a.start - b.start)
    return { paragraph, stretches, responsibilities, persons, deadlines }
  }

  /** The whole paragraph is what stands behind `label`, on the line before. */
  govern(label: LabelMatch): void {
    const { reading } = this.paragraph
    const whole = { start: 0, end: reading.text.length }
    this.stretches.push(whole)
    this.content(label.kind, label.label, undefined, reading, whole, 'line')
  }

  read(): void {
    const { reading } = this.paragraph
    const groups = bracketGroups(reading.text)
    const clauses = groups.filter((group) => this.bracket(group))
    this.labels(reading.text, clauses, groups)
    if (this.stretches.length === 0 && !this.paragraph.heading) this.bare(reading)
  }

  private bracket(group: Stretch): boolean {
    const inner = this.paragraph.reading.slice(group.start + 1, group.end - 1)
    const all = labelsIn(inner.text)
    const labels = all.filter((label) => clauseKinds.has(label.kind))
    const opens =
      labels.length > 0 &&
      (labels[0].start === 0 || labels[0].start < 30 || this.isSentenceClause(inner.slice(0, labels[0].start)))
    if (!opens && !roleWord.test(inner.text)) return this.plainList(inner, group)
    if (!opens && !this.isSentenceClause(inner)) return this.plainList(inner, group)
    this.stretches.push(group)
    if (opens) this.labelled(inner, all, 'brackets', group)
    else this.sentence(inner, group)
    return true
  }

  /** Bodies alone in brackets behind the last sentence of an item: （市人社局、财政局，各县市区人民政府） */
  private plainList(inner: Reading, group: Stretch): boolean {
    const { text } = this.paragraph.reading
    if (/\S/.test(text.slice(group.end).replace(/^。/, ''))) return false
    const isBehindText = /[。；]$/.test(text.slice(0, group.start).trimEnd())
    if (!isBehindText && !this.paragraph.heading) return false
    const read = readRoles(inner, plainRoles('listed'))
    const least = this.context.plainLists && isBehindText ? 1 : 2
    if (read.names.length < least || !read.names.every((name) => isBody(name.text)) || collective(read.names[0].text))
      return false
    this.stretches.push(group)
    for (const one of deadlinesIn(inner, mask(inner.text), this.context, true)) this.deadlines.push(one)
    this.responsibilities.push({
      form: 'brackets',
      plain: true,
      parties: toParties(read.names),
      openEnded: read.openEnded,
      ...this.rangeOf(group),
    })
    return true
  }

  /** Where a stretch stands in the text; one whose bracket is never closed ends with the paragraph. */
  private rangeOf({ start, end }: Stretch): TextRange {
    const { reading } = this.paragraph
    return reading.range(start, Math.min(end, reading.text.length))
  }

  /** What `inner` says without a label; asked for twice, when it is judged and when it is taken. */
  private spoken(inner: Reading): RoledNames {
    if (this.lastSpoken?.inner !== inner) this.lastSpoken = { inner, read: readRoles(inner, undefined) }
    return this.lastSpoken.read
  }

  private isSentenceClause(inner: Reading): boolean {
    if (inner.text.length > 600) return false
    const read = this.spoken(inner)
    if (!read.spoken || read.names.length === 0) return false
    const good = read.names.filter((name) => isBody(name.text)).length
    return good * 5 >= read.names.length * 4
  }

  /** A paragraph that is a clause without label or brackets: 省民政厅牵头，省财政厅配合。 */
  private bare(reading: Reading): void {
    if (reading.text.length > longestBare || /。./.test(reading.text) || !roleWord.test(reading.text.slice(-12))) return
    const read = readRoles(reading, undefined)
    if (!read.spoken || read.names.length === 0 || !read.names.every((name) => isBody(name.text))) return
    const stretch = { start: 0, end: reading.text.length }
    this.stretches.push(stretch)
    this.responsibilities.push({
      form: 'line',
      parties: toParties(read.names),
      openEnded: read.openEnded,
      ...reading.span,
    })
  }

  /** 由A牵头，B、C配合，做好…: the first such place counts. */
  running(): void {
    const { reading } = this.paragraph
    const { text } = reading
    for (const match of text.matchAll(runningLead)) {
      const lead = readRoles(reading.slice(match.index + 1, match.index + match[0].length), undefined)
      if (!lead.spoken || lead.names.length === 0 || !lead.names.every((name) => isOffice(name.text))) continue
      let end = match.index + match[0].length
      const support = runningSupport.exec(text.slice(end))
      const others = support
        ? readRoles(reading.slice(end + 1, end + support[0].length), undefined)
        : { names: [], openEnded: false }
      const helps = others.names.length > 0 && others.names.every((name) => isBody(name.text))
      if (support && helps) end += support[0].length
      const names = [...lead.names, ...(helps ? others.names : [])]
      this.stretches.push({ start: match.index, end })
      this.responsibilities.push({
        form: 'inline',
        parties: toParties(names),
        openEnded: lead.openEnded || (helps && others.openEnded),
        ...reading.range(match.index, end),
      })
      return
    }
  }

  /** Labels outside brackets: at the start of the paragraph a line, later on inline. */
  private labels(text: string, clauses: readonly Stretch[], groups: readonly Stretch[]): void {
    const outside = labelsIn(text).filter(
      (label) => !groups.some((group) => label.start > group.start && label.start < group.end),
    )
    for (const [index, label] of outside.entries()) {
      if (
        !clauseKinds.has(label.kind) ||
        clauses.some((clause) => label.start >= clause.start && label.start < clause.end)
      )
        continue
      const next = outside[index + 1]?.start ?? text.length
      const stop = sentenceStop(text, label.contentStart, next)
      const stretch = { start: label.start, end: stop }
      const content = this.paragraph.reading.slice(label.contentStart, stop)
      if (!this.isLabelled(label, content)) continue
      this.stretches.push(stretch)
      this.content(label.kind, label.label, label, content, stretch, label.start === 0 ? 'line' : 'inline')
    }
  }

  /** In running text a label needs content that fits it. */
  private isLabelled(label: LabelMatch, content: Reading): boolean {
    if (label.start === 0 || label.kind === 'deadline' || label.kind === 'person')
      return content.text.trim() !== '' || label.start === 0
    const read = readRoles(content, plainRoles(label.kind))
    return read.names.length > 0 && read.names.some((name) => isBody(name.text)) && content.text.length < longestClause
  }

  private labelled(inner: Reading, labels: readonly LabelMatch[], form: Responsibility['form'], group: Stretch): void {
    if (labels[0].start > 0) this.sentence(inner.slice(0, labels[0].start), group)
    for (const [index, label] of labels.entries()) {
      const end = labels[index + 1]?.start ?? inner.text.length
      this.content(
        label.kind,
        label.label,
        { ...label, start: label.start + group.start + 1, end: label.end + group.start + 1 },
        inner.slice(label.contentStart, end),
        group,
        form,
      )
    }
  }

  private content(
    kind: LabelKind,
    label: string,
    at: { start: number; end: number } | undefined,
    content: Reading,
    stretch: Stretch,
    form: Responsibility['form'],
  ): void {
    if (kind === 'person') for (const one of personsIn(content, label)) this.persons.push(one)
    else if (kind === 'deadline')
      for (const one of deadlinesIn(content, mask(content.text), this.context, true)) this.deadlines.push(one)
    else if (kind === 'lead' || kind === 'support' || kind === 'listed') {
      const read = readRoles(content, plainRoles(kind))
      if (/[年月]/.test(content.text))
        for (const one of deadlinesIn(content, mask(content.text), this.context, false)) this.deadlines.push(one)
      if (read.names.length === 0) return
      const { names, persons } = personsBeside(read.names, label)
      for (const one of persons) this.persons.push(one)
      const labelRange = at ? { labelRange: this.paragraph.reading.range(at.start, at.end) } : {}
      this.responsibilities.push({
        label,
        ...labelRange,
        form,
        parties: toParties(names),
        openEnded: read.openEnded,
        ...this.rangeOf(stretch),
      })
    }
  }

  /** A负责，B参与 — with a date in front of it in some plans. */
  private sentence(inner: Reading, stretch: Stretch): void {
    const read = this.spoken(inner)
    const dated = deadlinesIn(inner, mask(inner.text), this.context, true)
    for (const one of dated) this.deadlines.push(one)
    const names = read.names.filter((name) => isBody(name.text) || !/\d|完成|[。；]/.test(name.text))
    if (names.length === 0) return
    this.responsibilities.push({
      form: 'brackets',
      parties: toParties(names),
      openEnded: read.openEnded,
      ...this.rangeOf(stretch),
    })
  }
}
