/** Search in what is sorted. */

/** How many items of `sorted` are in front of the first that is not; `isBefore` holds for these alone. */
export function countWhile<Item>(sorted: readonly Item[], isBefore: (item: Item) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(sorted[middle])) low = middle + 1
    else high = middle
  }
  return low
}

/** How many of `sorted` (ascending) are not above `value`. */
export function countUpTo(sorted: readonly number[], value: number): number {
  return countWhile(sorted, (one) => one <= value)
}

/** Of `sorted`, in order of their starts, the last that does not begin behind `offset`. */
export function lastFrom<Item extends { readonly start: number }>(
  sorted: readonly Item[],
  offset: number,
): Item | undefined {
  return sorted[countWhile(sorted, ({ start }) => start <= offset) - 1]
}
