/** All generated files with their contents: one list for writing, checking and testing. */

import { layoutJsonSchema } from '../layout/layoutSchema.js'
import type { RuleMeta } from '../rules/rule.js'
import { templateJsonSchema } from '../templates/schema.js'
import type { Template } from '../templates/template.js'
import { clausesSource, compileClauses } from './clauses.js'
import { glyphTablePath, glyphTableSource } from './glyphs.js'
import { grammarPath, markdownGrammar, markdownGrammarPath, planGrammar } from './grammar.js'
import { json } from './json.js'
import { layoutPage } from './layouts.js'
import { loadModule } from './loadModule.js'
import { requirementPage, ruleIndex } from './pages.js'
import { pinyinTablePath, pinyinTableSource } from './pinyin.js'
import { alignmentRegistrySource, everyRuleSource, type RuleFile, registrySource, ruleFiles } from './registry.js'
import { snippetsPage, snippetsPagePath, snippetsPath, snippetsSource } from './snippets.js'
import { compileTemplates, templatesPage } from './templates.js'

/** The project's files as the generator reads them; paths are relative to the root, with `/`. */
export interface ProjectFiles {
  readonly root: string
  read(file: string): string
  /** Names in a folder, sorted; empty when there is none. */
  list(folder: string): readonly string[]
}

/** What `server/src/analysis/configSchema.ts` offers. */
interface ConfigSchemaModule {
  readonly configSchema?: (rules: readonly RuleMeta[], templateIds: readonly string[]) => object
}

/** What `server/src/dev/features.ts` offers. */
interface FeaturesModule {
  readonly featurePages: (project: ProjectFiles) => ReadonlyMap<string, string>
}

/** Paths and contents of all generated files. */
export async function generatedFiles(project: ProjectFiles): Promise<ReadonlyMap<string, string>> {
  const rules = ruleFiles(project)
  const registry = registrySource(rules)
  const templates = compileTemplates(project)
  const clauses = compileClauses(project, templates)
  const metas = await ruleMetas(project, everyRuleSource(rules))
  const pages = pageTexts(project, rules, templates)
  const files = new Map<string, string>([
    ['server/src/rules/registry.generated.ts', registry],
    ['server/src/rules/alignmentRegistry.generated.ts', alignmentRegistrySource(rules)],
    [
      'server/src/rules/pages.generated.ts',
      constantSource('pages', 'Readonly<Record<string, string>>', Object.fromEntries(pages)),
    ],
    ['server/src/templates/builtin.generated.ts', builtinSource(templates)],
    ['docs/template.schema.json', json(templateJsonSchema())],
    // The packages hold no documentation.
    ['fangan.template.schema.json', json(templateJsonSchema())],
    ['fangan.layout.schema.json', json(layoutJsonSchema())],
    ['docs/layout.md', layoutPage(project)],
    ['docs/templates.md', templatesPage(project, templates)],
    ['docs/rules/README.md', ruleIndex(metas, templates)],
    [glyphTablePath, glyphTableSource()],
    [grammarPath, planGrammar()],
    [markdownGrammarPath, markdownGrammar()],
    [pinyinTablePath, pinyinTableSource()],
    ['server/src/clauses/builtin.generated.ts', clausesSource(clauses)],
    [snippetsPath, snippetsSource(templates, clauses)],
    [snippetsPagePath, snippetsPage(templates, clauses)],
  ])
  for (const { group, id, page } of rules) if (page) files.set(`docs/rules/${group}/${id}.md`, pages.get(id) ?? '')
  for (const template of templates) {
    for (const { id } of template.requirements)
      files.set(`docs/rules/${template.id}/${id}.md`, pages.get(`${template.id}/${id}`) ?? '')
  }
  const schema = await configSchema(project, metas, templates)
  if (schema) files.set('fangan.config.schema.json', schema)
  for (const [file, text] of await featurePages(project, files)) files.set(file, text)
  return files
}

/** Pages by id: those written beside the rules, those made of the requirements. */
function pageTexts(
  project: ProjectFiles,
  rules: readonly RuleFile[],
  templates: readonly Template[],
): Map<string, string> {
  const pages = new Map<string, string>()
  for (const { id, page } of rules) if (page) pages.set(id, project.read(page))
  for (const template of templates) {
    for (const requirement of template.requirements) {
      pages.set(`${template.id}/${requirement.id}`, requirementPage(template, requirement))
    }
  }
  return pages
}

/** The rules' metadata, read from the registry as it is going to be. */
async function ruleMetas(project: ProjectFiles, registry: string): Promise<RuleMeta[]> {
  const module = await loadModule<{ registry: readonly { meta: RuleMeta }[] }>(
    project.root,
    'server/src/rules',
    registry,
  )
  return module.registry.map((rule) => rule.meta)
}

async function configSchema(
  project: ProjectFiles,
  metas: readonly RuleMeta[],
  templates: readonly Template[],
): Promise<string | undefined> {
  if (!project.list('server/src/analysis').includes('configSchema.ts')) return undefined
  const source = `export * from './configSchema.js'`
  const module = await loadModule<ConfigSchemaModule>(project.root, 'server/src/analysis', source)
  const schema = module.configSchema?.(
    metas,
    templates.map((template) => template.id),
  )
  return schema && json(schema)
}

/** The pages of features, whose examples are computed by the product as the `generated` files will make it. */
async function featurePages(
  project: ProjectFiles,
  generated: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const source = `export { featurePages } from './features.js'`
  const module = await loadModule<FeaturesModule>(project.root, 'server/src/dev', source, generated)
  return module.featurePages(project)
}

function builtinSource(templates: readonly Template[]): string {
  const source = constantSource('builtinTemplates', 'readonly Template[]', templates)
  return source.replace('\n\n', `\n\nimport type { Template } from './template.js'\n\n`)
}

function constantSource(name: string, type: string, value: unknown): string {
  return `/** Generated by \`npm run generate\`; do not edit. */\n\nexport const ${name}: ${type} = ${JSON.stringify(value, undefined, 2)}\n`
}
