/** The view 方案大纲: sections and tasks with lead, deadline and what is missing. */

import * as vscode from 'vscode'
import { method, type OutlineEntry, type PlanOutline } from '../../../server/src/protocol.js'
import type { PlanNode } from './planNode.js'
import type { TreeKind } from './planTree.js'
import { toEditorRange } from './ranges.js'

/** Which entries the outline shows. */
export interface OutlineFilter {
  /** True when only entries are shown that lack something, or hold one that does. */
  readonly incompleteOnly: boolean
}

/** The tree of sections and tasks; `filter` is read each time. */
export function outlineView(filter: OutlineFilter, dragAndDrop: TreeKind['dragAndDrop']): TreeKind {
  return {
    id: 'fangan.outline',
    followsCursor: () => true,
    dragAndDrop,
    read: async (client, uri) => {
      const outline = await client.ask<PlanOutline>(method.outline, uri)
      return outline && nodesOf(outline.entries, filter)
    },
    entitle: (view) => {
      const description = filter.incompleteOnly ? vscode.l10n.t('only what is incomplete') : undefined
      if (view.description !== description) view.description = description
    },
  }
}

/** The nodes for `entries`. */
function nodesOf(entries: readonly OutlineEntry[], filter: OutlineFilter): PlanNode[] {
  const shown = filter.incompleteOnly ? entries.filter(({ missingTotal }) => missingTotal > 0) : entries
  return shown.map((entry) => toNode(entry, filter))
}

function toNode(entry: OutlineEntry, filter: OutlineFilter): PlanNode {
  const { id, kind, name, detail, missing, missingTotal, movable } = entry
  const lacking = missing.length > 0
  return {
    id,
    label: name,
    description: detail,
    tooltip: [name, ...(detail === '' ? [] : [detail])].join('\n'),
    spoken: [kindNames()[kind], name, detail].filter((part) => part !== '').join(' · '),
    icon: icons[kind],
    ...(lacking && { colour: 'list.warningForeground' }),
    context: [kind, ...(lacking ? ['incomplete'] : []), ...(movable ? ['movable'] : [])].join(' '),
    badge: missingTotal,
    expanded: kind === 'section' || kind === 'title',
    lacks: missing.map(({ title, requirement }) => ({ title, ...(requirement !== undefined && { requirement }) })),
    range: toEditorRange(entry.range),
    target: toEditorRange(entry.selectionRange),
    children: nodesOf(entry.children, filter),
  }
}

const icons: Readonly<Record<OutlineEntry['kind'], string>> = {
  frontMatter: 'tag',
  title: 'file-text',
  section: 'list-tree',
  task: 'tasklist',
  table: 'table',
  annex: 'files',
}

function kindNames(): Readonly<Record<OutlineEntry['kind'], string>> {
  return {
    frontMatter: '',
    title: vscode.l10n.t('title'),
    section: vscode.l10n.t('section'),
    task: vscode.l10n.t('task'),
    table: vscode.l10n.t('table'),
    annex: '',
  }
}
