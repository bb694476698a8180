/** Mutation testing of one folder of the core, named by `MUTATION_FOLDER` under `server/src`; `run.mjs` starts it. */

/** A folder, whose own files are meant, or a file. */
const folder = process.env.MUTATION_FOLDER ?? 'rules/text'
const [layer] = folder.split('/')

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [
    folder.endsWith('.ts') ? `server/src/${folder}` : `server/src/${folder}/*.ts`,
    '!server/src/**/*.generated.ts',
  ],
  plugins: ['./tests/mutation/runner.mjs'],
  testRunner: 'in-process',
  // Of the tests that reach a mutant the nearest and the widest are run: one that only others would see counts as not seen.
  inProcess: { tests: [`tests/${layer}/**/*.test.ts`], nearest: 150, widest: 100 },
  coverageAnalysis: 'perTest',
  // A constant is read by all tests at once, so that each of its mutants costs the whole suite: `--static` tries them too.
  ignoreStatic: process.env.MUTATION_STATIC === undefined,
  ignorers: ['told'],
  ignorePatterns: [
    'client',
    'coverage',
    'dist',
    'images',
    'l10n',
    '*.vsix',
    'tests/{e2e,editors,lsp}',
    'tests/bench/*',
    '!tests/bench/{plan,words}.mjs',
  ],
  tempDirName: 'node_modules/.cache/fangan/mutation-sandbox',
  cleanTempDir: 'always',
  concurrency: 1,
  timeoutMS: 10_000,
  disableTypeChecks: true,
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: `node_modules/.cache/fangan/mutation/${folder.replaceAll('/', '-')}.json` },
  allowEmpty: false,
  checkers: [],
}
