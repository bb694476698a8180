/** The layout that a Word document is written in, and what a check of the document against it says; loaded when one is written. */

import { type Layout, standardLayout } from '../layout/layout.js'
import { measure } from '../layout/measure.js'
import { parseLayout } from '../layout/parseLayout.js'
import { proofText } from '../layout/proofText.js'
import { prove } from '../layout/prove.js'
import { LineIndex } from '../text/lineIndex.js'
import { fill, type Locale, type Localised } from '../text/localised.js'

/** The layout of a unit as its file `text` says it, or why it cannot be used; without a text that of GB/T 9704. */
export function layoutNamed(text: string | undefined): Layout | { readonly problem: Localised } {
  if (text === undefined) return standardLayout
  const { layout, problems } = parseLayout(text)
  if (layout) return layout
  const [{ range, message }] = problems
  return { problem: fill(messages.defect, { line: new LineIndex(text).position(range.start).line + 1, message }) }
}

/** What was written is read back and measured: the report line by line. */
export function proofOf(bytes: Uint8Array, document: string, layout: Layout, locale: Locale): readonly string[] {
  const measured = measure(bytes)
  // What fangan has written itself it can read; a defect would show in its tests.
  if ('refused' in measured) return []
  return proofText(prove(measured, { document, layout }), locale).trimEnd().split('\n')
}

const messages = {
  defect: { zh: '版式文件第{line}行有误：{message}', en: 'Line {line} of the layout file is wrong: {message}' },
} as const satisfies Record<string, Localised>
