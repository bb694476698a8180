/** Tells the short form of a name. */

/** True when all signs of `short` stand in `full` in their order: 省卫健委 in 云岭省卫生健康委员会, 经信厅 not in 工业和信息化厅. */
export function abbreviates(short: string, full: string): boolean {
  let at = 0
  for (const sign of short) {
    at = full.indexOf(sign, at) + 1
    if (at === 0) return false
  }
  return true
}
