/** The tasks that the board holds, put together from what it is sent. */

import type { BoardTask, PlanMessage } from './messages.js'

/** Tasks in the order of the text, kept from message to message. */
export class Tasks {
  private known = new Map<string, BoardTask>()
  private order: readonly string[] = []

  /** All tasks, in the order of the text. */
  get all(): readonly BoardTask[] {
    return this.order.flatMap((id) => this.known.get(id) ?? [])
  }

  /** The task with this id; `undefined` when there is none. */
  get(id: string | undefined): BoardTask | undefined {
    return id === undefined ? undefined : this.known.get(id)
  }

  /** Takes what is new; true when tasks came, went or changed places. */
  take({ order, changed, anew }: PlanMessage): boolean {
    if (anew) this.known = new Map()
    for (const task of changed) this.known.set(task.id, task)
    const isSame = !anew && order.length === this.order.length && order.every((id, index) => id === this.order[index])
    if (isSame) return false
    const wanted = new Set(order)
    for (const id of this.known.keys()) if (!wanted.has(id)) this.known.delete(id)
    this.order = order
    return true
  }
}
