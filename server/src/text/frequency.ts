/** What a text uses most. */

/** The different `values`, the most frequent first; of equally frequent ones the first to appear. */
export function byFrequency<Value>(values: Iterable<Value>): Value[] {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value)
}
