/** Edits as a drafter makes them, for what must hold after each of them; every edit is `{ start, end, newText }` of the text before it. */

import fc, { type Arbitrary } from 'fast-check'
import { applyEdits, type TextEdit } from '../../server/src/text/range.js'
import { clause, numbered, paragraph } from './arbitraries.js'
import { blank, deadline, heading, one, organ, sentence, target } from './words.js'

/** One thing done in an editor; `at` is a share of the text from 0 to 1, so that it fits any text. */
export type Action =
  | { readonly kind: 'type' | 'paste' | 'replace' | 'replace selection'; readonly at: number; readonly newText: string }
  | { readonly kind: 'undo' | 'redo'; readonly at: number }
  | { readonly kind: Gesture; readonly at: number; readonly length: number }

/** What needs no text of its own. */
type Gesture = (typeof gestures)[number]

const gestures = [
  ...(['backspace', 'delete', 'delete a stretch', 'delete a line', 'delete a paragraph', 'delete to the end'] as const),
  ...(['enter', 'join with the next line', 'duplicate a line', 'swap with the next line', 'move a paragraph'] as const),
  ...(['renumber', 'indent', 'wrap in brackets', 'change the line break', 'clear'] as const),
]

/** One edit with the texts around it. */
export interface Step {
  readonly kind: Action['kind']
  readonly before: string
  readonly edit: TextEdit
  readonly after: string
}

/** Sessions of up to `most` actions: mostly typing at one place, as drafters do, with all else in between. */
export function actions(most: number): Arbitrary<readonly Action[]> {
  return fc
    .array(
      fc.oneof(
        { weight: 1, arbitrary: typing },
        { weight: 1, arbitrary: secondThoughts },
        { weight: 8, arbitrary: action.map((single) => [single]) },
      ),
      {
        maxLength: most,
        // By itself fast-check seldom draws more than ten.
        size: 'max',
      },
    )
    .map((runs) => runs.flat().slice(0, most))
}

/**
 * The edits of `session` on `text`, each computed on the text that the one before left. Undo and redo give the edit
 * that turns the text back. Texts longer than `longest` UTF-16 units are not made longer.
 */
export function* played(text: string, session: readonly Action[], longest = 400_000): Generator<Step> {
  const undo: TextEdit[] = []
  const redo: TextEdit[] = []
  let before = text
  for (const action of session) {
    const edit = editOf(before, action, undo, redo)
    if (!edit || before.length + edit.newText.length > longest) continue
    const inverse = inverseOf(before, edit)
    if (action.kind === 'undo') redo.push(inverse)
    else {
      undo.push(inverse)
      if (action.kind !== 'redo') redo.length = 0
    }
    const after = applyEdits(before, [edit])
    yield { kind: action.kind, before, edit, after }
    before = after
  }
}

/** Draws what is typed by key or by input method. */
const typed = one(
  ...[
    '，',
    '。',
    '、',
    '：',
    '；',
    '（',
    '）',
    '《',
    '》',
    '“',
    '1',
    '2',
    '年',
    '一',
    '的',
    '省',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '|',
    '#',
  ],
  ...[
    '牵头',
    '财政厅',
    '责任单位：',
    '附件',
    '一、',
    '（一）',
    '1.',
    '加强',
    'XX',
    '---',
    '<!-- fangan-disable-next-line -->',
    '\ud83d',
    '😀',
  ],
)
const pasted = fc.oneof(
  ...[paragraph, sentence, clause, numbered(sentence, 2, 5), organ, deadline, target, heading, blank],
)
const share = fc.nat(100_000).map((parts) => parts / 100_000)

const action: Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('type' as const), at: share, newText: typed }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('paste' as const), at: share, newText: pasted }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('replace' as const), at: share, newText: typed }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('replace selection' as const), at: share, newText: pasted }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const), at: share }) },
  { weight: 9, arbitrary: fc.record({ kind: fc.constantFrom(...gestures), at: share, length: fc.nat(200) }) },
)

/** Words typed one character after the other near one place, with a slip now and then. */
const typing: Arbitrary<Action[]> = fc
  .record({
    at: share,
    text: fc.oneof(sentence, organ, deadline, clause),
    slips: fc.array(fc.nat(30), { maxLength: 2 }),
  })
  .map(({ at, text, slips }) =>
    [...text.slice(0, 24)].flatMap((newText, index): Action[] => {
      const key: Action = { kind: 'type', at, newText }
      return slips.includes(index) ? [key, { kind: 'backspace', at, length: 1 }, key] : [key]
    }),
  )

/** Undone too far, done again. */
const secondThoughts: Arbitrary<Action[]> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.nat(3))
  .map(([undone, redone]) => [
    ...Array.from({ length: undone }, (): Action => ({ kind: 'undo', at: 0 })),
    ...Array.from({ length: redone }, (): Action => ({ kind: 'redo', at: 0 })),
  ])

function editOf(text: string, action: Action, undo: TextEdit[], redo: TextEdit[]): TextEdit | undefined {
  const start = Math.floor(action.at * text.length)
  switch (action.kind) {
    case 'undo':
      return undo.pop()
    case 'redo':
      return redo.pop()
    case 'type':
    case 'paste':
      return { start, end: start, newText: action.newText }
    case 'replace':
      return { start, end: Math.min(text.length, start + 1), newText: action.newText }
    case 'replace selection': {
      const end = text.indexOf('\n', start)
      return { start, end: end < 0 ? text.length : end, newText: action.newText }
    }
    default:
      return gestureOf(text, action.kind, start, action.length)
  }
}

function gestureOf(text: string, kind: Gesture, at: number, length: number): TextEdit | undefined {
  const line = lineAt(text, at)
  const next = line.end < text.length ? lineAt(text, line.end + 1) : undefined
  const own = text.slice(line.start, line.end)
  switch (kind) {
    case 'backspace':
      return removal(Math.max(0, at - 1), at)
    case 'delete':
      return removal(at, Math.min(text.length, at + 1))
    case 'delete a stretch':
      return removal(at, Math.min(text.length, at + length))
    case 'delete a line':
      return removal(line.start, next ? line.end + 1 : line.end)
    case 'delete a paragraph': {
      const end = text.indexOf('\n\n', at)
      return removal(line.start, end < 0 ? line.end : end + 2)
    }
    case 'delete to the end':
      return removal(Math.max(at, text.length - length), text.length)
    case 'enter':
      return { start: at, end: at, newText: length % 2 === 0 ? '\n' : '\n\n' }
    case 'join with the next line':
      return next && removal(line.end, line.end + 1)
    case 'duplicate a line':
      return { start: line.start, end: line.start, newText: `${own}\n` }
    case 'swap with the next line':
      return next && { start: line.start, end: next.end, newText: `${text.slice(next.start, next.end)}\n${own}` }
    case 'move a paragraph':
      return next && { start: 0, end: line.end + 1, newText: `${own}\n${text.slice(0, line.start)}` }
    case 'renumber':
      return replacedIn(text, line, /[一二三四五六七八九十]+(?=[、）])|\d+(?=[.．、）])/, String((length % 12) + 1))
    case 'indent':
      return { start: line.start, end: line.start, newText: '　　' }
    case 'wrap in brackets':
      return { start: line.start, end: line.end, newText: `（${own}）` }
    case 'change the line break':
      return next && { start: line.end, end: line.end + 1, newText: '\r\n' }
    case 'clear':
      // Select all and type: rare, since everything behind it starts from nothing.
      return length % 50 === 0 ? { start: 0, end: text.length, newText: '一、' } : undefined
  }
}

function lineAt(text: string, offset: number): { readonly start: number; readonly end: number } {
  const end = text.indexOf('\n', offset)
  return { start: offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end }
}

function removal(start: number, end: number): TextEdit {
  return { start, end, newText: '' }
}

function replacedIn(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  pattern: RegExp,
  newText: string,
): TextEdit | undefined {
  const match = pattern.exec(text.slice(start, end))
  return match ? { start: start + match.index, end: start + match.index + match[0].length, newText } : undefined
}

function inverseOf(text: string, { start, end, newText }: TextEdit): TextEdit {
  return { start, end: start + newText.length, newText: text.slice(start, end) }
}
