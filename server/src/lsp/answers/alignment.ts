/** `fangan/alignment`, `fangan/decideMatch`: the plan beside the documents of the level above. */

import type { AddedTask, AlignmentItem, DraftPlace } from '../../align/alignment.js'
import { type Passage, passagesOf } from '../../align/passage.js'
import { printPins } from '../../align/pinFile.js'
import { pinnedName } from '../../align/pinnedDocument.js'
import { pinFor, withPins } from '../../align/pins.js'
import type {
  AlignedPassage,
  AlignedRow,
  DecidedMatch,
  DecideMatchParams,
  DocumentParams,
  PlanAlignment,
} from '../../protocol.js'
import { LineIndex } from '../../text/lineIndex.js'
import { fill, type Locale, type Localised } from '../../text/localised.js'
import type { TextRange } from '../../text/range.js'
import { unbroken } from '../../text/unbroken.js'
import { throwIfCancelled } from '../guard.js'
import type { Analysed } from '../plans.js'
import type { Run } from '../request.js'
import { toRange } from '../toLsp.js'
import type { FoundUppers } from '../uppers.js'

/** Answers `alignment`. */
export const alignment: Run<DocumentParams, PlanAlignment | null> = async ({ plans }, { uri }, token) => {
  const analysed = await plans.analysed(uri, token)
  throwIfCancelled(token)
  const { uppers, analysis, settings } = analysed ?? {}
  if (!analysed || !uppers || !analysis?.alignment || !settings) return null
  const { items, added, coverage } = analysis.alignment
  const { locale } = settings
  const places = placesIn(analysed, uppers)
  const rows = [
    ...items.map((item, index) => itemRow(item, `${index}`, places, locale)),
    ...added.map((task, index) => addedRow(task, `+${index}`, places, locale)),
  ].sort((one, other) => Number(one.upper === undefined) - Number(other.upper === undefined))
  return {
    uri,
    version: analysed.version,
    title: unbroken(analysis.plan.metadata.title) ?? '',
    documents: uppers.documents.map(({ document, plan }) => ({
      uri: uppers.uris.get(document) ?? document,
      name: document,
      title: unbroken(plan.metadata.title) ?? document,
    })),
    rows,
    sections: coverage.sections.map(({ document, path, title, tasks, missing }) => ({
      document: places.documentAt(document),
      title: `${path} ${title}`.trim(),
      tasks,
      taken: tasks - missing,
    })),
    tasks: coverage.tasks,
    taken: coverage.tasks - coverage.missing,
    problems: (uppers.problems ?? []).map(({ name, message }) => fill(problemMessage, { name, message })[locale]),
  }
}

const problemMessage: Localised = { zh: '{name}：{message}', en: '{name}: {message}' }

/** Answers `decideMatch`. */
export const decideMatch: Run<DecideMatchParams, DecidedMatch | null> = async (
  { plans },
  { uri, document, upper, draft, decision },
  token,
) => {
  const analysed = await plans.analysed(uri, token)
  throwIfCancelled(token)
  const above = analysed?.uppers?.documents[document]
  if (!analysed?.uppers || !above) return null
  const [one, other] = [
    passagesOf(above.plan).asked.find(({ id }) => id === upper),
    passagesOf(analysed.analysis.plan).answering.find(({ id }) => id === draft),
  ]
  if (!one || !other) return null
  const pins = withPins(analysed.uppers.pins, [pinFor(pinnedName(above), one, other, decision)])
  return { uri: analysed.uppers.pinFile, text: printPins(pins) }
}

/** Where the passages of all documents stand, as the protocol counts. */
interface Places {
  readonly documentAt: (name: string) => number
  readonly inUpper: (document: number, range: TextRange) => AlignedPassage['range']
  readonly inDraft: (range: TextRange) => AlignedPassage['range']
  readonly idOfDraft: (place: DraftPlace) => string
}

function placesIn({ lines, analysis }: Analysed, { documents }: FoundUppers): Places {
  const indices = documents.map(({ plan }) => new LineIndex(plan.source))
  const ids = new Map(passagesOf(analysis.plan).answering.map((passage) => [keyOf(passage), passage.id]))
  return {
    documentAt: (name) => documents.findIndex(({ document }) => document === name),
    inUpper: (document, range) => toRange(indices[document], range),
    inDraft: (range) => toRange(lines, range),
    idOfDraft: (place) => ids.get(keyOf(place)) ?? '',
  }
}

function keyOf({ start, end, titleRange }: Pick<Passage, 'start' | 'end' | 'titleRange'>): string {
  return `${start} ${end} ${titleRange.start}`
}

function itemRow(item: AlignmentItem, id: string, places: Places, locale: Locale): AlignedRow {
  const { upper, draft, further, status, reasons, task } = item
  const document = places.documentAt(upper.document)
  const { path, title, kind } = upper
  return {
    ...{ id, kind, status, reasons: reasons.map(({ message }) => message[locale]) },
    upper: { id: task?.upper.id ?? '', path, title, document, range: places.inUpper(document, upper) },
    drafts: [...(draft ? [draft] : []), ...further].map((place) => draftOf(place, places)),
  }
}

function addedRow({ draft, status, reasons }: AddedTask, id: string, places: Places, locale: Locale): AlignedRow {
  const messages = reasons.map(({ message }) => message[locale])
  return { id, kind: 'task', status, reasons: messages, drafts: [draftOf(draft, places)] }
}

function draftOf(place: DraftPlace, places: Places): AlignedPassage {
  const { path, title } = place
  return { id: places.idOfDraft(place), path, title, range: places.inDraft(place) }
}
