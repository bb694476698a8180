/** Plans for the tests of the ledger, and their analyses. */

import { type Analysis, analyse } from '../../server/src/analysis/analyse.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'

/** Two areas with tasks in brackets of labels; the last one lacks its person and its deadline. */
export const bracketed = `云岭省推动公立医院高质量发展实施方案

为推动全省公立医院高质量发展，制定本方案。

一、重点任务

（一）构建公立医院高质量发展新体系

1. 建设区域医疗中心。到2023年，建成省级区域医疗中心6个。（牵头单位：省发展改革委；配合单位：省卫生健康委、省财政厅；责任人：李明；完成时限：2023年12月底前）

2. 组建城市医疗集团。按网格组建紧密型城市医疗集团16个。（牵头单位：省卫生健康委；配合单位：省医保局；责任人：王芳；完成时限：2024年6月底前）

（二）引领公立医院高质量发展新趋势

1. 加强临床专科建设。建立专科能力年度评估制度，每年评估一次。（牵头单位：省卫生健康委；配合单位：省财政厅）
`

/** The analysis of `text` with the templates that come with the product. */
export function analysed(text: string): Analysis {
  return analyse({ text, templates: builtinTemplates })
}
