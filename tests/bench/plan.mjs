/** Writes plans of any length for the benchmarks: real in shape, made up in words, hardly a paragraph twice. */

import * as words from './words.mjs'

/** Tasks of one section at most, and of so many tasks the annexed table repeats one. */
const TASKS = 15
const ANNEXED = 8
/** One defect on so many tasks; with about 300 characters to a task, one finding on about 5,000 characters. */
const SOUND_TASKS = 15

/** A plan of at least `length` UTF-16 code units; another `seed` gives another plan of the same shape. */
export function writePlan(length, seed = 1) {
  const random = randomFrom(seed)
  const perSection = Math.min(TASKS, Math.max(2, Math.round(length / 2600)))
  const parts = [opening(random)]
  const rows = []
  const ending = closing(random)
  let written = parts[0].length + ending('', 2).length
  let number = 0
  for (; written < length; number++) {
    const task = taskOf(random, number)
    const text = headingsBefore(number, perSection) + taskText(task, (number % perSection) + 1)
    parts.push(text)
    written += text.length
    if (number % ANNEXED !== ANNEXED - 1) continue
    rows.push(rowOf(task, rows.length + 1))
    written += rows[rows.length - 1].length
  }
  const chapters = Math.ceil(number / (perSection * words.areas.length))
  return [...parts, ending(rows.join(''), chapters + 2)].join('')
}

/** Such a plan with the headings of Markdown, for tools that know no others. */
export function writeMarkdownPlan(length, seed = 1) {
  return writePlan(length, seed)
    .replace(/^.+方案$/m, '# $&\n')
    .replace(/^[一二三四五六七八九十]+、.+$/gm, '## $&')
    .replace(/^（[一二三四五六七八九十]+）[^。\n]+$/gm, '### $&')
}

/** The tasks of such a plan as YAML, for checkers of schemas; at least `length` UTF-16 code units. */
export function writeYamlPlan(length, seed = 1) {
  const random = randomFrom(seed)
  const parts = ['title: 云川省推动公立医院高质量发展实施方案\ntasks:\n']
  let written = parts[0].length
  for (let number = 0; written < length; number++) {
    const task = taskOf(random, number)
    const fields = [
      `  - title: ${task.title}`,
      `    text: ${task.body}`,
      task.defect === 'no-lead' ? '' : `    lead: ${task.lead}`,
      `    support: [${task.support.join(', ')}]`,
      task.defect === 'no-person' ? '' : `    person: ${task.person}`,
      task.defect === 'no-deadline' ? '' : `    deadline: ${task.deadline}`,
    ]
    parts.push(`${fields.filter(Boolean).join('\n')}\n`)
    written += parts[parts.length - 1].length
  }
  return parts.join('')
}

/** What is wrong with a task here and there, as people get it wrong. */
const defects = {
  'no-lead': () => {},
  'no-person': () => {},
  'no-deadline': () => {},
  'organ-twice': (task) => task.support.push(task.support[0]),
  'lead-supports': (task) => task.support.push(task.lead),
  outdated: (task) => {
    task.support[0] = '省卫生计生委'
  },
  blank: (task) => {
    task.body += '具体办法由XX另行制定。'
  },
  'mark-doubled': (task) => {
    task.body = task.body.replace('，', '，，')
  },
  'half-width': (task) => {
    task.body = task.body.replace('，', ',')
  },
  hyphen: (task) => {
    task.body += '分2026-2028年三批实施。'
  },
  approximation: (task) => {
    task.body += '平均等待时间压缩到约20分钟左右。'
  },
}
const defectNames = Object.keys(defects)

function taskOf(random, number) {
  const field = random.of(words.fields)
  const [lead, ...support] = random.some(words.organs, 3 + random.below(3))
  const task = {
    title: `${random.of(words.verbs)}${random.of(words.scopes)}${field}${random.of(words.matters)}`,
    body: bodyOf(random, field),
    lead,
    support,
    person: `${lead}${random.of(words.posts[lead.slice(-1)] ?? words.otherPosts)}`,
    deadline: `${2026 + random.below(4)}年${random.of([3, 6, 9, 12])}月底前`,
    defect: number % SOUND_TASKS === 5 ? random.of(defectNames) : undefined,
  }
  if (task.defect) defects[task.defect](task)
  return task
}

function bodyOf(random, field) {
  const sentences = [
    () => `围绕${random.of(words.aims)}，${random.of(words.acts)}，${random.of(words.results)}。`,
    () => `以${random.of(words.bases)}为依托，${random.some(words.acts, 2).join('，')}。`,
    () => `支持${random.of(words.bases)}在${field}方面${random.of(words.acts)}，着力解决${random.of(words.aims)}。`,
    () => `${random.of(words.acts)}，每年对${random.below(80) + 5}家单位开展检查，${random.of(words.results)}。`,
    () => `针对${random.of(words.aims)}，由${random.of(words.bases)}牵头${random.of(words.acts)}。`,
    () => `将${field}列入年度工作安排，${random.of(words.acts)}，${random.of(words.results)}。`,
  ]
  const year = 2026 + random.below(4)
  const [thing, unit] = random.of(words.counted)
  const targets = [
    () => `到${year}年，${field}${random.of(words.indicators)}达到${60 + random.below(40)}%以上。`,
    () =>
      `到${year}年底，建成${thing}${random.below(300) + 2}${unit}，${random.of(words.indicators)}不低于${70 + random.below(30)}%。`,
    () => `新增${thing}${random.below(500) + 5}${unit}，${field}平均用时缩短到${random.below(50) + 10}分钟以内。`,
  ]
  const told = random.some(sentences, 3 + random.below(3)).map((sentence) => sentence())
  return told.join('') + random.of(targets)()
}

function taskText(task, ordinal) {
  const { defect, title, body, lead, support, person, deadline } = task
  const clause = [
    defect === 'no-lead' ? '' : `牵头单位：${lead}`,
    `配合单位：${support.join('、')}`,
    defect === 'no-person' ? '' : `责任人：${person}`,
    defect === 'no-deadline' ? '' : `完成时限：${deadline}`,
  ]
  return `${ordinal}. ${title}。${body}（${clause.filter(Boolean).join('；')}）\n\n`
}

function rowOf({ title, lead, deadline }, ordinal) {
  return `| ${ordinal} | ${title} | ${lead} | ${deadline} |\n`
}

/** The chapter and section headings that come before the task `number`, counted from 0. */
function headingsBefore(number, perSection) {
  if (number % perSection !== 0) return ''
  const section = number / perSection
  const chapter = Math.floor(section / words.areas.length)
  const place = section % words.areas.length
  const name = chapter === 0 ? '重点任务清单' : `第${han(chapter + 1)}批重点任务清单`
  return `${place === 0 ? `${han(chapter + 2)}、${name}\n\n` : ''}（${han(place + 1)}）${words.areas[place]}\n\n`
}

/** A number from 1 to 99 in Chinese numerals. */
function han(number) {
  const digits = '〇一二三四五六七八九'
  const tens = Math.floor(number / 10)
  const ones = number % 10 === 0 ? '' : digits[number % 10]
  return tens === 0 ? ones : `${tens === 1 ? '' : digits[tens]}十${ones}`
}

const kinds = ['国家医学中心', '区域医疗中心', '省级高水平医院', '其他城市二三级公立医院', '县级公立医院']

function opening(random) {
  const share = () => 30 + random.below(60)
  const goals = kinds.map(
    (kind) => `${kind}：到2030年，建成${kind}${random.below(30) + 1}个，四级手术占比达到${share()}%以上。\n\n`,
  )
  return (
    '云川省推动公立医院高质量发展实施方案\n\n云政办发〔2026〕7号\n\n各市州人民政府，省政府各部门、各直属机构：\n\n' +
    '为落实《国务院办公厅关于推动公立医院高质量发展的意见》（国办发〔2021〕18号，以下简称《意见》）和《国务院医改领导小组秘书处关于综合医改试点省份率先推动公立医院高质量发展的通知》' +
    '（国医改秘函〔2021〕40号）要求，以省为单位推动全省公立医院高质量发展，结合云川省实际，制定本方案。\n\n' +
    '一、总体要求\n\n（一）指导思想。按照《意见》确定的方向，把公益性放在首位，坚持统筹谋划、分类施策。\n\n' +
    `（二）总体目标。到2030年，全省县域内就诊率达到${share()}%以上，群众满意度稳步提高。\n\n（三）具体目标。分别确定以下目标。\n\n${goals.join('')}`
  )
}

/** What stands behind the tasks, from chapter `chapter` on, with the rows of the annexed table. */
function closing(random) {
  const places = '启明市 云安市 青河市 南岭市 东屏市 岚河县 白石县 长渡县'.split(' ')
  const goals = places.map(
    (place) => `| ${place} | ${40 + random.below(50)}% | ${random.below(90) + 10}家 | ${70 + random.below(30)}% |\n`,
  )
  return (rows, chapter) =>
    `${han(chapter)}、时间表和路线图\n\n（一）启动部署阶段（2026年3月—2026年12月）。印发方案，召开会议，完成基线调查。\n\n` +
    `（二）全面推进阶段（2027年1月—2030年12月）。各项政策全部出台，逐项评估任务进展。\n\n${han(chapter + 1)}、组织实施\n\n` +
    '（一）加强组织领导。党委、政府主要负责同志亲自抓，由一位负责同志统一分管医疗、医保、医药工作。\n\n' +
    '（二）开展培训督导。分类培训有关人员，每季度末报送进展，年底前形成总结，考核结果在全省通报。\n\n' +
    '附件：1.重点任务分工表\n2.分地区目标表\n\n云川省人民政府办公厅\n2026年3月6日\n\n附件1\n\n重点任务分工表\n\n' +
    `| 序号 | 重点任务 | 牵头单位 | 完成时限 |\n|---|---|---|---|\n${rows}\n附件2\n\n分地区目标表\n\n` +
    `| 地区 | 县域就诊率 | 达标机构 | 满意度 |\n|---|---|---|---|\n${goals.join('')}`
}

/** Numbers that look random and are the same for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = (seed * 0x9e3779b9) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit) => Math.floor(next() * limit)
  const of = (list) => list[below(list.length)]
  /** So many different members of `list`, in random order. */
  const some = (list, count) => {
    const chosen = new Set()
    while (chosen.size < count) chosen.add(of(list))
    return [...chosen]
  }
  return { below, of, some }
}
