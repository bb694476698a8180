/** Shortens a text that breaks a law as far as it goes on breaking it. */

/** The shortest text found that `fails`, by leaving out lines, then ever smaller stretches; for at most `milliseconds`. */
export function minimised(text: string, fails: (text: string) => boolean, milliseconds: number): string {
  const until = Date.now() + milliseconds
  const isWorse = (shorter: string): boolean => Date.now() < until && fails(shorter)
  let parts = text.split(/(?<=\n)/)
  let current = text
  for (const split of [/(?<=\n)/, /(?<=[。；，\t|])/, '']) {
    parts = [...current.split(split)]
    parts = withoutNeedless(parts, isWorse)
    current = parts.join('')
  }
  return current
}

/** Leaves out half of the parts, a quarter, and so on down to each by itself, again until nothing goes. */
function withoutNeedless(parts: readonly string[], fails: (text: string) => boolean): string[] {
  let current = [...parts]
  for (let size = Math.max(1, current.length >> 1); size >= 1; ) {
    let isShorter = false
    for (let at = 0; at < current.length; ) {
      const shorter = [...current.slice(0, at), ...current.slice(at + size)]
      if (fails(shorter.join(''))) {
        current = shorter
        isShorter = true
      } else at += size
    }
    if (size > 1) size >>= 1
    else if (!isShorter) break
  }
  return current
}
