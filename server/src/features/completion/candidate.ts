/** What a source of completions offers, and how it is matched against what has been typed. */

import type { Localised } from '../../text/localised.js'
import { pinyinInitials } from '../../text/pinyin.js'

/** What a completion stands for. */
export type CompletionKind =
  | 'organ'
  | 'person'
  | 'role'
  | 'label'
  | 'deadline'
  | 'citation'
  | 'documentNumber'
  | 'abbreviation'
  | 'clause'
  | 'number'
  | 'directive'
  | 'rule'
  | 'key'
  | 'value'

/** One text that may be inserted; sources give them in order of usefulness. */
export interface Candidate {
  readonly kind: CompletionKind
  /** What is inserted, and shown unless there is a `label`. */
  readonly text: string
  readonly label?: string
  /** Snippet syntax to be inserted instead of `text` by clients that take it; made only for what is offered. */
  readonly snippet?: () => string
  /** Other words that it is typed by: further spellings, a prefix. */
  readonly aliases?: readonly string[]
  /** True for a clause that a static snippet serves as well: it takes no number and meets nothing that is missing. */
  readonly isOrdinary?: boolean
  readonly detail?: Localised
  readonly documentation?: Localised
}

/** How `typed` finds a candidate. */
export interface Match {
  /** What a client is to compare the typed text with. */
  readonly filterText: string
  /** The spelling that was matched. */
  readonly spelling: string
  /** True when the typed text begins the spelling or its initials. */
  readonly isPrefix: boolean
}

/**
 * The best match of `typed`, which is Chinese text, Latin letters standing for pinyin initials, or the one behind the
 * other (省wjw); `undefined` when the candidate does not fit. Nothing typed fits everything.
 */
export function matchCandidate(candidate: Candidate, typed: string): Match | undefined {
  const latin = /(?<![A-Za-z])[A-Za-z]*$/.exec(typed)?.[0].toLowerCase() ?? ''
  const han = typed.slice(0, typed.length - latin.length)
  let loose: Match | undefined
  for (const spelling of spellingsOf(candidate)) {
    if (!startsWith(spelling, han)) continue
    const filterText = filterFor(spelling, han, latin)
    if (filterText === undefined) continue
    const match = { filterText, spelling, isPrefix: startsWith(filterText, typed) }
    if (match.isPrefix) return match
    loose ??= match
  }
  return loose
}

/** A clause is found by its name: nobody types paragraphs to find them. */
function spellingsOf({ kind, label, text, aliases = [] }: Candidate): readonly string[] {
  if (label === undefined) return [text, ...aliases]
  return kind === 'clause' ? [...aliases, label] : [label, text, ...aliases]
}

function filterFor(spelling: string, han: string, latin: string): string | undefined {
  if (latin === '' || startsWith(spelling, han + latin)) return spelling
  const initials = pinyinInitials(spelling.slice(han.length))
  return initials.startsWith(latin[0]) && holdsInOrder(initials, latin) ? han + initials : undefined
}

function startsWith(text: string, start: string): boolean {
  return text.slice(0, start.length).toLowerCase() === start.toLowerCase()
}

/** True when the signs of `part` stand in `text` in their order: `swjw` in `swsjkw`. */
function holdsInOrder(text: string, part: string): boolean {
  let at = 0
  for (const sign of part) {
    at = text.indexOf(sign, at) + 1
    if (at === 0) return false
  }
  return true
}
