/** The view 要素清单: what the notice demands, how far it is met, and where. */

import * as vscode from 'vscode'
import {
  type ChecklistEntry,
  type ChecklistPlace,
  type ChecklistSection,
  method,
  type PlanChecklist,
} from '../../../server/src/protocol.js'
import type { PlanNode } from './planNode.js'
import type { TreeKind } from './planTree.js'
import { toEditorRange } from './ranges.js'

/** The tree of requirements by their place in the plan. */
export const checklistView: TreeKind = {
  id: 'fangan.checklist',
  read: async (client, uri) => {
    const checklist = await client.ask<PlanChecklist>(method.checklist, uri)
    return checklist?.groups.map(sectionNode)
  },
  entitle: (view, status) => {
    const { met = 0, partial = 0, missing = 0 } = status?.requirements ?? {}
    const total = met + partial + missing
    const description = total > 0 ? `${met}/${total}` : undefined
    if (view.description !== description) view.description = description
    // Setting a badge draws it anew, even when it stays the same.
    if ((view.badge?.value ?? 0) !== missing) {
      const tooltip = vscode.l10n.t('Missing elements: {0}', missing)
      view.badge = missing > 0 ? { value: missing, tooltip } : undefined
    }
  },
}

function sectionNode(section: ChecklistSection): PlanNode {
  const { id, title, met, total, missing, partial } = section
  const children = section.items.map((entry) => entryNode(entry, id))
  const count = total > 0 ? `${met}/${total}` : ''
  return {
    id: `/${id}`,
    label: title,
    description: count,
    tooltip: title,
    spoken: vscode.l10n.t('{0}, {1} of {2} met', title, met, total),
    icon: 'list-tree',
    context: 'group',
    badge: 0,
    expanded: missing + partial > 0,
    lacks: [],
    children,
  }
}

function entryNode(entry: ChecklistEntry, section: string): PlanNode {
  const { status, title, ref, basis, clause, message, insertable } = entry
  const id = `/${section}/${entry.id}`
  const state = stateNames()[status]
  const range = toEditorRange(entry.range)
  const [first] = entry.evidence
  return {
    id,
    label: title,
    description: ref,
    tooltip: [`${title} · ${state}`, `${basis} ${clause}`, ...(message ? ['', message] : [])].join('\n'),
    spoken: vscode.l10n.t('{0}, {1}, {2}', title, state, ref),
    ...looks[status],
    context: ['requirement', status, ...(insertable ? ['insertable'] : [])].join(' '),
    badge: 0,
    expanded: false,
    lacks: insertable ? [{ title, requirement: entry.id }] : [],
    target: status === 'missing' || !first ? range : toEditorRange(first.range),
    children: [clauseNode(entry, id), ...placeNodes(entry, id)],
  }
}

function clauseNode({ basis, clause, message }: ChecklistEntry, parent: string): PlanNode {
  return {
    id: `${parent}/basis`,
    label: `${basis} ${clause}`,
    description: '',
    tooltip: message ?? `${basis} ${clause}`,
    spoken: vscode.l10n.t('asked for by {0}', `${basis} ${clause}`),
    icon: 'law',
    context: 'basis',
    badge: 0,
    expanded: false,
    lacks: [],
    children: [],
  }
}

function placeNodes({ evidence, gaps, gapCount }: ChecklistEntry, parent: string): PlanNode[] {
  const lacking = gaps.map((place, index) =>
    placeNode(place, `${parent}/gap${index}`, { icon: 'circle-outline', word: vscode.l10n.t('lacks it') }),
  )
  const rest = gapCount - gaps.length
  const more: PlanNode[] = rest > 0 ? [moreNode(`${parent}/more`, rest)] : []
  // Where tasks lack it, those are what the writer looks for, and not the tasks that have it.
  if (gapCount > 0) return [...lacking, ...more]
  return evidence.map((place, index) =>
    placeNode(place, `${parent}/evidence${index}`, { icon: 'quote', word: vscode.l10n.t('met here') }),
  )
}

function placeNode(place: ChecklistPlace, id: string, { icon, word }: { icon: string; word: string }): PlanNode {
  const line = place.range.start.line + 1
  return {
    id,
    label: place.excerpt,
    description: vscode.l10n.t('line {0}', line),
    tooltip: place.excerpt,
    spoken: vscode.l10n.t('{0}: {1}, line {2}', word, place.excerpt, line),
    icon,
    context: 'place',
    badge: 0,
    expanded: false,
    lacks: [],
    target: toEditorRange(place.range),
    children: [],
  }
}

function moreNode(id: string, count: number): PlanNode {
  const label = vscode.l10n.t('{0} more', count)
  return {
    id,
    label,
    description: '',
    tooltip: label,
    spoken: label,
    icon: 'ellipsis',
    context: 'more',
    badge: 0,
    expanded: false,
    lacks: [],
    children: [],
  }
}

/** Icons differ in shape as well as in colour. */
const looks: Readonly<Record<ChecklistEntry['status'], { readonly icon: string; readonly colour?: string }>> = {
  met: { icon: 'pass-filled', colour: 'testing.iconPassed' },
  partial: { icon: 'warning', colour: 'list.warningForeground' },
  missing: { icon: 'error', colour: 'list.errorForeground' },
  notApplicable: { icon: 'circle-slash', colour: 'disabledForeground' },
}

function stateNames(): Readonly<Record<ChecklistEntry['status'], string>> {
  return {
    met: vscode.l10n.t('met'),
    partial: vscode.l10n.t('met in part'),
    missing: vscode.l10n.t('missing'),
    notApplicable: vscode.l10n.t('not asked for at this level'),
  }
}
