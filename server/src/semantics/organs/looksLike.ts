/** Tells a body's name from other words, for the grammar of responsibility clauses. */

import { remembered } from '../../text/remembered.js'
import { collective } from './collective.js'
import { matchOrgan } from './match.js'

/** What names of bodies end in, longest first. */
export const organSuffixes: readonly string[] = [
  ...[
    '领导小组办公室',
    '联席会议办公室',
    '人民代表大会',
    '人民检察院',
    '人民政府',
    '人民法院',
    '街道办事处',
    '办事处',
    '委员会',
    '领导小组',
  ],
  ...[
    '联席会议',
    '指挥部',
    '管委会',
    '办公室',
    '办公厅',
    '检察院',
    '研究院',
    '联合会',
    '工作组',
    '推进组',
    '成员单位',
    '分公司',
    '服务局',
  ],
  ...[
    '总工会',
    '促进会',
    '总公司',
    '总局',
    '总队',
    '支队',
    '大队',
    '专班',
    '政府',
    '中心',
    '集团',
    '公司',
    '法院',
    '大学',
    '学院',
    '医院',
    '海关',
  ],
  ...[
    '银行',
    '支行',
    '分行',
    '分局',
    '协会',
    '学会',
    '商会',
    '总会',
    '党校',
    '机构',
    '部门',
    '单位',
    '工委',
    '党委',
    '团委',
    '妇联',
    '残联',
    '科协',
    '工商联',
  ],
  ...[
    '卫生院',
    '服务站',
    '工作站',
    '管理处',
    '管理站',
    '管理所',
    '派出所',
    '监测站',
    '水文站',
    '农工部',
    '博物馆',
    '图书馆',
    '档案馆',
    '示范区',
    '开发区',
    '新区',
  ],
  ...['委', '部', '局', '厅', '办', '署', '院', '行', '会', '社', '处', '科', '室', '组', '站', '所', '台', '馆', '队'],
].sort((a, b) => b.length - a.length)

/** Matches the ending of a body's name. */
export const organSuffix = new RegExp(`(?:${organSuffixes.join('|')})$`)

/**
 * True when `text` as a whole can be the name of a body or of a class of bodies.
 * Known bodies and classes are taken at once; others need the right ending, a place or telling ending, and no word of a sentence.
 */
export function looksLikeOrgan(text: string): boolean {
  const name = text.trim()
  return name.length <= MAXIMUM_LENGTH && canBeOrgan(name)
}

const canBeOrgan = remembered((name: string): boolean => {
  if (matchOrgan(name)) return true
  if (OPENS_A_SENTENCE.test(name)) return false
  if (collective(name) || INTERNAL.test(name)) return true
  const bare = name.replace(/[（(〔［[][^（()）]{1,20}[）)〕］\]]$/, '').replace(/1(?:20|10|19)|12345/, '')
  if (MARK.test(bare) || !organSuffix.test(bare) || NOT_A_BODY.test(bare) || SENTENCE_WORD.test(bare)) return false
  return TELLING_SUFFIX.test(bare) || PLACED.test(bare)
})

/** In UTF-16 units, after the longest name of a body met in published clauses (37). */
const MAXIMUM_LENGTH = 40

const MARK = /[，。；：、！？,.;:!?《》〈〉%％\d\s/|]/

const OPENS_A_SENTENCE =
  /^(?:含|包括|不含|下同|推进|推动|加强|加快|加大|实施|实行|建立|健全|完善|开展|落实|支持|鼓励|引导|促进|提高|提升|强化|深化|优化|做好|督促|建设(?!部|厅|局|委|银行|集团)|打造|制定|出台|印发|组织(?!部)|指导(?!委|组|中心|办)|依托|选择|争取|通过|按照|根据|对|由|在|向|为|从|与|和|及|或|每|所有|一批|若干|到|以|将|把|被|是|即|如|其中|原则上|力争)/

const SENTENCE_WORD =
  /(?:应当|不得|能够|可以|必须|以及|或者|并且|通过|按照|根据|进行|予以|达到|实现|纳入|设在|挂靠|隶属|负责|牵头(?!单位)|配合(?!单位)|参与(?!单位)|承担|[了着的地得](?!方|区|市|震|质|铁|理|税|勘|级|州|矿)|退一减一)/

const NOT_A_BODY =
  /(?:社会|机会|大会|会议|全会|晚会|布局|格局|全局|大局|结局|执行|进行|实行|运行|推行|流行|发行|举办|主办|承办|协办|创办|兴办|督办|领办|干部|全部|内部|外部|住院|出院|入院|专科|学科|内科|外科|儿科|全科|本科|百科|产科|眼科|骨科|病房|病室|教室|长处|之处|好处|用处|小组会|重组|班组|病组|分组|词组|场所|平台|舞台|团队|队伍|医疗队|基本单位|用人单位|场馆|旅行|银行卡|(?:^|[县市省])级医院|(?:医学|医疗|临床)中心|(?:研究型|互联网|智慧|三甲|样板|委管|高水平|示范性?|附属|社会办|民营|友善|专科|大型|[甲乙丙]等|[甲乙丙]等综合)医院)$|^(?:中医|西医|综合|公立|民营|社会办|基层|专科|儿童|妇幼|传染病|精神病|康复|护理|县级|市级|省级|乡镇|二级|三级)*(?:医院|卫生院|医疗机构|医疗卫生机构|医疗中心|中心|机构|单位|公司|集团|银行|大学|学院)$/

/** Offices inside a commission, bureau or hospital: 医务科, 规划信息处, 护理部. */
const INTERNAL = new RegExp(
  `^(?:院)?(?:(?:${[
    ...[
      '医务',
      '医政',
      '医管',
      '护理',
      '人事',
      '组织人事',
      '财务',
      '财审',
      '信息',
      '网络信息',
      '后勤',
      '总务',
      '药学',
      '药剂',
      '药政',
      '医保',
      '质控',
      '质管',
    ],
    ...[
      '院感',
      '感控',
      '感染管理',
      '设备',
      '保卫',
      '宣传',
      '纪检',
      '监察',
      '审计',
      '科教',
      '科研',
      '教学',
      '门诊',
      '病案',
      '采购',
      '基建',
      '绩效',
      '运营',
    ],
    ...[
      '规划',
      '法规',
      '政策法规',
      '基层卫生',
      '妇幼',
      '妇幼健康',
      '疾控',
      '应急',
      '综合监督',
      '老龄',
      '中医',
      '体改',
      '党群',
      '党建',
      '统计',
      '价格',
      '待遇保障',
      '基金监管',
      '医药服务',
      '招采',
      '安全',
    ],
  ].join('|')})[、和与]?){1,3}(?:管理|保障|服务|工作|发展|监督)?(?:部|处|科|室|办|股|办公室)$`,
)

/** Endings that hardly any word but a body's name has. */
const TELLING_SUFFIX =
  /(?:委员会|管委会|人民政府|领导小组|联席会议|指挥部|办公室|办公厅|办事处|专班|总局|总署|总队|支队|分局|分公司|公司|集团|大学|学院|医院|海关|支行|分行|银行|法院|检察院|联合会|协会|学会|商会|总会|总工会|工委|研究院|卫生院|党委|残联|妇联|科协|工商联|监委|监局|管局|医改办|推进办|推进组|村委会|居委会|(?:中心|总队|支队|总局)[\u4e00-\u9fff]{2,6}[处科室])$/

/** Opens with a place or a level of government. */
const PLACED =
  /^(?:省|市|县|区|州|盟|旗|自治区|兵团|国家|国务院|中央|中国|全国|中共|XX|××|ＸＸ|[\u4e00-\u9fff]{2,8}?(?:省|自治区|自治州|市|州|盟|县|旗|区|镇|乡|街道))(?!域|级|场|内|外|长|民|直接)/
