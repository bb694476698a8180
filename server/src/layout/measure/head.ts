/** The red head: the mark of the issuer and the rule below the document number. */

import { displayWidth } from '../../text/width.js'
import { descendants, type Element } from '../../word/xml.js'
import { measureCharacters } from './characters.js'
import {
  aboveOf,
  borderOf,
  type Flow,
  isEmpty,
  lineHeight,
  mainLook,
  type Placed,
  placedAt,
  roomAt,
  textOf,
} from './flow.js'
import { alignmentOf } from './indents.js'
import { millimetres, wholeNumber } from './lengths.js'
import { isRed } from './look.js'
import { runsOf } from './stretches.js'
import type { Tally } from './tally.js'

/** Type of this size in points above the title can only be the issuer's. */
const large = 26

/** The mark of the issuer above the first element of the document, which is in paragraph `first`. */
export function issuerMarkOf(first: number, flow: Flow): Placed | undefined {
  let found: Placed | undefined
  for (const [index, placed] of flow.paragraphs) {
    if (index >= first) break
    if (isEmpty(placed.paragraph)) continue
    const { size, colour } = mainLook(placed, flow.styles)
    if (isRed(colour) || size >= large || /文件$/.test(textOf(placed.paragraph).trim())) found = placed
  }
  return found
}

/** Font, size, colour and place of the mark. */
export function measureIssuerMark(mark: Placed, flow: Flow, tally: Tally): void {
  const { index } = mark.paragraph
  const size = fillsLine(mark, flow) ? 'none' : 'issuerMark.size'
  const noted = { element: 'issuerMark', isText: false, size }
  measureCharacters({ placed: mark, runs: runsOf(mark) }, noted, flow.styles, tally)
  tally.add('issuerMark.align', alignmentOf(mark), index)
  const above = aboveOf(mark, flow)
  if (above.block === undefined && mark.table === undefined)
    tally.add('issuerMark.top', millimetres(above.twips), index)
}

/** A mark as large as the line allows says nothing of the size that is wanted. */
function fillsLine(mark: Placed, flow: Flow): boolean {
  const { size } = mainLook(mark, flow.styles)
  const width = displayWidth(textOf(mark.paragraph).trim()) / 2
  return width * (size + 1) > mark.section.textWidth / 20
}

/** The rule below the document number. */
export interface RedRule {
  /** Below the line of the number, in twips; `undefined` where a drawing is placed by something else. */
  readonly below: number | undefined
  readonly colour: string
  readonly paragraph: number
  /** False for a border. */
  readonly isDrawn: boolean
}

/** The rule below `number`: a border, or a drawn line. */
export function redRuleOf(number: Placed, flow: Flow): RedRule | undefined {
  const height = lineHeight(number, flow.styles).twips
  const own = ruleAt(number, 'w:bottom', 0) ?? drawnRule(number, -height)
  if (own) return own
  let below = roomAt(number, 'after')
  for (let at = number.at + 1; at < number.siblings.length; at++) {
    const next = placedAt(flow, number.siblings[at])
    if (!next) return undefined
    below += roomAt(next, 'before')
    const above = ruleAt(next, 'w:top', below)
    if (above) return above
    const drawn = drawnRule(next, below)
    if (drawn) return drawn
    if (!isEmpty(next.paragraph)) return undefined
    below += lineHeight(next, flow.styles).twips
    const under = ruleAt(next, 'w:bottom', below)
    if (under) return under
    below += roomAt(next, 'after')
  }
  return undefined
}

function ruleAt(placed: Placed, side: 'w:top' | 'w:bottom', above: number): RedRule | undefined {
  const border = borderOf(placed, side)
  if (!border) return undefined
  const space = (wholeNumber(border.attributes['w:space']) ?? 0) * 20
  const colour = border.attributes['w:color'] ?? ''
  return {
    below: side === 'w:top' ? above - space : above + space,
    colour: hexadecimal(colour),
    paragraph: placed.paragraph.index,
    isDrawn: false,
  }
}

/** A line that is drawn in the paragraph, whose upper edge is `above` twips below the number. */
function drawnRule({ element, paragraph }: Placed, above: number): RedRule | undefined {
  if (!element) return undefined
  for (const anchor of descendants(element, 'wp:anchor')) {
    const [shape] = descendants(anchor, 'a:prstGeom')
    if (!shape || !/^(?:line|straightConnector1)$/.test(shape.attributes.prst ?? '')) continue
    return { below: drawnBelow(anchor, above), colour: strokeOf(anchor), paragraph: paragraph.index, isDrawn: true }
  }
  for (const line of descendants(element, 'v:line'))
    return {
      below: undefined,
      colour: hexadecimal(line.attributes.strokecolor ?? ''),
      paragraph: paragraph.index,
      isDrawn: true,
    }
  return undefined
}

/** English metric units of a twip. */
const emu = 635

function drawnBelow(anchor: Element, above: number): number | undefined {
  const [position] = descendants(anchor, 'wp:positionV')
  if (!/^(?:paragraph|line)$/.test(position?.attributes.relativeFrom ?? '')) return undefined
  const [offset] = descendants(position, 'wp:posOffset')
  const units = wholeNumber(offset?.text.trim())
  return units === undefined ? undefined : above + units / emu
}

function strokeOf(anchor: Element): string {
  for (const line of descendants(anchor, 'a:ln'))
    for (const colour of descendants(line, 'a:srgbClr')) return hexadecimal(colour.attributes.val ?? '')
  return '000000'
}

function hexadecimal(colour: string): string {
  if (colour.toLowerCase() === 'red') return 'FF0000'
  const [, digits] = /^#?([0-9A-Fa-f]{6})\b/.exec(colour) ?? []
  return digits?.toUpperCase() ?? '000000'
}
