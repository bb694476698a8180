/** Makes one module of parts of the sources, as the product's own bundles are made. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import esbuild from 'esbuild'

/** The repository. */
export const root = resolve(import.meta.dirname, '../..')

/** A folder for what a run writes; gone when the process ends. */
export const scratch = mkdtempSync(join(tmpdir(), 'fangan-bench-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

/** The module that holds `exports` (lines of `export … from './server/…'`), loaded. */
export async function bundled(name, exports) {
  return import(pathToFileURL(await bundleFile(name, exports)).href)
}

/** The file of such a module; in it a comment with the source's path stands before each source. */
export async function bundleFile(name, exports) {
  const outfile = join(scratch, `${name}.mjs`)
  await esbuild.build({
    stdin: { contents: exports.join('\n'), resolveDir: root },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
    outfile,
    logLevel: 'error',
  })
  return outfile
}
