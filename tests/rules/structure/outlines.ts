/** The smallest outlines that the structure tests vary. */

/** A titled text with one line for each of `lines`. */
export function outline(...lines: string[]): string {
  return `${['云岭省推动公立医院高质量发展实施意见', ...lines].join('\n\n')}\n`
}

/** Run-in items with these numbers, each with a sentence. */
export function items(...numbers: string[]): string[] {
  return numbers.map((number, index) => `${number}${WORDS[index]}工作。做好${WORDS[index]}工作，定期通报。`)
}

const WORDS = [...'甲乙丙丁戊己庚辛壬癸']

/** A plan that is one table, with a row for each of `rows`: number, task, lead. */
export function tableOutline(...rows: (readonly [string, string])[]): string {
  const lines = rows.map(([number, task]) => `| ${number} | ${task} | 省民政厅 |`)
  return outline(['| 序号 | 任务名称 | 牵头单位 |', '|---|---|---|', ...lines].join('\n'))
}
