/** Loads modules of the project as they are on disk now, not as they were when the generator was bundled. */

import path from 'node:path'
import { build, type Plugin } from 'esbuild'

/**
 * The module with the text `source`, as if it lay in `folder`. Generated files that it imports are read from
 * `generated` (by path from the root), so that they need not be written first.
 */
export async function loadModule<Module>(
  root: string,
  folder: string,
  source: string,
  generated: ReadonlyMap<string, string> = new Map(),
): Promise<Module> {
  const result = await build({
    stdin: { contents: source, resolveDir: `${root}/${folder}`, loader: 'ts', sourcefile: 'entry.ts' },
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
    plugins: [unwritten(root, generated)],
  })
  const module: { exports: Module } = { exports: {} as Module }
  const run = new Function('module', 'exports', 'require', result.outputFiles[0].text)
  run(module, module.exports, () => ({}))
  return module.exports
}

function unwritten(root: string, generated: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'unwritten',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.generated\.ts$/ }, ({ path: file }) => {
        const contents = generated.get(path.relative(root, file).split(path.sep).join('/'))
        return contents === undefined ? undefined : { contents, loader: 'ts' }
      })
    },
  }
}
