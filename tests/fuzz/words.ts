/** Words and clauses of plans as arbitraries: what the structures in `arbitraries.ts` are filled with. */

import fc, { type Arbitrary } from 'fast-check'

/** Parts that may be texts or arbitraries of texts, joined: seq`加强${noun}。` */
export function seq(texts: TemplateStringsArray, ...parts: readonly Arbitrary<string>[]): Arbitrary<string> {
  return fc.tuple(...parts).map((drawn) => texts.map((text, index) => text + (drawn[index] ?? '')).join(''))
}

/** One of `texts`. */
export function one(...texts: readonly string[]): Arbitrary<string> {
  return fc.constantFrom(...texts)
}

/** `common` as a rule, one of `rare` now and then. */
export function mostly(common: Arbitrary<string>, ...rare: readonly Arbitrary<string>[]): Arbitrary<string> {
  return fc.oneof({ weight: 8, arbitrary: common }, ...rare.map((arbitrary) => ({ weight: 1, arbitrary })))
}

/** `arbitrary`, or nothing. */
export function perhaps(arbitrary: Arbitrary<string>): Arbitrary<string> {
  return fc.oneof(arbitrary, fc.constant(''))
}

/** `min` to `max` of `arbitrary` with `separator` between them. */
export function list(arbitrary: Arbitrary<string>, separator: string, min: number, max: number): Arbitrary<string> {
  return fc.array(arbitrary, { minLength: min, maxLength: max }).map((parts) => parts.join(separator))
}

/** Years of plans, some of them blank or in Chinese figures. */
export const year = mostly(one('2021', '2022', '2024', '2025', '2026', '2030'), one('20XX', '20__', '二〇二五', '1999'))
const month = one('1', '2', '3', '6', '9', '12', '06', '13')
const day = one('1', '9', '10', '28', '30', '31', '32')

/** Provinces, cities and counties, most of them invented. */
export const region = mostly(
  one('云岭省', '南泽市', '岚河县'),
  one('江西省', '内蒙古自治区', '新疆生产建设兵团', 'XX省'),
)

const office = one(
  ...['卫生健康委', '财政厅', '医保局', '人力资源社会保障厅', '发展改革委', '教育厅', '药监局', '卫计委', '食药监局'],
  ...['委编办', '委组织部', '中医药管理局', '大数据局', '市场监管局', '民政厅', '人社厅', '疾控局'],
)

/** Bodies as plans name them: full, short, of other levels, outdated, collective. */
export const organ = mostly(
  seq`省${office}`,
  office,
  seq`${region}${office}`,
  one(
    '市卫生健康局',
    '县财政局',
    '省委组织部',
    '省人民政府办公厅',
    '省政府办公厅',
    '省总工会',
    '省公安厅 ',
    '省 财政厅',
  ),
  one('各市（州）人民政府', '各县（区）人民政府', '有关单位', '各成员单位', '省直有关部门', '各设区市卫生健康委'),
)

/** Lists of bodies with the marks that drafters use between them. */
export const organs = fc.oneof(
  { weight: 8, arbitrary: list(organ, '、', 1, 4) },
  { weight: 1, arbitrary: list(organ, '，', 2, 3) },
  { weight: 1, arbitrary: list(organ, ' ', 2, 3) },
  { weight: 1, arbitrary: list(organ, ',', 2, 3) },
)

/** Responsible persons by name, post or both. */
export const person = mostly(
  one('省卫生健康委分管副主任', '省财政厅副厅长', '张三', '分管副市长李四', '王 五', '主要负责同志'),
  one('省卫生健康委', '待定', 'XXX', '张三（13800000000）', '李四、王五', ''),
)

/** Deadlines of all kinds that the model knows, and some that are none. */
export const deadline = mostly(
  seq`${year}年${month}月底前`,
  seq`${year}年底前`,
  seq`到${year}年`,
  seq`${year}年${month}月${day}日前`,
  seq`${year}—${year}年`,
  seq`${year}年${month}月至${year}年${month}月`,
  one('长期坚持', '持续推进', '每年', '每季度末', '每月10日前', '年内', '年前', '今年底前', '“十四五”期间', '本月上旬'),
  one(
    '尽快',
    '适时',
    '方案印发后3个月内',
    '12月底前',
    '20__年__月',
    '3年内',
    '二〇二五年十二月底',
    '上半年',
    '第三季度',
  ),
)

const amount = one(
  '90',
  '95.5',
  '100',
  '3',
  '1200',
  '1.5',
  '三',
  '0',
  '99999999999999999999',
  'XX',
  '１２',
  '3-5',
  '3～5',
)
const unit = one('%', '％', '个', '所', '张', '万人次', '个百分点', '天', '元', '名', '倍', '')

/** Quantified goals, and figures that are none. */
export const target = mostly(
  seq`互认率达到${amount}${unit}以上`,
  seq`建成${amount}${unit}区域医疗中心`,
  seq`平均住院日控制在${amount}${unit}以内`,
  seq`次均费用下降${amount}${unit}`,
  seq`每千人口床位数由${amount}${unit}提高到${amount}${unit}`,
  seq`医护比达到1:${amount}`,
  seq`力争${deadline}不少于${amount}${unit}`,
  one('实现县域全覆盖', '不低于全国平均水平', '较2020年翻一番', '第3医院', '第十四次会议', '约60%左右'),
)

/** Document numbers, good and bad. */
export const documentNumber = mostly(
  seq`云政办发〔${year}〕${amount}号`,
  seq`国办发[${year}]18号`,
  seq`云卫发（${year}）第${amount}号`,
  one('国发〔2021〕', '〔2021〕18号', '云政办发〔20XX〕X号'),
)

const subject = one(
  '推动公立医院高质量发展',
  '深化医药卫生体制改革',
  '托育服务发展',
  '基层卫生能力提升',
  '紧密型县域医共体建设',
)

/** Titles of other documents in marks, with short forms and numbers. */
export const citation = mostly(
  seq`《国务院办公厅关于${subject}的意见》（国办发〔2021〕18号）`,
  seq`《${region}${subject}实施方案》`,
  seq`《关于${subject}的意见》（${documentNumber}，以下简称《意见》）`,
  one(
    '《意见》',
    '《方案》',
    '《',
    '》',
    '《》',
    '《“健康中国2030”规划纲要》',
    '《关于〈意见〉的通知》',
    '本方案',
    '上述文件',
  ),
)

/** Titles of plans. */
export const title = mostly(
  seq`${region}${subject}实施方案`,
  seq`${region}${subject}行动计划（${year}—${year}年）`,
  seq`${region}人民政府办公厅关于印发${region}${subject}实施方案的通知`,
  seq`${region}${subject}${year}年重点工作任务及分工`,
  one('实施方案', 'XX省XX实施方案', `关于${'推进'.repeat(20)}的实施意见`, '实施方案（征求意见稿）'),
)

/** References to parts, annexes and tables of the same text. */
export const reference = one(
  '见第二部分',
  '见附件1',
  '上述第（三）项',
  '按本方案第九部分第（一）条',
  '附件2',
  '详见附表',
  '见第三章第二条',
)

/** Blanks as drafters leave them. */
export const blank = one('XX', '××', '____', '20__年', '（）', '（此处填写）', '【待补充】', '*', '……', '〔〕')

const measure = one(
  ...[
    '加强基层能力建设',
    '健全现代医院管理制度',
    '推进信息化建设',
    '改造病房，更新设备',
    '完善绩效考核机制',
    '开展分类培训',
  ],
  ...['加强组织领导', '强化督导评价', '建立健全经费保障机制', '设立窗口，缩短时间', '坚持党对公立医院的全面领导'],
)

/** Titles of sections and items. */
export const heading = mostly(
  measure,
  one(
    '总体要求',
    '指导思想',
    '总体目标',
    '主要目标',
    '重点任务',
    '保障措施',
    '组织实施',
    '工作要求',
    '责任分工',
    '附则',
  ),
  one('加强建设。', '任务', '', '其他：', '一', '第二部分', '重点任务清单'),
)

/** Sentences of running text. */
export const sentence = mostly(
  seq`${measure}，${target}。`,
  seq`${measure}。`,
  seq`${deadline}，${target}。`,
  seq`按照${citation}要求，${measure}。`,
  seq`${reference}，由${organs}负责。`,
  seq`${region}${office}（以下简称“省专班”）统筹。`,
  seq`由${organ}牵头，${organs}配合，${deadline}完成。`,
  seq`${measure}${blank}；${measure},${target}.`,
  one('坚持稳中求进；', '1、一是加强；2、二是提高。', '各单位要认真落实，，确保实效。', 'See http://a.cn/b?c=1,2 。'),
)
