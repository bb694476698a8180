/** Entry point of the command line on Node; the shipped start script is `dist/cli.js`. */

import { readFileSync } from 'node:fs'
import { nodeIo } from '../cli/nodeIo.js'
import { main } from '../cli/run.js'
import { within } from './timeLimit.js'

const io = nodeIo({
  within,
  // The server is a bundle of its own beside the folder of the command line.
  startServer: async () => {
    await import(new URL('../server.js', import.meta.url).href)
  },
  startThreads: async (setup, threads) =>
    (await import('./threads.js')).startThreads(setup, threads, new URL('checkThread.mjs', import.meta.url)),
  fonts: async () => (await import('./fonts.js')).installedFonts(),
  git: async (args) => (await import('./git.js')).git(args),
  convert: async (bytes, extension) => (await import('./soffice.js')).convert(bytes, extension),
  // This bundle names all its parts by hashes of what is in them.
  buildId: async () =>
    // Only the cache needs it, and it takes long to load.
    (await import('node:crypto'))
      .createHash('sha256')
      .update(readFileSync(new URL(import.meta.url)))
      .digest('base64'),
})

process.exitCode = await main(process.argv.slice(2), io)
