/** Cuts a paragraph into sentences, clauses and the items of enumerations; nothing is cut within brackets or titles. */

/** A stretch of a paragraph's reading; offsets count from the paragraph's start. */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}

const opening = '（(《“〔【'
const closing = '）)》”〕】'

/** The pieces of `piece` between the marks in `marks`; empty ones are left out, a bracket never closed ends with the piece. */
export function cut(piece: Piece, marks: string): Piece[] {
  const pieces: Piece[] = []
  let depth = 0
  let from = 0
  const { text } = piece
  for (let at = 0; at <= text.length; at++) {
    const mark = text[at] ?? ''
    if (mark !== '' && opening.includes(mark)) depth++
    else if (mark !== '' && closing.includes(mark)) depth = Math.max(0, depth - 1)
    if (at < text.length && (depth > 0 || !marks.includes(mark))) continue
    const part = within(piece, from, at)
    if (part) pieces.push(part)
    from = at + 1
  }
  return pieces
}

/** The stretch `[start, end)` of `piece` without white space at its ends; `undefined` when nothing is left. */
export function within(piece: Piece, start: number, end: number): Piece | undefined {
  const text = piece.text.slice(start, end)
  const content = text.trim()
  if (content === '') return undefined
  const from = piece.start + start + (text.length - text.trimStart().length)
  return { text: content, start: from, end: from + content.length }
}

/** `piece` without the first `count` units. */
export function behind(piece: Piece, count: number): Piece | undefined {
  return within(piece, count, piece.text.length)
}

/** The brackets at the end of the piece with what stands in them, and what stands before. */
export function splitBrackets(piece: Piece): { readonly head: Piece; readonly inner?: Piece } {
  const at = piece.text.search(/[（(]/)
  const last = Math.max(piece.text.lastIndexOf('）'), piece.text.lastIndexOf(')'))
  const head = at > 0 ? within(piece, 0, at) : undefined
  if (!head || last < at) return { head: piece }
  return { head, inner: within(piece, at + 1, last) }
}

/** The items of 甲、乙、丙以及丁等; one item when nothing is enumerated. */
export function items(piece: Piece): Piece[] {
  const last = /(?:等(?:方面|内容|要素|事项|情况)?)$/.exec(piece.text)
  const whole = last && last.index > 0 ? within(piece, 0, last.index) : piece
  return cut(whole ?? piece, '、').flatMap(splitAtJoint)
}

const verbAlone = /^(?:坚持|加强|强化|完善|健全|建立|落实|推进|推动|组织|做好|巩固|深化|研究|维护|支持|鼓励|指导|监督)$/

/** 责任人和完成时限: two items joined by a word. */
function splitAtJoint(piece: Piece): Piece[] {
  const joint = /以及|及其|和(?!谐|平|睦)|与(?!会)|及(?!时|早|格)/.exec(piece.text)
  if (!joint || joint.index < 2 || joint.index + joint[0].length > piece.text.length - 2) return [piece]
  // 坚持和加强: two verbs with one object.
  if (verbAlone.test(piece.text.slice(0, joint.index))) return [piece]
  const before = within(piece, 0, joint.index)
  const after = within(piece, joint.index + joint[0].length, piece.text.length)
  return before && after ? [before, ...splitAtJoint(after)] : [piece]
}
