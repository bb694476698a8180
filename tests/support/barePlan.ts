/** A plan with all its parts and next to none of what templates ask for. */

/** The plan's paragraphs, `gap` between them; `parts` says which kinds of numbers its items carry. */
export function barePlan(gap = '\n\n'): string {
  return [
    '云岭省工作实施方案',
    '云政办发〔2026〕9号',
    '各市（州）人民政府：',
    '现就有关事项安排如下。',
    '一、总体要求',
    '（一）思路。坚持稳中求进。',
    '二、重点任务',
    '（一）改善条件。改造病房，更新设备，方便群众。（责任单位：省卫生健康委牵头，省财政厅配合；完成时限：2026年12月底前）',
    '（二）方便群众。设立窗口，缩短时间，减少跑动。（责任单位：省卫生健康委牵头，省财政厅配合；完成时限：2026年12月底前）',
    '三、要求',
    '（一）认真。各单位认真对待。',
    `云岭省人民政府办公厅${gap.includes('\r') ? '\r\n' : '\n'}2026年3月15日`,
    '',
  ].join(gap)
}
