/** The labels that open a responsibility, person, deadline, target or content line (责任单位：, 完成时限： …), as data. */

import { matchingSet } from '../text/characterSet.js'

/** What a label says of the text behind it. */
export type LabelKind = 'lead' | 'support' | 'listed' | 'person' | 'contact' | 'deadline' | 'target' | 'content'

/** A label found in a text, with reading offsets: the label itself, then its colon. */
export interface LabelMatch {
  readonly kind: LabelKind
  readonly label: string
  readonly start: number
  readonly end: number
  /** Offset behind the colon and white space. */
  readonly contentStart: number
}

/** 单位, 部门（单位）, 单位及责任人 … */
const bodies =
  '(?:单位|部门|机构|处室|科室|股室|司局|委办局)(?:（(?:单位|部门|处室|科室|机构)）)?(?:[及和与](?:具体)?(?:责任人|负责人))?'
/** 省级, 市直 … in front of a label. */
const stratum = '(?:(?:省|市|县|区|州)(?:级|直)|局内|委内|厅内)?'
const words: readonly (readonly [LabelKind, string])[] = [
  [
    'person',
    '(?:主要|直接|具体|第一|整改|牵头|包抓|包保|配合)?责任人员?|(?:牵头|配合|具体)?(?:责任|分管|牵头|联系|包联|包抓|挂点|挂钩|主管|协管|督办|牵头负责|主要)领导|(?:牵头|项目|工作|具体|主要)?负责人|责任县领导|责任市领导|牵头省领导|牵头市领导|牵头县领导',
  ],
  ['contact', '联系人(?:及(?:联系)?电话)?|联络员|联系电话|联系方式'],
  [
    'lead',
    `${stratum}(?:总|共同)?牵头(?:责任|负责|考核|实施)?(?:${bodies})?|主责(?:${bodies})|主办(?:${bodies})?|主要责任(?:${bodies})|第一责任(?:${bodies})|责任主体|实施主体|主抓(?:${bodies})`,
  ],
  [
    'support',
    `${stratum}(?:配合|协同|协办|协助|协作|参与|参加|支持)(?:责任|实施)?(?:${bodies})|协办|配合|协同|协助|参与|落实(?:${bodies})|会办(?:${bodies})`,
  ],
  [
    'listed',
    `${stratum}(?:主体|监管|具体|共同)?责任(?:${bodies})|责任分工|(?:负责|承办|实施|承担|责任落实|负责考核|考核|执行|组织实施|监督)(?:${bodies})|分工(?:${bodies})`,
  ],
  [
    'deadline',
    '(?:计划|预计|要求|整改)?完成(?:时限|时间|期限|时点|日期)|(?:时限|时间|进度|期限)要求|时间节点|整改[时期]限|销号[时期]限|工作时限|办结时限|办理时限|落实时限|实施期限|实施时间|起止时间|时间安排|时间进度|进度安排|完成进度|时限|期限',
  ],
  [
    'target',
    '(?:工作|年度|整改|预期|阶段|任务|主要|绩效|量化|建设|具体)?目标(?:要求|任务)?|目标值|预期效果|预期成效|成果形式',
  ],
  [
    'content',
    '(?:建设|工作|主要|重点|具体|改革|整改)?任务(?:内容|事项)?|(?:工作|主要|具体|整改|改革|任务|实施|政策)(?:措施|举措|内容|要求|事项)|措施|举措|内容',
  ],
]
/** The words of each kind of label, as a pattern of the reading, without the colon. */
export const labelWords: ReadonlyMap<LabelKind, string> = new Map(words)

const alternatives = words.map(([, pattern]) => `(${pattern})`).join('|')
const labelAtStart = new RegExp(`^(?:${alternatives})( ?： ?)`)
/** A colon, or 为 in front of a body or a date: 责任单位为市商务局，完成时间为2024年底. */
const says = '( ?： ?|为(?=20\\d\\d年|[\\u4e00-\\u9fff]{2,14}(?:[局委厅部办院]|政府|中心|公司|银行)))'
const labelHere = new RegExp(`(?:${alternatives})${says}`, 'y')
/** What a label in running text stands behind. */
const opensLabel = matchingSet(/[。；，、！？）)〕\]】\s—–※★●-]/)
/** In characters, colon and space aside; no label is longer. */
const longestLabel = 30
const labelAlone = new RegExp(`^(?:${alternatives})( ?：?)$`)

/** Kinds that end the running text of an item. */
export const clauseKinds: ReadonlySet<LabelKind> = new Set(['lead', 'support', 'listed', 'person', 'deadline'])

/** The label with its colon at the start of `text`, or `undefined`. */
export function labelAt(text: string): LabelMatch | undefined {
  const match = text.lastIndexOf('：', longestLabel) > 0 ? labelAtStart.exec(text) : null
  return match ? toMatch(match, 0) : undefined
}

/** The label that is all of `text` (its colon may be missing), or `undefined`. */
export function wholeLabel(text: string): LabelMatch | undefined {
  const match = text.length <= longestLabel ? labelAlone.exec(text) : null
  return match ? toMatch(match, 0) : undefined
}

/** All labels with a colon in `text`, at its start or behind a mark, in order. */
export function labelsIn(text: string): LabelMatch[] {
  const labels: LabelMatch[] = []
  let from = 0
  for (let end = nextSays(text, 0); end < text.length; end = nextSays(text, end + 1)) {
    for (let at = Math.max(from, end - longestLabel); at < end; at++) {
      if (at > 0 && !opensLabel[text.charCodeAt(at - 1)]) continue
      labelHere.lastIndex = at
      const match = labelHere.exec(text)
      if (!match) continue
      labels.push(toMatch(match, at))
      from = labelHere.lastIndex
      break
    }
    from = Math.max(from, end + 1)
  }
  return labels.filter((label) => text[label.end] !== '为' || (clauseKinds.has(label.kind) && label.kind !== 'person'))
}

/** Where the next colon or 为 at or behind `from` stands; the length of `text` without one. */
function nextSays(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === colon || code === is) return at
  }
  return text.length
}

const [colon, is] = [...'：为'].map((sign) => sign.charCodeAt(0))

function toMatch(match: RegExpMatchArray, at: number): LabelMatch {
  const index = words.findIndex((_, word) => match[word + 1] !== undefined)
  const label = match[index + 1]
  return { kind: words[index][0], label, start: at, end: at + label.length, contentStart: at + match[0].length }
}

const factColumns = words
  .filter(([kind]) => kind !== 'content' && kind !== 'target')
  .map(([kind, pattern]) => [kind, new RegExp(`^(?:${pattern})(?:及(?:联系)?电话|（[^）]*）)?$`)] as const)

/** What a table column with the heading `text` holds, or `undefined` for one that carries no fact. */
export function columnKind(text: string): LabelKind | 'title' | 'sequence' | 'office' | undefined {
  const name = text.replace(/\s/g, '')
  if (/^(?:序号|编号|序|号|项次)$/.test(name)) return 'sequence'
  if (/内(?:部)?(?:牵头|配合|责任|承办)?(?:处室|科室|股室|部门)$/.test(name)) return 'office'
  const exact = factColumns.find(([, pattern]) => pattern.test(name))
  if (exact) return exact[0]
  if (/^(?:部门|部门名称|单位名称|部门（单位）|单位（部门）|责任)$/.test(name)) return 'listed'
  if (/(?:牵头|主办|主责)(?:责任)?(?:单位|部门|处室)/.test(name)) return 'lead'
  if (/(?:配合|协同|协办|参与)(?:责任)?(?:单位|部门|处室)/.test(name)) return 'support'
  if (/责任(?:单位|部门|主体|处室|科室)|负责.{0,4}(?:单位|部门)/.test(name)) return 'listed'
  if (/责任人|责任领导|分管领导|牵头领导/.test(name)) return 'person'
  if (/^时间$|时限|期限|完成时间|时间节点|时间要求|完成日期/.test(name)) return 'deadline'
  if (/^(?:.{0,6}(?:任务|事项|项目|举措|措施|目标任务|重点工作|工作内容|问题))$/.test(name)) return 'title'
  if (/目标|指标/.test(name)) return 'target'
  if (/内容|要求|措施|标准|举措/.test(name)) return 'content'
  return undefined
}

/** True when `text` can be a heading of a table column. */
export function isColumnName(text: string): boolean {
  const name = text.replace(/\s/g, '')
  if (name === '' || name.length > 18 || /[。；，]|：./.test(name)) return false
  return (
    columnKind(name) !== undefined ||
    /^(?:备注|分值|各项分值|属性|指标属性|性质|计量单位|现状值?|基期值?|进度|进展|类别|领域|一级指标|二级指标|三级指标|评价标准|数据来源|指标含义|单位|部门|责任|工作动态|资金使用|完成情况)$/.test(
      name,
    )
  )
}
