/** Takes the place of `new RegExp` in the sources under test and notes what is compiled; see `vitest.regex.config.mts`. */

import type { Expression } from './sources.js'

declare global {
  var compiledExpressions: Expression[]
  var compiledRegExp: (place: string) => (source: string | RegExp, flags?: string) => RegExp
}

globalThis.compiledExpressions ??= []
globalThis.compiledRegExp = (place) => (source, flags) => {
  const expression = new RegExp(source, flags)
  globalThis.compiledExpressions.push({ place, source: expression.source, flags: expression.flags })
  return expression
}
