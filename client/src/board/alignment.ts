/** What the board is told of an alignment: without places in the texts, which move with every key. */

import type { PlanAlignment } from '../../../server/src/protocol.js'
import type { BoardAlignment } from '../../board/messages.js'

/** The alignment as the board shows it; `undefined` where there is none. */
export function boardAlignment(alignment: PlanAlignment | undefined): BoardAlignment | undefined {
  if (!alignment) return undefined
  const { uri, version, rows, ...rest } = alignment
  return {
    ...rest,
    rows: rows.map(({ upper, drafts, ...row }) => ({
      ...row,
      ...(upper ? { upper: without(upper) } : {}),
      drafts: drafts.map(without),
    })),
  }
}

function without<Passage extends { readonly range: unknown }>({ range, ...rest }: Passage): Omit<Passage, 'range'> {
  return rest
}
