/** The server as it is shipped, but with rules that fail. */

import path from 'node:path'
import esbuild from 'esbuild'

const root = path.resolve(import.meta.dirname, '../..')

/** Builds it; the path of its file. */
export async function buildFaultyServer(): Promise<string> {
  const outfile = path.join(root, 'node_modules/.cache/fangan-faults/server.cjs')
  const faulty = path.join(import.meta.dirname, 'faultyRegistry.ts')
  await esbuild.build({
    entryPoints: [path.join(root, 'server/src/node/server.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    plugins: [
      {
        name: 'faulty-rules',
        setup(build) {
          build.onResolve({ filter: /\/registry\.generated\.js$/ }, ({ importer }) =>
            importer === faulty ? undefined : { path: faulty },
          )
        },
      },
    ],
  })
  return outfile
}
