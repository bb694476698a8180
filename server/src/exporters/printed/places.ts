/** Where the paragraphs stand whose room depends on their own text or on their neighbours; as the Word document has them. */

import type { ElementParagraph } from '../../layout/elements.js'
import { type Layout, numberIn, textIn } from '../../layout/layout.js'
import { displayWidth } from '../../text/width.js'

/** The paragraphs above and below. */
export interface Neighbours {
  readonly before: ElementParagraph | undefined
  readonly after: ElementParagraph | undefined
}

/** Room in characters at the left and right and for what hangs out to the left, in lines above. */
export interface Place {
  readonly left?: number
  readonly right?: number
  readonly hanging?: number
  readonly above?: number
}

/** The place of `element`, whose text is `text`; empty for one that stands where its kind stands. */
export function placeOf(element: ElementParagraph, text: string, layout: Layout, around: Neighbours): Place {
  const { before } = around
  switch (element.kind) {
    case 'annexNote': {
      const isFirst = before?.kind !== 'annexNote'
      const hanging = displayWidth(annexMark.exec(text)?.[0] ?? '') / 2
      const left = numberIn(layout, 'annexNote.indent') + (isFirst ? 0 : 3) + hanging
      return { left, hanging, ...(isFirst ? { above: numberIn(layout, 'annexNote.before') } : {}) }
    }
    case 'signature':
    case 'date': {
      const isFirst = element.kind === 'signature' && before?.kind !== 'signature'
      // A seal stands over the signature, its upper edge one line below the text at most.
      const above = isSealed(layout) ? 2 : 1
      return { right: roomRight(element, text, layout, around), ...(isFirst ? { above } : {}) }
    }
    case 'text':
      return before?.kind === 'title' || before?.kind === 'docNumber' || before?.kind === 'annexTitle'
        ? { above: 1 }
        : {}
    default:
      return {}
  }
}

/** 附件： with its number, below which further lines stand. */
const annexMark = /^(?:附\s{0,4}件\s{0,4}[：:]\s{0,4})?(?:\d{1,2}\s{0,4}[.．、]\s{0,4})?/

/** The issuer centred over the date, or two characters left of it (7.3.5.1, 7.3.5.2). */
function roomRight(element: ElementParagraph, text: string, layout: Layout, { before, after }: Neighbours): number {
  const own = displayWidth(text) / 2
  if (element.kind === 'date') {
    const issuer = before?.kind === 'signature' ? widthOf(before) : own
    return dateRight(own, issuer, layout)
  }
  const date = after?.kind === 'date' ? widthOf(after) : own
  if (isSealed(layout)) return dateRight(date, own, layout) + (date - own) / 2
  return date > own ? date + 4 - own : 2
}

function dateRight(date: number, issuer: number, layout: Layout): number {
  // A long name moves the date in, so that it does not stand out of the type area itself.
  if (isSealed(layout)) return Math.max(numberIn(layout, 'date.right'), (issuer - date) / 2)
  // The first character of the date stands two characters right of the first of the issuer.
  return date > issuer ? 2 : issuer - date
}

function isSealed(layout: Layout): boolean {
  return textIn(layout, 'signature.seal') === 'sealed'
}

function widthOf({ paragraph }: ElementParagraph): number {
  return displayWidth(paragraph.reading.text.trim()) / 2
}
