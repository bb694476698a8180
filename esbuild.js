/** Bundles the extension, the server and the command line; flags: --production, --watch, --dev. */

const fs = require('node:fs')
const path = require('node:path')
const esbuild = require('esbuild')
const { leanProtocol } = require('./server/src/dev/leanProtocol.js')
const { writeSupply } = require('./server/src/dev/supply.js')

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

/**
 * Piscina looks for the script of its threads beside itself, where a bundle has none, and builds a function from a
 * string to import the work; both lines are replaced. Its optional native part changes priorities of threads only.
 */
const threadPool = {
  name: 'thread-pool',
  setup(build) {
    const lines = {
      'index.js': ["(0, node_path_1.resolve)(__dirname, 'worker.js')", "new URL('../poolThread.mjs', __bundleUrl)"],
      'worker.js': ["new Function('specifier', 'return import(specifier)')", '(specifier) => import(specifier)'],
    }
    build.onLoad({ filter: /[\\/]piscina[\\/]dist[\\/](?:index|worker)\.js$/ }, async ({ path: file }) => {
      const [before, after] = lines[path.basename(file)]
      const text = await fs.promises.readFile(file, 'utf8')
      if (!text.includes(before))
        throw new Error(`${file} has no ${before}: look at how piscina starts its threads now`)
      return { contents: text.replace(before, () => after) }
    })
    build.onResolve({ filter: /^@napi-rs\/nice$/ }, ({ path: name }) => ({ path: name, namespace: 'without-network' }))
  },
}

/**
 * Takes out what turns strings into code, starts processes or asks a network and is of no use here: the schema compiler
 * of the MCP library, the compilers of zod, the search for npm's global folder in the protocol's library, and lists of
 * choices from a server in the library of tables. A build fails when a
 * package no longer looks as expected.
 */
const withoutCompilers = {
  name: 'without-compilers',
  setup(build) {
    const refused = `() => { throw new Error('Code is not made from strings here.') }`
    const replaced = [
      [/[\\/]zod[\\/]v4[\\/]core[\\/](?:doc|compile)\.js$/, /const F = Function;/g, `const F = ${refused};`],
      // Its caller takes the failure for a host that forbids evaluation, and validates without compiling.
      [/[\\/]zod[\\/]v4[\\/]core[\\/]util\.js$/, /const F = Function;\s*new F\(""\);/g, 'return false;'],
      // Commands that are programs of their own; there are none.
      [/[\\/]commander[\\/]lib[\\/]command\.js$/, /require\('node:child_process'\)/g, '{}'],
      // Lists of choices from a server; the board has none.
      [/[\\/]tabulator-tables[\\/]dist[\\/]js[\\/]tabulator_esm\.mjs$/, /\bfetch\(url\)/g, 'Promise.reject(url)'],
      [
        /[\\/]vscode-languageserver[\\/].*[\\/]node[\\/]files\.js$/,
        /require\(["'](?:node:)?child_process["']\)/g,
        '{}',
      ],
    ]
    for (const [filter, before, after] of replaced) {
      build.onLoad({ filter }, async ({ path: file }) => {
        const text = await fs.promises.readFile(file, 'utf8')
        const contents = text.replace(before, () => after)
        if (contents === text) throw new Error(`${file} has no ${before}: look at what it evaluates or starts now`)
        return { contents }
      })
    }
    build.onLoad({ filter: /[\\/]@modelcontextprotocol[\\/]sdk[\\/].*[\\/]ajv-provider\.js$/ }, () => ({
      contents: `export class AjvJsonSchemaValidator { getValidator() { throw new Error('No schemas are compiled here.') } }`,
    }))
  },
}

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: production,
  // Chinese text as it is takes three bytes to a character, escaped six.
  charset: 'utf8',
  // Source maps are for whoever works on the code; the package goes without them.
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  plugins: [withoutNetwork, withoutCompilers, threadPool],
  // `jsonc-parser` and others name a UMD build as `main`, which does not bundle.
  mainFields: ['module', 'main'],
}

/**
 * The servers need less of the protocol's library than the extension; the first plugin that loads a file has it. They
 * unpack Word files without threads of their own, which that library starts in Node.
 */
const server = { plugins: [leanProtocol(__dirname), ...common.plugins], alias: { fflate: 'fflate/browser' } }

const browser = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] }

/** Bundled CommonJS packages ask for Node's modules by `require`, which an ES module has to make for itself. */
const requireInModules = {
  js: `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url), __bundleUrl = import.meta.url;`,
}

/** Parts that are loaded when they are needed. */
const inParts = {
  chunkNames: 'chunks/[name]-[hash]',
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  splitting: true,
  banner: requireInModules,
}

/**
 * The first reading of a text runs many functions a few times and a few hundred regular expressions often. So functions
 * are optimised later than usual for two seconds, and regular expressions are compiled at once.
 */
const quickStart = `  require('node:v8').setFlagsFromString('--no-regexp-tier-up')
  require('node:v8').setFlagsFromString('--interrupt-budget=1000000')
  setTimeout(() => require('node:v8').setFlagsFromString('--interrupt-budget=135168'), 2000).unref()
  require('node:module').enableCompileCache?.()
`

/**
 * Loads the server; messages of the editor that come before it listens are kept by Node. The heap grows in small steps,
 * since an editor has many servers.
 */
const serverLauncher = `try {
${quickStart}  require('node:v8').setFlagsFromString('--heap-growing-percent=60')
} catch {
  // Without the flags or a place for the cache, start is only slower.
}
import('./server/main.mjs').catch((error) => {
  console.error(error)
  process.exit(1)
})
`

/** Loads the command line, whose parts are ES modules so that each loads only when it is needed. */
const cliLauncher = `#!/usr/bin/env node
try {
${quickStart}} catch {
  // Without the flags or a place for the cache, start is only slower.
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
    options: { ...browser, ...server, outfile: 'dist/browser/server.js', format: 'iife' },
  },
  {
    name: 'server',
    entry: 'server/src/node/server.ts',
    more: {},
    options: { ...server, ...inParts, outdir: 'dist/server' },
    launcher: { file: 'dist/server.js', text: serverLauncher },
  },
  {
    name: 'command line',
    entry: 'server/src/node/cli.ts',
    // What a thread loads: the pool's own script, which then loads the work.
    more: { checkThread: 'server/src/node/checkThread.ts', poolThread: 'node_modules/piscina/dist/worker.js' },
    // A command starts anew each time: less text to compile is a shorter wait.
    options: { ...inParts, outdir: 'dist/cli', minify: true },
    launcher: { file: 'dist/cli.js', text: cliLauncher },
  },
  {
    name: 'preview',
    entry: 'client/preview/main.ts',
    more: {},
    options: { ...browser, outdir: 'dist/preview', format: 'esm' },
  },
  {
    name: 'board',
    entry: 'client/board/main.ts',
    more: {},
    // The charts are a part of their own, which is loaded with the first one.
    options: {
      ...browser,
      ...{ outdir: 'dist/board', chunkNames: 'chunks/[name]-[hash]', format: 'esm', splitting: true },
    },
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
  const metafiles = await Promise.all(
    present.map(async (target) => {
      const { metafile } = await esbuild.build({ ...buildOptions(target), metafile: true })
      removeStale(target.options.outdir, Object.keys(metafile.outputs))
      return metafile
    }),
  )
  if (!dev) writeSupply(__dirname, metafiles)
}

function buildOptions(target) {
  if (target.launcher) writeLauncher(target.launcher)
  const entryPoints = target.more
    ? Object.entries({ main: target.entry, ...target.more }).map(([out, file]) => ({
        out,
        in: path.join(__dirname, file),
      }))
    : [path.join(__dirname, target.entry)]
  return { ...common, ...target.options, entryPoints, absWorkingDir: __dirname }
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
