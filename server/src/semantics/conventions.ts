/** Clauses that set how later ones are read: 列第一位为牵头单位, 分别负责指…, 以下责任单位均包括… */

import { onceAt } from '../text/memo.js'
import type { Reading } from '../text/reading.js'
import { toParties } from './clauseParties.js'
import type { Convention } from './model.js'
import { movedConvention, movedEach } from './moved.js'
import { readRoles } from './roles.js'

/** A kind, a word that is in each of its texts, and how they are printed. */
const patterns: readonly (readonly [Convention['kind'], string, RegExp])[] = [
  [
    'first-is-lead',
    '牵头',
    /(?:列|排)(?:在)?(?:第一位|首位|第1位|首)(?:的|者)?(?:责任)?(?:单位|部门)?(?:为|是)?(?:工作)?牵头[^，。；）)]{0,12}/g,
  ],
  ['listed-is-lead', '无牵头', /无牵头(?:单位|部门)的，?(?:责任单位|责任部门)即为牵头(?:单位|部门)/g],
  ['term', '指', /(?:分别负责|分别牵头|分工负责|共同负责)(?:是)?指[^。；）)]{2,40}/g],
  [
    'standing-parties',
    '以下',
    /以下(?:各项|所有|各条)?(?:工作)?(?:任务|措施|事项)?(?:的)?(?:(?:责任|配合|牵头)?(?:单位|部门))?均(?:还)?(?:包括|含|涉及|应包括)((?:[^。；（）〔〕()]|（[^（）]{0,100}）|〔[^〔〕]{0,100}〕){3,80}?)(?=，不再|[。；）〕)]|$)/g,
  ],
]

/** The conventions in `reading`. */
export const conventionsIn = onceAt<undefined, readonly Convention[]>(readConventions, (conventions, delta) =>
  movedEach(conventions, delta, movedConvention),
)

function readConventions(reading: Reading): Convention[] {
  const found: Convention[] = []
  for (const [kind, word, pattern] of patterns) {
    if (!reading.text.includes(word)) continue
    for (const match of reading.text.matchAll(pattern)) {
      const at = match[1] ? match.index + match[0].length - match[1].length : 0
      const standing = match[1]
        ? readRoles(reading.slice(at, at + match[1].length), { first: 'listed', rest: 'listed' })
        : undefined
      found.push({
        kind,
        text: match[0],
        parties: standing ? toParties(standing.names) : [],
        ...reading.range(match.index, match.index + match[0].length),
      })
    }
  }
  return found
}
