/** Automatic numbering: what Word prints before a paragraph although it stands nowhere in the text (ECMA-376 part 1, 17.9). */

import { printNumber } from './numberFormat.js'
import { elementOf, type Properties } from './styles.js'
import { child, childrenOf, type Element, isOn, numberOf, val } from './xml.js'

/** The number or bullet of a paragraph. */
export interface ListLabel {
  /** As printed, e.g. `（一）`; a bullet is `•`. */
  readonly text: string
  readonly isBullet: boolean
  /** Depth within its list, from 0. */
  readonly level: number
  /** Indents of the level, which hold unless the paragraph has its own. */
  readonly properties: Element | undefined
}

/** Counts on with each paragraph, which have to come in document order. */
export interface Numbering {
  /** The label of the next paragraph; `undefined` when it has none. */
  next(properties: Properties): ListLabel | undefined
}

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  /** Numbers of higher levels in Arabic, whatever they are printed in themselves. */
  readonly isLegal: boolean
  /** The level that starts this one anew, counted from 1; 0 for none. */
  readonly restart: number | undefined
  readonly properties: Element | undefined
}

interface List {
  readonly abstractId: string
  readonly levels: readonly (Level | undefined)[]
  /** Levels that count anew at the first paragraph of this list. */
  readonly overrides: Map<number, number>
}

/** Levels of a list. */
const depth = 9

/** Reads `numbering.xml`; a document may have none. */
export function readNumbering(root: Element | undefined): Numbering {
  const lists = listsOf(root)
  const counts = new Map<string, (number | undefined)[]>()
  return {
    next(properties) {
      const reference = elementOf(properties, 'w:numPr')
      // A paragraph may set the level and leave the list to its style.
      const id = referenced(properties, 'w:numId')
      const list = lists.get(id ?? '')
      const at = Number(val(reference, 'w:ilvl') ?? referenced(properties, 'w:ilvl') ?? 0)
      const level = list?.levels[at]
      if (!list || !level) return undefined
      const counted = countsOf(counts, list)
      const override = list.overrides.get(at)
      list.overrides.delete(at)
      counted[at] = override ?? (counted[at] === undefined ? level.start : counted[at] + 1)
      restartBelow(counted, at, list)
      const text = labelText(list, at, counted)
      if (text === '') return undefined
      return { text, isBullet: level.format === 'bullet', level: at, properties: level.properties }
    },
  }
}

function referenced(properties: Properties, name: string): string | undefined {
  for (const element of properties) {
    const value = val(child(element, 'w:numPr'), name)
    if (value !== undefined) return value
  }
  return undefined
}

function countsOf(counts: Map<string, (number | undefined)[]>, { abstractId }: List): (number | undefined)[] {
  const counted = counts.get(abstractId) ?? new Array<number | undefined>(depth).fill(undefined)
  counts.set(abstractId, counted)
  return counted
}

function restartBelow(counted: (number | undefined)[], at: number, { levels }: List): void {
  for (let below = at + 1; below < depth; below++) {
    const restart = levels[below]?.restart ?? below
    if (restart !== 0 && at < restart) counted[below] = undefined
  }
}

function labelText({ levels }: List, at: number, counted: readonly (number | undefined)[]): string {
  const level = levels[at]
  if (!level) return ''
  if (level.format === 'bullet') return '•'
  return level.text.replace(/%([1-9])/g, (_, number: string) => {
    const shown = Number(number) - 1
    const value = counted[shown] ?? levels[shown]?.start ?? 1
    return printNumber(value, level.isLegal ? 'decimal' : (levels[shown]?.format ?? 'decimal'))
  })
}

function listsOf(root: Element | undefined): Map<string, List> {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((element) => [element.attributes['w:abstractNumId'] ?? '', element]),
  )
  const byStyle = new Map(
    [...abstracts.values()].flatMap((element) => {
      const style = val(element, 'w:styleLink')
      return style === undefined ? [] : [[style, element] as const]
    }),
  )
  const lists = new Map<string, List>()
  for (const element of childrenOf(root, 'w:num')) {
    const abstractId = val(element, 'w:abstractNumId') ?? ''
    const own = abstracts.get(abstractId)
    // A list may be that of a list style, which another part of the file describes.
    const described = byStyle.get(val(own, 'w:numStyleLink') ?? '') ?? own
    lists.set(element.attributes['w:numId'] ?? '', listOf(element, abstractId, described))
  }
  return lists
}

function listOf(element: Element, abstractId: string, described: Element | undefined): List {
  const levels: (Level | undefined)[] = new Array<Level | undefined>(depth).fill(undefined)
  const overrides = new Map<number, number>()
  for (const level of childrenOf(described, 'w:lvl')) setLevel(levels, level)
  for (const override of childrenOf(element, 'w:lvlOverride')) {
    const own = child(override, 'w:lvl')
    if (own) setLevel(levels, own)
    const start = numberOf(child(override, 'w:startOverride'), 'w:val')
    if (start !== undefined) overrides.set(Number(override.attributes['w:ilvl'] ?? 0), start)
  }
  return { abstractId, levels, overrides }
}

function setLevel(levels: (Level | undefined)[], element: Element): void {
  const at = Number(element.attributes['w:ilvl'] ?? 0)
  if (!(at >= 0 && at < depth)) return
  levels[at] = {
    start: numberOf(child(element, 'w:start'), 'w:val') ?? 0,
    format: formatOf(element),
    text: val(element, 'w:lvlText') ?? '',
    isLegal: isOn(element, 'w:isLgl') ?? false,
    restart: numberOf(child(element, 'w:lvlRestart'), 'w:val'),
    properties: child(element, 'w:pPr'),
  }
}

/** A newer format stands in a choice beside the one that older programs print. */
function formatOf(element: Element): string {
  const direct = val(element, 'w:numFmt')
  if (direct !== undefined) return direct
  const fallback = child(child(element, 'mc:AlternateContent'), 'mc:Fallback')
  return val(fallback, 'w:numFmt') ?? 'decimal'
}
