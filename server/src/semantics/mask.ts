/** Hides from a reading what no date or figure may be read from: document titles, document numbers, clauses. */

/** Stands for a hidden character; it matches none of the grammars. */
export const hidden = '\u0001'

const titles = /《[^《》]*(?:《[^《》]*》[^《》]*)*》/g
const numbers = /[\u4e00-\u9fff]{0,15}[〔[][12][\d_＿Xx×*]{3,5}[〕\]]第?[\d_＿Xx×*]{1,5}号/g

/** `text` with titles in 《》, document numbers and the given stretches hidden; offsets stay as they are. */
export function mask(
  text: string,
  stretches: readonly { readonly start: number; readonly end: number }[] = [],
): string {
  let result = text
  if (text.includes('《')) result = result.replace(titles, hide)
  if (result.includes('号') && /[〔[]/.test(result)) result = result.replace(numbers, hide)
  if (stretches.length === 0) return result
  let masked = ''
  let at = 0
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue
    const from = Math.max(at, start)
    masked += result.slice(at, from) + hidden.repeat(end - from)
    at = end
  }
  return masked + result.slice(at)
}

function hide(match: string): string {
  return hidden.repeat(match.length)
}
