/** The checkers that are measured in one process each: what is loaded once, and the function that reads one text. */

import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { writeMarkdownPlan, writeYamlPlan } from './plan.mjs'
import { planSchema } from './planSchema.mjs'

const require = createRequire(join(import.meta.dirname, 'package.json'))

/** Loads what is beside this file in `node_modules` as an ES module. */
const load = (name) => import(pathToFileURL(require.resolve(name)).href)

/** Rules of textlint that suit Chinese, as the command line and the process load them. */
export const textlintRules = ['max-comma', 'no-todo', 'sentence-length', 'prh', 'zh-half-and-full-width-bracket']

/** Rules for prh: words that plans get wrong. */
export const prhRules = join(import.meta.dirname, 'prh.yml')

/**
 * By name: `package` with the version, `write` when it reads the plan in another form, `note` for the table, and `start`,
 * which gives the function that reads a text and tells how many findings it has.
 */
export const tools = {
  prh: {
    package: 'prh',
    note: 'dictionary replacement only',
    start: () => {
      const engine = require('prh').fromYAMLFilePath(prhRules)
      return (text) => engine.makeChangeSet('plan.md', text).diffs.length
    },
  },
  "VS Code's Markdown language service": {
    package: 'vscode-markdown-languageservice',
    note: 'outline and links only',
    write: writeMarkdownPlan,
    start: startMarkdownService,
  },
  'AutoCorrect (native)': {
    package: 'autocorrect-node',
    note: 'CJK typography',
    start: () => {
      const { lintFor } = require('autocorrect-node')
      return (text) => {
        const { lines, error } = lintFor(text, 'plan.md')
        if (error) throw new Error(error)
        return lines.length
      }
    },
  },
  'yaml-language-server as schema checker': {
    package: 'yaml-language-server',
    note: 'the tasks as YAML with required lead, person, deadline',
    write: writeYamlPlan,
    start: startYamlService,
  },
  markdownlint: {
    package: 'markdownlint',
    note: 'marks of Markdown',
    write: writeMarkdownPlan,
    start: async () => {
      const { lint } = await import(
        pathToFileURL(join(import.meta.dirname, 'node_modules/markdownlint/lib/exports-sync.mjs')).href
      )
      return (text) => lint({ strings: { plan: text } }).plan.length
    },
  },
  zhlint: {
    package: 'zhlint',
    note: 'CJK typography',
    start: async () => {
      const { run } = await load('zhlint')
      return (text) => run(text, { rules: { preset: 'default' } }).validations.length
    },
  },
  textlint: {
    package: 'textlint',
    note: `${textlintRules.length} rules`,
    start: startTextlint,
  },
}

function startTextlint() {
  const { TextlintKernel } = require('@textlint/kernel')
  const plugin = require('@textlint/textlint-plugin-markdown')
  const kernel = new TextlintKernel()
  const options = {
    filePath: 'plan.md',
    ext: '.md',
    plugins: [{ pluginId: 'markdown', plugin: plugin.default ?? plugin }],
    rules: textlintRules.map((ruleId) => {
      const rule = require(`textlint-rule-${ruleId}`)
      return { ruleId, rule: rule.default ?? rule, options: ruleId === 'prh' ? { rulePaths: [prhRules] } : true }
    }),
  }
  return async (text) => (await kernel.lintText(text, options)).messages.length
}

function startMarkdownService() {
  const { createLanguageService, githubSlugifier } = require('vscode-markdown-languageservice')
  const { TextDocument } = require('vscode-languageserver-textdocument')
  const { URI } = require('vscode-uri')
  const parser = require('markdown-it')({ html: true })
  const never = () => ({ dispose() {} })
  const workspace = {
    workspaceFolders: [URI.parse('file:///bench')],
    onDidChangeMarkdownDocument: never,
    onDidCreateMarkdownDocument: never,
    onDidDeleteMarkdownDocument: never,
    getAllMarkdownDocuments: async () => [],
    hasMarkdownDocument: () => false,
    openMarkdownDocument: async () => undefined,
    stat: async () => undefined,
    readDirectory: async () => [],
  }
  const service = createLanguageService({
    workspace,
    parser: { slugifier: githubSlugifier, tokenize: async (document) => parser.parse(document.getText(), {}) },
    logger: { level: 0, log() {} },
  })
  const token = { isCancellationRequested: false, onCancellationRequested: never }
  let version = 0
  return async (text) => {
    const document = TextDocument.create(`file:///bench/plan${++version}.md`, 'markdown', version, text)
    const symbols = await service.getDocumentSymbols(document, { includeLinkDefinitions: true }, token)
    const links = await service.getDocumentLinks(document, token)
    return symbols.length + links.length
  }
}

function startYamlService() {
  const { getLanguageService } = require('yaml-language-server')
  const { TextDocument } = require('vscode-languageserver-textdocument')
  const service = getLanguageService({
    schemaRequestService: async () => JSON.stringify(planSchema),
    workspaceContext: { resolveRelativePath: (path) => path },
    telemetry: { send() {}, sendError() {}, sendTrack() {} },
  })
  service.configure({
    validate: true,
    schemas: [{ uri: 'file:///bench/plan.schema.json', fileMatch: ['*.yaml'], schema: planSchema }],
  })
  let version = 0
  return async (text) => {
    const document = TextDocument.create(`file:///bench/tasks${++version}.yaml`, 'yaml', version, text)
    return (await service.doValidation(document, false)).length
  }
}
