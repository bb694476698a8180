/** `fangan.goToNode`: shows the text that a line of a tree stands for. */

import type { PlacedNode } from '../views/planNode.js'
import type { ShownPlan } from '../views/shownPlan.js'
import type { Command } from './command.js'

export const goToNode = (plan: ShownPlan): Command => ({
  id: 'fangan.goToNode',
  run: async (node?: PlacedNode) => {
    if (node?.target) await plan.reveal(node.target)
  },
})
