/** Applies the safe fixes of a document, or all fixes of one kind, so that no two of them meet. */

import type { Analysis } from '../analysis/analyse.js'
import type { Finding, Fix } from '../rules/rule.js'
import { composeEdits } from '../text/composeEdits.js'
import { applyEdits, type TextEdit } from '../text/range.js'
import { countWhile } from '../text/sorted.js'

/** What fixing did: edits of the document as it was, in order of place, and how many fixes they hold. */
export interface FixAll {
  readonly text: string
  readonly edits: readonly TextEdit[]
  readonly applied: number
}

/** Rounds of fixing and reading anew; a fix seldom opens the way for more than one other. */
const MOST_ROUNDS = 8

/** How a document is fixed. */
export interface FixAllOptions {
  /** Reads a changed text under the settings that `analysis` was made with. */
  readonly analyse: (text: string) => Analysis
  /** Findings that are to be mended; absent: all. */
  readonly isWanted?: (finding: Finding) => boolean
}

/**
 * The document after all its safe fixes. After each round the text is read anew, until nothing safe is left. A round
 * that does not lessen the findings is taken back, so that fixing twice is the same as fixing once.
 */
export function fixAll(analysis: Analysis, { analyse, isWanted = () => true }: FixAllOptions): FixAll {
  const source = analysis.plan.source
  const rounds: (readonly TextEdit[])[] = []
  let current = analysis
  let applied = 0
  while (rounds.length < MOST_ROUNDS) {
    const fixes = withoutConflicts(safeFixes(current.findings.filter(isWanted)))
    if (fixes.length === 0) break
    const edits = fixes.flatMap((fix) => fix.edits)
    const next = analyse(applyEdits(current.plan.source, edits))
    if (next.findings.length >= current.findings.length) break
    rounds.push(edits)
    applied += fixes.length
    current = next
  }
  return { text: current.plan.source, edits: composeEdits(source.length, rounds), applied }
}

/** True when `fixAll` has something to try. */
export function hasSafeFix(findings: readonly Finding[]): boolean {
  return findings.some((finding) => safeFix(finding) !== undefined)
}

/** The fixes of one rule that can be made in one step. */
export interface RuleFix {
  readonly rule: string
  readonly safety: Fix['safety']
  /** How many findings it mends; at least two. */
  readonly count: number
  readonly edits: readonly TextEdit[]
}

/**
 * All findings of the rule of `finding` mended at once: by their safe fixes, or else by the unsafe fix that says the
 * same as `fix`. `undefined` where that is one finding only.
 */
export function fixesOfRule(findings: readonly Finding[], finding: Finding, fix: Fix): RuleFix | undefined {
  const own = findings.filter((one) => one.rule === finding.rule)
  const isSame = (other: Fix): boolean => other.safety === 'unsafe' && other.title.zh === fix.title.zh
  const wanted = own.flatMap((one) => (fix.safety === 'safe' ? safeFix(one) : one.fixes.find(isSame)) ?? [])
  const fixes = withoutConflicts(wanted)
  if (fixes.length < 2) return undefined
  return { rule: finding.rule, safety: fix.safety, count: fixes.length, edits: fixes.flatMap((one) => one.edits) }
}

function safeFixes(findings: readonly Finding[]): Fix[] {
  return findings.flatMap((finding) => safeFix(finding) ?? [])
}

/** The one fix that may be made without looking; where there are several safe ones, the first. */
function safeFix(finding: Finding): Fix | undefined {
  return finding.fixes.find((fix) => fix.safety === 'safe')
}

/** Of fixes that would change the same place the first one; each is made whole or not at all. */
function withoutConflicts(fixes: readonly Fix[]): Fix[] {
  const taken = new Places()
  return fixes.filter((fix) => {
    if (fix.edits.length === 0 || fix.edits.some((edit) => taken.meets(edit))) return false
    for (const edit of fix.edits) taken.add(edit)
    return true
  })
}

/** Changed places, kept in order so that asking for one costs the logarithm of their number. */
class Places {
  private readonly places: { readonly start: number; readonly end: number }[] = []

  /** True when a place overlaps or touches `edit`: text put in at one offset twice would come in no certain order. */
  meets({ start, end }: TextEdit): boolean {
    const at = this.firstEndingFrom(start)
    return at < this.places.length && this.places[at].start <= end
  }

  add({ start, end }: TextEdit): void {
    this.places.splice(this.firstEndingFrom(start), 0, { start, end })
  }

  private firstEndingFrom(offset: number): number {
    return countWhile(this.places, ({ end }) => end < offset)
  }
}
