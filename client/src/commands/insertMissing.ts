/** `fangan.insertMissing`: writes what a line of the outline or the checklist lacks. */

import * as vscode from 'vscode'
import type { Client } from '../client.js'
import { insertClause } from '../insertClause.js'
import type { Lack, PlacedNode } from '../views/planNode.js'
import type { NodeOf } from '../views/planTree.js'
import type { ShownPlan } from '../views/shownPlan.js'
import type { Command } from './command.js'

export const insertMissing = (client: Client, plan: ShownPlan, nodeOf: NodeOf): Command => ({
  id: 'fangan.insertMissing',
  run: async (given?: PlacedNode | string) => {
    const node = nodeOf(given)
    const { document } = plan
    if (!node || !document) return
    const lack = await choose(node.lacks)
    if (!lack) return
    if (
      lack.requirement !== undefined &&
      (await insertClause(client, document, lack.requirement, { withTabStops: true }))
    )
      return
    // What has no clause of its own is mended by the quick fixes at its place.
    if (node.target) await plan.reveal(node.target)
    await vscode.commands.executeCommand('editor.action.quickFix')
  },
})

async function choose(lacks: readonly Lack[]): Promise<Lack | undefined> {
  if (lacks.length <= 1) return lacks[0]
  const items = lacks.map((lack) => ({ label: lack.title, lack }))
  const title = vscode.l10n.t('Insert what is missing')
  return (await vscode.window.showQuickPick(items, { title }))?.lack
}
