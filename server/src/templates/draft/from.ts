/** What proposals are made from: a sentence of the notice and what the notice is about. */

import type { Plan } from '../../semantics/model.js'
import type { DemandingSentence } from './demand.js'
import type { Piece } from './pieces.js'
import type { Proposal } from './proposal.js'

/** The sentence at hand, its notice, and what the plans are about. */
export interface From {
  readonly sentence: DemandingSentence
  readonly notice: Plan
  readonly subject: string
}

/** Where the words of a proposal stand. */
export function placed(piece: Piece, { sentence }: From): Pick<Proposal, 'clause' | 'quoted' | 'range'> {
  const { start, end } = piece
  return { clause: sentence.clause, quoted: piece.text, range: sentence.paragraph.reading.range(start, end) }
}
