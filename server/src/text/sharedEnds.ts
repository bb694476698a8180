/** What two texts share at their ends. */

/** So many UTF-16 units are compared at a time; the engine compares strings faster than a loop does characters. */
const BLOCK = 4096

/** How many UTF-16 units `one` and `other` share at their start and, behind that, at their end; the two never overlap. */
export function sharedEnds(one: string, other: string): { readonly prefix: number; readonly suffix: number } {
  const length = Math.min(one.length, other.length)
  let prefix = 0
  while (prefix + BLOCK <= length && one.slice(prefix, prefix + BLOCK) === other.slice(prefix, prefix + BLOCK))
    prefix += BLOCK
  while (prefix < length && one.charCodeAt(prefix) === other.charCodeAt(prefix)) prefix++
  const most = length - prefix
  let suffix = 0
  while (suffix + BLOCK <= most && tail(one, suffix) === tail(other, suffix)) suffix += BLOCK
  while (suffix < most && one.charCodeAt(one.length - suffix - 1) === other.charCodeAt(other.length - suffix - 1))
    suffix++
  return { prefix, suffix }
}

function tail(text: string, suffix: number): string {
  return text.slice(text.length - suffix - BLOCK, text.length - suffix)
}
