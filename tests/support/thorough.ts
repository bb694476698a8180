/** How much of a law is tried: all of it by `npm run test:laws`, a little of it in the unit suite. */

import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Set by `vitest.laws.config.mts` alone. */
    readonly thorough?: boolean
  }
}

/** `all` in the suite of laws; `few` in the unit suite, which has to be quick. */
export function thorough<T>(all: T, few: T): T {
  return inject('thorough') ? all : few
}

/** All of `cases` in the suite of laws; in the unit suite `count` of them, evenly spaced. */
export function sampled<T>(cases: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, cases.length / count)
  return thorough(
    cases,
    cases.filter((_, index) => index % step < 1),
  )
}
