/** Globs of the configuration: relative to its folder, with `/`. */

import picomatch from 'picomatch'

/** True for a path (relative to the configuration's folder, with `/`) that fits one of `globs`. */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false
  const matches = picomatch(globs.filter((glob) => !isInvolved(glob)).map(normaliseGlob), { dot: true })
  return (path) => matches(path)
}

/** What can be wrong with a glob. */
export type GlobDefect = 'empty' | 'absolute' | 'outside' | 'backslash' | 'involved' | 'unbalanced'

/** Why `glob` cannot be used, `undefined` when it can. */
export function globDefect(glob: string): GlobDefect | undefined {
  if (glob.trim() === '') return 'empty'
  if (glob.includes('\\')) return 'backslash'
  if (/^(\/|[A-Za-z]:)/.test(glob)) return 'absolute'
  if (glob.split('/').includes('..')) return 'outside'
  if (isInvolved(glob)) return 'involved'
  try {
    picomatch(normaliseGlob(glob), { strictBrackets: true })
  } catch {
    return 'unbalanced'
  }
  return undefined
}

/**
 * The glob as the matchers need it: one without `/` fits in every folder, one that ends with `/` means all below, and
 * round brackets that belong to a file name (`方案(2).txt`) stand for themselves.
 */
export function normaliseGlob(glob: string): string {
  const trimmed = glob.replace(/^\.\//, '')
  const whole = trimmed.endsWith('/') ? `${trimmed}**` : trimmed
  const anywhere = whole.includes('/') ? whole : `**/${whole}`
  return escapeNameBrackets(anywhere)
}

/**
 * Round brackets escaped unless a sign in front gives them a meaning (`@(a|b)`, `!(a)`); behind `*` they have one only
 * around alternatives, since `*(试行)*` nearly always means a file name.
 */
export function escapeNameBrackets(glob: string): string {
  return /[?+@!]\(|\*\([^()]*\|/.test(glob) ? glob : glob.replace(/[()]/g, '\\$&')
}

/** In UTF-16 code units. */
const longestGlob = 500
/** Each star multiplies the ways in which a name can fit by its length. */
const mostStars = { inName: 3, overall: 6 }
const mostChoices = 6

/** True for a glob whose regular expression could take very long over one path. */
function isInvolved(glob: string): boolean {
  if (glob.length > longestGlob) return true
  const starsIn = (text: string): number => text.match(/\*+/g)?.length ?? 0
  const choices = glob.match(/[?+@!*]\(|\{/g)?.length ?? 0
  // `+(a)` and `*(a)` repeat, so that one within the other multiplies without end; `{1..9}` is written out.
  const repeats = glob.match(/[+*!]\(/g)?.length ?? 0
  return (
    starsIn(glob) > mostStars.overall ||
    glob.split('/').some((name) => starsIn(name) > mostStars.inName) ||
    choices > mostChoices ||
    repeats > 1 ||
    /\.\./.test(glob)
  )
}
