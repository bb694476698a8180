/** Where a body's name begins and ends in running text, which has no spaces to tell. */

import { regions } from '../../semantics/organs/index.js'

/** Names of places that a plan is known to use, besides the provinces. */
export class Places {
  private readonly names: ReadonlySet<string>
  private readonly longest: number

  constructor(own: Iterable<string>) {
    const names = new Set([...regions.flatMap(({ name, short }) => [name, short]), ...CORPS, ...own])
    this.names = names
    this.longest = Math.min(LONGEST_PLACE, Math.max(...[...names].map((name) => name.length)))
  }

  /** Where the longest known place that ends at `end` begins. */
  startBefore(text: string, end: number): number | undefined {
    for (let length = Math.min(this.longest, end); length >= 2; length--) {
      if (this.names.has(text.slice(end - length, end))) return end - length
    }
    return undefined
  }
}

/** What decides where a name begins. */
export interface NameContext {
  /** True for names such as 政府, which are none without a place. */
  readonly needsPlace: boolean
  readonly places: Places
  /** Where the last name ended; in 省委省政府 the next one begins there. */
  readonly last: number
}

/** The start of the name whose known part begins at `at`, its place taken in; `undefined` when it is part of another word. */
export function nameStart(text: string, at: number, context: NameContext): number | undefined {
  const { needsPlace, places } = context
  if (SELF_DELIMITING.test(text.slice(at, at + 3))) return at
  const known = knownPlace(text, at, places)
  if (known !== undefined) return known
  const blank = /(?:XX|××|ＸＸ|某)[省市县区州镇乡]?$/.exec(text.slice(Math.max(0, at - 3), at))
  if (blank) return at - blank[0].length
  if (LEVEL.test(text[at]) && !needsPlace) return levelStart(text, at, context)
  if (text.slice(Math.max(0, at - 3), at) === '自治区') return at - 3
  if (at > 0 && LEVEL.test(text[at - 1])) return levelStart(text, at - 1, context)
  return !needsPlace && beginsAfter(text, at) ? at : undefined
}

/** False when the name goes on behind `end`: 财政部 in 财政部门, 卫生健康委 in 卫生健康委员会. */
export function endsAt(text: string, end: number): boolean {
  return !(GOES_ON[text[end - 1]] ?? '').includes(text[end] ?? '\n') || end === text.length
}

/** True when a name can begin at `at`: behind a mark, a particle or a verb. */
export function beginsAfter(text: string, at: number): boolean {
  if (at === 0 || !HAN.test(text[at - 1])) return true
  if (OWN.test(text[at - 1])) return true
  if (PARTICLE.test(text[at - 1])) return !/[泰云平政共]和$/.test(text.slice(Math.max(0, at - 2), at))
  return VERB.test(text.slice(Math.max(0, at - 3), at))
}

const CORPS = ['新疆生产建设兵团', '兵团']

/** In UTF-16 units: 新疆维吾尔自治区 with a prefecture behind it. */
const LONGEST_PLACE = 20

/** Name of a place without its level, in UTF-16 units. */
const LONGEST_STEM = 3

const HAN = /[\u3400-\u9fff]/

const LEVEL = /[省市县区州盟旗]/

/** Openings that no other word runs into. */
const SELF_DELIMITING = /^(?:国家|国务院|中央|中国|中华|中共|全国|最高|各)/

/** Words of one character that stand in front of names. */
const PARTICLE = /[由对经请与或将给在为以从把被让向报送受据于和及]/

/** 我省, 本市; 全省 and 各市 stand for classes of bodies. */
const OWN = /[我本该]/

const VERB =
  /(?:会同|协同|共同|联合|配合|协助|组织|指导|督促|支持|依托|通过|抄送|提请|设在|成立|委托|责成|要求|负责|牵头|听取|会商|包括|按照|根据|隶属|挂靠|推动|鼓励|明确|同意|其中|征求|接受|归口|建议|授权|争取|协调|印发|转发|以及|任务|单位|部门|文件|工作|下同|原)$/

/** 城市, 社区 and the like end in a level but name no place. */
const NO_PLACE =
  /(?:[城地上超都门]|设区的?|计划单列|地级|县级|直辖)市$|(?:[社地园城辖新山郊小片景校院病牧林战军分]|功能|开发|示范|市辖)区$|(?:[全各每]|自治).$/

/** 各市、县财政局 names a class of bodies, not that of the county. */
const MEMBER_OF_CLASS = /[省市县区州盟旗）)][、和及与]$/

/** Characters that, behind the ending of a name, make another word of it. */
const GOES_ON: Readonly<Record<string, string>> = {
  委: '员托派任培',
  部: '门分署队件位落下长',
  局: '长面势限部域',
  厅: '长局',
  办: '法理公学事案证结好',
  会: '议同计商诊员谈长费',
  院: '长士',
  行: '动为业政使',
  大: '代会',
  协: '委商会助议调',
  府: '性',
  联: '合系席动防',
  署: '名',
  组: '织成建长',
  团: '队结体',
  心: '城地',
}

function knownPlace(text: string, at: number, places: Places): number | undefined {
  let start = places.startBefore(text, at)
  if (start === undefined && LEVEL.test(text[at])) start = places.startBefore(text, at + 1)
  if (start === undefined) return undefined
  // 江西省南昌市: one place behind another.
  for (let steps = 0; steps < 3; steps++) {
    const outer = places.startBefore(text, start)
    if (outer === undefined) break
    start = outer
  }
  return start
}

/** The start of a name whose level (省, 市, 县 …) stands at `at`: there, or at the place that the level belongs to. */
function levelStart(text: string, at: number, context: NameContext, depth = 0): number | undefined {
  const { places, last } = context
  const before = text.slice(Math.max(0, at - 3), at)
  if (NO_PLACE.test(before + text[at]) || MEMBER_OF_CLASS.test(before)) return undefined
  if (beginsAfter(text, at) || (at === last && last > 0)) return at
  // Provinces are all known; what stands in front of another 省 is a word of the sentence.
  if (text[at] === '省') return at
  for (let length = 1; length <= LONGEST_STEM + 1 && at - length >= 0; length++) {
    if (!HAN.test(text[at - length])) return undefined
    const outer = places.startBefore(text, at - length)
    if (outer !== undefined) return outer
    if (length > LONGEST_STEM) return undefined
    if (beginsAfter(text, at - length)) return at - length
    const isCounty = length >= 2 && depth < 2 && LEVEL.test(text[at - length - 1])
    if (isCounty) return levelStart(text, at - length - 1, context, depth + 1)
  }
  return undefined
}
