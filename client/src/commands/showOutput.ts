/** `fangan.showOutput`: shows what the server has logged. */

import type { Client } from '../client.js'
import type { Command } from './command.js'

export const showOutput = (client: Client): Command => ({
  id: 'fangan.showOutput',
  run: () => client.showOutput(),
})
