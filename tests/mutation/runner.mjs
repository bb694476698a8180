/**
 * A test runner of Stryker for pure tests: all test files are bundled once, and for each mutant the bundle is evaluated
 * anew and the tests that cover the mutant are run in this process. Stryker's runner for Vitest starts the module server
 * and a worker for each mutant, which takes a second; there are thousands of mutants. Nothing that a mutant left in a
 * cache or a table outlives it, and mutants of constants are in place before the constants are.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import vm from 'node:vm'
import { commonTokens, declareClassPlugin, declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { DryRunStatus, determineHitLimitReached, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner'
import { build } from 'esbuild'
import { globSync } from 'tinyglobby'

class InProcessRunner {
  static inject = [commonTokens.options]

  constructor(options) {
    this.options = options.inProcess
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    this.files = globSync(this.options.tests, { expandDirectories: false }).sort()
    this.script = new vm.Script(await bundled(this.files), { filename: path.resolve('mutation-bundle.cjs') })
  }

  async dryRun() {
    globalThis.__stryker__ = {}
    const tests = this.load(this.files)
    const results = []
    for (const one of tests) {
      globalThis.__stryker__.currentTestId = one.id
      results.push(await resultOf(one))
    }
    globalThis.__stryker__.currentTestId = undefined
    const { mutantCoverage } = globalThis.__stryker__
    const reach = Object.entries(mutantCoverage.perTest).map(([id, hits]) => [id, Object.keys(hits).length])
    writeFileSync(REACH, JSON.stringify(Object.fromEntries(reach)))
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    const scope = { hitCount: 0, hitLimit }
    if (hitLimit === undefined) scope.hitCount = undefined
    globalThis.__stryker__ = scope
    if (mutantActivation === 'static') scope.activeMutant = activeMutant.id
    const choose = chooser(activeMutant.fileName, this.options)
    const wanted = testFilter && choose(testFilter)
    const files = this.files.filter((file) => !wanted || wanted.some((id) => id.startsWith(`${file}#`)))
    const tests = this.loadOrFail(files)
    scope.activeMutant = activeMutant.id
    const byId = new Map(tests.map((one) => [one.id, one]))
    const ids = wanted ?? choose([...byId.keys()])
    const results = []
    // Where a mutant keeps a file from loading there is one test, which fails.
    for (const one of byId.has(LOAD) ? tests : ids.flatMap((id) => byId.get(id) ?? [])) {
      const result = await resultOf(one)
      results.push(result)
      if (result.status === TestStatus.Failed) break
    }
    const limit = determineHitLimitReached(scope.hitCount, hitLimit)
    return toMutantRunResult(limit ?? { status: DryRunStatus.Complete, tests: results })
  }

  /** A mutant that keeps the modules from loading is found. */
  loadOrFail(files) {
    try {
      return this.load(files)
    } catch (error) {
      return [{ id: LOAD, name: LOAD, body: () => Promise.reject(error) }]
    }
  }

  /** The tests of `files` over modules evaluated anew. */
  load(files) {
    const module = { exports: {} }
    const require = createRequire(path.resolve('mutation-bundle.cjs'))
    this.script.runInThisContext()(module, module.exports, require)
    const { registered, load } = module.exports
    return files.flatMap((file) => {
      const counts = new Map()
      return registered(() => load[file]()).map(({ name, body }) => {
        const count = (counts.get(name) ?? 0) + 1
        counts.set(name, count)
        return { id: `${file}#${name}${count > 1 ? ` (${count})` : ''}`, name: `${file} ${name}`, body }
      })
    })
  }
}

/**
 * Chooses the `nearest` tests (those in the file named like the mutated one, then those named after it, then those that reach
 * least beside it), and behind them the `widest`, which see what the others are too narrow for.
 */
function chooser(mutated, { nearest, widest }) {
  const subject = path.basename(mutated, '.ts')
  const reach = existsSync(REACH) ? JSON.parse(readFileSync(REACH, 'utf8')) : {}
  const reachOf = (id) => reach[id] ?? 0
  const rank = (id) => {
    if (path.basename(id.split('#')[0]).startsWith(`${subject}.`)) return 0
    return id.includes(subject) ? 1 : 2
  }
  return (ids) => {
    const ordered = ids.toSorted((a, b) => rank(a) - rank(b) || reachOf(a) - reachOf(b))
    const others = ordered.slice(nearest).sort((a, b) => reachOf(b) - reachOf(a))
    return [...ordered.slice(0, nearest), ...others.slice(0, widest)]
  }
}

/** How many mutants each test reaches, kept for the process that takes over when a mutant does not end. */
const REACH = path.resolve('mutation-reach.json')

/** The id of what stands for all tests where nothing can be loaded. */
const LOAD = 'load'

async function resultOf({ id, name, body }) {
  const start = performance.now()
  try {
    await body()
    return { id, name, status: TestStatus.Success, timeSpentMs: performance.now() - start }
  } catch (error) {
    const failureMessage = error instanceof Error ? error.message : String(error)
    return { id, name, status: TestStatus.Failed, failureMessage, timeSpentMs: performance.now() - start }
  }
}

/** All of `files` in one script; a file and what it imports is evaluated when it is asked for. */
async function bundled(files) {
  const loaders = files.map((file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)})`)
  const contents = `
    const { registered } = require('vitest')
    module.exports = { registered, load: { ${loaders.join(',\n')} } }
  `
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    mainFields: ['module', 'main'],
    target: 'node20',
    logLevel: 'error',
    alias: { vitest: path.resolve('tests/mutation/testApi.mjs') },
    external: ['fast-check', 'yaml', '@vitest/expect', 'chai', 'vscode-*'],
    banner: { js: '(function (module, exports, require) {' },
    footer: { js: '})' },
    plugins: [
      { name: 'places of tests', setup: (context) => context.onLoad({ filter: /[\\/]tests[\\/].*\.ts$/ }, placed) },
    ],
  })
  return outputFiles[0].text
}

/** A bundle has one place, each test file its own. */
function placed({ path: file }) {
  const text = readFileSync(file, 'utf8')
  const contents = text.replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
  return { contents, loader: 'ts' }
}

/**
 * What a rule or message says of itself is data that the generated pages show: an emptied text is no defect of the check.
 * Words in two languages, the metadata of a rule, and its options' descriptions are left as they are.
 */
const told = {
  shouldIgnore({ node, parent }) {
    if (
      node.type === 'ObjectExpression' &&
      ['zh', 'en'].every((name) => node.properties.some(({ key }) => key?.name === name))
    ) {
      return 'a message in two languages'
    }
    if (node.type === 'ObjectProperty' && node.key.name === 'meta' && parent.type === 'ObjectExpression')
      return 'metadata of a rule'
    return undefined
  },
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner),
  declareValuePlugin(PluginKind.Ignore, 'told', told),
]

export const strykerValidationSchema = {
  type: 'object',
  properties: {
    inProcess: {
      type: 'object',
      properties: {
        tests: { type: 'array', items: { type: 'string' } },
        nearest: { type: 'number' },
        widest: { type: 'number' },
      },
    },
  },
}
