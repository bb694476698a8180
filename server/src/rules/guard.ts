/**
 * Stops rules that run too long and remembers them, so that one defective rule costs seconds once and not at every key.
 * The core knows no clock: the host runs the work and says whether it kept to its time.
 */

import type { Finding } from './rule.js'

/**
 * Runs `work` and says whether it ended within `limitMs`. Where the host can interrupt, work that does not is stopped
 * in the middle; elsewhere it ends first. What `work` throws is thrown on.
 */
export type Within = (limitMs: number, work: () => void) => boolean

/** The guard over the rules of one document. */
export interface RuleGuard {
  readonly within: Within
  /** True for a rule that took too long before and is not to run. */
  isStopped(ruleId: string): boolean
  /** Remembers that a rule took too long. */
  stop(ruleId: string): void
  /** True once all rules together took too long with none to blame: a big text on a slow machine. */
  readonly watchesEach: boolean
  watchEach(): void
}

/** What a rule may take for a document of up to `limitCharacters`, in milliseconds: a hundred times what all take together. */
const limitPerRuleMs = 2_000
const limitCharacters = 200_000

/** A rule stopped in so many documents is stopped in all: a folder of thousands must not wait for it in each. */
const documentsUntilStoppedEverywhere = 3

/** The time that one rule may take for a text of `characters` UTF-16 units, in milliseconds; longer texts have more. */
export function ruleLimitMs(characters: number): number {
  return Math.ceil(limitPerRuleMs * Math.max(1, characters / limitCharacters))
}

/** What there is to run, and for a text of how many UTF-16 units. */
export interface GuardedRules<Rule> {
  readonly rules: readonly Rule[]
  readonly idOf: (rule: Rule) => string
  readonly run: (rule: Rule) => readonly Finding[]
  /** What is shown in place of the findings of a rule that took longer than `limitMs`. */
  readonly stopped: (rule: Rule, limitMs: number) => readonly Finding[]
  readonly characters: number
}

/**
 * The findings of all rules. They run under one watch, which costs less than a tenth of a millisecond whatever their
 * number; only when that runs out is each run again under a watch of its own, to find out which one it was.
 */
export function runGuarded<Rule>(guarded: GuardedRules<Rule>, guard: RuleGuard): Finding[] {
  const { rules, idOf, run, stopped, characters } = guarded
  const limitMs = ruleLimitMs(characters)
  if (!guard.watchesEach) {
    const findings: Finding[] = []
    const all = (): void => {
      for (const rule of rules) {
        for (const finding of guard.isStopped(idOf(rule)) ? stopped(rule, limitMs) : run(rule)) findings.push(finding)
      }
    }
    if (guard.within(limitMs, all)) return findings
  }
  let isToBlame = false
  const findings = rules.flatMap((rule) => {
    if (guard.isStopped(idOf(rule))) return stopped(rule, limitMs)
    let own: readonly Finding[] = []
    const alone = (): void => {
      own = run(rule)
    }
    if (guard.within(limitMs, alone)) return own
    isToBlame = true
    guard.stop(idOf(rule))
    return stopped(rule, limitMs)
  })
  if (!isToBlame) guard.watchEach()
  return findings
}

/** The guards of a session: which rules were stopped in which document. */
export class RuleGuards {
  private readonly documentsByRule = new Map<string, Set<string>>()
  private readonly slowDocuments = new Set<string>()

  /** `onStop` hears of each rule once for each document. */
  constructor(
    private readonly within: Within,
    private readonly onStop: (ruleId: string, document: string) => void = () => {},
  ) {}

  /** The guard for the document that goes by the name `document`. */
  for(document: string): RuleGuard {
    const { documentsByRule, slowDocuments } = this
    return {
      within: this.within,
      isStopped: (ruleId) => {
        const documents = documentsByRule.get(ruleId)
        return documents !== undefined && (documents.has(document) || documents.size >= documentsUntilStoppedEverywhere)
      },
      stop: (ruleId) => {
        documentsByRule.set(ruleId, (documentsByRule.get(ruleId) ?? new Set()).add(document))
        this.onStop(ruleId, document)
      },
      get watchesEach() {
        return slowDocuments.has(document)
      },
      watchEach: () => {
        slowDocuments.add(document)
      },
    }
  }

  /** Lets the rules that were stopped in `document` run there again. */
  forget(document: string): void {
    for (const documents of this.documentsByRule.values()) documents.delete(document)
    this.slowDocuments.delete(document)
  }
}
