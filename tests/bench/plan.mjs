/** Writes plans of any length for the benchmarks; a fictional province, all wording made up. */

const FIELDS = [
  '门诊服务',
  '远程会诊',
  '药品配送',
  '设备共享',
  '人才培养',
  '信息互通',
  '病案管理',
  '急救转运',
  '健康宣教',
  '后勤保障',
]
const ORGANS = [
  '云川省卫生健康委',
  '云川省财政厅',
  '云川省人力资源社会保障厅',
  '云川省医保局',
  '云川省发展改革委',
  '云川省药监局',
]
const VERBS = ['完善', '推进', '规范', '拓展', '优化', '健全']

/** Tasks of one section, and sections of one chapter: as many as a real list of tasks may have. */
const TASKS = 30
const SECTIONS = 10

/** A plan of at least `length` UTF-16 code units, cut at the end of a task. */
export function writePlan(length) {
  const parts = [
    '云川省区域医疗协作实施方案\n\n各市人民政府，省政府各部门：\n\n为做好区域医疗协作工作，结合本省实际，制定本实施方案。\n\n' +
      '一、总体目标\n\n到2027年底，协作网络覆盖全部县区，县域内就诊率达到90%以上，群众满意度稳步提高。\n\n',
  ]
  let written = parts[0].length
  let number = 0
  for (; written < length; number++) {
    const task = headingsBefore(number) + writeTask(number)
    parts.push(task)
    written += task.length
  }
  const last = Math.ceil(number / (TASKS * SECTIONS)) + 2
  parts.push(
    `${han(last)}、保障措施\n\n各地、各有关部门要加强统筹，每季度末报送进展，年底前形成总结。\n\n` +
      '云川省人民政府办公厅\n2025年3月6日\n',
  )
  return parts.join('')
}

/** The chapter and section headings that come before the task `number`, counted from 0. */
function headingsBefore(number) {
  if (number % TASKS !== 0) return ''
  const section = number / TASKS
  const chapter = Math.floor(section / SECTIONS)
  const opening = section % SECTIONS === 0 ? `${han(chapter + 2)}、第${han(chapter + 1)}批重点任务\n\n` : ''
  return `${opening}（${han((section % SECTIONS) + 1)}）${FIELDS[section % FIELDS.length]}\n\n`
}

/** A number from 1 to 99 in Chinese numerals. */
function han(number) {
  const digits = '〇一二三四五六七八九'
  const tens = Math.floor(number / 10)
  const ones = number % 10 === 0 ? '' : digits[number % 10]
  return tens === 0 ? ones : `${tens === 1 ? '' : digits[tens]}十${ones}`
}

function writeTask(number) {
  const field = FIELDS[number % FIELDS.length]
  const verb = VERBS[number % VERBS.length]
  const [lead, other] = [ORGANS[number % ORGANS.length], ORGANS[(number * 5 + 1) % ORGANS.length]]
  const share = 60 + (number % 35)
  return (
    `${(number % TASKS) + 1}.${verb}${field}机制。围绕第${number + 1}组协作单位的实际需要，统一${field}的流程和标准，明确各级机构的分工，` +
    `把${field}列入年度工作安排。到${2025 + (number % 3)}年底，${field}覆盖率达到${share}%，重点环节实现可查询、可追溯。` +
    `（${lead}牵头，${other}配合，${2025 + (number % 3)}年12月底前完成；责任人：${lead}分管领导）\n\n`
  )
}
