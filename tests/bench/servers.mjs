/** The language servers that are measured: how each is started, what it is given to read, and how it tells its findings. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, scratch } from './bundle.mjs'
import { peerFolder, requirePeer } from './install.mjs'
import { writeMarkdownPlan, writePlan, writeYamlPlan } from './plan.mjs'
import { planSchema } from './planSchema.mjs'

const publishes = { textDocument: { synchronization: {}, publishDiagnostics: { versionSupport: true } } }
const pulls = { textDocument: { synchronization: {}, diagnostic: {} } }

/** As the extension starts it: `client/src/node/extension.ts`. */
const fangan = {
  argv: ['--max-semi-space-size=2', join(root, 'dist/server.js'), '--stdio'],
  write: writePlan,
  name: 'plan.fangan.md',
}

/** fangan with its waits and without, and the floor: the same findings without any work. */
export const ownServers = {
  fangan: () => ({ ...fangan, language: 'fangan', capabilities: publishes, options: { settleMs: 0 } }),
  'fangan, findings asked for': () => ({
    ...fangan,
    language: 'fangan',
    capabilities: pulls,
    options: { settleMs: 0 },
  }),
  'fangan as shipped': () => ({ ...fangan, language: 'fangan', capabilities: publishes }),
  echo: ({ diagnostics = [] }) => echo(diagnostics),
  'echo, one finding': ({ diagnostics = [] }) => echo(diagnostics.slice(0, 1)),
}

/** The servers of other tools. */
export const peerServers = {
  'vscode-markdown-languageserver': markdownServer,
  'yaml-language-server, its wait removed': () =>
    yamlServer(['--require', join(import.meta.dirname, 'withoutWait.cjs')]),
  'yaml-language-server as shipped': () => yamlServer([]),
}

function echo(diagnostics) {
  const argv = [join(import.meta.dirname, 'echoServer.mjs'), '--stdio']
  return { ...fangan, argv, language: 'fangan', capabilities: publishes, options: { diagnostics } }
}

/** Asks its client to parse, as VS Code does for it; the time of that is part of what a user waits for. */
function markdownServer() {
  const parser = requirePeer('markdown-it')({ html: true })
  const texts = new Map()
  return {
    argv: [join(peerFolder('vscode-markdown-languageserver'), 'dist/node/workerMain.js'), '--stdio'],
    write: writeMarkdownPlan,
    name: 'plan.md',
    language: 'markdown',
    capabilities: pulls,
    options: { markdownFileExtensions: ['md'] },
    settings: { markdown: { validate: { enabled: true, referenceLinks: { enabled: 'warning' } } } },
    texts,
    answers: {
      'markdown/parse': ({ uri, text }) => parser.parse(text ?? texts.get(uri), {}).map(plainToken),
      'markdown/findMarkdownFilesInWorkspace': () => [],
      'markdown/fs/stat': () => undefined,
      'markdown/fs/readDirectory': () => [],
      'workspace/configuration': ({ items }) => items.map(() => null),
    },
  }
}

/** What VS Code passes on of a token. */
function plainToken({ type, markup, content, map, children }) {
  return { type, markup, content, map, children: children?.map(plainToken) ?? null }
}

function yamlServer(nodeArgs) {
  const folder = join(scratch, 'yaml')
  mkdirSync(folder, { recursive: true })
  const schema = join(folder, 'plan.schema.json')
  writeFileSync(schema, JSON.stringify(planSchema))
  const schemas = { [pathToFileURL(schema)]: '*.yaml' }
  const settings = { yaml: { validate: true, schemaStore: { enable: false }, schemas } }
  return {
    argv: [...nodeArgs, join(peerFolder('yaml-language-server'), 'bin/yaml-language-server'), '--stdio'],
    write: writeYamlPlan,
    name: 'tasks.yaml',
    language: 'yaml',
    capabilities: { ...publishes, workspace: { configuration: true } },
    // Told that something has changed, it asks.
    settings: {},
    answers: { 'workspace/configuration': ({ items }) => items.map(({ section }) => settings[section] ?? null) },
  }
}
