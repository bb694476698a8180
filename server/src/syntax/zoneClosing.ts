/** Finds the closing: paragraphs behind the last item of a part that are none of its own. */

import { clauseKinds, labelAt, wholeLabel } from './labels.js'
import { textOf, type Zoned } from './zoneItems.js'

/** Paragraphs behind the last item of a part that are none of its own: its clause has been given, and no label stands before them. */
export function markClosing(zoned: Zoned[], body: number): void {
  const lastHeading = new Map<number, number>()
  for (let at = body; at < zoned.length; at++)
    if (zoned[at].zone === 'body' && zoned[at].block?.heading) lastHeading.set(zoned[at].part, at)
  for (const [part, last] of lastHeading) {
    let end = last
    while (end < zoned.length && zoned[end].part === part) end++
    let lastClause = end - 1
    while (lastClause >= last && !(zoned[lastClause].zone === 'body' && carriesClause(zoned[lastClause]))) lastClause--
    if (lastClause < last) lastClause = beforeAppeal(zoned, last, end)
    // A label alone on its line has its content on the next one.
    else if (lastClause + 1 < end && wholeLabel(textOf(zoned[lastClause]))) lastClause++
    for (let at = lastClause + 1; at < end; at++)
      if (zoned[at].zone === 'body' && zoned[at].block) zoned[at].zone = 'closing'
  }
}

/** Where the last item has no clause, its text ends in front of a paragraph that turns to everyone: 各地各有关部门要… */
function beforeAppeal(zoned: readonly Zoned[], last: number, end: number): number {
  const appeal = /^(?:各地|各级|各市|各县|各区|各有关|各相关|各部门|各单位|上述|本(?:方案|意见|措施|计划|通知|实施))/
  for (let at = last + 1; at < end; at++) if (zoned[at].zone === 'body' && appeal.test(textOf(zoned[at]))) return at - 1
  return end
}

function carriesClause(item: Zoned): boolean {
  const label = labelAt(textOf(item)) ?? wholeLabel(textOf(item))
  return (
    item.table !== undefined || (label !== undefined && clauseKinds.has(label.kind)) || endsWithClause(textOf(item))
  )
}

function endsWithClause(text: string): boolean {
  return /(?:负责|参与|配合|牵头|落实|责任[^（）]*|单位[：][^（）]*)[^（）]{0,6}[）\]〕]。?$/.test(text.slice(-400))
}
