/** How a pin names its upper document, and which of those of a draft it means. */

import type { UpperDocument } from './alignment.js'
import type { Pin } from './pins.js'

/** The name of `document` in a pin: its path with `/`, `./` before one that lies beside the draft, so that a bare file name is of an earlier version. */
export function pinnedName({ document, beside }: Pick<UpperDocument, 'document' | 'beside'>): string {
  const path = (beside ?? document).replace(/\\/g, '/').replace(/^(?:\.\/)+/, '')
  return path.includes('/') ? path : `./${path}`
}

/** The last part of a path. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

/** True when both name one document: the same path, one the end of the other (paths begin in different folders), or the file name alone. */
export function namesSame(one: string, other: string): boolean {
  const [short, long] = [partsOf(one), partsOf(other)].sort((a, b) => a.length - b.length)
  return short.every((part, index) => part === long[long.length - short.length + index])
}

/** The pins on `document`, one of `documents`: those that name it, and those that name a file of its name that is not there, as long as no other could be meant. */
export function pinsOn(pins: readonly Pin[], document: UpperDocument, documents: readonly UpperDocument[]): Pin[] {
  const own = pinnedName(document)
  const others = documents.filter((one) => one !== document).map(pinnedName)
  const isAlone = !others.some((other) => fileName(other) === fileName(own))
  return pins.filter(({ document: name }) => {
    if (name === own) return true
    if (others.includes(name)) return false
    return namesSame(name, own) || (isAlone && fileName(name) === fileName(own))
  })
}

/** The folders and the file; the way up says nothing of where that is. */
function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '..')
}
