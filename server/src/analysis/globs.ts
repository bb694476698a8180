/** Globs of the configuration: relative to its folder, with `/`. */

import picomatch from 'picomatch'

/** True for a path (relative to the configuration's folder, with `/`) that fits one of `globs`. */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false
  const matches = picomatch(globs.map(normaliseGlob), { dot: true })
  return (path) => matches(path)
}

/** Why `glob` cannot be used, `undefined` when it can. */
export function globDefect(glob: string): 'empty' | 'absolute' | 'outside' | 'backslash' | 'unbalanced' | undefined {
  if (glob.trim() === '') return 'empty'
  if (glob.includes('\\')) return 'backslash'
  if (/^(\/|[A-Za-z]:)/.test(glob)) return 'absolute'
  if (glob.split('/').includes('..')) return 'outside'
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
