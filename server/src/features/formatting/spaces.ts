/** Stray spaces between Han characters and around marks; indents, gaps that part a title from its text, and blanks stay. */

import { isHan, type Stretch, stretchesOf } from '../../rules/text/stretches.js'
import type { Plan } from '../../semantics/model.js'
import { labelAt } from '../../syntax/labels.js'
import type { Zone } from '../../syntax/node.js'
import type { TextEdit } from '../../text/range.js'

/** The edits that take out stray spaces. */
export function spaceEdits(plan: Plan): TextEdit[] {
  const edits: TextEdit[] = []
  for (const stretch of stretchesOf(plan)) {
    if (!RUNNING.has(stretch.zone)) continue
    for (const edit of droppedSpaces(plan.source, stretch)) edits.push(edit)
    for (const edit of besideMarks(stretch)) edits.push(edit)
    if (isRunningText(stretch)) for (const edit of betweenWords(stretch)) edits.push(edit)
  }
  return edits
}

const RUNNING: ReadonlySet<Zone> = new Set(['preamble', 'body', 'closing', 'note', 'annex'])

/** What the reading itself leaves out as stray: 2021 年 9 月, 责 任 人：, characters without width. */
function droppedSpaces(source: string, { reading }: Stretch): TextEdit[] {
  const { runs, base } = reading
  const edits: TextEdit[] = []
  for (let index = 1; index < runs.length; index++) {
    const before = runs[index - 1]
    const start = base + before.source + (runs[index].at - before.at) + before.tail
    const end = base + runs[index].source
    const inLatin = /\w/.test(source[start - 1] ?? '') && /\w/.test(source[end] ?? '')
    if (end > start && !inLatin && /^[ \u00a0\u3000\u200b-\u200d\ufeff]+$/.test(source.slice(start, end)))
      edits.push({ start, end, newText: '' })
  }
  return edits
}

const SPACE = '[ \\u00a0\\u3000]'
/** One space may be stray where several part two paragraphs of a run-on line. */
const BESIDE = new RegExp(
  [
    `(?<=[\\u3400-\\u9fff，；、。）〕》”%\\w])${SPACE}+(?=[，。；、！？）〕》”])`,
    `(?<=[，；、（〔《“])${SPACE}+(?=[\\u3400-\\u9fff（《“\\d])`,
    `(?<=[。！？：）〕》”])${SPACE}(?=[\\u3400-\\u9fff（《“])`,
    `(?<=[\\u3400-\\u9fff])${SPACE}(?=[：（《“])`,
  ].join('|'),
  'g',
)

function besideMarks({ written, reading, textStart, paragraph }: Stretch): TextEdit[] {
  if (!/[ \u00a0\u3000]/.test(written)) return []
  const titleEnd = paragraph?.heading?.titleEnd
  return [...written.matchAll(BESIDE)].flatMap(({ 0: gap, index }) =>
    index < textStart || index === titleEnd || index + gap.length === titleEnd
      ? []
      : [{ ...reading.range(index, index + gap.length), newText: '' }],
  )
}

/** Sentences, not lines of labels, lists or names. */
function isRunningText({ written, paragraph, reading }: Stretch): boolean {
  return paragraph !== undefined && /[，。；]/.test(written) && written.length >= SHORTEST && !labelAt(reading.text)
}

/** In characters; a shorter line may be set apart by spaces. */
const SHORTEST = 20

/** Behind these a space may part two bodies of a list. */
const ENDS_A_NAME = '局厅委办部院会府处科室司署社团校所中心公司企业'

/** Single spaces between two Han characters; a name of two characters (张 三) and lists of bodies keep theirs. */
function betweenWords({ written, reading, textStart, paragraph }: Stretch): TextEdit[] {
  const titleEnd = paragraph?.heading?.titleEnd ?? 0
  // A space in a title stands for a break of its line.
  const text = written.replace(/《[^《》]*》/g, (title) => '《'.repeat(title.length))
  return [...text.matchAll(/(?<=[\u3400-\u9fff])[ \u00a0](?=[\u3400-\u9fff])/g)].flatMap(({ index }) => {
    if (index < Math.max(textStart, titleEnd + 1) || ENDS_A_NAME.includes(written[index - 1])) return []
    const mayBeName = !isHanAt(written, index - 2) || !isHanAt(written, index + 2)
    return mayBeName ? [] : [{ ...reading.range(index, index + 1), newText: '' }]
  })
}

function isHanAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isHan(text.charCodeAt(at))
}
