/** What a notice demands, sentence by sentence, and where. */

import type { Heading, Plan } from '../../semantics/model.js'
import type { Paragraph } from '../../syntax/node.js'
import { cut, type Piece } from './pieces.js'
import {
  contentsCue,
  contentsTitle,
  demandCue,
  imperative,
  makingPlan,
  noDemand,
  planNoun,
  procedure,
} from './words.js'

/** A sentence that demands something. */
export interface DemandingSentence {
  readonly paragraph: Paragraph
  readonly piece: Piece
  /** The clause of the notice: 二、第2段. */
  readonly clause: string
  /** `content`: what the plan must hold; `procedure`: what becomes of the plan; `work`: what is to be done about it. */
  readonly topic: 'content' | 'procedure' | 'work'
  /** True when the sentence announces the headings below as the parts of the plan. */
  readonly announcesParts: boolean
}

/** A heading that names a part which the plan must have. */
export interface DemandedPart {
  readonly heading: Heading
  readonly clause: string
}

/** All that `notice` demands, in the order of the text. */
export function readDemands(notice: Plan): { sentences: readonly DemandingSentence[]; parts: readonly DemandedPart[] } {
  const headings = new Map<Paragraph, Heading>()
  for (const heading of notice.headings) for (const paragraph of heading.paragraphs) headings.set(paragraph, heading)
  const sentences: DemandingSentence[] = []
  const announcing = new Set<Heading>()
  for (const paragraph of notice.tree.paragraphs) {
    if (!demandingZones.has(paragraph.zone)) continue
    const heading = headings.get(paragraph)
    for (const sentence of ofParagraph(paragraph, heading, notice)) {
      sentences.push(sentence)
      if (sentence.announcesParts && heading) announcing.add(heading)
    }
  }
  const isOutline = (heading: Heading | undefined): boolean =>
    heading !== undefined && (announcing.has(heading) || outlineTitle.test(heading.title))
  const parts = notice.headings
    .filter((heading) => isOutline(heading.parent) || isInOutline(heading, notice))
    .map((heading) => ({ heading, clause: clauseOf(heading, notice) }))
  return { sentences: sentences.filter((one) => !parts.some(({ heading }) => isWithin(one, heading))), parts }
}

const demandingZones: ReadonlySet<string> = new Set(['preamble', 'body', 'closing'])
const outlineTitle = /(?:编制|编写|方案|计划)(?:提纲|大纲|框架|体例|要点)$|(?:方案|计划)(?:主要)?内容$/

/** True for the headings of the first level in an annex that is an outline of the plan. */
function isInOutline(heading: Heading, notice: Plan): boolean {
  if (heading.scope !== 'annex' || heading.parent) return false
  return notice.annexes.some(
    ({ title = '', range }) =>
      outlineTitle.test(title) && range && range.start <= heading.start && heading.end <= range.end,
  )
}

/** What stands below a part says what the part is about and is no element of its own. */
function isWithin({ paragraph }: DemandingSentence, { start, sectionEnd }: Heading): boolean {
  return start <= paragraph.start && paragraph.end <= sectionEnd
}

function ofParagraph(paragraph: Paragraph, heading: Heading | undefined, notice: Plan): DemandingSentence[] {
  const { text } = paragraph.reading
  const start = paragraph.heading ? paragraph.heading.titleEnd : 0
  const whole = { text: text.slice(start), start, end: text.length }
  const found: DemandingSentence[] = []
  const isContents = isUnderContents(heading)
  for (const piece of cut(whole, '。！？')) {
    const before = found.at(-1)
    if (!demands(piece.text, before !== undefined, notice)) continue
    const topic = topicOf(piece.text, isContents || before?.topic === 'content')
    const announcesParts = topic === 'content' && announcement.test(piece.text)
    if (paragraph.zone === 'preamble' && topic !== 'content') continue
    found.push({ paragraph, piece, clause: clauseOf(heading, notice, paragraph), topic, announcesParts })
  }
  return found
}

const announcement =
  /(?:包括|包含|内容|要求|提纲|写明|明确|如下)(?:以下|下列|如下)?(?:[^，。；]{0,8}(?:内容|方面|部分|要素|事项))?(?:如下)?[：:]?$/

function demands(sentence: string, goesOn: boolean, { metadata: { issuer } }: Plan): boolean {
  if (noDemand.test(sentence) || (issuer !== undefined && sentence.startsWith(issuer))) return false
  return demandCue.test(sentence) || contentsCue.test(sentence) || (goesOn && imperative.test(sentence))
}

/** A sentence that asks for the plan's contents stays one whatever else it says of dates. */
function topicOf(sentence: string, isContents: boolean): DemandingSentence['topic'] {
  if (contentsCue.test(sentence)) return 'content'
  if (procedure.test(sentence)) return 'procedure'
  return isContents || (makingPlan.test(sentence) && planNoun.test(sentence)) ? 'content' : 'work'
}

function isUnderContents(heading: Heading | undefined): boolean {
  for (let at = heading; at; at = at.parent) if (contentsTitle.test(at.title)) return true
  return false
}

/** 二、（一）第2段: the labels of the headings, and which of its paragraphs when there are several. */
function clauseOf(heading: Heading | undefined, notice: Plan, paragraph?: Paragraph): string {
  if (!heading && paragraph?.zone === 'preamble' && notice.headings.length > 0) return '引言'
  if (!heading) {
    const body = notice.tree.paragraphs.filter(({ zone }) => zone === 'body' || zone === 'preamble')
    return `第${paragraph ? body.indexOf(paragraph) + 1 : 1}段`
  }
  const labels: string[] = []
  for (let at: Heading | undefined = heading; at; at = at.parent) labels.unshift(labelOf(at))
  const texts = heading.paragraphs.filter((one) => one !== heading.paragraphs[0] || heading.runIn)
  const number = paragraph && texts.length > 1 ? `第${texts.indexOf(paragraph) + 1}段` : ''
  const label = labels.join('')
  if (number !== '') return label.endsWith('、') || label.endsWith('）') ? `${label}${number}` : `${label}、${number}`
  return label.replace(/[、.．]$/, '')
}

function labelOf({ label, title }: Heading): string {
  return label === '' ? `“${title}”` : label.trim()
}
