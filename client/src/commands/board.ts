/** `fangan.showMatrix`, `fangan.showRoadmap`: the board beside the text, with one of its parts in front. */

import type { Board } from '../board/boardPanel.js'
import type { Command } from './command.js'

export const showMatrix = (board: Board): Command => ({
  id: 'fangan.showMatrix',
  run: () => board.show('matrix'),
})

export const showRoadmap = (board: Board): Command => ({
  id: 'fangan.showRoadmap',
  run: () => board.show('roadmap'),
})
