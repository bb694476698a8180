/** Plans of any size for the board. */

/** A plan of `count` tasks in sections of fifty, of which every fourth lacks a person and every fifth a deadline. */
export function planOf(count: number): string {
  const lines = Array.from({ length: count }, (_, index) =>
    index % 50 === 0 ? [`（${numeral(index / 50 + 1)}）第${index / 50 + 1}类工作`, taskLine(index)] : [taskLine(index)],
  )
  return [...opening, ...lines.flat(), '云岭省人民政府', '2021年9月10日', ''].join('\n')
}

const opening = [
  '云岭省公立医院高质量发展实施方案',
  '一、总体目标',
  '到2025年，全省建成优质高效的医疗卫生服务体系。',
  '二、重点任务',
]
const bodies = ['省卫生健康委', '省财政厅', '省医保局', '省发展改革委', '省人力资源社会保障厅', '省教育厅']

function taskLine(index: number): string {
  const [lead, support] = [bodies[index % bodies.length], bodies[(index + 1) % bodies.length]]
  const person = index % 4 === 3 ? '' : `；责任人：${'张王李赵'[index % 4]}建国`
  const when = index % 7 === 6 ? '每季度末' : `${2022 + (index % 4)}年${(index % 12) + 1}月底前`
  const deadline = index % 5 === 4 ? '' : `；完成时限：${when}`
  const target = `覆盖率达到${60 + (index % 40)}%`
  const clauses = `（牵头单位：${lead}；配合单位：${support}${person}${deadline}）`
  return `${(index % 50) + 1}. 推进第${index + 1}项工作。完善制度，落实责任，${target}。${clauses}`
}

/** Chinese numerals from 1 to 100. */
function numeral(value: number): string {
  if (value === 100) return '一百'
  const digits = ['', ...'一二三四五六七八九']
  const tens = Math.floor(value / 10)
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[value % 10]}`
}
