/** What holds of every text: reading it, checking it, mending it. Each law throws where it does not hold. */

import fc from 'fast-check'
import { type Analysis, analyse } from '../../server/src/analysis/analyse.js'
import { difference } from '../../server/src/analysis/difference.js'
import { cleanPaste } from '../../server/src/features/cleanPaste.js'
import { fixAll } from '../../server/src/features/fixAll.js'
import { wordsOf } from '../../server/src/features/formatting/layoutFixes.js'
import { formatting } from '../../server/src/features/formatting.js'
import { renumber } from '../../server/src/features/renumber.js'
import type { Finding, Fix } from '../../server/src/rules/rule.js'
import type { SyntaxNode } from '../../server/src/syntax/node.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { applyEdits, overlaps, type TextEdit, type TextRange } from '../../server/src/text/range.js'
import { originOf } from '../support/fixLaws.js'
import { actions, played } from './edits.js'

/** One thing that must hold of an analysed text. */
export interface Law {
  readonly name: string
  readonly holds: (analysis: Analysis, circumstances: Circumstances) => void
}

/** What else a law may ask. */
export interface Circumstances {
  /** Draws a number below its argument, the same for the same text. */
  readonly pick: (below: number) => number
  /** True for a plan as it should be printed, in which every fix has to mend its finding, not only the safe ones. */
  readonly isSound: boolean
}

/** Thrown where a law does not hold; other errors are the product's own. */
export class Breach extends Error {}

/** Fails with `what` unless `condition` holds. */
export function demand(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Breach(what)
}

/** `text` under the built-in templates. */
export function analysed(text: string): Analysis {
  return analyse({ text, templates: builtinTemplates })
}

/** The laws of reading, checking, formatting and fixing. */
export const laws: readonly Law[] = [
  { name: 'the tree prints the text', holds: ({ plan }) => printsText(plan.source, plan.tree.root) },
  { name: 'paragraphs follow each other', holds: paragraphsFollow },
  { name: 'all of the model lies in the text', holds: ({ plan }) => within(plan, plan.source.length, 'plan') },
  { name: 'bodies stand in the order of printing', holds: partiesAreOrdered },
  { name: 'findings are ordered and lie in the text', holds: findingsAreSound },
  {
    name: 'no rule fails',
    holds: ({ findings }) => demand(!findings.some(isInternal), told(findings.find(isInternal))),
  },
  { name: 'the same text gives the same result', holds: isDeterministic },
  { name: 'an analysis that takes over the one before an edit is that of the text', holds: takesOver },
  { name: 'formatting twice is formatting once', holds: formatsOnce },
  { name: 'numbering twice is numbering once', holds: renumbersOnce },
  { name: 'a fix mends its finding', holds: fixesMend },
  { name: 'fixing everything ends and adds nothing', holds: fixesConverge },
  { name: 'cleaning a clean text changes nothing', holds: cleansOnce },
]

/** Fails where a range leaves a text of `length` UTF-16 units. */
export function inText({ start, end }: TextRange, length: number, what: string): void {
  demand(Number.isInteger(start) && Number.isInteger(end), `${what}: no offsets ${start}–${end}`)
  demand(start >= 0 && start <= end && end <= length, `${what}: ${start}–${end} of ${length}`)
}

/** Fails where edits leave the text, overlap, or two insertions share a place. */
export function soundEdits(edits: readonly TextEdit[], length: number, what: string): void {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  for (const [index, edit] of ordered.entries()) {
    inText(edit, length, what)
    const before = ordered[index - 1]
    demand(!before || before.end <= edit.start, `${what}: edits overlap at ${edit.start}`)
  }
}

function printsText(source: string, root: SyntaxNode): void {
  let at = 0
  const visit = (node: SyntaxNode): void => {
    demand(node.start <= node.end, `a ${node.kind} ends before it begins`)
    if (node.children.length === 0) {
      demand(node.start === at, `a ${node.kind} begins at ${node.start}, not at ${at}`)
      at = node.end
      return
    }
    demand(node.children[0].start === node.start, `a ${node.kind} begins before its first child`)
    for (const child of node.children) visit(child)
    demand(at === node.end, `a ${node.kind} ends behind its last child`)
  }
  visit(root)
  demand(at === source.length, `the leaves end at ${at} of ${source.length}`)
}

function paragraphsFollow({ plan }: Analysis): void {
  let end = 0
  for (const [index, paragraph] of plan.tree.paragraphs.entries()) {
    inText(paragraph, plan.source.length, `paragraph ${index}`)
    demand(paragraph.index === index, `paragraph ${index} says it is ${paragraph.index}`)
    demand(paragraph.start >= end, `paragraph ${index} begins at ${paragraph.start}, before ${end}`)
    end = paragraph.end
    const { heading, reading } = paragraph
    if (heading) {
      const { numberStart, titleStart, titleEnd } = heading
      demand(
        0 <= numberStart && numberStart <= titleStart && titleStart <= titleEnd && titleEnd <= reading.text.length,
        `heading ${numberStart}–${titleStart}–${titleEnd} of ${reading.text.length}`,
      )
    }
  }
}

/** Walks through whatever the model holds; readings have offsets of their own. */
function within(root: object, length: number, name: string): void {
  const seen = new Set<object>()
  const open: [object, string][] = [[root, name]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, path] = next
    if (seen.has(value) || value.constructor?.name === 'Reading') continue
    seen.add(value)
    if ('start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number') {
      inText({ start: value.start, end: value.end }, length, path)
    }
    for (const [key, child] of Object.entries(value)) {
      if (typeof child === 'object' && child !== null)
        open.push([child, Array.isArray(value) ? path : `${path}.${key}`])
    }
  }
}

function partiesAreOrdered({ plan }: Analysis): void {
  for (const { title, parties } of [...plan.tasks, ...plan.annexRows]) {
    const starts = parties.map(({ start }) => start)
    demand(
      starts.every((start, index) => index === 0 || starts[index - 1] <= start),
      `“${title}”: ${starts.join(' ')}`,
    )
  }
}

function findingsAreSound({ findings, plan }: Analysis): void {
  for (const [index, { rule, range, related, message }] of findings.entries()) {
    inText(range, plan.source.length, rule)
    for (const one of related) inText(one.range, plan.source.length, `${rule}, related`)
    demand(!/\{\w+\}|undefined|\[object|NaN/.test(withoutText(message.en, plan.source)), `${rule}: ${message.en}`)
    const before = findings[index - 1]
    demand(!before || before.range.start <= range.start, `${rule} stands behind a later finding`)
  }
}

/** A message without what it quotes from the text, which may hold anything. */
function withoutText(message: string, source: string): string {
  return /\{\w+\}|undefined|\[object|NaN/.test(source) ? '' : message
}

function isDeterministic(analysis: Analysis): void {
  const { source } = analysis.plan
  // Another text between them shows what a cache would keep of the first.
  analysed(`附件\n${source.slice(source.length >> 1)}`)
  demand(facts(analysed(source)) === facts(analysis), 'a second reading differs')
}

/** Edits made one after the other; each is an analysis of the whole as well. */
const EDITS_TRIED = 3

function takesOver(analysis: Analysis, { pick }: Circumstances): void {
  const [session] = fc.sample(actions(EDITS_TRIED), { seed: pick(1_000_000), numRuns: 1 })
  let before = analysis
  for (const { kind, edit, after } of played(analysis.plan.source, session)) {
    before = analyse({ text: after, templates: builtinTemplates }, before)
    const other = difference(before, analysed(after))
    demand(other === undefined, `after “${kind}” of ${JSON.stringify(edit)}: ${other}`)
  }
}

function facts({ plan, findings, completeness, template }: Analysis): string {
  const { tasks, annexRows, metadata, citations, annexes, documentDeadlines, documentTargets } = plan
  const shown = { metadata, citations, documentDeadlines, documentTargets }
  return JSON.stringify([
    shown,
    [...tasks, ...annexRows].map(({ heading: _heading, row: _row, ...rest }) => rest),
    annexes.map(({ tables: _tables, ...rest }) => rest),
    findings.map(({ rule, range, message, severity, related }) => ({ rule, range, message, severity, related })),
    completeness.requirements.map(({ status, evidence }) => ({ status, evidence })),
    template.reason,
  ])
}

function formatsOnce(analysis: Analysis): void {
  const options = { insertFinalNewline: true, trimFinalNewlines: true }
  const { source } = analysis.plan
  const edits = formatting(analysis, options)
  soundEdits(edits, source.length, 'formatting')
  const once = applyEdits(source, edits)
  const again = applyEdits(once, formatting(analysed(once), options))
  demand(again === once, `formatted again: ${parting(once, again)}`)
  demand(words(once) === words(source), `words change: ${parting(words(source), words(once))}`)
}

/** Numbers of items and of references may change, and with them nothing else. */
function words(source: string): string {
  return wordsOf(source).replace(/[〇零一二三四五六七八九十百\d①-⓿]/g, '')
}

function renumbersOnce(analysis: Analysis): void {
  const { source } = analysis.plan
  const edits = renumber(analysis)
  soundEdits(edits, source.length, 'renumber')
  const once = applyEdits(source, edits)
  const again = applyEdits(once, renumber(analysed(once)))
  demand(again === once, `numbered again: ${parting(once, again)}`)
}

/** Fixes that are tried of one text; each is an analysis of the whole. */
const FIXES_TRIED = 3

function fixesMend({ findings, plan }: Analysis, { pick, isSound }: Circumstances): void {
  const all = findings.flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })))
  for (const { finding, fix } of all) {
    soundEdits(fix.edits, plan.source.length, `${finding.rule}: ${fix.title.en}`)
    demand(fix.edits.length > 0, `${finding.rule}: a fix without edits`)
  }
  const first = all.length <= FIXES_TRIED ? 0 : pick(all.length - FIXES_TRIED)
  for (const { finding, fix } of all.slice(first, first + FIXES_TRIED))
    mends(plan.source, findings, { finding, fix, isSound })
}

interface Tried {
  readonly finding: Finding
  readonly fix: Fix
  readonly isSound: boolean
}

function mends(source: string, before: readonly Finding[], { finding, fix, isSound }: Tried): void {
  const what = `${finding.rule}, ${fix.safety}, ${fix.title.en}`
  const text = applyEdits(source, fix.edits)
  demand(text !== source, `${what}: changes nothing`)
  const after = analysed(text).findings
  const same = (one: Finding): boolean => one.rule === finding.rule && one.message.zh === finding.message.zh
  const weight = (all: readonly Finding[]): number =>
    all.filter(({ rule }) => rule === finding.rule).reduce((sum, one) => sum + 1 + one.related.length, 0)
  // A section or a title put into scraps of text may be read as part of something else; in whole plans it is not.
  if (fix.safety === 'unsafe' && !isSound) return
  const isLess = after.filter(same).length < before.filter(same).length || weight(after) < weight(before)
  const edits = [...fix.edits].sort((a, b) => a.start - b.start)
  // Text of one line may be read otherwise once it is changed, so that the same is said of another place.
  const isThere = (one: Finding): boolean => overlaps(widened(originOf(one.range, edits)), widened(finding.range))
  demand(isLess || !after.some((one) => same(one) && isThere(one)), `${what}: the finding stays`)
}

/** A place between two characters touches both. */
function widened({ start, end }: TextRange): TextRange {
  return { start, end: Math.max(end, start + 1) }
}

function fixesConverge(analysis: Analysis): void {
  const { source } = analysis.plan
  const { edits, text } = fixAll(analysis, { analyse: analysed })
  soundEdits(edits, source.length, 'fixAll')
  demand(applyEdits(source, edits) === text, 'the edits do not give the text')
  const after = analysed(text)
  demand(after.findings.length <= analysis.findings.length, 'more findings than before')
  const again = fixAll(after, { analyse: analysed })
  demand(again.text === text, `fixed again: ${parting(text, again.text)}`)
}

function cleansOnce({ plan }: Analysis): void {
  for (const markdown of [false, true]) {
    const once = cleanPaste({ text: plan.source, markdown })
    const again = cleanPaste({ text: once, markdown })
    demand(again === once, `cleaned again: ${parting(once, again)}`)
  }
}

function isInternal({ rule }: Finding): boolean {
  return rule === 'internal-error'
}

function told(finding: Finding | undefined): string {
  return finding?.message.en ?? ''
}

/** The first place at which two texts part, with a few characters around it. */
function parting(a: string, b: string): string {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return `${JSON.stringify(a.slice(Math.max(0, at - 12), at + 12))} / ${JSON.stringify(b.slice(Math.max(0, at - 12), at + 12))}`
}
