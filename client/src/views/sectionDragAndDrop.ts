/** Moves sections of the outline by dragging: one step to undo, numbers follow. */

import * as vscode from 'vscode'
import type { Client } from '../client.js'
import { moveSection } from '../moveSection.js'
import type { PlacedNode } from './planNode.js'
import type { ShownPlan } from './shownPlan.js'

/** VS Code wants this form: the view's id in lower case. */
const mime = 'application/vnd.code.tree.fangan.outline'

/** Dragging within the outline. */
export class SectionDragAndDrop implements vscode.TreeDragAndDropController<PlacedNode> {
  readonly dragMimeTypes = [mime]
  readonly dropMimeTypes = [mime]
  private dragged: PlacedNode | undefined

  constructor(
    private readonly client: Client,
    private readonly plan: ShownPlan,
  ) {}

  handleDrag([node]: readonly PlacedNode[], transfer: vscode.DataTransfer): void {
    this.dragged = node && isMovable(node) ? node : undefined
    if (this.dragged) transfer.set(mime, new vscode.DataTransferItem(this.dragged.id))
  }

  async handleDrop(target: PlacedNode | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const { document } = this.plan
    const source = transfer.get(mime) ? this.dragged : undefined
    if (!document || !target?.target || !source?.target || source === target) return
    const { line, character } = target.target.start
    await moveSection(this.client, document, source.target.start, {
      target: { position: { line, character }, place: placeFor(source, target) },
    })
  }
}

/** True for a section or a task of the text. */
function isMovable({ context }: PlacedNode): boolean {
  return context.split(' ').includes('movable')
}

/** Dropped on a neighbour, the section takes its place; on a section above, it becomes the last one there. */
function placeFor(source: PlacedNode, target: PlacedNode): 'before' | 'after' | 'into' {
  if (depthOf(target) < depthOf(source)) return 'into'
  const isAhead = source.target && target.target && source.target.start.isBefore(target.target.start)
  return isAhead && source.parent === target.parent ? 'after' : 'before'
}

function depthOf({ parent }: PlacedNode): number {
  return parent ? depthOf(parent) + 1 : 0
}
