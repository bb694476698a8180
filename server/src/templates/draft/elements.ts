/** The elements that plans consist of, by the nouns of notices, and the predicate that reads each. */

import type { Expectation, Place, Requirement } from '../template.js'

/** What a noun of a notice asks of a plan. */
export interface Element {
  readonly noun: RegExp
  readonly id: string
  readonly title: string
  readonly place: Place
  readonly on?: Requirement['on']
  readonly expect: Expectation
  /** The text that the quick fix inserts. */
  readonly insert?: string
}

const task = { on: 'task', place: 'tasks' } as const
const each = (element: string): Expectation => ({ predicate: 'tasks-have', element })

/** What each task, measure or problem must have; asked first where the notice says 每项 or 逐项. */
export const itemElements: readonly Element[] = [
  {
    ...task,
    noun: /牵头(?:部门|单位|处室|科室|人员?)?$/,
    id: 'task-lead',
    title: '每项任务的牵头单位',
    expect: each('lead'),
  },
  {
    ...task,
    noun: /(?:责任|承办|负责|主责|实施|落实)(?:部门|单位|科室|处室|主体|分工)$|^(?:责任|分工)$/,
    id: 'task-parties',
    title: '每项任务的责任单位',
    expect: each('parties'),
  },
  {
    ...task,
    noun: /(?:责任|分管|负责|包保|包案)(?:人员?|领导|同志)$/,
    id: 'task-person',
    title: '每项任务的责任人',
    expect: each('person'),
  },
  {
    ...task,
    noun: /(?:完成|整改|办结|办理|落实)?(?:时限|期限|时间|日期)$|时间节点$|完成节点$/,
    id: 'task-deadline',
    title: '每项任务的完成时限',
    expect: each('deadline'),
  },
  {
    ...task,
    on: 'document',
    noun: /(?:目标|指标|标准)(?:值|要求)?$/,
    id: 'task-target',
    title: '每项任务的目标',
    expect: { predicate: 'tasks-labelled', labels: ['整改目标', '工作目标', '目标要求', '目标任务', '目标'] },
  },
  {
    ...task,
    on: 'document',
    noun: /(?:措施|举措|办法|做法)$/,
    id: 'measures-concrete',
    title: '具体措施',
    expect: each('measure'),
  },
]

/** What the plan as a whole must have. */
export const planElements: readonly Element[] = [
  {
    noun: /(?:责任|整改|措施|时限|任务|问题|政策|项目|重点|配套|工作)?[^，。；、]{0,10}(?:清单|台账|一览表|任务表|进度表|分工表)$/,
    id: 'list',
    title: '清单',
    place: 'annex',
    expect: { predicate: 'list-present', titles: [] },
  },
  {
    noun: /具体目标$|分(?:类|项|级|年度)目标$|年度目标$/,
    id: 'specific-goals',
    title: '具体目标',
    place: 'goals',
    expect: { predicate: 'specific-goals', subjects: [] },
  },
  {
    noun: /目标(?:任务)?$/,
    id: 'overall-goal',
    title: '目标',
    place: 'goals',
    expect: { predicate: 'goal-statement' },
    insert: '（{next}）总体目标。到20XX年，XX。',
  },
  {
    noun: /时间表$|进度(?:安排|计划)?$|时间(?:安排|进度)$|工作进度$|节点安排$/,
    id: 'timetable',
    title: '时间表',
    place: 'tasks',
    expect: { predicate: 'timetable', titles: ['进度安排', '时间安排', '实施步骤', '工作步骤', '时间表'] },
  },
  {
    noun: /路线图$|步骤(?:安排)?$|阶段(?:安排|划分)?$/,
    id: 'roadmap',
    title: '路线图',
    place: 'tasks',
    expect: { predicate: 'stages', titles: ['实施步骤', '工作步骤', '步骤安排', '进度安排', '阶段安排', '路线图'] },
  },
  {
    noun: /(?:具体|工作|实施|推进|整改|改革)[^，。；、]{0,4}(?:措施|举措)$|^措施$/,
    id: 'measures-concrete',
    title: '具体措施',
    place: 'tasks',
    expect: each('measure'),
  },
  {
    noun: /(?:重点|主要|工作|改革|建设)?任务$|工作内容$|重点(?:工作|事项)$/,
    id: 'tasks',
    title: '主要任务',
    place: 'tasks',
    expect: { predicate: 'tasks-present', atLeast: 1 },
  },
  {
    noun: /(?:保障|配套)(?:措施|政策|机制|条件)?$/,
    id: 'supporting-measures',
    title: '保障措施',
    place: 'measures',
    expect: { predicate: 'section-present', titles: ['保障'] },
    insert: 'X、保障措施\n（一）XX。XX。',
  },
  {
    noun: /组织(?:领导|保障|机构|实施|架构)$|领导(?:机构|小组|机制)$/,
    id: 'organisation',
    title: '组织领导',
    place: 'organisation',
    expect: { predicate: 'section-present', titles: ['组织领导', '组织保障', '组织机构', '组织实施', '领导小组'] },
  },
  {
    noun: /总体要求$|指导思想$|总体思路$|基本原则$|工作(?:思路|原则)$/,
    id: 'guiding-principles',
    title: '总体要求',
    place: 'goals',
    expect: { predicate: 'section-present', titles: ['总体要求', '指导思想', '总体思路', '工作思路', '基本原则'] },
  },
  {
    noun: /(?:考核|考评|评价|评估|验收)(?:评价|办法|机制|内容|标准|方法|要求|措施)?$/,
    id: 'appraisal',
    title: '考核评价',
    place: 'organisation',
    expect: { predicate: 'statement-present', all: [['考核', '考评', '评价', '评估', '验收']] },
  },
  {
    noun: /(?:基本|现实|工作)(?:情况|基础|现状)$|现状(?:分析)?$|背景$/,
    id: 'situation',
    title: '基本情况',
    place: 'preamble',
    expect: { predicate: 'section-present', titles: ['基本情况', '工作基础', '现状', '背景'] },
  },
  {
    noun: /(?:资金|经费|投资|预算)(?:安排|保障|来源|估算|概算|筹措)?$/,
    id: 'funds',
    title: '资金安排',
    place: 'measures',
    expect: { predicate: 'statement-present', all: [['资金', '经费', '投资', '预算']] },
  },
  {
    noun: /风险(?:防控|评估|分析|应对)?[^，。；、]{0,4}$|应急(?:处置|预案)$/,
    id: 'risks',
    title: '风险防控',
    place: 'measures',
    expect: { predicate: 'statement-present', all: [['风险', '应急', '预案']] },
  },
]

/** What a notice asks to be done about the plan's work, by words within the clause; the last found in a clause counts. */
export const workElements: readonly (Element & { readonly severity: 'hint' | 'information' })[] = [
  work('top-leaders', '主要负责同志亲自抓', /一把手|主要(?:负责同志|负责人|领导)[^，。；]{0,6}(?:抓|负责|担任)/, [
    ['一把手', '主要负责同志', '主要负责人', '主要领导', '主要同志'],
  ]),
  work('single-leader', '一位负责同志统一分管', /一位[^，。；]{0,10}(?:分管|统管)/, [
    ['一位', '一名'],
    ['分管', '统管'],
  ]),
  {
    ...work('organisation', '组织领导', /组织领导|领导小组|工作专班/, []),
    expect: {
      predicate: 'section-present',
      titles: ['组织领导', '组织保障', '组织实施'],
      mention: [['领导小组', '工作专班', '专班']],
    },
    severity: 'information',
  },
  {
    ...work('work-support', '工作保障', /工作保障|保障措施|要素保障/, []),
    place: 'measures',
    expect: { predicate: 'section-present', titles: ['保障'] },
    severity: 'information',
  },
  work('working-mechanism', '工作机制', /(?:工作|协调|推进|会商|联席)[^，。；]{0,4}机制|联席会议/, [
    ['工作机制', '协调机制', '推进机制', '联席会议', '协调小组'],
  ]),
  work('ledger', '任务台账', /台账|拉条挂账|销号|清单化/, [['台账', '清单管理', '销号']]),
  work('dispatch-monitoring', '调度监测', /调度|监测|跟踪/, [['调度', '监测', '跟踪']]),
  work('supervision', '督导检查', /督导|督查|督办|检查|督促/, [['督导', '督查', '督办', '检查', '督促']]),
  work('appraisal-use', '考核结果应用', /结果[^，。；]{0,4}[应运]用/, [['结果'], ['应用', '运用', '挂钩']]),
  work('graded-indicators', '考核标准和指标体系', /考核标准|指标体系|评价标准/, [
    ['考核', '评价'],
    ['标准', '指标'],
  ]),
  work('government-appraisal', '纳入考核', /纳入[^，。；]{0,24}考核/, [['纳入'], ['考核']]),
  work('appraisal', '考核评价', /考核|考评|评估(?!报告)/, [['考核', '考评', '评价', '评估']]),
  work('talks', '约谈通报', /约谈|通报|问责|追责/, [['约谈', '通报', '问责', '追责', '督促整改']]),
  work('training', '培训', /培训/, [['培训']]),
  work('publicity', '宣传', /宣传|舆论/, [['宣传', '舆论']]),
  work('funds', '资金保障', /资金|经费|财政投入/, [['资金', '经费', '投入']]),
  work('disclosure', '公开', /公开|公示/, [['公开', '公示']]),
]

function work(
  id: string,
  title: string,
  noun: RegExp,
  all: readonly (readonly string[])[],
): Element & { readonly severity: 'hint' | 'information' } {
  return { id, title, noun, place: 'organisation', expect: { predicate: 'statement-present', all }, severity: 'hint' }
}
