/** Makes of matched passages what is told of them: status and reasons of each task, of its date and of its figures. */

import { pathOf } from '../semantics/headingPath.js'
import type { Plan, Target } from '../semantics/model.js'
import { isCounterpart } from '../semantics/organs/index.js'
import { shortened } from '../text/excerpt.js'
import { plain } from '../text/identity.js'
import { contains, type TextRange } from '../text/range.js'
import type { AlignmentItem, DraftPlace, ItemKind, UpperDocument, UpperPlace } from './alignment.js'
import { compareDeadline, dueOf } from './deadlines.js'
import { indicatorKey } from './indicator.js'
import type { Matching } from './match.js'
import { missingParts } from './parts.js'
import { type Passage, type Passages, passagesOf } from './passage.js'
import type { ResolvedPin } from './pins.js'
import { type Reason, reason } from './reasons.js'
import { compareFigure, type Figures, figuresOf, type TargetComparison } from './targets.js'
import { pairsOf, sharedStretches, wordsOf } from './words.js'

/** One upper document beside the draft. */
export interface Matched {
  readonly draft: Plan
  readonly passages: Passages
  readonly document: UpperDocument
  readonly pins: readonly ResolvedPin[]
  readonly matching: Matching
}

/** The items of one upper document. */
export function itemsOf(matched: Matched): AlignmentItem[] {
  const { asked } = passagesOf(matched.document.plan)
  const { answering } = matched.passages
  const rows = answering.filter(({ kind }) => kind === 'row')
  const figures = figuresOf(allTargets(matched.draft), matched.draft.metadata.level)
  const uppersOf = groupBy(
    matched.matching.matches,
    (one) => one.draft,
    (one) => one.upper,
  )
  const draftsOf = groupBy(
    matched.matching.matches,
    (one) => one.upper,
    (one) => one.draft,
  )
  const draftAt = new Map(answering.map((passage, index) => [passage, index]))
  const tasks = asked.flatMap((upper, at) => {
    const drafts = (draftsOf.get(at) ?? []).map((to) => answering[to])
    const date = dateItem(upper, drafts)
    const targets = drafts.length === 0 ? [] : figureItems(upper, drafts)
    const parts = [...(date ? [date] : []), ...targets]
    return [taskItem(upper, at, drafts, parts), ...parts]
  })
  return [...tasks, ...documentItems(matched, figures)]

  function dateItem(upper: Passage, drafts: readonly Passage[]): AlignmentItem | undefined {
    const others = (draft: Passage) =>
      (uppersOf.get(draftAt.get(draft) ?? -1) ?? []).flatMap((at) =>
        asked[at] === upper ? [] : (dueOf(asked[at]) ?? []),
      )
    const found = drafts.length === 0 ? undefined : compareDeadline(upper, drafts, rows, others)
    if (!found) return undefined
    const { verdict } = found
    const code = ({ kept: 'deadline-kept', later: 'deadline-later', absent: 'deadline-absent' } as const)[verdict]
    return {
      upper: partPlace(matched.document, 'deadline', upper.path, found.upper),
      ...(found.draft ? { draft: placeIn(drafts, rows, found.draft) } : {}),
      further: [],
      status: verdict === 'kept' ? 'covered' : verdict === 'later' ? 'partly' : 'missing',
      reasons: [reason(code, { upper: found.upper.text, ...(found.draft ? { draft: found.draft.text } : {}) })],
      deadline: { upper: found.upper, ...(found.draft ? { draft: found.draft } : {}), isLater: verdict === 'later' },
    }
  }

  function figureItems(upper: Passage, drafts: readonly Passage[]): AlignmentItem[] {
    const near = new Set(drafts.flatMap(({ targets }) => targets))
    const { level } = matched.document.plan.metadata
    return figuresOf(upper.targets, level).figures.flatMap((figure) => {
      const found = compareFigure(figure, level, figures, near)
      return found ? [targetItem(matched, upper.path, found)] : []
    })
  }

  function taskItem(
    upper: Passage,
    at: number,
    drafts: readonly Passage[],
    parts: readonly AlignmentItem[],
  ): AlignmentItem {
    const place: UpperPlace = { document: matched.document.document, kind: 'task', ...draftPlace(upper) }
    const rejected = matched.pins
      .filter(({ pin, upper: own }) => own === at && pin.decision === 'reject')
      .map(({ draft }) => reason('rejected', { title: answering[draft].title }))
    if (drafts.length === 0) {
      const near = matched.matching.nearest.get(at)
      const why = near ? reason('nearest', { title: answering[near.draft].title }) : reason('nothing-alike')
      const reasons = [...rejected, why]
      return {
        upper: place,
        further: [],
        status: 'missing',
        reasons,
        task: { upper, drafts },
        nearest: near?.score ?? 0,
      }
    }
    const pin = matched.pins.find((one) => one.upper === at && one.pin.decision === 'match')
    const absent = missingParts(upper, drafts, matched.matching.weights)
    const lacking = [
      ...parts.filter(({ status }) => status !== 'covered').flatMap(({ reasons }) => reasons),
      ...absent.map((part) => reason('part-absent', { part: shortened(part, 30) })),
    ]
    const status = pin?.isOutdated ? 'outdated' : lacking.length > 0 ? 'partly' : 'covered'
    const why = [
      ...(pin ? [reason('pinned')] : []),
      ...(pin?.isOutdated ? [reason('changed')] : []),
      ...reasonsFor(upper, drafts[0], matched),
      ...lacking,
      ...rejected,
    ]
    const [draft, ...further] = drafts.map(draftPlace)
    return { upper: place, draft, further, status, reasons: why, task: { upper, drafts } }
  }
}

/** `passage` without what it says. */
export function draftPlace({ path, title, titleRange, start, end }: Passage): DraftPlace {
  return { path, title, titleRange, start, end }
}

/** Stretches shown as reasons, and their length. */
const [mostStretches, longestStretch] = [3, 16]

/** What two passages have in common; never nothing. */
function reasonsFor(upper: Passage, draft: Passage, { matching, draft: plan }: Matched): Reason[] {
  const found: Reason[] = []
  if (plain(upper.title) === plain(draft.title)) found.push(reason('same-title'))
  const stretches = sharedStretches(`${upper.title}\n${upper.text}`, wordsOf(draft).all, matching.weights)
  const words = stretches.slice(0, mostStretches).map((stretch) => shortened(stretch, longestStretch))
  if (words.length > 0) found.push(reason('words', { words: words.join('、') }))
  const [section, own] = [upper.section?.title ?? '', draft.section?.title ?? '']
  if (sharesWord(section, own)) found.push(reason('section', { upper: section, draft: own }))
  const organs = new Set(
    upper.parties.flatMap(({ text }) => {
      const other = draft.parties.find((one) => isCounterpart(text, one.text, plan.metadata.level))
      return other ? [text === other.text ? text : `${text}—${other.text}`] : []
    }),
  )
  if (organs.size > 0) found.push(reason('organs', { organs: [...organs].slice(0, mostStretches).join('、') }))
  const keys = new Set(draft.targets.map(indicatorKey))
  const indicators = new Set(upper.targets.map(indicatorKey).filter((key) => key !== '' && keys.has(key)))
  if (indicators.size > 0)
    found.push(reason('indicator', { indicators: [...indicators].slice(0, mostStretches).join('、') }))
  return found.length > 0 ? found : [reason('words', { words: shortened(upper.title, longestStretch) })]
}

function sharesWord(one: string, other: string): boolean {
  const pairs = pairsOf(other)
  const own = pairsOf(one)
  return own.size > 0 && [...own].filter((pair) => pairs.has(pair)).length * 2 >= Math.min(own.size, pairs.size)
}

/** The figures of goals, which stand in no task. */
function documentItems(matched: Matched, figures: Figures): AlignmentItem[] {
  const { plan } = matched.document
  const { asked } = passagesOf(plan)
  const own = plan.documentTargets.filter((target) => !asked.some(({ targets }) => targets.includes(target)))
  return figuresOf(own, plan.metadata.level).figures.flatMap((figure) => {
    const found = compareFigure(figure, plan.metadata.level, figures, new Set())
    return found ? [targetItem(matched, headingPath(plan, figure.target), found)] : []
  })
}

function targetItem({ document, draft }: Matched, path: string, found: TargetComparison): AlignmentItem {
  const { upper, verdict, isCertain } = found
  const code = ({ kept: 'target-kept', below: 'target-below', absent: 'target-absent' } as const)[verdict]
  const place = found.draft && partPlaceIn(headingPath(draft, found.draft), found.draft)
  return {
    upper: partPlace(document, 'target', path, upper),
    ...(place ? { draft: place } : {}),
    further: [],
    status: verdict === 'kept' ? 'covered' : verdict === 'below' ? 'partly' : 'missing',
    reasons: [reason(code, { upper: upper.text, ...(found.draft ? { draft: found.draft.text } : {}) })],
    target: { upper, ...(found.draft ? { draft: found.draft } : {}), isBelow: verdict === 'below' && isCertain },
  }
}

/** The numbers of the innermost heading around `range`; empty where there is none. */
function headingPath({ headings }: Plan, range: TextRange): string {
  const heading = headings.findLast(({ start, sectionEnd }) => contains({ start, end: sectionEnd }, range))
  return heading ? pathOf(heading) : ''
}

function allTargets({ tasks, annexRows, documentTargets }: Plan): Target[] {
  return [...tasks, ...annexRows].flatMap(({ targets }) => targets).concat(documentTargets)
}

function partPlace(
  { document }: UpperDocument,
  kind: ItemKind,
  path: string,
  part: TextRange & { text: string },
): UpperPlace {
  return { document, kind, ...partPlaceIn(path, part) }
}

function partPlaceIn(path: string, { text, start, end }: TextRange & { readonly text: string }): DraftPlace {
  return { path, title: text, titleRange: { start, end }, start, end }
}

/** The place of a date, under the number of the passage that holds it. */
function placeIn(drafts: readonly Passage[], rows: readonly Passage[], date: TextRange & { text: string }): DraftPlace {
  const holder = [...drafts, ...rows].find((one) => one.deadlines.some(({ start }) => start === date.start))
  return partPlaceIn(holder?.path ?? '', date)
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => number, value: (item: Item) => number) {
  const groups = new Map<number, number[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(value(item))
    else groups.set(key(item), [value(item)])
  }
  return groups
}
