/** Measures the elements of a document one after the other. */

import type { Imported } from '../../importers/imported.js'
import type { Block } from '../../word/document.js'
import { attributeOf, switchOf } from '../../word/styles.js'
import { isOn, val } from '../../word/xml.js'
import type { DocumentElement, ElementParagraph } from '../elements.js'
import { fieldNamed } from '../fields.js'
import { openLength } from '../written.js'
import { measureCharacters, usualLook } from './characters.js'
import { aboveOf, type Flow, isEmpty, lineHeight, type Placed, placedAt } from './flow.js'
import { issuerMarkOf, measureIssuerMark, type RedRule, redRuleOf } from './head.js'
import { alignmentOf, extent, firstLineIndent, sideIndent } from './indents.js'
import { millimetres, rounded, wholeNumber } from './lengths.js'
import { type Part, partsOf } from './stretches.js'
import type { Tally } from './tally.js'

/** What the elements are measured in. */
export interface Context {
  readonly imported: Imported
  readonly flow: Flow
  readonly tally: Tally
}

/** An element with the paragraphs it came from. */
interface Measured {
  readonly element: ElementParagraph
  readonly parts: readonly Part[]
  readonly first: Placed
}

/** Measures all of them. */
export function measureElements(elements: readonly DocumentElement[], context: Context): void {
  const { flow, tally, imported } = context
  const measured = elements.flatMap((element): Measured[] => {
    if (element.kind === 'table') return []
    const parts = partsOf(element.start, element.end, imported, flow)
    return parts[0] ? [{ element, parts, first: parts[0].placed }] : []
  })
  const opening = Math.min(...measured.map(({ first }) => first.paragraph.index))
  const mark = issuerMarkOf(opening, flow)
  if (mark) measureIssuerMark(mark, flow, tally)
  for (const [at, one] of measured.entries())
    measureElement(one, { before: measured[at - 1], after: measured[at + 1], mark }, context)
}

interface Around {
  readonly before: Measured | undefined
  readonly after: Measured | undefined
  readonly mark: Placed | undefined
}

function measureElement(one: Measured, around: Around, context: Context): void {
  const { element, parts, first } = one
  const { flow, tally } = context
  const { kind } = element
  const { index } = first.paragraph
  noteCharacters(one, context)
  if (onGrid.test(kind)) for (const part of parts) measureLines(part, context)
  if (
    fieldNamed(`${kind}.indent`) &&
    kind !== 'imprint' &&
    !(kind === 'annexNote' && around.before?.element.kind === kind)
  )
    tally.add(`${kind}.indent`, firstLineIndent(first, flow.styles), index)
  if (fieldNamed(`${kind}.align`)) tally.add(`${kind}.align`, alignmentOf(first), index)
  if (kind === 'title')
    for (const { placed } of parts) tally.add('title.leading', leadingOf(placed), placed.paragraph.index)
  if (kind === 'annexMark') tally.add('annexMark.newPage', beginsPage(first, flow), index)
  if (kind === 'imprint') measureSides(first, context)
  if (kind === 'date') measureDate(one, around, context)
  measureAbove(one, around, context)
}

/** Elements that stand in the grid of lines and characters. */
const onGrid = /^(?:text|heading\d|addressees)$/
/** Elements that look like the text unless said otherwise. */
const asText = /^(?:text|addressees|annexNote|signature|date|note)$/

/** A heading and the text that follows it in its paragraph are two. */
function noteCharacters({ element, parts }: Measured, context: Context): void {
  const { imported, flow, tally } = context
  const { kind, start, end, headEnd } = element
  if (!kind.startsWith('heading')) {
    const own = asText.test(kind) ? 'text' : kind
    for (const part of parts) measureCharacters(part, { element: own, isText: true }, flow.styles, tally)
    if (kind === 'text') for (const part of parts) measureLineLength(part, context)
    return
  }
  for (const part of partsOf(start, headEnd, imported, flow))
    measureCharacters(part, { element: kind, isText: true }, flow.styles, tally)
  for (const part of partsOf(headEnd, end, imported, flow)) {
    measureCharacters(part, { element: 'text', isText: true }, flow.styles, tally)
    measureLineLength(part, context)
  }
}

/** How many lines such paragraphs make. */
function measureLines({ placed }: Part, { flow, tally }: Context): void {
  const { section, paragraph } = placed
  if (section.isLandscape || placed.table) return
  const { twips, isFixed: isStated } = lineHeight(placed, flow.styles)
  const isFixed = isStated && twips > 0
  // Margins are whole twips, so a line may lack one or two.
  tally.add('page.lines', isFixed ? Math.floor((section.textHeight + 2) / twips) : openLength, paragraph.index)
}

/** How many characters a line of text holds; that of headings may have another size. */
function measureLineLength(part: Part, { flow, tally }: Context): void {
  const { section, paragraph, table } = part.placed
  const look = usualLook(part, flow.styles)
  if (section.isLandscape || table || !look) return
  const width = Math.max(1, look.size + look.spacing + section.charSpace) * 20
  tally.add('page.characters', Math.floor((section.textWidth + 2) / width), paragraph.index)
}

/** Line spacing in points where the paragraph fixes it. */
function leadingOf({ properties }: Placed): number | string {
  const line = wholeNumber(attributeOf(properties, 'w:spacing', 'w:line'))
  const rule = attributeOf(properties, 'w:spacing', 'w:lineRule')
  return line !== undefined && (rule === 'exact' || rule === 'atLeast') ? line / 20 : openLength
}

function measureSides(placed: Placed, { flow, tally }: Context): void {
  const sides = [firstLineIndent(placed, flow.styles), sideIndent(placed, 'right', flow.styles)].map((one) =>
    rounded(one, 10),
  )
  for (const indent of new Set(sides)) tally.add('imprint.indent', indent, placed.paragraph.index)
}

/** Room above an element, in lines of the text. */
function measureAbove({ element, first }: Measured, { before, mark }: Around, { flow, tally }: Context): void {
  const { kind } = element
  const { index } = first.paragraph
  const above = aboveOf(first, flow)
  const lines = (twips: number): number => rounded(twips / linePitch(first, flow), 10)
  if (kind === 'docNumber') {
    if (mark && above.block === mark.paragraph) tally.add('docNumber.before', lines(above.twips), index)
    const rule = redRuleOf(first, flow)
    if (!rule) return
    tally.add('redRule.colour', rule.colour, rule.paragraph)
    if (rule.below !== undefined) tally.add('redRule.below', millimetres(rule.below), rule.paragraph)
  } else if (kind === 'title' && before?.element.kind === 'docNumber') {
    const rule = redRuleOf(before.first, flow)
    const room = rule && roomBelowRule(first, rule, flow)
    if (room !== undefined) tally.add('title.before', lines(room), index)
  } else if (kind !== 'title' && fieldNamed(`${kind}.before`) && before && before.element.kind !== kind)
    tally.add(`${kind}.before`, lines(above.twips), index)
}

/** From the rule down to the title, in twips. A border stops the way up at the rule itself, a drawn line does not. */
function roomBelowRule(title: Placed, { isDrawn, below }: RedRule, flow: Flow): number | undefined {
  const { twips } = aboveOf(title, flow)
  if (!isDrawn) return twips
  return below === undefined ? undefined : Math.max(0, twips - Math.max(0, below))
}

/** Distance of the lines of the text around, in twips. */
function linePitch({ section, siblings }: Placed, flow: Flow): number {
  if (section.linePitch !== undefined) return section.linePitch
  const heights = siblings.flatMap((block) => {
    const placed = placedAt(flow, block)
    if (!placed || isEmpty(placed.paragraph)) return []
    const height = lineHeight(placed, flow.styles)
    return height.isFixed && height.twips > 0 ? [height.twips] : []
  })
  const counts = new Map<number, number>()
  for (const height of heights) counts.set(height, (counts.get(height) ?? 0) + 1)
  const [usual] = [...counts].sort((a, b) => b[1] - a[1])
  return usual?.[0] ?? 579
}

/** Seal or none, as issuer and date stand to each other, and the room right of the date. */
function measureDate({ first }: Measured, { before }: Around, { flow, tally }: Context): void {
  const { index } = first.paragraph
  const date = extent(first, flow.styles)
  const issuer = before?.element.kind === 'signature' ? extent(before.first, flow.styles) : undefined
  const seal = issuer && sealOf(issuer, date)
  tally.add('signature.seal', seal, index)
  // A long name moves the date in, and without a seal the date stands where the name does.
  const isPressed = issuer !== undefined && issuer.room < 0.2 && issuer.left < date.left
  if (seal !== 'unsealed' && !isPressed) tally.add('date.right', date.room, index)
}

type Extent = ReturnType<typeof extent>

/** With a seal the issuer is centred over the date, without one the date begins two characters further right (7.3.5.1, 7.3.5.2). */
function sealOf(issuer: Extent, date: Extent): string | undefined {
  const offCentre = Math.abs(issuer.left + issuer.right - date.left - date.right) / 2
  const offSetIn = Math.abs(date.left - issuer.left - 2)
  // An issuer that is four characters longer is both.
  if (Math.abs(offCentre - offSetIn) < 0.1) return undefined
  return Math.min(offCentre, offSetIn) > 0.6 ? undefined : offCentre < offSetIn ? 'sealed' : 'unsealed'
}

/** True when a new page begins with the paragraph, however it was asked for. */
function beginsPage(placed: Placed, flow: Flow): boolean {
  if (switchOf(placed.properties, 'w:pageBreakBefore')) return true
  if (breaksPage(placed.paragraph, 'before')) return true
  for (let at = placed.at - 1; at >= 0; at--) {
    const block: Block = placed.siblings[at]
    const above = placedAt(flow, block)
    if (!above) break
    if (above.paragraph.section) return val(placed.section.element, 'w:type') !== 'continuous'
    if (
      breaksPage(above.paragraph, 'behind') ||
      (isEmpty(above.paragraph) && isOn(above.paragraph.own, 'w:pageBreakBefore'))
    )
      return true
    if (!isEmpty(above.paragraph)) return false
  }
  // Behind a table that ends a section, or at the top of the document.
  return placed.at === 0
}

/** A page break with nothing before it, or nothing behind. */
function breaksPage({ pieces }: Placed['paragraph'], where: 'before' | 'behind'): boolean {
  const order = where === 'before' ? pieces : [...pieces].reverse()
  for (const piece of order) {
    if (piece.kind === 'page') return true
    if (piece.kind !== 'text' || piece.text.trim() !== '') return false
  }
  return false
}
