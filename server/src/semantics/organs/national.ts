/** National bodies: the State Council's, the Party centre's and the people's organisations', with what they replaced. */

import { diseaseControl2021, lastDay2018, lastDay2023, reform2018, reform2023, ruralRevival2021 } from './changes.js'
import type { Organ } from './organ.js'

/** All national bodies, those in being first. */
export const nationalOrgans: readonly Organ[] = [
  ...current([
    'state-council-office|office|国务院办公厅|国办',
    'foreign-affairs|foreign-affairs|外交部',
    'development-reform|development-reform|国家发展和改革委员会|国家发展改革委|国家发改委',
    'education|education|教育部',
    'science-technology|science-technology|科学技术部|科技部',
    'industry|industry|工业和信息化部|工信部',
    'ethnic-affairs|ethnic-affairs|国家民族事务委员会|国家民委',
    'public-security|public-security|公安部',
    'state-security|state-security|国家安全部|安全部',
    'civil-affairs|civil-affairs|民政部',
    'justice|justice|司法部',
    'finance|finance|财政部',
    'human-resources|human-resources|人力资源和社会保障部|人力资源社会保障部|人社部',
    'housing|housing|住房和城乡建设部|住房城乡建设部|住建部',
    'transport|transport|交通运输部',
    'water|water|水利部',
    'commerce|commerce|商务部',
    'audit|audit|审计署',
    'central-bank|central-bank|中国人民银行|人民银行|人行',
    'state-assets|state-assets|国务院国有资产监督管理委员会|国务院国资委',
    'customs|customs|中华人民共和国海关总署|海关总署',
    'tax|tax|国家税务总局|税务总局',
    'securities|securities|中国证券监督管理委员会|中国证监会|证监会',
    'radio-television|radio-television|国家广播电视总局|广电总局',
    'sport|sport|国家体育总局|体育总局',
    'petitions|petitions|国家信访局',
    'statistics|statistics|国家统计局',
    'intellectual-property|intellectual-property|国家知识产权局',
    'government-offices|government-offices|国家机关事务管理局|国管局',
    'grain|grain|国家粮食和物资储备局|国家粮食和储备局',
    'energy|energy|国家能源局',
    'tobacco|tobacco|国家烟草专卖局',
    'railways|railways|国家铁路局',
    'civil-aviation|civil-aviation|中国民用航空局|中国民航局|民航局',
    'post|post|国家邮政局',
    'cultural-heritage|cultural-heritage|国家文物局',
    'foreign-exchange|foreign-exchange|国家外汇管理局|国家外汇局|外汇局',
    'chinese-medicine|chinese-medicine|国家中医药管理局|国家中医药局',
    'copyright|copyright|国家版权局',
    'state-council-information|press-office|国务院新闻办公室|国务院新闻办',
    'medical-reform-secretariat|medical-reform|国务院医改领导小组秘书处',
    'medical-reform-office|medical-reform|国务院医改领导小组办公室',
    'central-discipline|discipline|中央纪律检查委员会国家监察委员会|中央纪委国家监委|国家监察委员会|国家监委',
    'central-organisation|organisation-department|中央组织部|中组部',
    'central-publicity|publicity-department|中央宣传部|中宣部',
    'central-united-front|united-front|中央统一战线工作部|中央统战部',
    'central-political-legal|political-legal|中央政法委员会|中央政法委',
    'central-establishment|establishment|中央机构编制委员会办公室|中央编办',
    'central-cyberspace|cyberspace|中央网络安全和信息化委员会办公室|中央网信办|国家互联网信息办公室|国家网信办',
    'central-rural-office|rural-office|中央农村工作领导小组办公室|中央农办',
    'supreme-court|court|最高人民法院|最高法院',
    'supreme-procuratorate|procuratorate|最高人民检察院|最高检察院',
    'trade-unions|trade-unions|中华全国总工会|全国总工会',
    'youth-league|youth-league|共青团中央|团中央',
    'women|women|中华全国妇女联合会|全国妇联',
    'disabled|disabled|中国残疾人联合会|中国残联',
    'red-cross|red-cross|中国红十字会总会|中国红十字会',
    'science-association|science-association|中国科学技术协会|中国科协',
    'industry-commerce|industry-commerce|中华全国工商业联合会|全国工商联',
    'military-health|military-health|中央军委后勤保障部卫生局',
  ]),
  ...formedIn2018([
    'health|health|国家卫生健康委员会|国家卫生健康委|国家卫健委=2018-03-27',
    'agriculture|agriculture|农业农村部=2018-04-03',
    'culture-tourism|culture-tourism|文化和旅游部|文旅部=2018-04-08',
    'natural-resources|natural-resources|自然资源部=2018-04-10',
    'ecology|ecology|生态环境部=2018-04-16',
    'veterans|veterans|退役军人事务部|退役军人部=2018-04-16',
    'emergency|emergency|应急管理部|应急部=2018-04-16',
    'market-regulation|market-regulation|国家市场监督管理总局|市场监管总局=2018-03-17',
    'health-insurance|health-insurance|国家医疗保障局|国家医保局=2018-03-17',
    'medical-products|medical-products|国家药品监督管理局|国家药监局=2018-03-17',
    'forestry|forestry|国家林业和草原局|国家林草局=2018-03-17',
    'immigration|immigration|国家移民管理局|国家移民局=2018-03-17',
    'development-cooperation|development-cooperation|国家国际发展合作署|国合署=2018-03-17',
  ]),
  ...endedIn2018([
    'family-planning|国家卫生和计划生育委员会|国家卫生计生委|国家卫计委=2018-03-26>health',
    'agriculture-ministry|农业部=2018-04-02>agriculture',
    'culture-ministry|文化部=2018-04-07>culture-tourism',
    'tourism|国家旅游局=2018-04-07>culture-tourism',
    'land|国土资源部=2018-04-09>natural-resources',
    'surveying|国家测绘地理信息局=2018-04-09>natural-resources',
    'environment-ministry|环境保护部|环保部=2018-04-15>ecology',
    `work-safety|国家安全生产监督管理总局|安全监管总局|安监总局=2018-04-15>emergency`,
    `legal-affairs|国务院法制办公室|国务院法制办=${lastDay2018}>justice`,
    `industry-commerce-administration|国家工商行政管理总局|工商总局=${lastDay2018}>market-regulation`,
    `quality-supervision|国家质量监督检验检疫总局|质检总局=${lastDay2018}>market-regulation`,
    `food-drug|国家食品药品监督管理总局|食品药品监管总局=${lastDay2018}>market-regulation,medical-products`,
    `forestry-administration|国家林业局=${lastDay2018}>forestry`,
    `supervision-ministry|监察部=${lastDay2018}>central-discipline`,
    `banking-commission|中国银行业监督管理委员会|中国银监会|银监会=${lastDay2018}>banking-insurance`,
    `insurance-commission|中国保险监督管理委员会|中国保监会|保监会=${lastDay2018}>banking-insurance`,
  ]),
  {
    id: 'disease-control',
    name: '国家疾病预防控制局',
    shortForms: ['国家疾控局'],
    level: 'national',
    kind: 'disease-control',
    validFrom: '2021-05-13',
    changedBy: diseaseControl2021,
  },
  {
    id: 'banking-insurance',
    name: '中国银行保险监督管理委员会',
    shortForms: ['中国银保监会', '银保监会'],
    level: 'national',
    kind: 'banking-insurance',
    validTo: lastDay2023,
    replacedBy: ['financial-regulation'],
    changedBy: reform2023,
  },
  ...formedIn2023([
    'financial-regulation|financial-regulation|国家金融监督管理总局|金融监管总局',
    'data|data|国家数据局',
    'central-finance-office|finance-office|中央金融委员会办公室|中央金融办',
    'central-finance-work|finance-work|中央金融工作委员会|中央金融工委',
    'central-social-work|social-work|中央社会工作部',
    'central-hong-kong-macao|hong-kong-macao|中央港澳工作办公室|中央港澳办',
  ]),
  {
    id: 'poverty-alleviation',
    name: '国务院扶贫开发领导小组办公室',
    shortForms: ['国务院扶贫办'],
    level: 'national',
    kind: 'poverty-alleviation',
    validTo: '2021-02-24',
    replacedBy: ['rural-revival'],
    changedBy: ruralRevival2021,
  },
  {
    id: 'rural-revival',
    name: '国家乡村振兴局',
    shortForms: [],
    level: 'national',
    kind: 'rural-revival',
    validFrom: '2021-02-01',
    validTo: lastDay2023,
    replacedBy: ['agriculture'],
    changedBy: reform2023,
  },
]

/** Rows `id|kind|name|short form|…`. */
function current(rows: readonly string[]): Organ[] {
  return rows.map((row) => {
    const [id, kind, name, ...shortForms] = row.split('|')
    return { id, kind, name, shortForms, level: 'national' }
  })
}

/** Rows `id|kind|name|short form|…=first day`. */
function formedIn2018(rows: readonly string[]): Organ[] {
  return rows.map((row) => {
    const [names, validFrom] = row.split('=')
    return { ...current([names])[0], validFrom, changedBy: reform2018 }
  })
}

function formedIn2023(rows: readonly string[]): Organ[] {
  return current(rows).map((organ) => ({ ...organ, validFrom: '2023-03-10', changedBy: reform2023 }))
}

/** Rows `id|name|short form|…=last day>successor,…`; the id is the kind as well. */
function endedIn2018(rows: readonly string[]): Organ[] {
  return rows.map((row) => {
    const [names, end] = row.split('=')
    const [id, name, ...shortForms] = names.split('|')
    const [validTo, successors] = end.split('>')
    const replacedBy = successors.split(',')
    return { id, kind: id, name, shortForms, level: 'national', validTo, replacedBy, changedBy: reform2018 }
  })
}
