/** The pairs of clauses that `--pin` and `--reject` name. */

import type { UpperDocument, Uppers } from '../align/alignment.js'
import { type Passage, passagesOf } from '../align/passage.js'
import { fileName, pinnedName } from '../align/pinnedDocument.js'
import { type Pin, pinFor } from '../align/pins.js'
import type { Plan } from '../semantics/model.js'
import { fill, type Localised } from '../text/localised.js'
import { alignMessages as messages } from './alignMessages.js'

/** One value of an option. */
export interface AskedPin {
  readonly value: string
  readonly decision: Pin['decision']
}

/** The pins for `asked`, and what is wrong with those that name nothing. */
export function pinsAsked(
  asked: readonly AskedPin[],
  uppers: Uppers,
  draft: Plan,
): { readonly pins: readonly Pin[]; readonly problems: readonly Localised[] } {
  const problems: Localised[] = []
  const pins = asked.flatMap(({ value, decision }): Pin[] => {
    const [left, right, more] = value.split(/[=＝]/).map((part) => part.trim())
    if (!left || !right || more !== undefined) {
      problems.push(fill(messages.pinShape, { value }))
      return []
    }
    const upper = upperNamed(left, uppers)
    const own = passagesOf(draft).answering.find(({ path }) => same(path, right))
    if (!own) problems.push(fill(messages.noDraftClause, { path: right, known: known(passagesOf(draft).asked) }))
    if ('problem' in upper) problems.push(upper.problem)
    return !own || 'problem' in upper ? [] : [pinFor(pinnedName(upper.document), upper.passage, own, decision)]
  })
  return { pins, problems }
}

type Named = { readonly document: UpperDocument; readonly passage: Passage } | { readonly problem: Localised }

function upperNamed(written: string, { documents }: Uppers): Named {
  const mark = written.lastIndexOf('#')
  const [name, path] = mark < 0 ? [undefined, written] : [written.slice(0, mark), written.slice(mark + 1)]
  const named = documents.filter(({ document }) => name === undefined || document === name)
  const wanted =
    named.length > 0 ? named : documents.filter(({ document }) => fileName(document) === fileName(name ?? document))
  const found = wanted.flatMap((document) => {
    const passage = passagesOf(document.plan).asked.find((one) => same(one.path, path))
    return passage ? [{ document, passage }] : []
  })
  if (found.length === 1) return found[0]
  if (found.length > 1) return { problem: fill(messages.severalUpper, { path }) }
  const paths = known(wanted.flatMap(({ plan }) => passagesOf(plan).asked))
  return { problem: fill(messages.noUpperClause, { path, known: paths }) }
}

/** Half-width brackets are as good as full-width ones. */
function same(path: string, written: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC').replace(/[\s、.]/g, '')
  return plain(path) === plain(written)
}

/** So many clauses are listed. */
const mostListed = 30

function known(passages: readonly Passage[]): string {
  const paths = passages.map(({ path }) => path)
  return paths.slice(0, mostListed).join('、') + (paths.length > mostListed ? '…' : '')
}
