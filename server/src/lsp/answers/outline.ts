/** `fangan/outline`: sections, tasks, tables and annexes for a tree, with what each of them lacks. */

import { type OutlineNode, outlineDetail, outlineName, outline as outlineOf } from '../../features/outline.js'
import type { DocumentParams, OutlineEntry, PlanOutline } from '../../protocol.js'
import { throwIfCancelled } from '../guard.js'
import type { Analysed } from '../plans.js'
import type { Run } from '../request.js'
import { toRange } from '../toLsp.js'

/** Answers `outline`. */
export const outline: Run<DocumentParams, PlanOutline | null> = async ({ plans }, { uri }, token) => {
  const analysed = await plans.analysed(uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const { version, analysis } = analysed
  return { uri, version, entries: toEntries(analysed, outlineOf(analysis), '') }
}

/** The entries of one level below the entry `parent`, whose ids theirs begin with. */
function toEntries(analysed: Analysed, nodes: readonly OutlineNode[], parent: string): OutlineEntry[] {
  const { lines, settings } = analysed
  const seen = new Map<string, number>()
  return nodes.map((node) => {
    // Not the number: a tree keeps what is open and selected when sections are renumbered.
    const own = `${node.kind}:${node.title}`
    const before = seen.get(own) ?? 0
    seen.set(own, before + 1)
    const id = `${parent}/${own}${before > 0 ? `#${before + 1}` : ''}`
    return {
      id,
      kind: node.kind,
      name: outlineName(node)[settings.locale],
      detail: outlineDetail(node)[settings.locale],
      range: toRange(lines, node.range),
      selectionRange: toRange(lines, node.selectionRange),
      missing: node.missing.map(({ kind, title, requirement }) => ({
        kind,
        title: title[settings.locale],
        ...(requirement && { requirement: requirement.id }),
      })),
      missingTotal: node.missingTotal,
      // A row of a table stands in its table.
      movable: node.kind === 'section' || (node.kind === 'task' && node.task?.heading !== undefined),
      children: toEntries(analysed, node.children, id),
    }
  })
}
