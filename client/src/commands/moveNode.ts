/** `fangan.moveNodeUp`, `fangan.moveNodeDown`: moves a section of the outline past its neighbour. */

import type { Client } from '../client.js'
import { moveSection } from '../moveSection.js'
import type { PlacedNode } from '../views/planNode.js'
import type { NodeOf } from '../views/planTree.js'
import type { ShownPlan } from '../views/shownPlan.js'
import type { Command } from './command.js'

export const moveNodeUp = (client: Client, plan: ShownPlan, nodeOf: NodeOf): Command => ({
  id: 'fangan.moveNodeUp',
  run: (given?: PlacedNode | string) => move(client, plan, nodeOf(given), 'up'),
})

export const moveNodeDown = (client: Client, plan: ShownPlan, nodeOf: NodeOf): Command => ({
  id: 'fangan.moveNodeDown',
  run: (given?: PlacedNode | string) => move(client, plan, nodeOf(given), 'down'),
})

async function move(client: Client, plan: ShownPlan, node: PlacedNode | undefined, direction: 'up' | 'down') {
  if (node?.target && plan.document) await moveSection(client, plan.document, node.target.start, { direction })
}
