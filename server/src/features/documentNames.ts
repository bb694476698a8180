/** The names under which other documents cite a plan: its title, that of the notice that issues it, its file, its number. */

import { plainNumber, plainTitle } from '../rules/references/titles.js'
import type { Metadata, Plan } from '../semantics/model.js'

/** A plan of the workspace, as far as it can be cited. */
export interface PlanNames {
  readonly plan: { readonly metadata: Pick<Metadata, 'title' | 'docNumber'> }
  /** Its name without folders; absent where the plan is in no file. */
  readonly fileName?: string
}

/** A plan of the workspace. */
export interface PlanFile extends PlanNames {
  readonly plan: Plan
}

/** How a document is cited: by its title without outer marks, and perhaps by its number. */
export interface Cited {
  readonly title: string
  readonly number?: string
}

/** A shorter title, such as 意见 or 实施方案, names no one document. */
const shortestTitle = 6

/** A title as titles compare, and of 关于印发《…》的通知 also the plan that the notice issues. */
export function comparable(title: string): readonly string[] {
  const plain = plainTitle(title)
    .replace(/[〈〉]/g, '')
    .replace(/^关于(?!印发|转发|发布|公布)/, '')
  const notice = /的(?:通知|公告|函)$/.exec(plain)?.index ?? 0
  const issues = /(?:印发|转发|发布|公布)(?=.{4})/.exec(plain.slice(0, notice))
  const issued = issues && plain.slice(issues.index + issues[0].length, notice)
  return [plain, ...(issued ? [issued] : [])].filter((name) => name.length >= shortestTitle)
}

/** The titles under which a plan is cited; its file may be named by its title. */
export function titlesOf({ plan, fileName = '' }: PlanNames): readonly string[] {
  const file = fileName.replace(/(?:\.fangan)?\.[A-Za-z]{1,8}$/, '')
  return [plan.metadata.title ?? '', file].flatMap(comparable)
}

/** The number of a plan as numbers compare; `undefined` where it has none or a blank. */
export function numberOf({ plan: { metadata } }: PlanNames): string | undefined {
  return metadata.docNumber === undefined ? undefined : plainNumber(metadata.docNumber)
}

/** True when both names are those of one document: by the number, else by the title. */
export function isCitedAs({ title, number }: Cited, file: PlanNames): boolean {
  const cited = number === undefined ? undefined : plainNumber(number)
  if (cited !== undefined && cited === numberOf(file)) return true
  const titles = titlesOf(file)
  return comparable(title).some((name) => titles.includes(name))
}
