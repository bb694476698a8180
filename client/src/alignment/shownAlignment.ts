/** The plan that is shown beside the documents above it: asked for anew whenever one of them has changed. */

import * as vscode from 'vscode'
import { method, type PlanAlignment } from '../../../server/src/protocol.js'
import type { Client } from '../client.js'
import type { ShownPlan } from '../views/shownPlan.js'

/** Follows the plan; asks only while somebody listens. */
export class ShownAlignment implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<PlanAlignment | undefined>()
  private readonly subscriptions: vscode.Disposable
  private listeners = 0
  private asked = 0

  /** The last answer; `undefined` for a plan that names no document above it. */
  current: PlanAlignment | undefined

  constructor(
    private readonly client: Client,
    private readonly plan: ShownPlan,
  ) {
    this.subscriptions = vscode.Disposable.from(
      plan.onChange(() => void this.refresh()),
      client.onStatus(({ uri }) => {
        if (vscode.Uri.parse(uri).toString() === plan.document?.uri.toString()) void this.refresh()
      }),
      this.changed,
    )
  }

  /** Calls `listener` with each new answer until the subscription is disposed of. */
  listen(listener: (alignment: PlanAlignment | undefined) => void): vscode.Disposable {
    this.listeners++
    const subscription = this.changed.event(listener)
    void this.refresh()
    return new vscode.Disposable(() => {
      this.listeners--
      subscription.dispose()
    })
  }

  /** Asks for the alignment of the plan as it is now. */
  async refresh(): Promise<PlanAlignment | undefined> {
    if (this.listeners === 0) return undefined
    const turn = ++this.asked
    const { document } = this.plan
    const answer = document && (await this.client.ask<PlanAlignment>(method.alignment, document.uri))
    // Of several questions under way only the last one counts.
    if (turn !== this.asked) return this.current
    this.current = answer
    this.changed.fire(answer)
    return answer
  }

  dispose(): void {
    this.subscriptions.dispose()
  }
}
