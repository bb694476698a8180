/** Finds what was probably meant by a name that does not exist. */

/**
 * The candidate that `name` cuts short (`warn`), else the closest one, or `undefined` when none is close: at most a third
 * of the letters may differ (and never more than 4), so that a suggestion is nearly always the right one.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const list = [...candidates]
  // Fewer than three letters begin too many names.
  const longer = name.length < 3 ? undefined : list.find((candidate) => candidate.startsWith(name.toLowerCase()))
  if (longer !== undefined) return longer
  let best: string | undefined
  let bestDistance = Math.min(4, Math.ceil(name.length / 3)) + 1
  for (const candidate of list) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** Insertions, deletions and replacements from `a` to `b`, one row of the table at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1))
    }
    row = next
  }
  return row[b.length]
}
