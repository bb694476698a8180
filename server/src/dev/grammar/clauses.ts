/** Who is responsible: labels, clauses in brackets and names of bodies. */

import { organSuffixes } from '../../semantics/organs/looksLike.js'
import { roleWords } from '../../semantics/roles.js'
import { type LabelKind, labelWords } from '../../syntax/labels.js'
import { blank, close, includes, notBracket, open, type Rule, scoped } from './rule.js'

const role = `(?:${roleWords})`
/** Where a role word ends its group of names. */
const afterRole = `(?=[；;，,。、]|${close}|$)`

const separator: Rule = scoped('punctuation.separator.list', '[、，；：,;:。]')

/** Labels of the given kinds in order, longest words first within none: the parser's own order. */
function wordsOf(...kinds: readonly LabelKind[]): string {
  const words = kinds.map((kind) => labelWords.get(kind) ?? '').join('|')
  return `(?:${words.replaceAll('（', '[（(]').replaceAll('）', '[）)]')})`
}

const labelStart = '(?<=^|[。；;，,、！？）)（(〔\\[\\]〕】|*\\s—–※★●-])'
const colon = `${blank}*[：:]`
const organLabel = wordsOf('lead', 'support', 'listed')
const personLabel = wordsOf('person', 'contact')
const dateLabel = wordsOf('deadline')
/** Any label of a task. */
export const anyLabel = wordsOf('lead', 'support', 'listed', 'person', 'contact', 'deadline', 'target', 'content')
/** Labels that tell a plan apart: 配合：, 内容： or 时间： alone may stand in any text. */
const telling = '(?<=单位|部门|机构|处室|科室|股室|责任人|责任人员|领导|时限|时间节点|完成时间|期限|责任分工|主体)'
const tellingLabel = `(?:${organLabel}|${personLabel}|${dateLabel})${telling}`

const person: Rule = scoped('variable.parameter.person', '[^、，；,;。：:（）()〔〕\\[\\]|*\\s]+')

/** Labels with what stands behind them. */
export const labels: readonly Rule[] = [
  labelledContent(organLabel, 'meta.organs', organNames()),
  labelledContent(personLabel, 'meta.persons', [separator, person]),
  labelledContent(dateLabel, 'meta.deadline', includes('date', 'target')),
  {
    match: `${labelStart}(${anyLabel})(${colon})`,
    captures: { 1: { name: 'keyword.other.label.fangan' }, 2: { name: 'punctuation.separator.label.fangan' } },
  },
]

/** Within Markdown a label ends at an asterisk, so that bold letters around it end where the writer ended them. */
export const clauseLabels: readonly Rule[] = [
  labelledContent(organLabel + telling, 'meta.organs', organNames(), '*'),
  labelledContent(personLabel + telling, 'meta.persons', [separator, person], '*'),
  labelledContent(dateLabel + telling, 'meta.deadline', includes('date'), '*'),
]

/** A label and what stands behind it, up to the next label, the end of its clause or one of the signs in `ends`. */
function labelledContent(label: string, name: string, patterns: readonly Rule[], ends = ''): Rule {
  return {
    begin: `${labelStart}(${label})(${colon})`,
    end: `(?=[；;。）)〕\\]\\t${ends}]|${anyLabel}${colon})|$`,
    contentName: `${name}.fangan`,
    beginCaptures: {
      1: { name: 'keyword.other.label.fangan' },
      2: { name: 'punctuation.separator.label.fangan' },
    },
    patterns: [...includes('directive', 'placeholder'), ...patterns],
  }
}

const clauseReach = `(?:${notBracket}{0,300}(?:${open}${notBracket}{0,60}${close}${notBracket}{0,300}){0,8})`
/** A role word or a label, within a bracket that is a clause. */
export const anyClause = `(?:${role}(?=${close}|[；;，,。])|(?:${anyLabel})${colon})`
/** The same, told apart from other texts: behind a body, or a label that only plans have. */
export const organClause = `(?:(?:[委局厅办院部署]|政府|中心|公司|单位|部门|委员会)${role}(?=${close}|[；;，,。])|${tellingLabel}${colon})`

/** A bracket that says who is responsible. */
export function responsibility(sign: string): Rule {
  return {
    begin: `(${open})(?=${clauseReach}?${sign}${clauseReach}${close})`,
    end: `${close}|$`,
    name: 'meta.responsibility.fangan',
    beginCaptures: { 1: { name: 'punctuation.section.responsibility.begin.fangan' } },
    endCaptures: { 0: { name: 'punctuation.section.responsibility.end.fangan' } },
    patterns: includes('clause-content'),
  }
}

/** What stands within a clause. */
export const clauseContent: readonly Rule[] = [
  ...includes('directive', 'placeholder', 'label', 'date'),
  scoped('keyword.control.role', `${role}${afterRole}`),
  ...organNames(),
]

/** Between the marks of a clause stand names of bodies, some with a bracket of their own. */
function organNames(): Rule[] {
  return [
    separator,
    // A class of bodies with marks within: 各市、县（区）人民政府.
    scoped(
      'entity.name.type.organ',
      '各(?:有关)?[省市县区州盟旗乡镇]?(?:、[市县区州盟旗乡镇])+(?:[（(][^（）()\\n]{1,20}[）)])?(?:人民政府|政府|党委)?',
    ),
    {
      match: `(?:(?!${role}${afterRole}|${anyLabel}${colon})[^、，；：,;:。|*（）()〔〕\\[\\]\\s])+(?:${open}${notBracket}{1,20}${close}(?:(?!${role}${afterRole})[^、，；：,;:。|*（）()〔〕\\[\\]\\s])*)?`,
      name: 'entity.name.type.organ.fangan',
    },
  ]
}

/** A body in running text: a place or rank in front and a telling ending, so that 全部 and 干部 are none. */
export const organ: Rule = scoped(
  'entity.name.type.organ',
  `(?<=^|[、，。；：:（(“\\s|]|[由和与及向经报请]|会同|联合)(?:国家|国务院|中央|中共|各?[省市县区州]|自治区|本?级)(?:\\p{Han}(?!牵头|负责|会同)){0,14}?(?:${organSuffixes.filter(isTelling).join('|')})(?=[、，。；：:）)”\\s|和与及等]|牵头|负责|会同|配合|分别|共同|联合|按|要|应|指导|组织|制定|印发|统筹|承担|汇总|备案|$)`,
)

function isTelling(suffix: string): boolean {
  return suffix.length > 1 || '委部局厅办署院'.includes(suffix)
}
