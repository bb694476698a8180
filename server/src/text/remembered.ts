/** Remembers what was found out about short texts that plans repeat hundreds of times, such as names of bodies. */

/** Bounds the memory of a long-lived server; a plan names some hundred bodies. */
const most = 4096
/** In UTF-16 units; longer texts hardly ever come back. */
const longest = 60

/** `compute` that is called once for each short text as long as there is room; its result must depend on the text alone. */
export function remembered<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>()
  return (text) => {
    if (text.length > longest) return compute(text)
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as Result
    const own = copyOf(text)
    const result = compute(own)
    if (known.size >= most) known.clear()
    known.set(own, result)
    return result
  }
}

/** A text cut from a document keeps the whole document in memory; its copy does not. */
function copyOf(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string
}
