/** Finds tasks and sections of a plan by name: part of the characters in their order, or their pinyin initials. */

import type { Analysis } from '../analysis/analyse.js'
import { pinyinInitials } from '../text/pinyin.js'
import { type OutlineNode, outline, outlineName } from './outline.js'

/** A node that fits the query. */
export interface PlanSymbol {
  readonly node: OutlineNode
  /** The name of the plan, else of the section above; `undefined` when neither is known. */
  readonly container?: string
  /** How well it fits; the smaller the better. */
  readonly rank: number
}

/** The tasks, sections, annexes and titles of the plan that fit `query`, in order of place; all for an empty one. */
export function planSymbols(analysis: Analysis, query: string): readonly PlanSymbol[] {
  const wanted = query.replace(/\s+/g, '').toLowerCase()
  const found: PlanSymbol[] = []
  collect(outline(analysis), analysis.plan.metadata.title, wanted, found)
  return found
}

function collect(
  nodes: readonly OutlineNode[],
  container: string | undefined,
  wanted: string,
  found: PlanSymbol[],
): void {
  for (const node of nodes) {
    const rank = node.kind === 'frontMatter' || node.kind === 'table' ? undefined : rankOf(node, wanted)
    if (rank !== undefined) found.push({ node, rank, ...(container !== undefined && { container }) })
    collect(node.children, container, wanted, found)
  }
}

/** How `wanted` (lower case, no blanks) fits the node: 0 within the name, 1 scattered over it, 2 by pinyin initials. */
function rankOf(node: OutlineNode, wanted: string): number | undefined {
  if (wanted === '') return 0
  const name = outlineName(node).zh.toLowerCase()
  if (name.includes(wanted)) return 0
  if (isSubsequence(wanted, name)) return 1
  // Initials are letters: a query in Chinese has been answered above.
  return /^[a-z\d]+$/.test(wanted) && pinyinInitials(name).includes(wanted) ? 2 : undefined
}

function isSubsequence(wanted: string, text: string): boolean {
  let at = 0
  for (let index = 0; index < text.length && at < wanted.length; index++) if (text[index] === wanted[at]) at++
  return at >= wanted.length
}
