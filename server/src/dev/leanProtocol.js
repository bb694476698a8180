/**
 * Takes out of the protocol's library what the server has no use for, so that there is less to load before the first
 * findings: notebooks and other features, the search for modules, pipes with random names, unused types, and helpers that the TypeScript
 * compiler has written into each file. Plain JavaScript, because the build itself runs it; a build fails when a package
 * no longer looks as expected.
 */

const fs = require('node:fs')
const path = require('node:path')

/** The esbuild plugin; `root` holds `server/src`. */
exports.leanProtocol = (root) => ({
  name: 'lean-protocol',
  setup(build) {
    const library = 'vscode-(?:jsonrpc|languageserver|languageserver-protocol)'
    build.onLoad(
      { filter: new RegExp(`[\\\\/]${library}[\\\\/]lib[\\\\/](?:common|node|browser)[\\\\/]`) },
      (args) => ({
        contents: withSharedHelpers(withoutUnused(args.path, fs.readFileSync(args.path, 'utf8'))),
        loader: 'js',
      }),
    )
    build.onResolve({ filter: /^fangan:helpers$/ }, ({ path: name }) => ({ path: name, namespace: 'lean-protocol' }))
    build.onLoad({ filter: /^fangan:helpers$/, namespace: 'lean-protocol' }, () => ({ contents: helpers }))

    build.onLoad({ filter: /[\\/]vscode-languageserver-types[\\/]lib[\\/]esm[\\/]main\.js$/ }, (args) => ({
      contents: withoutEffects(args.path, fs.readFileSync(args.path, 'utf8')),
    }))
    build.onResolve(
      { filter: /^vscode-languageserver-types$/ },
      async ({ path: name, kind, resolveDir, pluginData }) => {
        if (pluginData === whole || kind !== 'require-call') return undefined
        const resolved = await build.resolve(name, { kind: 'import-statement', resolveDir, pluginData: whole })
        return { path: name, namespace: 'lean-types', pluginData: resolved.path }
      },
    )
    build.onLoad({ filter: /.*/, namespace: 'lean-types' }, ({ pluginData: file }) => {
      const there = new Set([...fs.readFileSync(file, 'utf8').matchAll(/^export \w+ (\w+)/gm)].map(([, name]) => name))
      const names = [...usedNames(root)].filter((name) => there.has(name)).sort()
      return { contents: `export { ${names.join(', ')} } from ${JSON.stringify(file)}`, resolveDir: path.dirname(file) }
    })
  },
})

/** Marks the request for the package itself, beside those for the part of it that is used. */
const whole = 'whole'

/** Files of no use; nothing that reads their exports is called. */
const unused = new Set([
  'vscode-languageserver-protocol/lib/common/protocol.notebook.js',
  'vscode-languageserver/lib/node/files.js',
])

/** Files that add methods to a connection which the server does without: its requests are registered by name. */
const unusedFeature =
  /^vscode-languageserver\/lib\/common\/(?:callHierarchy|typeHierarchy|semanticTokens|fileOperations|inlineValue|inlayHint|inlineCompletion|foldingRange|linkedEditingRange|moniker|notebook|showDocument|textDocumentContent)\.js$/

function withoutUnused(file, text) {
  const name = file.replaceAll('\\', '/').replace(/^.*\/node_modules\//, '')
  if (unused.has(name)) return ''
  if (unusedFeature.test(name)) {
    const features = [...text.matchAll(/^exports\.(\w+Feature) = \1;$/gm)]
    if (features.length === 0) throw new Error(`${name} exports no feature: look at what it is made of now`)
    return features.map(([, feature]) => `exports.${feature} = (Base) => Base\n`).join('')
  }
  // For names of pipes, which are not offered; it takes long to load.
  return name === 'vscode-jsonrpc/lib/node/main.js' ? replaced(name, text, /require\("(?:node:)?crypto"\)/, '{}') : text
}

/** One copy of what the compiler writes into each file. */
const helpers = `
const bind = (to, from, key, name = key) => Object.defineProperty(to, name, { enumerable: true, get: () => from[key] })
exports.__createBinding = bind
exports.__setModuleDefault = (to, module) => Object.defineProperty(to, 'default', { enumerable: true, value: module })
exports.__importDefault = (module) => (module && module.__esModule ? module : { default: module })
exports.__importStar = (module) => (module && module.__esModule ? module : { ...module, default: module })
exports.__exportStar = (from, to) => {
  for (const key in from) if (key !== 'default' && !Object.hasOwn(to, key)) bind(to, from, key)
}
`

function withSharedHelpers(text) {
  return text.replace(
    /^var (__\w+) = \(this && this\.\1\) \|\| [\s\S]*?^\}\)*(?:\(\))?;$/gm,
    (_, name) => `const { ${name} } = require('fangan:helpers');`,
  )
}

/** Namespaces as values without effects, of which esbuild keeps those that are used. */
function withoutEffects(file, text) {
  return replaced(
    file,
    text,
    /^export var (\w+);\n((?:\/\*\*[\s\S]*?\*\/\n)?)\(function \(\1\) \{\n([\s\S]*?)^\}\)\(\1 \|\| \(\1 = \{\}\)\);$/gm,
    'export var $1 = /* @__PURE__ */ (function ($1) {\n$3return $1;\n})({});',
  )
}

function replaced(file, text, before, after) {
  const result = text.replace(before, after)
  if (result === text) throw new Error(`${file} has no ${before}: look at what it is made of now`)
  return result
}

/** Names that the server takes from the library, and those that the library itself takes from its types. */
function usedNames(root) {
  const folder = path.join(root, 'server/src')
  const names = new Set(['DocumentUri', 'URI', 'WorkspaceFolder', 'integer', 'uinteger'])
  for (const file of fs.readdirSync(folder, { recursive: true })) {
    if (!file.endsWith('.ts')) continue
    const text = fs.readFileSync(path.join(folder, file), 'utf8')
    for (const [, list] of text.matchAll(/^import \{([^}]*)\} from 'vscode-languageserver(?:\/\w+)?'/gm)) {
      for (const [, name] of list.matchAll(/(?:^|,)\s*(?!type\s)(\w+)/g)) names.add(name)
    }
  }
  return names
}
