/** The part of a responsibility clause in front of the cursor: in brackets, on a labelled line, or in a sentence. */

import { matchOrgan } from '../../semantics/organs/index.js'
import { type LabelKind, labelsIn } from '../../syntax/labels.js'
import type { ClauseLeft, Context } from './place.js'

type Read = Pick<Context, 'place' | 'tokens'>

/** A clause in brackets is not longer, in UTF-16 units. */
const longestClause = 400

/** The place within a clause; `above` is the paragraph in front of the line; marks are full width in both. */
export function clausePlace(above: string, line: string): Read | undefined {
  // A number in brackets is being written.
  if (/^\s*（[一二三四五六七八九十百\d]{0,3}$/.test(line)) return undefined
  const left = (above + line).slice(-longestClause)
  const open = openBracket(left)
  if (open !== undefined) return bracketPlace(left.slice(0, open), left.slice(open + 1))
  const sentence = line.slice(line.lastIndexOf('。') + 1).trimStart()
  if (labelsIn(sentence).length > 0) return labelledPlace('line', sentence)
  return sentencePlace(line)
}

/** The place behind a label or in a list of bodies, within `content`, which belongs to one clause. */
export function labelledPlace(form: ClauseLeft['form'], content: string): Read | undefined {
  const labels = labelsIn(content)
  const last = labels.at(-1)
  if (!last) return undefined
  const value = content.slice(last.contentStart)
  const kinds = labels.map(({ kind }) => kind)
  const clause = clauseOf(form, content, value, kinds, last.kind)
  const stop = Math.max(value.lastIndexOf('；'), value.lastIndexOf('。'))
  if (stop >= 0)
    return { place: { kind: 'label', clause, isLikely: true }, tokens: [value.slice(stop + 1).trimStart()] }
  return { place: placeBehind(last.kind, clause), tokens: memberTokens(value) }
}

/** The place of the value that `kind` labels. */
export function placeBehind(kind: LabelKind, clause: ClauseLeft): Context['place'] {
  if (kind === 'person' || kind === 'contact') return { kind: 'person', clause }
  if (kind === 'deadline') return { kind: 'deadline', clause }
  if (kind === 'target' || kind === 'content') return { kind: 'text' }
  return { kind: 'parties', clause }
}

/** The clause with the words so far. */
export function clauseOf(
  form: ClauseLeft['form'],
  content: string,
  value: string,
  labels: readonly LabelKind[] = [],
  label?: LabelKind,
): ClauseLeft {
  const finished = content.replace(/(?<![^、，；：。（）\s|])[^、，；：。（）\s|]*$/, '')
  const parts = finished.split(/[、，；：。（）\s|]/).filter((word) => word !== '')
  const words = parts.map((word) => bodyAtStart(word) ?? word)
  const last = value.split(/[，；。]/).at(-1) ?? ''
  const group = last
    .replace(/(?<![A-Za-z])[A-Za-z]*$/, '')
    .split('、')
    .map((word) => word.trim())
  const before = value.slice(0, Math.max(0, value.lastIndexOf('，')))
  const hasLead = labels.includes('lead') || /(?:牵头|负责)(?=[，；]|$)/.test(before)
  return { form, labels, ...(label ? { label } : {}), words, group, hasLead }
}

/** The member of a list in front of the cursor, whole and behind 及, 和, 与, 由. */
export function memberTokens(value: string): string[] {
  const member = /(?<![^、，；：。（\s])[^、，；：。（\s]*$/.exec(value)?.[0] ?? ''
  const joined = /(?:以及|会同|[及和与由])([^及和与由]{0,100})$/.exec(member)?.[1]
  return joined === undefined || joined === member ? [member] : [member, joined]
}

function bracketPlace(before: string, content: string): Read {
  const labelled = labelledPlace('brackets', content)
  if (labelled) return labelled
  const clause = clauseOf('brackets', content, content)
  const tokens = memberTokens(content)
  const title = /《([^《》]{1,80})》$/.exec(before)?.[1]
  if (title !== undefined) return { place: { kind: 'behindTitle', title, clause }, tokens: [content] }
  const isEmpty = !/[、，；]/.test(content) && bodyAtStart(clause.group[0] ?? '') === undefined
  // Most brackets within a sentence are remarks: clauses stand behind its end.
  if (isEmpty) return { place: { kind: 'label', clause, isLikely: /(?:^|[。；！])\s*$/.test(before) }, tokens }
  return { place: { kind: 'parties', clause }, tokens }
}

/** 由省…, or a list of bodies that ends at the cursor. */
function sentencePlace(line: string): Read | undefined {
  const segment =
    /(?:^|[，；：。])([^，；：。]*)$/
      .exec(line)?.[1]
      .replace(/(?<![A-Za-z])[A-Za-z]*$/, '')
      .trimStart() ?? ''
  const behindBy = /(?:^|[，；：。])由([^，；：。]*)$/.exec(line)?.[1]
  const members = (behindBy ?? segment).split('、')
  const named = members.slice(0, -1)
  const isList = named.length > 0 && named.every(isBody)
  if (behindBy === undefined && !isList && bodyAtStart(segment) === undefined) return undefined
  if (behindBy !== undefined && named.length > 0 && !isList) return undefined
  const clause = clauseOf('sentence', line.slice(line.lastIndexOf('。') + 1), behindBy ?? segment)
  return { place: { kind: 'parties', clause }, tokens: memberTokens(line) }
}

/** The longest role word that may be half written behind a name, in UTF-16 units: 按职责分工负责. */
const longestRole = 7

/** The body that `text` is, or that it begins with where a role word has been begun behind it. */
export function bodyAtStart(text: string): string | undefined {
  for (let end = text.length; end > 1 && end >= text.length - longestRole; end--) {
    if (isBody(text.slice(0, end))) return text.slice(0, end)
  }
  return undefined
}

function isBody(name: string): boolean {
  return matchOrgan(name) !== undefined
}

/** The offset of the innermost bracket that is open at the end of `left`; a full stop outside it ends the search. */
function openBracket(left: string): number | undefined {
  let depth = 0
  for (let at = left.length - 1; at >= 0; at--) {
    if (left[at] === '）') depth++
    else if (left[at] === '（' && depth-- === 0) return at
    else if (depth === 0 && /[。！？|]/.test(left[at])) return undefined
  }
  return undefined
}
