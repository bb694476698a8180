/** Entry point of the command line on Node; the shipped start script is `dist/cli.js`. */

import { nodeIo } from '../cli/nodeIo.js'
import { main } from '../cli/run.js'

const io = nodeIo({
  // The server is a bundle of its own beside the folder of the command line.
  startServer: async () => {
    await import(new URL('../server.js', import.meta.url).href)
  },
})

process.exitCode = await main(process.argv.slice(2), io)
