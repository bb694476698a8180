/** Compiles the built-in templates and documents their format. */

import { type Base, loadTemplate } from '../templates/load.js'
import { predicates } from '../templates/predicates/index.js'
import type { Argument, Predicate } from '../templates/predicates/predicate.js'
import type { Template } from '../templates/template.js'
import type { ProjectFiles } from './files.js'

const folder = 'server/src/templates/data'
const opening = '<!-- generated: start -->'
const closing = '<!-- generated: end -->'

/**
 * The templates of `data/`, the most specific first.
 * @throws Error with file, line and message when a file is not a template.
 */
export function compileTemplates(project: ProjectFiles): Template[] {
  const files = project.list(folder).filter((name) => name.endsWith('.yaml'))
  const templates = files.map((name) => compile(name.replace('.yaml', ''), project))
  return templates.sort((a, b) => b.appliesTo.titleWords.length - a.appliesTo.titleWords.length)
}

/** `docs/templates.md` with its generated part brought up to date; the rest is written by hand. */
export function templatesPage(project: ProjectFiles, templates: readonly Template[]): string {
  const page = project.list('docs').includes('templates.md')
    ? project.read('docs/templates.md')
    : `${opening}\n${closing}\n`
  const [before, rest] = cut(page, opening)
  const [, after] = cut(rest, closing)
  return `${before}${opening}\n\n${tables(templates)}\n\n${closing}${after}`
}

function compile(id: string, project: ProjectFiles): Template {
  const file = `${folder}/${id}.yaml`
  const text = project.read(file)
  // What is built in extends what is built in, as the files say it now.
  const baseNamed = (base: string): Base => ({ template: compile(base, project) })
  const { template, problems } = loadTemplate(text, { taken: [], baseNamed })
  if (template) return template
  const lines = problems.map(
    ({ range, message }) => `${file}:${text.slice(0, range.start).split('\n').length}: ${message.en}`,
  )
  throw new Error(lines.join('\n'))
}

function tables(templates: readonly Template[]): string {
  const rows = templates.map((template) => {
    const { regions, levels } = template.appliesTo
    const bound = [regions.join('、'), levels.join(', ')].filter((part) => part !== '').join('；') || '不限'
    return `| \`${template.id}\` | ${template.title.zh} | ${template.basis.document} | ${bound} | ${template.requirements.length} |`
  })
  return [
    '## 内置模板 Built-in templates',
    ['| 模板 | 标题 | 依据 | 约束范围 | 要素数 |', '|---|---|---|---|---|', ...rows].join('\n'),
    '## 判定方法 Predicates',
    ...predicates.map(predicateText),
    ...templates.map(requirementTable),
  ].join('\n\n')
}

function predicateText(predicate: Predicate): string {
  const given = Object.entries(predicate.arguments).map(
    ([name, one]) =>
      `| \`${name}\` | ${kindText(one)} | ${one.required ? '必填' : '可选'} | ${one.description.zh}。${one.description.en}. |`,
  )
  const summary = `${predicate.summary.zh}。\n${predicate.summary.en}.`
  return [
    `### \`${predicate.name}\``,
    summary,
    ['| 参数 | 类型 | | 说明 |', '|---|---|---|---|', ...given].join('\n'),
  ].join('\n\n')
}

function kindText(argument: Argument): string {
  const texts: Readonly<Record<Argument['kind'], string>> = {
    words: '词的列表',
    groups: '词组的列表',
    choice: (argument.values ?? []).map((value) => `\`${value}\``).join(' '),
    date: '日期',
    count: '正整数',
    flag: 'true / false',
  }
  return texts[argument.kind]
}

function requirementTable(template: Template): string {
  const rows = template.requirements.map(
    (one) =>
      `| ${one.ref} | [\`${one.id}\`](rules/${template.id}/${one.id}.md) | ${one.title.zh} | ${one.clause} | \`${one.expect.predicate}\` | ${one.severity} |`,
  )
  return [
    `## \`${template.id}\``,
    ['| 编号 | 要素 | 内容 | 条款 | 判定 | 级别 |', '|---|---|---|---|---|---|', ...rows].join('\n'),
  ].join('\n\n')
}

function cut(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)]
}
