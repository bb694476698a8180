/** `fangan.restartServer`: ends the server and starts it anew. */

import type { Client } from '../client.js'
import type { Command } from './command.js'

export const restartServer = (client: Client): Command => ({
  id: 'fangan.restartServer',
  run: () => client.restart(),
})
