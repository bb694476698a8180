/** Turns paragraphs into lines of a draft: with their automatic numbers, without what is hidden or was deleted. */

import type { Piece, WordParagraph } from '../../word/document.js'
import { propertyOf } from '../../word/styles.js'
import { added, type DraftLine, type Stretch, textOf, trimmed } from './draftLines.js'
import type { Import } from './import.js'

/** The lines of a paragraph or of several that are one, and the text boxes anchored in them. */
export interface ParagraphLines {
  readonly lines: readonly DraftLine[]
  readonly boxes: readonly Extract<Piece, { kind: 'textBox' }>[]
}

/** The text of `paragraphs`, which tracked changes make one; the last has the number and the style. */
export function linesOf(paragraphs: readonly WordParagraph[], context: Import): ParagraphLines {
  const last = paragraphs[paragraphs.length - 1]
  const lines: Stretch[][] = [[]]
  const boxes: Extract<Piece, { kind: 'textBox' }>[] = []
  for (const { pieces, index } of paragraphs) {
    let character = 0
    for (const piece of pieces) {
      noteChange(piece, index, context)
      const isKept = context.isPresent(piece.change)
      const shown = shownText(piece, index, isKept, context)
      if (piece.kind === 'textBox' && isKept) boxes.push(piece)
      if (piece.kind === 'line' || piece.kind === 'page' || piece.kind === 'column') {
        if (isKept) lines.push([])
      } else if (isKept && shown !== '') {
        const isOwn = piece.kind === 'text' || piece.kind === 'tab'
        lines[lines.length - 1].push(isOwn ? { text: shown, paragraph: index, character } : added(shown, index))
      }
      character += piece.kind === 'text' ? piece.text.length : ownLength(piece)
    }
  }
  const opening = openingOf(last, lines[0])
  const isRight = /^(?:right|end)$/.test(propertyOf(last.properties, 'w:jc') ?? '')
  const [head, ...others] = wholeTitles(lines.map(trimmed), last)
  const first = opening === '' ? head : [added(opening, paragraphs[0].index), ...head]
  return { lines: isRight ? [first, ...others].map(setRight) : [first, ...others], boxes }
}

/** A signature at the right is told from the text above it by its place. */
function setRight(line: DraftLine): DraftLine {
  return textOf(line) === '' ? line : [added('　'.repeat(8)), ...line]
}

/** Centred lines are broken for their shape, so that they are one; a document number below a title stands by itself. */
function wholeTitles(lines: readonly DraftLine[], { properties }: WordParagraph): DraftLine[] {
  if (propertyOf(properties, 'w:jc') !== 'center') return [...lines]
  const joined: DraftLine[] = []
  for (const line of lines) {
    const last = joined.pop() ?? []
    if (documentNumber.test(textOf(line))) joined.push(last, line)
    else joined.push([...last, ...line])
  }
  return joined
}

const documentNumber = /[〔[［﹝]\s*(?:19|20)\d\d\s*[〕\]］﹞].{0,12}号$/

/** Tabs and breaks are one character each in Word. */
function ownLength({ kind }: Piece): number {
  return kind === 'tab' || kind === 'line' || kind === 'page' || kind === 'column' ? 1 : 0
}

function shownText(piece: Piece, paragraph: number, isKept: boolean, context: Import): string {
  switch (piece.kind) {
    case 'text':
      return piece.text
    case 'tab':
      return '\t'
    case 'image': {
      if (isKept) context.remark({ kind: 'image', paragraph, text: piece.name })
      return `![${piece.description.replace(/[[\]\n\r]/g, ' ').trim() || piece.name}](${piece.name})`
    }
    case 'footnote':
    case 'endnote':
      return isKept ? context.noteMark(piece.kind, piece.id, paragraph) : ''
    case 'comment':
      if (isKept) context.comment(piece.id, paragraph)
      return ''
    default:
      return ''
  }
}

function noteChange(piece: Piece, paragraph: number, context: Import): void {
  if (!piece.change) return
  const { kind, author } = piece.change
  if (piece.kind === 'text' && piece.text.trim() !== '') context.change({ kind, paragraph, text: piece.text, author })
}

/** What Word prints before the text, or what says in a draft that this is a heading. */
function openingOf({ label, outlineLevel, style }: WordParagraph, firstLine: DraftLine): string {
  const text = firstLine
    .map((stretch) => stretch.text)
    .join('')
    .trim()
  if (text === '') return ''
  if (label) return label.isBullet ? '- ' : label.text + gapBehind(label.text)
  if (outlineLevel === undefined || style === 'title' || saysItself.test(text)) return ''
  return `${'#'.repeat(Math.min(6, outlineLevel))} `
}

/** A number that ends in a mark stands beside its text; another is set off. */
function gapBehind(label: string): string {
  if (/[章节条编]$/.test(label)) return '　'
  return /[\w%]$/.test(label) ? ' ' : ''
}

/** Text that the reading of a draft takes for a heading, a title or an annex by its own words. */
const saysItself =
  /^(?:[一二三四五六七八九十百]+[、．.]|[（(][一二三四五六七八九十\d]+[）)]|\d+(?:\.\d+)*[.．、]|[①-⑳]|第[一二三四五六七八九十百\d]+[章节条编部]|附\s*[件表录]|#)/
