/** Reads a template file; only templates of users come this way, the built-in ones are compiled. */

import { type Document, isMap, isScalar, parseDocument } from 'yaml'
import type { Localised } from '../text/localised.js'
import type { TextRange } from '../text/range.js'
import { builtinTemplates } from './builtin.generated.js'
import { checkNode, type Report, rangeOf } from './checkShape.js'
import { checkDuplicateIds, checkExamples, checkRegions, checkTakenId, checkTaskDemands } from './crossChecks.js'
import { checkChanges, type ExtendingTemplate, extended } from './extend.js'
import { extendingShape, templateShape } from './schema.js'
import type { NoticeDate, Requirement, Template, TemplateExamples } from './template.js'
import { yamlMessage } from './yamlMessage.js'

/** A defect of a template file; the range is in the file's text. */
export interface TemplateProblem {
  readonly range: TextRange
  readonly message: Localised
  /** `warning`: the template is used all the same, though it says something that cannot be meant. */
  readonly severity: 'error' | 'warning'
}

/** A template, or what keeps the file from being one. */
export interface LoadedTemplate {
  /** Absent when there is any error. */
  readonly template?: Template
  /** The plans to try the template on. */
  readonly examples?: TemplateExamples
  readonly problems: readonly TemplateProblem[]
}

/** The template that a file extends, or why there is none, without the full stop. */
export type Base = { readonly template: Template } | { readonly problem: Localised }

/** What a file needs of those around it. */
export interface Surroundings {
  /** Ids that the template must not have; those of the built-in templates when absent. */
  readonly taken?: readonly string[]
  /** The template that `extends: value` means; absent: only built-in templates are known. */
  readonly baseNamed?: (value: string) => Base
}

/** The template in `yamlText`; every defect is a problem with its range, nothing is thrown. */
export function loadTemplate(
  yamlText: string,
  { taken = builtinIds, baseNamed = builtinBase }: Surroundings = {},
): LoadedTemplate {
  const document = parseDocument(yamlText, { uniqueKeys: false, prettyErrors: false })
  const problems: TemplateProblem[] = document.errors.map((error) => ({
    range: withinText(error.pos, yamlText.length),
    message: yamlMessage(error),
    severity: 'error',
  }))
  if (problems.length > 0) return { problems }
  const report: Report = (range, zh, en, severity = 'error') =>
    void problems.push({ range, message: { zh: `${zh}。`, en: `${en}.` }, severity })
  const base = check(document, { start: 0, end: yamlText.length }, { taken, baseNamed }, report)
  problems.sort((a, b) => a.range.start - b.range.start)
  if (problems.some(({ severity }) => severity === 'error')) return { problems }
  const { examples, ...own } = normalised(document.toJS())
  const template = base ? extended(own as ExtendingTemplate, base) : (own as Template)
  return { template, ...(examples && { examples: { missing: [], ...examples } }), problems }
}

/** The value of `extends` in `yamlText`; `undefined` when it extends nothing or cannot be read. */
export function extendedName(yamlText: string): string | undefined {
  // Most templates extend nothing, and need not be parsed twice.
  if (!yamlText.includes('extends')) return undefined
  const root = parseDocument(yamlText, { uniqueKeys: false, prettyErrors: false }).contents
  const value = isMap(root) ? root.get('extends') : undefined
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The built-in template `value`. */
export function builtinBase(value: string): Base {
  const template = builtinTemplates.find(({ id }) => id === value)
  if (template) return { template }
  const ids = builtinIds.join(', ')
  return {
    problem: {
      zh: `没有名为“${value}”的内置模板；可继承 ${ids}，或写模板文件的路径`,
      en: `There is no built-in template “${value}”; extend one of ${ids}, or give the path of a file`,
    },
  }
}

const builtinIds: readonly string[] = builtinTemplates.map(({ id }) => id)

/** Reports all defects; gives the template that is extended. */
function check(
  { contents: root }: Document,
  whole: TextRange,
  { taken, baseNamed }: Required<Surroundings>,
  report: Report,
): Template | undefined {
  if (root === null) {
    report(whole, '文件是空的', 'The file is empty')
    return undefined
  }
  const name = isMap(root) && root.has('extends') ? root.get('extends', true) : undefined
  checkNode(root, name === undefined ? templateShape : extendingShape, whole, report)
  const base = isScalar(name) && typeof name.value === 'string' ? baseNamed(name.value) : undefined
  const template = base && 'template' in base ? base.template : undefined
  if (base && 'problem' in base) report(rangeOf(name) ?? whole, base.problem.zh, base.problem.en)
  checkDuplicateIds(root, report)
  checkTakenId(root, taken, report)
  checkRegions(root, report)
  checkTaskDemands(root, report)
  if (template) checkChanges(root, template, report)
  if (name === undefined || template) checkExamples(root, idsOf(root, template), report)
  return template
}

/** The ids of all elements that the template will have. */
function idsOf(root: unknown, base: Template | undefined): string[] {
  const own: unknown = isMap(root) ? root.toJSON()?.requirements : undefined
  const items: readonly { readonly id?: unknown; readonly off?: unknown }[] = Array.isArray(own) ? own : []
  const gone = items.filter((item) => item?.off === true).map((item) => item.id)
  const ids = [...(base?.requirements ?? []).map(({ id }) => id), ...items.map((item) => String(item?.id))]
  return ids.filter((id) => !gone.includes(id))
}

/** What is missing at the end of the file is reported behind it. */
function withinText([from, to]: readonly [number, number], length: number): TextRange {
  const start = Math.min(from, length)
  return { start, end: Math.min(Math.max(to, start), length) }
}

type Written = Partial<Template> & { readonly examples?: Partial<TemplateExamples> }

/** `written` with every text that is one for both languages given in both. */
function normalised(written: Written): Written {
  const { title, dates, requirements } = written
  return {
    ...written,
    ...(title && { title: inBoth(title) }),
    ...(dates && { dates: dates.map((date): NoticeDate => ({ ...date, title: inBoth(date.title) })) }),
    ...(requirements && { requirements: requirements.map(inBothLanguages) }),
  }
}

function inBothLanguages(requirement: Requirement): Requirement {
  const { title, message, partialMessage } = requirement
  return {
    ...requirement,
    ...(title && { title: inBoth(title) }),
    ...(message && { message: inBoth(message) }),
    ...(partialMessage && { partialMessage: inBoth(partialMessage) }),
  }
}

function inBoth(text: string | { readonly zh: string; readonly en?: string }): Localised {
  return typeof text === 'string' ? { zh: text, en: text } : { zh: text.zh, en: text.en ?? text.zh }
}
