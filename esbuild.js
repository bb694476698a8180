/** Bundles the extension, the server and the command line; flags: --production, --watch, --dev. */

const fs = require('node:fs')
const path = require('node:path')
const esbuild = require('esbuild')

const production = process.argv.includes('--production')
const watch = process.argv.includes('--watch')
const dev = process.argv.includes('--dev')

/**
 * Leaves Node's network modules out of every bundle, so that nothing in the product can reach a network. The protocol's
 * library names `net` for pipes and sockets, which are not offered: the server talks over stdio or IPC.
 */
const withoutNetwork = {
  name: 'without-network',
  setup(build) {
    const network = /^(?:node:)?(?:net|http|https|http2|tls|dgram|dns)$/
    build.onResolve({ filter: network }, ({ path: name }) => ({ path: name, namespace: 'without-network' }))
    build.onLoad({ filter: /.*/, namespace: 'without-network' }, () => ({ contents: 'module.exports = {}' }))
  },
}

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: production,
  // Source maps are for whoever works on the code; the package goes without them.
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  plugins: [withoutNetwork],
  // `jsonc-parser` and others name a UMD build as `main`, which does not bundle.
  mainFields: ['module', 'main'],
}

const browser = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] }

/** Bundled CommonJS packages ask for Node's modules by `require`, which an ES module has to make for itself. */
const requireInModules = {
  js: `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);`,
}

/** Loads the command line, whose parts are ES modules so that each loads only when it is needed. */
const cliLauncher = `#!/usr/bin/env node
try {
  // The grammars are regular expressions that one run uses a few hundred times: compiling them at once is quicker.
  require('node:v8').setFlagsFromString('--no-regexp-tier-up')
  require('node:module').enableCompileCache?.()
} catch {
  // Without the flag or a place for the cache, start is only slower.
}
import('./cli/main.mjs').catch((error) => {
  console.error(error)
  process.exitCode = 2
})
`

const targets = [
  {
    name: 'extension',
    entry: 'client/src/node/extension.ts',
    options: { outfile: 'dist/extension.js', format: 'cjs', external: ['vscode'] },
  },
  {
    name: 'extension for the browser',
    entry: 'client/src/browser/extension.ts',
    options: { ...browser, outfile: 'dist/browser/extension.js', format: 'cjs', external: ['vscode'] },
  },
  {
    name: 'server for the browser',
    entry: 'server/src/browser/server.ts',
    options: { ...browser, outfile: 'dist/browser/server.js', format: 'iife' },
  },
  {
    name: 'server',
    entry: 'server/src/node/server.ts',
    options: { outfile: 'dist/server.js', format: 'cjs' },
  },
  {
    name: 'command line',
    entry: 'server/src/node/cli.ts',
    options: {
      outdir: 'dist/cli',
      entryNames: 'main',
      chunkNames: 'chunks/[name]-[hash]',
      outExtension: { '.js': '.mjs' },
      format: 'esm',
      splitting: true,
      // A command starts anew each time: less text to compile is a shorter wait.
      minify: true,
      banner: requireInModules,
    },
    launcher: { file: 'dist/cli.js', text: cliLauncher },
  },
]

const generator = {
  name: 'generator',
  entry: 'server/src/dev/generate.ts',
  options: { outfile: 'dist/dev/generate.js', format: 'cjs', packages: 'external' },
}

build(dev ? [generator] : targets).catch((error) => {
  // esbuild has printed its own messages already.
  if (!error.errors) console.error(error)
  process.exitCode = 1
})

async function build(wanted) {
  const present = wanted.filter(isPresent)
  if (watch) {
    for (const target of present) await (await esbuild.context(buildOptions(target))).watch()
    console.log('Watching for changes …')
    return
  }
  await Promise.all(
    present.map(async (target) => {
      const { metafile } = await esbuild.build({ ...buildOptions(target), metafile: true })
      removeStale(target.options.outdir, Object.keys(metafile.outputs))
    }),
  )
}

function buildOptions(target) {
  if (target.launcher) writeLauncher(target.launcher)
  return { ...common, ...target.options, entryPoints: [path.join(__dirname, target.entry)], absWorkingDir: __dirname }
}

function isPresent(target) {
  const present = fs.existsSync(path.join(__dirname, target.entry))
  if (!present) console.log(`Skipped the ${target.name}: ${target.entry} does not exist.`)
  return present
}

/** Chunks carry a hash in their name, so those of an earlier build would stay behind. */
function removeStale(directory, written) {
  if (!directory) return
  const keep = new Set(written.map((file) => path.resolve(__dirname, file)))
  for (const entry of fs.readdirSync(path.join(__dirname, directory), { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name)
    if (entry.isFile() && !keep.has(file)) fs.rmSync(file, { force: true })
  }
}

function writeLauncher({ file, text }) {
  fs.mkdirSync(path.join(__dirname, path.dirname(file)), { recursive: true })
  fs.writeFileSync(path.join(__dirname, file), text, { mode: 0o755 })
}
