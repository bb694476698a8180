/** Bodies of provinces, cities and counties by line of work, with every spelling that clauses use. */

import {
  centralBank2023,
  lastDay2018,
  lastDay2023,
  lastDayLocal2018,
  localReform2018,
  reform2023,
  ruralRevival2021,
  taxReform2018,
} from './changes.js'
import type { Change, OrganKind } from './organ.js'

/** All kinds, those in being first. */
export const organKinds: readonly OrganKind[] = [
  ...current([
    'health: 卫生健康委员会 卫生健康局; 卫生健康委 卫健委 卫健局; 卫生健康委 卫生健康局',
    'development-reform: 发展和改革委员会 发展和改革局 发展改革局; 发展改革委 发改委 发改局; 发展改革委 发展改革局',
    'human-resources: 人力资源和社会保障厅 人力资源和社会保障局; 人力资源社会保障厅 人力资源社会保障局 人力社保厅 人力社保局 人社厅 人社局; 人力资源社会保障厅 人力资源社会保障局',
    'industry: 工业和信息化厅 工业和信息化局 经济和信息化厅 经济和信息化局 经济和信息化委员会 工业和信息化委员会; 工信厅 工信局 经信厅 经信局 经信委 工信委; 工业和信息化厅 工业和信息化局',
    'health-insurance: 医疗保障局; 医保局; 医保局 医保局',
    'market-regulation: 市场监督管理局 市场监督管理委员会; 市场监管局 市场监管委; 市场监管局 市场监管局',
    'finance: 财政厅 财政局; ; 财政厅 财政局',
    'education: 教育厅 教育局 教育委员会 教育和体育局 教育体育局; 教委 教体局; 教育厅 教育局',
    'science-technology: 科学技术厅 科学技术局 科学技术委员会; 科技厅 科技局 科委; 科技厅 科技局',
    'civil-affairs: 民政厅 民政局; ; 民政厅 民政局',
    'public-security: 公安厅 公安局; ; 公安厅 公安局',
    'justice: 司法厅 司法局; ; 司法厅 司法局',
    'natural-resources: 自然资源厅 自然资源局 自然资源和规划局 规划和自然资源局 自然资源与规划局 规划和自然资源委员会; 自规局 规划自然资源局; 自然资源厅 自然资源局',
    'ecology: 生态环境厅 生态环境局; ; 生态环境厅 生态环境局',
    'housing: 住房和城乡建设厅 住房和城乡建设局 住房和城乡建设委员会 住房和城乡建设管理委员会; 住房城乡建设厅 住房城乡建设局 住房城乡建设委 住建厅 住建局 住建委; 住房城乡建设厅 住房城乡建设局',
    'transport: 交通运输厅 交通运输局 交通运输委员会 交通委员会; 交通厅 交通局 交通委 交通运输委; 交通运输厅 交通运输局',
    'water: 水利厅 水利局 水务局 水务厅; ; 水利厅 水利局',
    'agriculture: 农业农村厅 农业农村局 农业农村委员会; 农业农村委; 农业农村厅 农业农村局',
    'commerce: 商务厅 商务局 商务委员会; 商务委; 商务厅 商务局',
    'culture-tourism: 文化和旅游厅 文化和旅游局 文化广电和旅游局 文化广电旅游局 文化广电旅游体育局 文化体育广电和旅游局 文化体育和旅游局 旅游和文化广电体育厅 文化广电和旅游厅; 文化旅游厅 文化旅游局 文旅厅 文旅局 文广旅局 文体旅游局 文体广旅局; 文化和旅游厅 文化和旅游局',
    'emergency: 应急管理厅 应急管理局; 应急厅 应急局; 应急管理厅 应急管理局',
    'veterans: 退役军人事务厅 退役军人事务局; 退役军人厅 退役军人局; 退役军人事务厅 退役军人事务局',
    'audit: 审计厅 审计局; ; 审计厅 审计局',
    'statistics: 统计局; ; 统计局 统计局',
    'medical-products: 药品监督管理局; 药监局 药品监管局; 药监局 药监局',
    'chinese-medicine: 中医药管理局; 中医药局 中医局; 中医药局 中医药局',
    'disease-control: 疾病预防控制局; 疾控局; 疾控局 疾控局',
    'disease-control-centre: 疾病预防控制中心; 疾控中心; 疾控中心 疾控中心',
    'data: 数据局 大数据局 大数据发展管理局 大数据管理局 数据资源管理局 数据资源局; ; 数据局 数据局',
    'government-services-data: 政务服务和数据管理局 政务服务数据管理局 政务和数据局; ; 政务服务和数据管理局 政务服务和数据管理局',
    'state-assets: 国有资产监督管理委员会; 国资委 国资监管局 国资局; 国资委 国资委',
    'forestry: 林业和草原局 林业局; 林草局; 林草局 林业局',
    'sport: 体育局; ; 体育局 体育局',
    'radio-television: 广播电视局; 广电局; 广电局 广电局',
    'foreign-affairs: 外事办公室 人民政府外事办公室 委外事工作委员会办公室; 外办 外事办 政府外办 委外办; 外办 外办',
    'ethnic-affairs: 民族宗教事务委员会 民族宗教事务局 民族事务委员会 民族宗教委员会; 民族宗教委 民宗委 民宗局 民委; 民族宗教委 民宗局',
    'petitions: 信访局; 信访办; 信访局 信访局',
    'grain: 粮食和物资储备局 粮食和储备局; 粮食局; 粮食和储备局 粮食和储备局',
    'energy: 能源局; ; 能源局 能源局',
    'cultural-heritage: 文物局; ; 文物局 文物局',
    'copyright: 版权局; ; 版权局 版权局',
    'intellectual-property: 知识产权局; ; 知识产权局 知识产权局',
    'government-offices: 机关事务管理局 机关事务服务中心; 机关事务局; 机关事务局 机关事务局',
    'administrative-approval: 行政审批服务局; 行政审批局; 行政审批局 行政审批局',
    'government-services: 政务服务管理局; 政务服务局; 政务服务管理局 政务服务管理局',
    'urban-management: 城市管理局 城市管理和综合执法局 城市管理综合行政执法局; 城管局 城管执法局; 城市管理局 城市管理局',
    'law-enforcement: 综合行政执法局; 综合执法局; 综合行政执法局 综合行政执法局',
    'rural-revival-office: 委农村工作领导小组办公室; 委农办; 委农办 委农办',
    'investment-promotion: 投资促进局; ; 投资促进局 投资促进局',
    'merchants: 招商局; ; 招商局 招商局',
    'medical-reform: 深化医药卫生体制改革领导小组; 医改领导小组; 医改领导小组 医改领导小组',
    'medical-reform-office: 深化医药卫生体制改革领导小组办公室; 医改领导小组办公室 医改办; 医改领导小组办公室 医改办',
    'medical-reform-secretariat: 医改领导小组秘书处; ; 医改领导小组秘书处 医改领导小组秘书处',
    'medical-insurance-fund: 医疗保障基金管理中心 医疗保险事务中心 医疗保障服务中心 医疗保障事业管理中心; 医保中心; 医保中心 医保中心',
    'press-office: 政府新闻办公室 人民政府新闻办公室; 政府新闻办 新闻办; 政府新闻办 政府新闻办',
    'office: 人民政府办公厅 人民政府办公室; 政府办公厅 政府办公室 政府办; 政府办公厅 政府办公室',
    'government: 人民政府; 政府; 人民政府 人民政府',
    'government-development-research: 政府发展研究中心; ; 政府发展研究中心 政府发展研究中心',
    'party-office: 委办公厅 委办公室; 委办; 委办公厅 委办公室',
    'party-committee: 委员会; 委 党委; 委 委',
    'discipline: 纪律检查委员会监察委员会 纪律检查委员会 纪委监察委员会; 纪委监委 纪委 纪委省监委 纪委市监委 纪委县监委 纪委区监委 纪委州监委; 纪委监委 纪委监委',
    'supervision: 监察委员会; 监委; 监委 监委',
    'organisation-department: 委组织部; 组织部; 委组织部 委组织部',
    'publicity-department: 委宣传部; 宣传部; 委宣传部 委宣传部',
    'united-front: 委统一战线工作部; 委统战部 统战部; 委统战部 委统战部',
    'social-work: 委社会工作部; 社会工作部; 委社会工作部 委社会工作部',
    'political-legal: 委政法委员会; 委政法委 政法委; 委政法委 委政法委',
    'establishment: 委机构编制委员会办公室 机构编制委员会办公室; 委编办 编办; 委编办 委编办',
    'cyberspace: 委网络安全和信息化委员会办公室; 委网信办 网信办; 委网信办 委网信办',
    'education-work: 委教育工作委员会; 委教育工委 教育工委; 委教育工委 委教育工委',
    'party-organs-work: 委直属机关工作委员会 直属机关工作委员会; 委直机关工委 直机关工委 委直属机关工委 直属机关工委; 直机关工委 直机关工委',
    'finance-office: 委金融委员会办公室; 委金融办; 委金融办 委金融办',
    'deepening-reform: 委全面深化改革委员会办公室; 委改革办 委深改办; 委改革办 委改革办',
    'veteran-cadres: 委老干部局; 老干部局; 委老干部局 委老干部局',
    'party-school: 委党校; 党校; 委党校 委党校',
    'peoples-congress: 人民代表大会常务委员会 人大常委会; 人大; 人大常委会 人大常委会',
    'consultative-conference: 政协; ; 政协 政协',
    'court: 高级人民法院 中级人民法院 人民法院; 法院; 法院 法院',
    'procuratorate: 人民检察院; 检察院; 检察院 检察院',
    'trade-unions: 总工会; ; 总工会 总工会',
    'youth-league: 团委; ; 团委 团委',
    'women: 妇女联合会; 妇联; 妇联 妇联',
    'disabled: 残疾人联合会; 残联; 残联 残联',
    'red-cross: 红十字会; ; 红十字会 红十字会',
    'science-association: 科学技术协会; 科协; 科协 科协',
    'industry-commerce: 工商业联合会; 工商联; 工商联 工商联',
    'family-planning-association: 计划生育协会; 计生协; 计生协 计生协',
    'medical-association: 医学会; ; 医学会 医学会',
    'doctors-association: 医师协会; ; 医师协会 医师协会',
    'hospital-association: 医院协会; ; 医院协会 医院协会',
    'trade-promotion: 国际贸易促进委员会 贸易促进会; 贸促会; 贸促会 贸促会',
    'tax: 税务局; ; 税务局 税务局',
    'communications: 通信管理局; ; 通信管理局 通信管理局',
    'post: 邮政管理局; 邮政局; 邮政管理局 邮政管理局',
    'tobacco: 烟草专卖局; 烟草局; 烟草专卖局 烟草专卖局',
    'weather: 气象局; ; 气象局 气象局',
    'securities: 证监局; ; 证监局 证监局',
    'foreign-exchange: 外汇管理局; 外汇局; 外汇管理局 外汇管理局',
    'customs: 海关; ; 海关 海关',
    'financial-regulation: 金融监督管理局; 金融监管局 金融监管分局; 金融监管局 金融监管分局',
    'local-finance: 地方金融监督管理局 地方金融管理局; 地方金融监管局 金融局 金融工作局 金融办; 地方金融管理局 金融工作局',
  ]),
  ...endedIn2018([
    'family-planning: 卫生和计划生育委员会 卫生和计划生育局; 卫生计生委 卫计委 卫生计生局 卫计局 > health',
    'health-bureau: 卫生厅 卫生局; > health',
    'agriculture-bureau: 农业厅 农业委员会 农业局; 农委 > agriculture',
    'culture-bureau: 文化厅 文化局 文化广电新闻出版局 文化委员会; 文广新局 文化委 > culture-tourism',
    'tourism: 旅游发展委员会 旅游局 旅游委员会; 旅发委 旅游委 > culture-tourism',
    'land: 国土资源厅 国土资源局; 国土厅 国土局 > natural-resources',
    'environment-bureau: 环境保护厅 环境保护局; 环保厅 环保局 > ecology',
    'work-safety: 安全生产监督管理局; 安监局 安全监管局 > emergency',
    'industry-commerce-bureau: 工商行政管理局; 工商局 > market-regulation',
    'quality-supervision: 质量技术监督局; 质监局 > market-regulation',
    'food-drug: 食品药品监督管理局; 食品药品监管局 食药监局 > market-regulation',
    'legal-affairs: 人民政府法制办公室 法制办公室; 政府法制办 法制办 > justice',
  ]),
  ended('local-tax', ['地方税务局'], ['地税局'], 'tax', lastDay2018, taxReform2018),
  ended('state-tax', ['国家税务局'], ['国税局'], 'tax', lastDay2018, taxReform2018),
  ended(
    'banking-insurance',
    ['银行保险监督管理局'],
    ['银保监局', '银保监分局'],
    'financial-regulation',
    lastDay2023,
    reform2023,
  ),
  ended('insurance-bureau', ['保监局'], [], 'banking-insurance', lastDayLocal2018, localReform2018),
  ended('banking-bureau', ['银监局', '银监分局'], [], 'banking-insurance', lastDayLocal2018, localReform2018),
  ended(
    'poverty-alleviation',
    ['扶贫开发办公室', '扶贫开发局'],
    ['扶贫办', '扶贫局'],
    'rural-revival',
    '2021-12-31',
    ruralRevival2021,
  ),
  ended('rural-revival', ['乡村振兴局'], [], 'agriculture', '2024-12-31', reform2023),
  // The central bank's branches are matched by `verticals.ts`; a sub-branch does not name its province.
  ended('central-bank-sub-branch', [], [], 'central-bank-branch', '2023-08-17', centralBank2023),
  {
    id: 'central-bank-branch',
    full: [],
    short: [],
    usual: ['人民银行省分行', '人民银行市分行'],
    standsAlone: true,
    changedBy: centralBank2023,
  },
]

/** Rows `id: full names; short forms; usual province form, usual local form`, names set off by spaces. */
function current(rows: readonly string[]): OrganKind[] {
  return rows.map((row) => {
    const [id, lists] = row.split(':')
    const [full, short, usual] = lists.split(';').map(words)
    return { id, full, short, usual: [usual[0], usual[1]] }
  })
}

/** Rows `id: full names; short forms > successors`, all ended by the local reform of 2018 and 2019. */
function endedIn2018(rows: readonly string[]): OrganKind[] {
  return rows.map((row) => {
    const [id, rest] = row.split(':')
    const [lists, successors] = rest.split('>')
    const [full, short] = lists.split(';').map(words)
    return { id, full, short, validTo: lastDayLocal2018, replacedBy: words(successors), changedBy: localReform2018 }
  })
}

function ended(
  id: string,
  full: readonly string[],
  short: readonly string[],
  replacedBy: string,
  validTo: string,
  changedBy: Change,
): OrganKind {
  return { id, full, short, validTo, replacedBy: [replacedBy], changedBy }
}

function words(list: string): string[] {
  return list.split(' ').filter((word) => word !== '')
}
