/** Which of several things changed places. */

/** The indices of the fewest numbers that must be taken out so that the others ascend. */
export function outOfOrder(numbers: readonly number[]): number[] {
  const tails: number[] = []
  const before: number[] = []
  numbers.forEach((value, index) => {
    const at = firstNotBelow(tails, value, numbers)
    before[index] = at > 0 ? tails[at - 1] : -1
    tails[at] = index
  })
  const kept = new Set<number>()
  for (let at = tails.length > 0 ? tails[tails.length - 1] : -1; at >= 0; at = before[at]) kept.add(at)
  return numbers.flatMap((_, index) => (kept.has(index) ? [] : [index]))
}

/** Where `value` goes among the last numbers of the ascending runs known so far. */
function firstNotBelow(tails: readonly number[], value: number, numbers: readonly number[]): number {
  let [low, high] = [0, tails.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[tails[middle]] < value) low = middle + 1
    else high = middle
  }
  return low
}
