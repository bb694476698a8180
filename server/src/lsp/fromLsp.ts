/** From the protocol's positions to the core's offsets. */

import type { Range } from 'vscode-languageserver'
import type { LineIndex } from '../text/lineIndex.js'
import type { TextRange } from '../text/range.js'

/** The offsets of `range`, clamped to the text; a range written backwards is turned round. */
export function fromRange(lines: LineIndex, range: Range): TextRange {
  const start = lines.offset(range.start)
  const end = lines.offset(range.end)
  return start <= end ? { start, end } : { start: end, end: start }
}
