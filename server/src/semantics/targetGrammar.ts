/** The printed forms of quantified goals: cues, values with units, bounds; as patterns with named groups. */

import { settingOut } from './targetVerbs.js'

/** A number of up to nine digits before its grouping, so that long runs of digits stay cheap. */
export const number = '(?<![\\d.])\\d{1,9}(?:,\\d{3}){0,4}(?:\\.\\d{1,6})?(?!\\d)'
/** Units, longer ones before those that they begin with. */
export const unit =
  '%|％|‰|/10万|/十万|/万|/千|个百分点|个工作日|个月|个?基点|个小时|小时|分钟|平方(?:公里|千米|米)|(?:万|亿|千|百)?(?:[人家户件场批例台车班]次|元|人|吨|亩|套|户|件|张|册|例|只|头|株|棵|场|份|千瓦时|立方米)|[万亿](?:公里|千米|个|家|台|座|辆|条|次|名|项|种|所|处|公顷)|公里|千米|所|家|个|项|种|类|条|座|台|辆|倍|级|分|次|名|位(?![于置数列居])|支|批|处|门|期|篇|对|片|幅|艘|架|宗|间|岁|天|日|年|辖|万|亿|公顷'
const value = `(?<value>${number})(?<unit>${unit})?`
/** What makes a value a rough one; 签约 and 最近 do not. */
export const about = '(?:大约|(?<![签预节集合条公契违履续解特制邀])约|将近|(?<![最附邻临靠贴])近)'
/** Cues for a value that is to be reached. */
export const atLeast =
  '达到|达|提高到|提高至|提升到|提升至|增加到|增加至|增长到|增长至|扩大到|扩大至|上升到|不低于|不少于|不小于|不得低于|不得少于|至少|超过|大于|多于|高于|满足|突破|保持在|稳定在|为不低于|≥|>=|＞|>'
/** Cues for a value that is not to be passed. */
export const atMost =
  '不超过|不高于|不大于|不多于|不得超过|低于|小于|少于|控制在|降低到|降低至|降到|降至|下降到|下降至|压缩到|压缩至|压减到|压减至|缩短到|缩短至|减少到|减少至|限制在|≤|<=|＜|<'
const below = '以下|以内|之内|内(?=报告|完成|办结|出具|到达|响应|放行|处置|反馈|报送|[，。；、）])'
const bound = `(?<bound>左右|上下|及以上|以上|${below})?`
/** Words that soften a goal. */
export const hedgeWords = /力争|争取|原则上|逐步|确保|努力|基本/

/** A cue of any kind; the group tells which. */
export const adjacent = new RegExp(`(?<ge>${atLeast})|(?<le>${atMost})|(?<eq>${settingOut})`, 'g')
/** A value directly behind a cue. */
export const behindCue = new RegExp(
  `^(?:了|为|到|至|其中|每年|全省|全市|不少于|至少|不低于|不超过|各|建设|创建|培养|完成)?${about}?${value}${bound}`,
)
/** What stands behind a counted thing and counts another: 中心、5个站点. */
export const anotherCount = new RegExp(
  `[\\u4e00-\\u9fff“”]{1,16}[、和]${about}?(?<value>${number})(?<unit>${unit})${bound}`,
  'y',
)
/** A share some words behind a cue: 不低于绩效工资总量的60%. */
export const percentFar = new RegExp(`^[^，。；：%％\\d]{1,14}?的?(?<value>${number})(?<unit>%|％)${bound}`)
/** A ratio behind a cue: 1：2. */
export const ratio = /^(?:到|为)?(?<value>\d+(?:\.\d+)?[：:∶]\d+(?:\.\d+)?)(?<bound>左右|以上|以内)?/
/** Two values with a dash between them. */
export const rangeValue = new RegExp(
  `^${about}?(?<low>${number})(?:${unit})?[-—–~～至](?<high>${number})(?<unit>${unit})`,
)
/** A share at the start of a clause: 90%的县级医院. */
export const freeShare = new RegExp(
  `(?:^|[，。；：、]|力争|确保|实现|推动|到)(?<value>${number})(?<unit>%|％)(?<bound>以上|左右|及以上)?的?(?=[^，。；]{2,40})`,
  'g',
)
/** A share with its bound behind what it measures: 普惠托位占比70%以上. */
export const freeRate = new RegExp(
  `(?<=率|占比|比例|比重)(?<value>${number})(?<unit>%|％)(?<bound>以上|以下|以内|左右)(?=[，。；、（]|$)`,
  'g',
)
/** A time limit of service: 2小时内. */
export const freeHours = new RegExp(`(?<value>${number})(?<unit>小时|分钟)(?<bound>以?内|之内)`, 'g')
/** A span without a cue: 3—6小时. */
export const freeRangeHours = new RegExp(
  `(?<low>${number})[-—–~～至](?<high>${number})(?<unit>小时|分钟|个百分点)`,
  'g',
)
/** Where the statement of a count ends: 站点80个、学校60所 has two. */
const endOfCount = '(?=[，。；（]|$|[、和及][\\u4e00-\\u9fff])'
/** Counts at the end of a clause, one or several; tried at every figure. */
export const atClauseEnd = new RegExp(
  `(?<=[\\u4e00-\\u9fff）])(?<list>${number}(?:${unit})(?:[、和]${number}(?:${unit})){0,12})${bound}${endOfCount}`,
  'y',
)
/** A span there: 龙头企业5至8家; tried at every figure. */
export const rangeAtClauseEnd = new RegExp(
  `(?<=[\\u4e00-\\u9fff）])(?<low>${number})(?:${unit})?[-—–~～至到](?<high>${number})(?<unit>${unit})${endOfCount}`,
  'y',
)
/** Values behind 分别. */
export const distributive = new RegExp(
  `分别(?:[比较]\\d{4}年)?(?<verb>[\\u4e00-\\u9fff]{0,8}?)(?<list>${number}(?:${unit})?(?:[、和]${number}(?:${unit})?)+)${bound}`,
  'g',
)
/** 全覆盖, where 100 % is not printed. */
export const full = /(?<soft>基本)?(?:实现|做到|达到|达成)?[^，。；、]{0,40}?(?<value>(?<!健)全覆盖)/g
/** A bound by another quantity: 不低于平均工资水平. */
export const relativeTo =
  /(?<cue>不低于|不高于|不超过|高于|低于)(?<other>[^，。；\d]{4,30}(?:水平|标准|工资|平均值|均值|收入|增幅|增速))/g
/** A value that is all of a table cell: 90%, ≥85, 不超过8天. */
export const bareValue = new RegExp(`^(?:(?<ge>${atLeast})|(?<le>${atMost})|(?<about>${about}))?到? ?${value}${bound}$`)
/** A span that is all of one: 30—40%. */
export const bareRange = new RegExp(`^(?<low>${number})(?:${unit})?[-—–~～至到](?<high>${number})(?<unit>${unit})?$`)
