/** Aligns a draft with the documents of the level above that it carries out (对标对表). */

import type { Plan } from '../semantics/model.js'
import { contains } from '../text/range.js'
import type { AddedTask, Alignment, AlignmentItem, UpperDocument, Uppers } from './alignment.js'
import { coverageOf } from './coverage.js'
import { draftPlace, itemsOf } from './items.js'
import { type Matching, matchPassages } from './match.js'
import { type Passage, type Passages, passagesOf } from './passage.js'
import { pinsOn } from './pinnedDocument.js'
import { type ResolvedPin, resolvePins } from './pins.js'
import { reason } from './reasons.js'
import { takeOverWords } from './words.js'

/**
 * The alignment of `draft` with `uppers`: pure, the same for the same texts. What `before`, that of an earlier version of the draft,
 * has found out is taken over as far as the passages say the same; the result is the same without.
 */
export function align(draft: Plan, uppers: Uppers, before?: Alignment): Alignment {
  const earlier = before && memories.get(before)
  const passages = passagesOf(draft)
  if (earlier) takeOverWords(earlier.answering, passages.answering)
  const memory: Memory = { draft: contentOf(passages), answering: passages.answering, documents: [] }
  const isKept = earlier?.draft === memory.draft && before?.uppers.pins === uppers.pins
  const stray: Alignment['stray'][number][] = []
  const items: AlignmentItem[] = []
  const taken = new Set<number>()
  for (const document of uppers.documents) {
    const known = isKept ? earlier?.documents.find((one) => sameDocument(one.document, document)) : undefined
    const matched = known ?? matchDocument(document, passages, uppers)
    memory.documents.push(matched)
    stray.push(...matched.stray)
    for (const one of matched.matching.matches) taken.add(one.draft)
    items.push(...itemsOf({ draft, passages, document, pins: matched.resolved, matching: matched.matching }))
  }
  const alignment = { uppers, items, added: addedIn(passages, taken), coverage: coverageOf(items), stray }
  memories.set(alignment, memory)
  return alignment
}

/** What an alignment has found out that a later one may take over. */
interface Memory {
  /** All that the draft's passages say, wherever they stand. */
  readonly draft: string
  readonly answering: readonly Passage[]
  readonly documents: MatchedDocument[]
}

interface MatchedDocument {
  readonly document: UpperDocument
  readonly matching: Matching
  readonly resolved: readonly ResolvedPin[]
  readonly stray: Alignment['stray']
}

const memories = new WeakMap<Alignment, Memory>()

function sameDocument(one: UpperDocument, other: UpperDocument): boolean {
  return one.document === other.document && one.beside === other.beside && one.plan === other.plan
}

function matchDocument(document: UpperDocument, { answering }: Passages, uppers: Uppers): MatchedDocument {
  const { asked } = passagesOf(document.plan)
  const { resolved, stray } = resolvePins(pinsOn(uppers.pins, document, uppers.documents), asked, answering)
  const decisions = new Map(resolved.map((one) => [`${one.upper}/${one.draft}`, one.pin.decision]))
  const [uppersAt, draftsAt] = [positions(asked), positions(answering)]
  const matching = matchPassages(asked, answering, (upper, draft) =>
    decisions.size === 0 ? undefined : decisions.get(`${uppersAt.get(upper)}/${draftsAt.get(draft)}`),
  )
  return { document, matching, resolved, stray }
}

function positions(passages: readonly Passage[]): ReadonlyMap<Passage, number> {
  return new Map(passages.map((passage, index) => [passage, index]))
}

/** The tasks of the draft that no document above asks for. */
function addedIn({ asked, answering }: Passages, taken: ReadonlySet<number>): AddedTask[] {
  const tasks = new Set(asked)
  const areas = answering.filter(({ kind }, index) => kind === 'area' && taken.has(index))
  return answering
    .filter((passage, index) => tasks.has(passage) && !taken.has(index))
    .filter((passage) => !areas.some((area) => contains(area, passage)))
    .map((passage) => ({ draft: draftPlace(passage), status: 'added', reasons: [reason('only-here')] }))
}

/** What matching depends on; what areas say their tasks say. */
function contentOf({ answering }: Passages): string {
  const parts = answering.map(({ kind, id, title, text, section, parties, targets }) => [
    ...[kind, id, title, kind === 'area' ? '' : text, section?.title],
    ...parties.map(({ canonical }) => canonical),
    ...targets.map(({ indicator }) => indicator),
  ])
  return JSON.stringify(parts)
}
