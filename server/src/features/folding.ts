/** What can be folded: sections, tasks, tables, annexes, front matter, and stretches that are not checked. */

import type { Analysis } from '../analysis/analyse.js'
import { type Directive, readDirectives } from '../text/directives.js'
import type { LineIndex } from '../text/lineIndex.js'
import type { TextRange } from '../text/range.js'
import { countUpTo } from '../text/sorted.js'
import { type OutlineNode, outline } from './outline.js'

/** One fold over at least two lines; folds nest, they never cross. */
export interface Fold extends TextRange {
  /** `comment` for front matter; `region` for tables, annexes and unchecked stretches; absent for the text's own structure. */
  readonly kind?: 'region' | 'comment'
}

/** The folds of the plan in order of place, the outer one first; `lines` are those of the plan's text. */
export function folds(analysis: Analysis, lines: LineIndex): readonly Fold[] {
  const { source } = analysis.plan
  const directives = readDirectives(source)
  const found: Candidate[] = []
  collect(outline(analysis), found)
  const ends = directives.map(({ end }) => end)
  const sections = found.map((fold) => ({ ...fold, end: beforeDirectives(source, directives, ends, fold) }))
  const candidates = [...sections, ...uncheckedStretches(source, directives)]
    .map((fold) => ({ ...fold, end: wholeLinesEnd(source, lines, fold.end) }))
    .filter(({ start, end }) => end > start && lines.position(end).line > lines.position(start).line)
  return withoutCrossing(candidates).map(({ start, end, kind }) => ({ start, end, ...(kind && { kind }) }))
}

/** The most important `limit` of `all`, the longest first; still in order of place. */
export function longestFolds(all: readonly Fold[], limit: number): readonly Fold[] {
  if (all.length <= limit) return all
  const kept = new Set([...all].sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, limit))
  return all.filter((fold) => kept.has(fold))
}

interface Candidate extends Fold {
  /** True for a stretch that yields where it crosses the text's own structure. */
  readonly yields: boolean
}

const kinds: Readonly<Record<OutlineNode['kind'], Fold['kind']>> = {
  frontMatter: 'comment',
  title: undefined,
  section: undefined,
  task: undefined,
  table: 'region',
  annex: 'region',
}

function collect(nodes: readonly OutlineNode[], found: Candidate[]): void {
  for (const { kind, range, children } of nodes) {
    const fold = kinds[kind]
    found.push({ start: range.start, end: range.end, ...(fold && { kind: fold }), yields: false })
    collect(children, found)
  }
}

/** The end of a section without the directives behind its text, which speak of what follows. */
function beforeDirectives(
  source: string,
  directives: readonly Directive[],
  ends: readonly number[],
  fold: TextRange,
): number {
  let { end } = fold
  for (let index = countUpTo(ends, end) - 1; index >= 0; index--) {
    const { start, end: directiveEnd } = directives[index]
    if (directiveEnd !== end || start <= fold.start) break
    const before = skipBack(source, start)
    // A directive on the same line as text belongs to the text.
    if (!/[\r\n]/.test(source.slice(before, start))) break
    end = before
  }
  return end
}

/** Stretches that may be open at once; more are not folded, so that thousands of directives cost linear time. */
const mostOpen = 20

/** From each `disable` to the `enable` that ends it, else to the end of the text. */
function uncheckedStretches(source: string, directives: readonly Directive[]): Candidate[] {
  const found: Candidate[] = []
  let open: Directive[] = []
  for (const directive of directives) {
    if (directive.kind === 'disable' && open.length < mostOpen) open.push(directive)
    if (directive.kind !== 'enable') continue
    for (const one of open.filter((begun) => ends(directive, begun))) {
      found.push({ start: one.start, end: skipBack(source, directive.start), kind: 'region', yields: true })
    }
    open = open.filter((begun) => !ends(directive, begun))
  }
  const end = skipBack(source, source.length)
  return [...found, ...open.map(({ start }) => ({ start, end, kind: 'region' as const, yields: true }))]
}

function ends(enable: Directive, disable: Directive): boolean {
  if (enable.rules.length === 0) return true
  const ids = new Set(enable.rules.map(({ id }) => id))
  return disable.rules.length > 0 && disable.rules.every(({ id }) => ids.has(id))
}

/** `end`, or the end of the line before where the line of `end` goes on with other text. */
function wholeLinesEnd(source: string, lines: LineIndex, end: number): number {
  const { line } = lines.position(end)
  const next = lines.lineStart(line + 1)
  for (let at = end; at < next; at++) {
    if (!/\s/.test(source[at])) return skipBack(source, lines.lineStart(line))
  }
  return end
}

/** The folds in order of place without those that would begin in one and end behind it. */
function withoutCrossing(candidates: readonly Candidate[]): Candidate[] {
  const ordered = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end)
  const dropped = new Set<Candidate>()
  let open: Candidate[] = []
  for (const fold of ordered) {
    while (open.length > 0 && open[open.length - 1].end <= fold.start) open.pop()
    const crossed = open.filter(({ end }) => end < fold.end)
    if (crossed.some(({ yields }) => !yields)) dropped.add(fold)
    else {
      for (const one of crossed) dropped.add(one)
      open = open.filter((one) => !dropped.has(one))
      open.push(fold)
    }
  }
  return ordered.filter((fold) => !dropped.has(fold))
}

/** The offset behind the last character before `offset` that is no white space. */
function skipBack(source: string, offset: number): number {
  let at = offset
  while (at > 0 && /\s/.test(source[at - 1])) at--
  return at
}
