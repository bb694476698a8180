/** Page numbers: where header and footer parts have them, how they look, and how far below the text. */

import { readNumbering } from '../../word/numbering.js'
import type { WordPackage } from '../../word/package.js'
import { attributeOf, type Styles } from '../../word/styles.js'
import { child, childrenOf, type Element, isOn } from '../../word/xml.js'
import { otherwise } from '../written.js'
import { lineHeight, type Placed } from './flow.js'
import { alignmentOf, sideIndent } from './indents.js'
import { millimetres, rounded } from './lengths.js'
import { lookOf } from './look.js'
import type { Section } from './sections.js'
import type { Tally } from './tally.js'

/** The page number of a header or footer. */
interface PageNumber {
  readonly before: string
  readonly behind: string
  readonly run: Element | undefined
  readonly placed: Placed
  /** Where it stands: an alignment, or `outside` of the page. */
  readonly side: string
  /** Heights of what stands below it in the footer, in twips. */
  readonly under: number
  readonly isFooter: boolean
}

/** Measures the page numbers of a section. */
export function measurePageNumbers(
  section: Section,
  { file, styles }: { readonly file: WordPackage; readonly styles: Styles },
  tally: Tally,
): void {
  const odd = numberOf(section, 'default', file, styles)
  const even = differs(file) ? numberOf(section, 'even', file, styles) : odd
  if (!odd && !even) return
  for (const number of new Set([odd, even])) {
    if (!number) continue
    const look = lookOf(styles.run(number.run, number.placed.paragraph.own))
    tally.add('pageNumber.font', look.ascii, 0)
    tally.add('pageNumber.size', look.size, 0)
    tally.add('pageNumber.form', formOf(number), 0)
    if (number.isFooter) tally.add('pageNumber.below', belowText(number, section, styles), 0)
    const side = number.side === 'outside' ? (number === even && odd !== even ? 'left' : 'right') : number.side
    if (side === 'left' || side === 'right') tally.add('pageNumber.indent', outerRoom(number, side, styles), 0)
  }
  tally.add('pageNumber.side', sideOf(odd, even), 0)
}

function sideOf(odd: PageNumber | undefined, even: PageNumber | undefined): string {
  if (!odd || !even) return otherwise
  if (odd.side === 'outside' && even.side === 'outside') return 'outer'
  if (odd === even || odd.side === even.side) return odd.side === 'both' ? 'left' : odd.side
  return odd.side === 'right' && even.side === 'left' ? 'outer' : otherwise
}

function differs(file: WordPackage): boolean {
  const link = file.relationships(file.main).find(({ type, isExternal }) => type === 'settings' && !isExternal)
  return link !== undefined && isOn(file.xml(link.target), 'w:evenAndOddHeaders') === true
}

/** The number in the footer of that type, or else in the header. */
function numberOf(section: Section, type: string, file: WordPackage, styles: Styles): PageNumber | undefined {
  const links = file.relationships(file.main)
  for (const kind of ['footer', 'header'] as const) {
    const reference = childrenOf(section.element, `w:${kind}Reference`).find(
      ({ attributes }) => attributes['w:type'] === type,
    )
    const link = links.find(({ id, isExternal }) => id === reference?.attributes['r:id'] && !isExternal)
    const root = link && file.xml(link.target)
    const found = root && numberIn(root, kind === 'footer', section, styles)
    if (found) return found
  }
  return undefined
}

function numberIn(root: Element, isFooter: boolean, section: Section, styles: Styles): PageNumber | undefined {
  const paragraphs = [...paragraphsIn(root, undefined)]
  const at = paragraphs.findIndex(({ element }) => partsOf(element) !== undefined)
  const own = paragraphs[at]
  const parts = own && partsOf(own.element)
  if (!parts) return undefined
  const placed = placedIn(own.element, section, styles)
  const outer = paragraphs.slice(at + 1).filter(({ isInner }) => !isInner)
  const under =
    own.isInner || own.anchored
      ? 0
      : outer.reduce((sum, { element }) => sum + lineHeight(placedIn(element, section, styles), styles).twips, 0)
  return { ...parts, placed, side: own.anchored ?? alignmentOf(placed), under, isFooter }
}

interface FoundParagraph {
  readonly element: Element
  /** Where a frame or a text box around it stands on the page. */
  readonly anchored: string | undefined
  readonly isInner: boolean
}

/** Paragraphs, those of text boxes before the ones that they are anchored in. */
function* paragraphsIn(element: Element, anchored: string | undefined, isInner = false): Generator<FoundParagraph> {
  for (const one of element.children) {
    if (one.name === 'w:p') {
      yield* paragraphsIn(one, anchored, true)
      const frame = child(child(one, 'w:pPr'), 'w:framePr')?.attributes['w:xAlign']
      yield { element: one, anchored: placeOf(frame) ?? anchored, isInner }
    } else if (one.name === 'mc:AlternateContent')
      yield* paragraphsIn(child(one, 'mc:Choice') ?? child(one, 'mc:Fallback') ?? one, anchored, isInner)
    else if (one.name === 'wp:anchor') {
      const align = child(child(one, 'wp:positionH'), 'wp:align')?.text.trim()
      yield* paragraphsIn(one, placeOf(align) ?? anchored, isInner)
    } else if (one.name === 'v:shape') {
      const [, align] = /mso-position-horizontal:(\w+)/.exec(one.attributes.style ?? '') ?? []
      yield* paragraphsIn(one, placeOf(align) ?? anchored, isInner)
    } else yield* paragraphsIn(one, anchored, isInner)
  }
}

function placeOf(align: string | undefined): string | undefined {
  return align !== undefined && /^(?:outside|left|center|right)$/.test(align) ? align : undefined
}

/** What stands before and behind the field PAGE of a paragraph; `undefined` where it has none. */
function partsOf(paragraph: Element): Pick<PageNumber, 'before' | 'behind' | 'run'> | undefined {
  let before = ''
  let behind = ''
  let run: Element | undefined
  let isFound = false
  let field: 'none' | 'instruction' | 'result' = 'none'
  let instruction = ''
  const text = (written: string): void => {
    if (field !== 'none') return
    if (isFound) behind += written
    else before += written
  }
  const walk = (element: Element): void => {
    for (const one of element.children) {
      if (one.name === 'w:txbxContent' || one.name === 'w:p') continue
      if (one.name === 'w:fldSimple') {
        if (isPage(one.attributes['w:instr'] ?? '')) {
          isFound = true
          run = child(child(one, 'w:r'), 'w:rPr')
        }
      } else if (one.name === 'w:fldChar') {
        const type = one.attributes['w:fldCharType']
        if (type === 'begin') [field, instruction] = ['instruction', '']
        else if (type === 'separate') field = 'result'
        else if (type === 'end') field = 'none'
        if (type !== 'begin' && isPage(instruction)) {
          isFound = true
          run ??= child(element, 'w:rPr')
        }
      } else if (one.name === 'w:instrText') instruction += one.text
      else if (one.name === 'w:t') text(one.text)
      else walk(one)
    }
  }
  walk(paragraph)
  return isFound ? { before, behind, run } : undefined
}

function isPage(instruction: string): boolean {
  return /^\s*PAGE\b/i.test(instruction)
}

function placedIn(element: Element, section: Section, styles: Styles): Placed {
  const own = child(element, 'w:pPr')
  const properties = styles.paragraph(own)
  const run = child(child(element, 'w:r'), 'w:rPr')
  const paragraph = {
    kind: 'paragraph' as const,
    ...{ index: 0, pieces: [{ kind: 'text' as const, text: '1', run }], own, properties },
    ...{ style: undefined, outlineLevel: undefined, mark: undefined, section: undefined },
    label: readNumbering(undefined).next(properties),
  }
  // The grid of the page holds for its text; a number stands alone.
  return {
    paragraph,
    properties,
    section: { ...section, grid: 'none', linePitch: undefined, charSpace: 0 },
    table: undefined,
    element,
    siblings: [],
    at: 0,
  }
}

function formOf({ before, behind }: PageNumber): string {
  const form = `${before.trim()}1${behind.trim()}`
  return forms[form.replace(/[\s\u3000]/g, '')] ?? form
}

const forms: Readonly<Record<string, string>> = { '—1—': 'dashes', '-1-': 'hyphens', '1': 'plain' }

/** Room at the outer side, in characters: an indent, or white space that is typed. */
function outerRoom({ placed, before, behind }: PageNumber, side: 'left' | 'right', styles: Styles): number {
  const typed = side === 'right' ? /(?<!\u3000)\u3000*$/.exec(behind) : /^\u3000*/.exec(before)
  const first = side === 'left' ? Number(attributeOf(placed.properties, 'w:ind', 'w:firstLineChars') ?? 0) / 100 : 0
  return rounded(sideIndent(placed, side, styles) + first + (typed?.[0].length ?? 0), 10)
}

/** From the text down to the middle of the number, in millimetres. */
function belowText({ placed, under }: PageNumber, section: Section, styles: Styles): number {
  const half = lineHeight(placed, styles).twips / 2
  return millimetres(section.bottom - section.footer - under - half)
}
