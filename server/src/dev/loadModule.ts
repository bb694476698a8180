/** Loads modules of the project as they are on disk now, not as they were when the generator was bundled. */

import { build } from 'esbuild'

/** The module with the text `source`, as if it lay in `folder`. */
export async function loadModule<Module>(root: string, folder: string, source: string): Promise<Module> {
  const result = await build({
    stdin: { contents: source, resolveDir: `${root}/${folder}`, loader: 'ts', sourcefile: 'entry.ts' },
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  })
  const module: { exports: Module } = { exports: {} as Module }
  const run = new Function('module', 'exports', 'require', result.outputFiles[0].text)
  run(module, module.exports, () => ({}))
  return module.exports
}
