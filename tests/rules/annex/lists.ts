/** A plan with an annexed task list. */

/** One row of the list: task, lead, support, deadline. */
export type Row = readonly [task: string, lead: string, support: string, deadline: string]

/** Rows that agree with the text of `withList`. */
export const agreeing: readonly Row[] = [
  ['建设重点专科', '省卫生健康委', '省财政厅', '2023年12月底前'],
  ['改革薪酬制度', '省人力资源社会保障厅', '省财政厅', '2022年12月底前'],
  ['完善价格机制', '省医保局', '省卫生健康委', '2022年6月底前'],
]

/** The plan with `rows` in its annex; `bodies` replaces the clause of its first task. */
export function withList(rows: readonly Row[], bodies = '牵头单位：省卫生健康委；配合单位：省财政厅'): string {
  const lines = rows.map((row, index) => `| ${[index + 1, ...row].join(' | ')} |`)
  return [
    '云岭省推动公立医院高质量发展实施意见',
    '一、主要任务',
    `（一）建设重点专科。到2025年建成体系，2023年12月底前建设省级临床重点专科80个。（${bodies}）`,
    '（二）改革薪酬制度。制定公立医院薪酬制度改革办法。（牵头单位：省人力资源社会保障厅；配合单位：省财政厅）',
    '（三）完善价格机制。2022年6月底前建立服务项目价格调整办法。（牵头单位：省医保局；配合单位：省卫生健康委）',
    '附件：重点任务清单',
    '云岭省人民政府办公厅\n2021年9月10日',
    '附件',
    '重点任务清单',
    ['| 序号 | 重点任务 | 牵头单位 | 配合单位 | 完成时限 |', '|---|---|---|---|---|', ...lines].join('\n'),
    '',
  ].join('\n\n')
}

/** `agreeing` with row `index` replaced. */
export function changed(index: number, row: Row): Row[] {
  return agreeing.map((one, at) => (at === index ? row : one))
}
