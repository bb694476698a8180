/** Texts that no drafter writes and a checker meets all the same. */

/** Repeats `unit` up to `length` UTF-16 units. */
export function filled(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
}

/** A task with its clause, in words of this project. */
export const task =
  '加强基层能力建设。到2025年，每个乡镇至少有1名全科医生，检查结果互认率达到90%以上。（牵头单位：省卫生健康委；配合单位：省财政厅、省医保局；责任人：省卫生健康委分管副主任；完成时限：2025年12月底前）'

/** A plan of `count` numbered tasks, each a paragraph of its own, or all of them in one line. */
export function planWith(count: number, lineBreak: '\n\n' | ''): string {
  const tasks = Array.from({ length: count }, (_, index) => `${index + 1}. ${task}`)
  return ['云岭省基层卫生能力提升实施方案', '一、重点任务', ...tasks].join(lineBreak)
}

/** A list of `count` rows in a Markdown table, or in one of tabs. */
export function tableWith(count: number, kind: 'markdown' | 'tabs'): string {
  const row = (cells: readonly string[]): string =>
    kind === 'markdown' ? `| ${cells.join(' | ')} |` : cells.join('\t')
  const head = ['序号', '重点任务', '牵头单位', '责任人', '完成时限']
  const rule = kind === 'markdown' ? ['| --- | --- | --- | --- | --- |'] : []
  const rows = Array.from({ length: count }, (_, index) =>
    row([String(index + 1), `健全第${index + 1}类医院的运行机制`, '省卫生健康委', '分管副主任', '2024年12月底前']),
  )
  return ['云岭省医院发展重点任务清单', row(head), ...rule, ...rows].join('\n')
}
