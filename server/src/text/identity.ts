/** What a passage is known by whatever its number: an id from its title, and a stand-in for its text. */

/** The ids of tasks with these titles under these sections, in order: the same for the same titles, whatever their numbers. */
export function idsOf(tasks: readonly { readonly title: string; readonly section: readonly string[] }[]): string[] {
  const taken = new Set<string>()
  return tasks.map(({ title, section }) => {
    const own = plain(title)
    const within = [own, [own, ...section.map(plain)].join('/')]
    const free = within.map(hash).find((id) => !taken.has(id)) ?? numbered(hash(within[1]), taken)
    taken.add(free)
    return free
  })
}

function numbered(id: string, taken: ReadonlySet<string>): string {
  let count = 2
  while (taken.has(`${id}-${count}`)) count++
  return `${id}-${count}`
}

/** Letters, digits and characters alone: marks and white space are rewritten at will. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}

/** A short stand-in for `text` by which two versions of a cell are compared; marks and white space do not count. */
export function fingerprint(text: string): string {
  return hash(plain(text))
}

/** Dice's coefficient: 0–1, how much of both sets is in both; 1 for two empty ones. */
export function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 1
  let both = 0
  for (const each of one) if (other.has(each)) both++
  return (2 * both) / (one.size + other.size)
}

/** 53 bits of `text` in base 36 (cyrb53); short enough for a column, and equal for equal texts on every machine. */
function hash(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0')
}
