/** The documents that changed public bodies, as bases for judging a name at a document's date. */

import type { Change } from './organ.js'

/** Bodies of the State Council, March 2018. */
export const reform2018: Change = { document: '国务院机构改革方案（2018年）', clause: '国务院组成部门和其他机构调整' }

/** The same for provinces, cities and counties: all done by the end of March 2019. */
export const localReform2018: Change = {
  document: '深化党和国家机构改革方案（2018年）',
  clause: '所有地方机构改革任务在2019年3月底前基本完成',
}

/** Merger of the state and local tax offices, 2018. */
export const taxReform2018: Change = {
  document: '深化党和国家机构改革方案（2018年）',
  clause: '改革国税地税征管体制',
}

/** Party and state bodies, March 2023. */
export const reform2023: Change = { document: '党和国家机构改革方案（2023年）', clause: '国务院机构改革' }

/** Branches of the central bank, which opened under their present names on 18 August 2023. */
export const centralBank2023: Change = {
  document: '党和国家机构改革方案（2023年）',
  clause: '统筹推进中国人民银行分支机构改革',
}

/** 国家疾病预防控制局, opened on 13 May 2021. */
export const diseaseControl2021: Change = { document: '国家疾病预防控制局挂牌（2021年5月13日）', clause: '机构设立' }

/** 国家乡村振兴局, opened on 25 February 2021. */
export const ruralRevival2021: Change = { document: '国家乡村振兴局挂牌（2021年2月25日）', clause: '机构更名' }

/** Last day for a local name that the reform of 2018 ended. */
export const lastDayLocal2018 = '2019-03-31'

/** Last day for a national name whose successor's opening day is not on record here: the end of the reform's year. */
export const lastDay2018 = '2018-12-31'

/** The same for the reform of 2023. */
export const lastDay2023 = '2023-12-31'
