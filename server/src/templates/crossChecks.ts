/** What the keys of a template file must be to each other: ids, references, places. */

import { isMap, isScalar, isSeq } from 'yaml'
import { regions } from '../semantics/organs/index.js'
import { type Report, rangeOf } from './checkShape.js'
import { shortRegion } from './predicates/region.js'

/** Requirement ids and refs stand for one element each. */
export function checkDuplicateIds(root: unknown, report: Report): void {
  const list = isMap(root) ? root.get('requirements', true) : undefined
  if (!isSeq(list)) return
  for (const key of ['id', 'ref']) {
    const seen = new Set<unknown>()
    for (const item of list.items) {
      const node = isMap(item) ? item.get(key, true) : undefined
      if (!isScalar(node)) continue
      const range = rangeOf(node)
      if (seen.has(node.value) && range)
        report(range, `${key}“${node.value}”重复`, `The ${key} “${node.value}” is used twice`)
      seen.add(node.value)
    }
  }
}

/** A template is asked for by its id, so that of two with one id the second would never be found. */
export function checkTakenId(root: unknown, taken: readonly string[], report: Report): void {
  const node = isMap(root) ? root.get('id', true) : undefined
  const range = rangeOf(node)
  if (!isScalar(node) || !range || !taken.includes(String(node.value))) return
  report(
    range,
    `已有名为“${node.value}”的模板，请另取名`,
    `There is a template “${node.value}” already; choose another id`,
  )
}

/** A province that does not exist binds nobody; places below the province cannot be looked up. */
export function checkRegions(root: unknown, report: Report): void {
  const list = isMap(root) ? root.getIn(['appliesTo', 'regions'], true) : undefined
  if (!isSeq(list)) return
  for (const node of list.items) {
    const range = rangeOf(node)
    if (!isScalar(node) || typeof node.value !== 'string' || node.value === '' || !range) continue
    const name = node.value
    const isKnown = regions.some((region) => region.short === shortRegion(name))
    if (isKnown || /[市州盟县区旗]$/.test(name)) continue
    report(range, `没有“${name}”这一地区，请核对名称`, `There is no region “${name}”; check its name`, 'warning')
  }
}

/** An example of what is missing names an element that there is. */
export function checkExamples(root: unknown, ids: readonly string[], report: Report): void {
  const list = isMap(root) ? root.getIn(['examples', 'missing'], true) : undefined
  if (!isSeq(list)) return
  for (const item of list.items) {
    const node = isMap(item) ? item.get('requirement', true) : undefined
    const range = rangeOf(node)
    if (!isScalar(node) || !range || ids.includes(String(node.value))) continue
    report(range, `模板中没有“${node.value}”这一要素`, `The template has no element “${node.value}”`)
  }
}

/** What every task must have is reported at the tasks, for a few elements only; all else is reported for the document. */
export function checkTaskDemands(root: unknown, report: Report): void {
  const list = isMap(root) ? root.get('requirements', true) : undefined
  if (!isSeq(list)) return
  for (const item of list.items) {
    if (!isMap(item) || item.get('on') !== 'task' || !isMap(item.get('expect', true))) continue
    const range = rangeOf(item.get('on', true))
    const isReported =
      item.getIn(['expect', 'predicate']) === 'tasks-have' && atTasks.has(String(item.getIn(['expect', 'element'])))
    if (isReported || !range) continue
    const known = [...atTasks].join(', ')
    report(
      range,
      `“on: task”只用于 tasks-have 的 ${known}；其余要素请写 document，否则不会报告`,
      `“on: task” goes with tasks-have of ${known} only; write document, or it is never reported`,
      'warning',
    )
  }
}

const atTasks: ReadonlySet<string> = new Set(['lead', 'parties', 'person', 'deadline'])
