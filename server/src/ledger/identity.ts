/** What a task is known by when its ledger is made again: by its title at first, then by the words that it shares. */

/** What of a task tells it apart from others. */
export interface Identifiable {
  readonly id: string
  readonly title: string
  readonly measure: string
}

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

/** Tasks that are less alike are others, not reworded ones. */
const leastAlike = 0.5

/** For each of `now` the one of `before` that is the same task; each is taken once. Those left over are gone. */
export function matchTasks<Before extends Identifiable, Now extends Identifiable>(
  before: readonly Before[],
  now: readonly Now[],
): ReadonlyMap<Now, Before> {
  const matches = new Map<Now, Before>()
  const left = new Set(before)
  takeEqual(({ id }) => id)
  takeEqual(({ title, measure }) => `${plain(title)}\n${plain(measure)}`)
  for (const { one, other } of alike(
    [...left],
    now.filter((each) => !matches.has(each)),
  )) {
    if (!left.has(one) || matches.has(other)) continue
    matches.set(other, one)
    left.delete(one)
  }
  return matches

  function takeEqual(keyOf: (task: Identifiable) => string): void {
    const byKey = new Map<string, Before>()
    for (const one of left) if (!byKey.has(keyOf(one))) byKey.set(keyOf(one), one)
    for (const each of now) {
      const one = matches.has(each) ? undefined : byKey.get(keyOf(each))
      if (!one || !left.has(one)) continue
      matches.set(each, one)
      left.delete(one)
    }
  }
}

/** The pairs that are alike, the most alike first. */
function alike<Before extends Identifiable, Now extends Identifiable>(before: readonly Before[], now: readonly Now[]) {
  const olds = before.map(pairsOf)
  const byPair = new Map<string, number[]>()
  for (const [at, { all }] of olds.entries()) {
    for (const pair of all) {
      const list = byPair.get(pair)
      if (list) list.push(at)
      else byPair.set(pair, [at])
    }
  }
  const found: { readonly one: Before; readonly other: Now; readonly score: number }[] = []
  for (const other of now) {
    const own = pairsOf(other)
    for (const at of candidates(own.all, byPair)) {
      const score = likeness(olds[at], own)
      if (score >= leastAlike) found.push({ one: before[at], other, score })
    }
  }
  return found.sort((a, b) => b.score - a.score)
}

/** So many of the old tasks that share most pairs are compared. */
const mostCandidates = 12

function candidates(pairs: ReadonlySet<string>, byPair: ReadonlyMap<string, readonly number[]>): number[] {
  const counts = new Map<number, number>()
  for (const pair of pairs) {
    const list = byPair.get(pair) ?? []
    // What stands nearly everywhere tells nothing.
    if (list.length <= 200) for (const at of list) counts.set(at, (counts.get(at) ?? 0) + 1)
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostCandidates)
    .map(([at]) => at)
}

interface Pairs {
  readonly title: ReadonlySet<string>
  readonly measure: ReadonlySet<string>
  readonly all: ReadonlySet<string>
}

function pairsOf({ title, measure }: Identifiable): Pairs {
  const own = pairs(plain(title))
  const text = pairs(plain(measure))
  return { title: own, measure: text, all: new Set([...own, ...text]) }
}

/** 0–1: the better of title and measure, so that either may be written anew while the other stays. */
function likeness(one: Pairs, other: Pairs): number {
  const [titles, measures] = [share(one.title, other.title), share(one.measure, other.measure)]
  return Math.max(titles, measures) * 0.7 + Math.min(titles, measures) * 0.3
}

/** Dice's coefficient. */
function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 1
  let both = 0
  for (const pair of one) if (other.has(pair)) both++
  return (2 * both) / (one.size + other.size)
}

function pairs(text: string): Set<string> {
  const found = new Set<string>()
  for (let at = 0; at + 1 < text.length; at++) found.add(text.slice(at, at + 2))
  return found
}

/** Letters, digits and characters alone: marks and white space are rewritten at will. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
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
