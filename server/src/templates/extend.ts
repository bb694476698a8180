/** A template that extends another: what it changes, takes out and adds. */

import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import type { TextRange } from '../text/range.js'
import { type Report, rangeOf, reportMissing } from './checkShape.js'
import { requirementFields } from './schema.js'
import type { Requirement, Template } from './template.js'

/** The template `own`, with what it leaves out taken from `base`; its own elements stand behind those of the base. */
export function extended(own: ExtendingTemplate, base: Template): Template {
  const { requirements: changes = [], extends: _, appliesTo, ...header } = own
  const byId = new Map(changes.map((change) => [change.id, change]))
  const kept = base.requirements.flatMap((requirement) => {
    const change = byId.get(requirement.id)
    return change?.off ? [] : [{ ...requirement, ...withoutOff(change) }]
  })
  const isNew = ({ id }: ChangedRequirement): boolean => base.requirements.every((one) => one.id !== id)
  return {
    ...base,
    ...header,
    appliesTo: { ...base.appliesTo, ...appliesTo },
    // The loader has seen that what is new is whole.
    requirements: [...kept, ...changes.filter(isNew).map((added) => withoutOff(added) as Requirement)],
    extended: [base.id, ...(base.extended ?? [])],
  }
}

/** A file that extends a template, as it was read. */
export interface ExtendingTemplate extends Partial<Omit<Template, 'id' | 'requirements' | 'appliesTo'>> {
  readonly id: string
  readonly extends: string
  readonly appliesTo?: Partial<Template['appliesTo']>
  readonly requirements?: readonly ChangedRequirement[]
}

interface ChangedRequirement extends Partial<Requirement> {
  readonly id: string
  readonly off?: boolean
}

/** Elements that the base has not must be whole, and cannot be taken out; numbers stand for one element each. */
export function checkChanges(root: unknown, base: Template, report: Report): void {
  const list = isMap(root) ? root.get('requirements', true) : undefined
  if (!isSeq(list)) return
  const refs = new Map(base.requirements.map(({ id, ref }) => [ref, id]))
  for (const item of list.items) {
    if (!isMap(item)) continue
    checkRef(item, refs, report)
    const node = item.get('id', true)
    const range = rangeOf(node)
    if (!isScalar(node) || !range) continue
    if (base.requirements.every(({ id }) => id !== node.value))
      checkAdded(item, String(node.value), range, base, report)
  }
}

function checkAdded(item: YAMLMap, id: string, range: TextRange, base: Template, report: Report): void {
  if (item.has('expect') && item.get('off') !== true) {
    reportMissing(item, requirementFields, range, report)
    return
  }
  report(
    range,
    `模板“${base.id}”没有“${id}”这一要素，不能改动或取消；新增的要素须写全各项`,
    `The template “${base.id}” has no element “${id}” to change or take out; a new one must be given in full`,
  )
}

function checkRef(item: YAMLMap, refs: ReadonlyMap<string, string>, report: Report): void {
  const node = item.get('ref', true)
  const range = rangeOf(node)
  if (!isScalar(node) || !range) return
  const owner = refs.get(String(node.value))
  if (owner === undefined || owner === item.get('id')) return
  report(range, `编号“${node.value}”已用于要素“${owner}”`, `The ref “${node.value}” is that of the element “${owner}”`)
}

function withoutOff(change: ChangedRequirement | undefined): Partial<Requirement> {
  const { off: _, ...fields } = change ?? {}
  return fields
}
