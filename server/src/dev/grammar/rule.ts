/** Rules of a TextMate grammar, and the signs that several of them share. */

import { hanDigits } from '../../syntax/numbering.js'

/** A rule of a TextMate grammar, as far as these two use it; patterns are Oniguruma's. */
export interface Rule {
  readonly name?: string
  readonly contentName?: string
  readonly match?: string
  readonly begin?: string
  readonly end?: string
  readonly include?: string
  readonly captures?: Captures
  readonly beginCaptures?: Captures
  readonly endCaptures?: Captures
  readonly patterns?: readonly Rule[]
}
type Captures = Readonly<Record<string, Rule>>

/** A rule that gives `match` the scope `name`, in the scopes of plans. */
export function scoped(name: string, match: string): Rule {
  return { name: name.endsWith('.fangan') ? name : `${name}.fangan`, match }
}

/** Rules of the repository by their names. */
export function includes(...names: readonly string[]): Rule[] {
  return names.map((name) => ({ include: `#${name}` }))
}

/** A number in Chinese characters. */
export const han = `[${hanDigits}]{1,5}`
/** White space within a line. */
export const blank = '[ \\t　]'
/** The parser reads full-width brackets; a file may hold the half-width ones. */
export const open = '[（(〔\\[]'
/** The marks that close them. */
export const close = '[）)〕\\]]'
/** What stands between brackets. */
export const notBracket = '[^（）〔〕()\\[\\]\\n]'
