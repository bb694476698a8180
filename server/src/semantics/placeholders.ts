/** Blanks left in the text: XX, 20__, 〔20__〕, ____, 【】, 待定, {{…}}. */

import { onceAt } from '../text/memo.js'
import type { Reading } from '../text/reading.js'
import type { Placeholder } from './model.js'
import { movedRanges } from './moved.js'

const kinds: readonly (readonly [Placeholder['kind'], string])[] = [
  ['year-in-document-number', '[〔\\[（(]20?[_＿Xx×*]{2,4}[〕\\]）)](?=[_＿Xx×*\\d]{0,12}号)'],
  [
    'field',
    '\\{\\{[^{}\\n]{0,60}\\}\\}|\\$\\{[^{}\\n]{0,60}\\}|<(?:填写|请填|待填)[^<>\\n]{0,40}>|[\\[【](?:填写|请填|请输入|待填|此处)[^\\]】\\n]{0,40}[\\]】]',
  ],
  [
    'year',
    '20[_＿]{2,4}|20[Xx×*]{2}(?=年)|(?<!\\d)20[ \\u3000]{1,6}年(?:[ \\u3000]{1,6}月)?|(?<=[：:])[ \\u3000]{2,8}年[ \\u3000]{1,6}月|(?<=\\d{4}年)[ \\u3000]{2,6}月',
  ],
  [
    'XX',
    '(?<![A-Za-z0-9_])[Xx×＊╳Ｘ]{2,6}(?![A-Za-z0-9_])|(?<![○〇\\d])[○]{2,4}(?![○〇\\d])|某某|\\*{2}(?=[省市县区州镇乡]|\\*?人民)',
  ],
  [
    'empty-label',
    '(?:责任(?:单位|部门|人)|(?:牵头|配合|主办|协办|承办)(?:单位|部门)|(?:牵头|分管|责任)领导|完成(?:时限|时间))[：:](?=[ \\u3000]{0,40}[；;，,）)。])',
  ],
  ['empty-brackets', '【[ \\u3000]{0,40}】|［[ \\u3000]{0,40}］|（[ \\u3000]{2,40}）|\\([ \\u3000]{2,40}\\)'],
  ['pending', '(?<=[（(：:，。、【\\s])(?:待定|待补充?|待确认|待核实?|待明确|待填)(?=[）)，。；、】\\s]|$)|TODO|TBD'],
  ['underscore', '[_＿]{2,}'],
]
/** Every form of a blank, as a pattern of the source without groups. */
export const placeholderForms = kinds.map(([, source]) => source).join('|')
const pattern = new RegExp(kinds.map(([, source]) => `(${source})`).join('|'), 'g')
const mayHold =
  /[XxＸ×＊*_＿【［[{〇○╳]|某某|待[定补确核明填]|[（(][ \u3000]|<[填请]|T[OB]D|[ \u3000]年|年[ \u3000]|[：:][ \u3000]*[；;，,）)。]/

/** The blanks in `source[start, end)`, a paragraph or table that `reading` is known by. */
export function placeholdersOf(reading: Reading, source: string, start: number, end: number): readonly Placeholder[] {
  const found = inWritten(reading, source.slice(start, end))
  return found.length === 0 ? found : movedRanges(found, start)
}

const inWritten = onceAt<string, readonly Placeholder[]>(
  (_, written) => placeholdersIn(written, 0, written.length),
  (found) => found,
)

/** The blanks in `source[start, end)`, ranges in the source. */
export function placeholdersIn(source: string, start: number, end: number): Placeholder[] {
  const text = source.slice(start, end)
  if (!mayHold.test(text)) return []
  return [...text.matchAll(pattern)].map((match) => {
    const index = kinds.findIndex((_, kind) => match[kind + 1] !== undefined)
    return {
      text: match[0],
      kind: kinds[index][0],
      start: start + match.index,
      end: start + match.index + match[0].length,
    }
  })
}
