/** A tree about the plan shown: asks for its data when it is visible, and changes only where something changed. */

import * as vscode from 'vscode'
import type { PlanStatus } from '../../../server/src/protocol.js'
import type { Client } from '../client.js'
import { idsOf, looksSame, nodeAt, type PlacedNode, type PlanNode, place } from './planNode.js'
import type { ShownPlan } from './shownPlan.js'

/** What sets one tree apart from another. */
export interface TreeKind {
  /** Id of the view, as in `package.json`. */
  readonly id: string
  /** The nodes for a plan; `undefined` when the server cannot tell. */
  readonly read: (client: Client, uri: vscode.Uri) => Promise<readonly PlanNode[] | undefined>
  /** Sets the texts on the view's title; called with each analysis, whether the tree is visible or not. */
  readonly entitle: (view: vscode.TreeView<PlacedNode>, status: PlanStatus | undefined) => void
  /** True while the tree selects the node at the cursor; asked each time. */
  readonly followsCursor?: () => boolean
  readonly dragAndDrop?: vscode.TreeDragAndDropController<PlacedNode>
}

/** The line that a command is for: handed over by a menu, or the selected one of the view that a keybinding names. */
export type NodeOf = (given: PlacedNode | string | undefined) => PlacedNode | undefined

/** One view. */
export class PlanTree implements vscode.TreeDataProvider<PlacedNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>()
  private readonly view: vscode.TreeView<PlacedNode>
  private readonly subscriptions: vscode.Disposable
  private readonly known = new Map<string, PlacedNode>()
  private roots: readonly PlacedNode[] = []
  private status: PlanStatus | undefined
  private asked = 0
  private stale = true
  private followed: string | undefined

  readonly onDidChangeTreeData = this.changed.event

  constructor(
    private readonly kind: TreeKind,
    private readonly client: Client,
    private readonly plan: ShownPlan,
  ) {
    this.view = vscode.window.createTreeView(kind.id, {
      treeDataProvider: this,
      showCollapseAll: true,
      ...(kind.dragAndDrop && { dragAndDropController: kind.dragAndDrop }),
    })
    this.subscriptions = vscode.Disposable.from(
      plan.onChange(() => void this.showOther()),
      client.onStatus((status) => this.take(status)),
      this.view.onDidChangeVisibility(() => this.refreshIfStale()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
      this.view,
      this.changed,
    )
    void this.showOther()
  }

  /** Id of the view. */
  get id(): string {
    return this.kind.id
  }

  /** The nodes shown. */
  get nodes(): readonly PlacedNode[] {
    return this.roots
  }

  /** The line that is selected; `undefined` when the view has never been used. */
  get selected(): PlacedNode | undefined {
    return this.view.selection[0]
  }

  /** The view's texts beside and on its title. */
  get head(): { readonly description?: string; readonly badge?: number; readonly selection: readonly string[] } {
    const { description, badge, selection } = this.view
    return { description, badge: badge?.value, selection: selection.map(({ label }) => label) }
  }

  /** Reads the tree anew, e.g. after its filter changed. */
  async refresh(): Promise<void> {
    const { document } = this.plan
    const turn = ++this.asked
    this.kind.entitle(this.view, document && this.status)
    this.stale = !this.view.visible
    if (this.stale) return
    const nodes = document && (await this.kind.read(this.client, document.uri))
    // Of several questions under way only the last one counts.
    if (turn === this.asked && (nodes || !document)) this.show(nodes ?? [])
  }

  getTreeItem(node: PlacedNode): vscode.TreeItem {
    return toItem(node)
  }

  getChildren(node?: PlacedNode): PlacedNode[] {
    return [...(node?.children ?? this.roots)]
  }

  getParent(node: PlacedNode): PlacedNode | undefined {
    return node.parent
  }

  dispose(): void {
    this.subscriptions.dispose()
  }

  private take(status: PlanStatus): void {
    const { document } = this.plan
    if (!document || vscode.Uri.parse(status.uri).toString() !== document.uri.toString()) return
    this.status = status
    void this.refresh()
  }

  private async showOther(): Promise<void> {
    const { document } = this.plan
    const status = document && (await this.client.status(document.uri).catch(() => undefined))
    if (document !== this.plan.document) return
    this.status = status
    await this.refresh()
  }

  private refreshIfStale(): void {
    if (this.view.visible && this.stale) void this.refresh()
  }

  private show(nodes: readonly PlanNode[]): void {
    const same = looksSame(this.roots, nodes)
    this.roots = place(nodes, this.known)
    const ids = idsOf(nodes)
    for (const id of this.known.keys()) if (!ids.has(id)) this.known.delete(id)
    if (!same) this.changed.fire(undefined)
    if (this.plan.editor) this.follow(this.plan.editor)
  }

  private follow({ document, selection }: vscode.TextEditor): void {
    if (!this.kind.followsCursor?.() || !this.view.visible || document !== this.plan.document) return
    const node = nodeAt(this.roots, selection.active)
    if (node?.id === this.followed) return
    // A task that stands under several bodies stays selected where the user has selected it.
    if (node?.range && this.selected?.range?.isEqual(node.range)) return
    this.followed = node?.id
    // A node that has just gone with a change of the text is no loss: the next selection finds the right one.
    if (node) void this.view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined)
  }
}

/** The scheme of addresses that carry a node's number to `badges`. */
const badgeScheme = 'fangan-badge'

/** Shows the number of each node at the end of its line. */
export const badges: vscode.FileDecorationProvider = {
  provideFileDecoration: ({ scheme, query }) => {
    const count = Number(query)
    if (scheme !== badgeScheme || !(count > 0)) return undefined
    return {
      badge: count > 99 ? '99' : String(count),
      tooltip: vscode.l10n.t('{0} missing', count),
    }
  },
}

function toItem(node: PlacedNode): vscode.TreeItem {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState
  const item = new vscode.TreeItem(node.label, node.children.length === 0 ? None : node.expanded ? Expanded : Collapsed)
  item.id = node.id
  item.description = node.description
  item.tooltip = node.tooltip
  item.contextValue = node.context
  item.iconPath = new vscode.ThemeIcon(node.icon, node.colour ? new vscode.ThemeColor(node.colour) : undefined)
  item.accessibilityInformation = { label: node.spoken }
  if (node.badge > 0)
    item.resourceUri = vscode.Uri.from({ scheme: badgeScheme, path: node.id, query: String(node.badge) })
  if (node.target) {
    item.command = { command: 'fangan.goToNode', title: vscode.l10n.t('Go to the text'), arguments: [node] }
  }
  return item
}
