/** Why a plan shows the findings that it shows, or none: what was read, the template, what was switched off and where. */

import type { Analysis } from '../analysis/analyse.js'
import { planPatterns } from '../analysis/filePatterns.js'
import { pathMatcher } from '../analysis/globs.js'
import { ownRules } from '../analysis/ownRules.js'
import { allRules } from '../rules/allRules.js'
import { runRules } from '../rules/run.js'
import { type RuleSettings, severityOf } from '../rules/settings.js'
import type { Severity } from '../templates/template.js'
import { counted } from '../text/counted.js'
import { readDirectives } from '../text/directives.js'
import { capitalised, fill, type Localised } from '../text/localised.js'
import type { TextRange } from '../text/range.js'
import { requirementCount } from './checklist.js'

/** What stands outside the text and decides on findings. */
export interface Surroundings {
  /** What the configuration says of this document's rules. */
  readonly rules: RuleSettings
  /** Path of the configuration for people; `undefined` when there is none. */
  readonly configuration?: string
  /** Path with `/` from the folder opened; `undefined` for a document that has not been saved. */
  readonly path?: string
  /** Globs of further plans, from the settings and the configuration. */
  readonly files: readonly string[]
  /** True when the configuration leaves the file out where a folder is checked. */
  readonly ignored: boolean
  readonly minSeverity: Severity
  /** True when findings of this severity are shown. */
  readonly shows: (severity: Severity) => boolean
}

/** One thing that decides on findings. */
export interface Circumstance {
  readonly kind: 'result' | 'file' | 'text' | 'template' | 'configuration' | 'suppressions' | 'severity'
  readonly title: Localised
  /** What it means here, and what to do where it hides something. */
  readonly detail: Localised
  /** True when findings are missing because of it. */
  readonly hides: boolean
  /** The place in the text that it is about. */
  readonly range?: TextRange
}

/** More rules than this are only counted. */
const mostRulesNamed = 3

/** The circumstances in the order in which a writer should look at them: the result first. */
export function explain(analysis: Analysis, surroundings: Surroundings): readonly Circumstance[] {
  return [
    result(analysis, surroundings),
    ...file(surroundings),
    text(analysis),
    template(analysis),
    severity(analysis, surroundings),
    suppressions(analysis, surroundings),
    configuration(surroundings),
  ]
}

function result({ findings }: Analysis, { shows }: Surroundings): Circumstance {
  const shown = findings.filter((finding) => shows(finding.severity)).length
  const title = fill(shown === 0 ? messages.nothingShown : messages.shown, { count: counted(shown, 'finding') })
  const detail = shown === 0 && findings.length === 0 ? messages.nothingFound : messages.someFound
  return { kind: 'result', title, detail: fill(detail, { count: findings.length }), hides: false }
}

/** What is open in an editor is checked whatever its name, so its name explains only what happens elsewhere. */
function file({ path, files, ignored }: Surroundings): Circumstance[] {
  if (path === undefined) return []
  const pattern = [...planPatterns, ...files].find((glob) => pathMatcher([glob])(path))
  const name = path.slice(path.lastIndexOf('/') + 1)
  const title = fill(pattern === undefined ? messages.otherName : messages.planName, {
    name,
    pattern: pattern?.replace('**/', '') ?? '',
  })
  const detail = ignored ? messages.ignored : pattern === undefined ? messages.otherNameAdvice : messages.planNameDetail
  return [{ kind: 'file', title, detail, hides: false }]
}

function text({ plan }: Analysis): Circumstance {
  const kind = 'text'
  if (plan.source.trim() === '') return { kind, title: messages.empty, detail: messages.emptyAdvice, hides: true }
  const sections = plan.headings.length
  const tasks = plan.tasks.length
  const title = fill(messages.read, { sections: counted(sections, 'heading'), tasks: counted(tasks, 'task') })
  if (sections === 0) return { kind, title, detail: messages.noSections, hides: true }
  const detail = tasks === 0 ? messages.noTasks : messages.readWell
  return { kind, title, detail, hides: tasks === 0 }
}

function template(analysis: Analysis): Circumstance {
  const { template: own, reason, binding } = analysis.template
  const { met, total } = requirementCount(analysis)
  const detail = fill(binding ? messages.templateReason : messages.templateReference, {
    reason: capitalised(reason),
    met,
    total,
  })
  return { kind: 'template', title: fill(messages.template, { title: own.title }), detail, hides: !binding }
}

function severity({ findings }: Analysis, { minSeverity, shows }: Surroundings): Circumstance {
  const hidden = findings.filter((finding) => !shows(finding.severity)).length
  const title = fill(messages.severity, { severity: severityNames[minSeverity] })
  const detail = fill(hidden === 0 ? messages.severityHidesNothing : messages.severityHides, {
    count: counted(hidden, 'finding'),
  })
  return { kind: 'severity', title, detail, hides: hidden > 0 }
}

function suppressions(analysis: Analysis, { rules }: Surroundings): Circumstance {
  const { plan, completeness, findings } = analysis
  const directives = readDirectives(plan.source).filter(({ kind }) => kind !== 'enable')
  const kind = 'suppressions'
  if (directives.length === 0) {
    return { kind, title: messages.noSuppressions, detail: messages.noSuppressionsDetail, hides: false }
  }
  const own = new Set(ownRules.map(({ id }) => id))
  // Findings about suppressions come on top of those that the rules make.
  const shown = findings.filter(({ rule }) => !own.has(rule)).length
  const hidden = Math.max(0, runRules(allRules, plan, completeness, rules).length - shown)
  const title = fill(messages.suppressions, { count: counted(directives.length, 'place') })
  const detail = fill(hidden === 0 ? messages.suppressionsHideNothing : messages.suppressionsHide, {
    count: counted(hidden, 'finding'),
  })
  const { start, end } = directives[0]
  return { kind, title, detail, hides: hidden > 0, range: { start, end } }
}

function configuration({ rules, configuration: path }: Surroundings): Circumstance {
  const kind = 'configuration'
  if (path === undefined) {
    return { kind, title: messages.noConfiguration, detail: messages.noConfigurationDetail, hides: false }
  }
  const off = allRules.map(({ meta }) => meta.id).filter((id) => severityOf(rules, id) === 'off')
  const patterns = Object.keys(rules).filter((id) => id.includes('/') && severityOf(rules, id) === 'off')
  const names = [...off, ...patterns]
  const title = fill(messages.configuration, { path })
  if (names.length === 0) return { kind, title, detail: messages.configurationHidesNothing, hides: false }
  const shown = names.slice(0, mostRulesNamed)
  const more = names.length > shown.length
  const list = { zh: shown.join('、') + (more ? ' 等' : ''), en: shown.join(', ') + (more ? ' …' : '') }
  return {
    kind,
    title,
    detail: fill(messages.configurationHides, { count: counted(names.length, 'rule'), list }),
    hides: true,
  }
}

const severityNames: Readonly<Record<Severity, Localised>> = {
  error: { zh: '只显示错误', en: 'errors only' },
  warning: { zh: '显示错误和警告', en: 'errors and warnings' },
  information: { zh: '除提示外都显示', en: 'everything but hints' },
  hint: { zh: '全部显示', en: 'everything' },
}

const messages = {
  shown: { zh: '显示 {count} 个问题', en: 'Shown: {count}' },
  nothingShown: { zh: '没有显示任何问题', en: 'No findings are shown' },
  someFound: { zh: '检查共发现 {count} 个问题。', en: 'The check found {count} in all.' },
  nothingFound: {
    zh: '检查已完成，没有发现问题。下面列出检查所用的依据和设置。',
    en: 'The check is complete and found nothing. Below is what it went by.',
  },
  planName: { zh: '文件名符合“{pattern}”', en: 'The name of the file fits {pattern}' },
  planNameDetail: {
    zh: '检查整个文件夹、用命令行检查时也会包括它。',
    en: 'It is also checked with its folder and by the command line.',
  },
  otherName: { zh: '“{name}”不像方案的文件名', en: '“{name}” does not look like the name of a plan' },
  otherNameAdvice: {
    zh: '打开时照样检查，检查整个文件夹时会略过。要一并检查，请在设置 fangan.files 中加一条通配符。',
    en: 'It is checked while it is open, but not with its folder. Add a pattern to the setting fangan.files for that.',
  },
  ignored: {
    zh: '项目配置的 ignore 排除了它：打开时照样检查，检查整个文件夹时会略过。',
    en: 'The project configuration ignores it: it is checked while it is open, but not with its folder.',
  },
  empty: { zh: '文件是空的', en: 'The file is empty' },
  emptyAdvice: {
    zh: '还没有可检查的内容。可以用“新建实施方案”写出初稿。',
    en: 'There is nothing to check yet. “New Plan…” writes a first draft.',
  },
  read: { zh: '读出 {sections} 个标题、{tasks} 项任务', en: 'Read: {sections}, {tasks}' },
  readWell: { zh: '章节和任务都已识别。', en: 'Sections and tasks were recognised.' },
  noSections: {
    zh: '没有读出标题。请按“一、”“（一）”“1.”编号，章节才能识别。',
    en: 'No headings were read. Number them 一、 （一） 1. so that sections can be recognised.',
  },
  noTasks: {
    zh: '没有读出任务，牵头单位、责任人、完成时限无从检查。请在任务后写明责任单位和时限。',
    en: 'No tasks were read, so leads, persons and deadlines cannot be checked. Write bodies and deadline behind each task.',
  },
  template: { zh: '对照：{title}', en: 'Checked against: {title}' },
  templateReason: {
    zh: '{reason}；要素 {met}/{total} 项已写明。不对可另选。',
    en: '{reason}; elements met: {met} of {total}. Choose another if it is not the right one.',
  },
  templateReference: {
    zh: '{reason}；问题因此从轻显示。要素 {met}/{total} 项已写明。不对可另选。',
    en: '{reason}; findings weigh less for that. Elements met: {met} of {total}. Choose another if it is not the right one.',
  },
  severity: { zh: '显示级别：{severity}', en: 'Shown: {severity}' },
  severityHidesNothing: { zh: '没有因级别而隐藏的问题。', en: 'Nothing is hidden by it.' },
  severityHides: {
    zh: '有 {count} 个问题级别较低，没有显示。要看可调低设置 fangan.minSeverity。',
    en: 'Not shown for lesser weight: {count}. Lower the setting fangan.minSeverity to see more.',
  },
  noSuppressions: { zh: '文中没有“不检查”标记', en: 'Nothing is switched off in the text' },
  noSuppressionsDetail: { zh: '没有因此隐藏的问题。', en: 'Nothing is hidden by the text itself.' },
  suppressions: { zh: '文中有 {count} 处“不检查”标记', en: 'The text switches findings off in {count}' },
  suppressionsHideNothing: { zh: '这些标记没有隐藏任何问题。', en: 'They hide nothing.' },
  suppressionsHide: {
    zh: '因此隐藏了 {count} 个问题。删去标记即恢复检查。',
    en: 'Hidden by that: {count}. Delete the suppressions to see more.',
  },
  configuration: { zh: '项目配置：{path}', en: 'Project configuration: {path}' },
  configurationHides: {
    zh: '关闭了 {count} 条规则：{list}。',
    en: 'It switches off {count}: {list}.',
  },
  configurationHidesNothing: { zh: '没有关闭任何规则。', en: 'It switches no rule off.' },
  noConfiguration: { zh: '没有项目配置', en: 'There is no project configuration' },
  noConfigurationDetail: {
    zh: '上级文件夹中没有 fangan.config.json，各条规则按默认设置检查。',
    en: 'No folder above holds a fangan.config.json; all rules are checked as they come.',
  },
} as const
