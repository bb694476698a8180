/** The part of the plan that a line belongs to, told by the headings above it. */

import type { Place, Template } from '../../templates/template.js'

/** Where a clause may stand at the cursor. */
export interface Part {
  /** The parts that the section may be; empty when its title does not tell. */
  readonly places: ReadonlySet<Place>
  /** The requirement about the area of work that the section is for: `notice-40/area-new-system`. */
  readonly area?: string
}

/** The part below `headings` (nearest first) in a plan under `template`. */
export function partBelow(headings: readonly string[], template: Template): Part {
  if (headings.length === 0) return { places: new Set<Place>(['preamble']) }
  const area = areaOf(headings, template)
  if (area !== undefined) return { places: new Set<Place>(['tasks']), area }
  // The title of a section says more than those of its items: 重点任务 may hold an item on 组织领导.
  for (const title of [...headings].reverse()) {
    const found = titles.filter(([, words]) => words.test(firstWords(title))).map(([place]) => place)
    if (found.length > 0) return { places: new Set(found) }
  }
  return { places: new Set() }
}

/** Behind the full stop stands the text of the item. */
function firstWords(title: string): string {
  return title.split('。')[0]
}

const titles: readonly (readonly [Place, RegExp])[] = [
  ['goals', /总体|目标|指导思想|基本原则|思路/],
  ['tasks', /任务|举措|工作措施|主要措施|重点工作|工作内容/],
  ['measures', /保障|配套|支持政策|政策措施/],
  ['organisation', /组织|保障措施|工作机制|工作要求|督导|督查/],
  ['end', /附则|时间表|路线图|实施步骤|工作步骤|进度安排/],
]

function areaOf(headings: readonly string[], { id, requirements }: Template): string | undefined {
  for (const { id: name, expect } of requirements) {
    if (expect.predicate !== 'area-covered' || !Array.isArray(expect.words)) continue
    const words = expect.words.map(String)
    if (headings.some((title) => words.some((word) => firstWords(title).includes(word)))) return `${id}/${name}`
  }
  return undefined
}
