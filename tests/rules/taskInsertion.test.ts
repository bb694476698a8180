/** Where and how an element is written into a task: in the layout that the plan uses elsewhere. */

import { describe, expect, test } from 'vitest'
import { type Blank, taskWriter } from '../../server/src/rules/taskInsertion.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import type { Plan } from '../../server/src/semantics/model.js'
import { applyEdits } from '../../server/src/text/range.js'

const lead: Blank = { element: 'lead', label: '责任单位', text: 'XX牵头，XX配合' }
const person: Blank = { element: 'person', label: '责任人', text: 'XX' }
const deadline: Blank = { element: 'deadline', label: '完成时限', text: '20XX年XX月底前' }

function doc(...tasks: readonly string[]): string {
  const items = tasks.map((task, index) => `（${'一二三四五六'[index]}）${task}`)
  return `云岭省推进示范工作实施方案\n\n一、重点任务\n\n${items.join('\n\n')}\n`
}

/** The last of `tasks` after `blank` is written into it, from behind 做好工作。 on; nothing else may change. */
function written(blank: Blank, ...tasks: readonly string[]): string {
  return writtenIn(doc(...tasks), blank)
}

function writtenIn(text: string, blank: Blank): string {
  const plan = readPlan(text)
  const task = plan.tasks.at(-1)
  const edit = task && taskWriter(plan).write(task, blank)
  if (!edit) return ''
  expect(edit.end).toBe(edit.start)
  const from = text.lastIndexOf('做好工作。') + '做好工作。'.length
  return applyEdits(text, [edit]).slice(from).trimEnd()
}

describe('in a bracket with labels', () => {
  const whole = '甲。做好工作。（责任单位：省财政厅；责任人：张三；完成时限：年底前）'

  test.each<[string, Blank, string, string]>([
    [
      'the lead stands first',
      lead,
      '（责任人：张三；完成时限：年底前）',
      '（责任单位：XX；责任人：张三；完成时限：年底前）',
    ],
    [
      'the person between lead and deadline',
      person,
      '（责任单位：省医保局；完成时限：年底前）',
      '（责任单位：省医保局；责任人：XX；完成时限：年底前）',
    ],
    [
      'the deadline last',
      deadline,
      '（责任单位：省医保局；责任人：李四）',
      '（责任单位：省医保局；责任人：李四；完成时限：20XX年XX月底前）',
    ],
    ['behind the only one', person, '（责任单位：省医保局）', '（责任单位：省医保局；责任人：XX）'],
    ['in front of the only one', lead, '（完成时限：年底前）', '（责任单位：XX；完成时限：年底前）'],
    [
      'in front of white space at its end',
      person,
      '（责任单位：省医保局 \n）',
      '（责任单位：省医保局；责任人：XX \n）',
    ],
    ['in front of the stop at its end', person, '（责任单位：省医保局。）', '（责任单位：省医保局；责任人：XX。）'],
    [
      'behind a bracket within it',
      person,
      '（责任单位：省医保局（省总工会））',
      '（责任单位：省医保局（省总工会）；责任人：XX）',
    ],
    [
      'behind the last of the brackets that have one label each',
      deadline,
      '（责任单位：省医保局）（责任人：李四）',
      '（责任单位：省医保局）（责任人：李四；完成时限：20XX年XX月底前）',
    ],
  ])('%s', (_name, blank, clause, expected) => {
    expect(written(blank, whole, `乙。做好工作。${clause}`)).toBe(expected)
  })

  test('with the label and mark that the plan prints most', () => {
    const others = [
      '甲。做好工作。（牵头单位：省财政厅，分管领导：张三，时限要求：年底前）',
      '乙。做好工作。（牵头单位：省民政厅，分管领导：王五；时限要求：年底前）',
      '丙。做好工作。（责任单位：省水利厅，责任人：李四，完成时限：年底前）',
    ]
    const clause = '丁。做好工作。（牵头单位：省医保局）'
    expect(written(person, ...others, clause)).toBe('（牵头单位：省医保局，分管领导：XX）')
    expect(written(deadline, ...others, clause)).toBe('（牵头单位：省医保局，时限要求：20XX年XX月底前）')
  })

  test('with half-width marks where the plan prints those', () => {
    const others = ['甲。做好工作。(责任单位:省财政厅;责任人:张三)', '乙。做好工作。(责任单位:省财政厅;分管领导:张三)']
    expect(written(person, ...others, '丙。做好工作。(责任单位:省医保局;完成时限:年底前)')).toBe(
      '(责任单位:省医保局;责任人：XX;完成时限:年底前)',
    )
  })

  test('with a semicolon where the plan prints no mark between labels', () => {
    const other = '甲。做好工作。（责任单位：省财政厅）'
    expect(written(person, other, '乙。做好工作。（责任单位：省医保局）')).toBe('（责任单位：省医保局；责任人：XX）')
  })

  test('labels that follow a bracket without a mark are no example of one', () => {
    const others = ['甲', '乙', '丙'].map((name) => `${name}。做好工作。（责任单位：省财政厅（本级）责任人：张三）`)
    const marked = '丁。做好工作。（责任单位：省财政厅，责任人：张三）'
    expect(written(person, ...others, marked, '戊。做好工作。（责任单位：省医保局）')).toBe(
      '（责任单位：省医保局，责任人：XX）',
    )
  })
})

describe('what is written of a lead', () => {
  const bare = '乙。做好工作。（完成时限：年底前）'

  test.each<[string, string, string]>([
    ['the label of the plan with a blank', '（责任单位：省财政厅；完成时限：年底前）', '责任单位：XX；'],
    ['lead and support', '（牵头单位：省财政厅，配合单位：省医保局）', '牵头单位：XX，配合单位：XX，'],
    [
      'the words of the roles',
      '（责任单位：省财政厅牵头，省医保局配合；完成时限：年底前）',
      '责任单位：XX牵头，XX配合；',
    ],
    [
      'the words of the roles for one in charge',
      '（责任单位：省财政厅负责；完成时限：年底前）',
      '责任单位：XX牵头，XX配合；',
    ],
    ['no words of roles behind a label that says it', '（牵头单位：省财政厅牵头；完成时限：年底前）', '牵头单位：XX；'],
    ['no support beside those responsible', '（责任单位：省财政厅；配合单位：省医保局）', '责任单位：XX；'],
  ])('%s', (_name, clause, expected) => {
    expect(written(lead, `甲。做好工作。${clause}`, bare)).toBe(`（${expected}完成时限：年底前）`)
  })

  test('the label of the rule with the words of the roles where the plan has none', () => {
    expect(written(lead, '甲。做好工作。（完成时限：年底前）', bare)).toBe(
      '（责任单位：XX牵头，XX配合；完成时限：年底前）',
    )
  })
})

describe('on lines with labels', () => {
  test.each<[string, Blank, string, string, string]>([
    [
      'behind the last, as far from it as the others are',
      person,
      '\n\n责任单位：省财政厅\n\n责任人：张三',
      '\n\n责任单位：省医保局',
      '\n\n责任单位：省医保局\n\n责任人：XX',
    ],
    [
      'in front of the next',
      person,
      '\n责任单位：省财政厅\n责任人：张三',
      '\n责任单位：省医保局\n完成时限：年底前',
      '\n责任单位：省医保局\n责任人：XX\n完成时限：年底前',
    ],
    [
      'in front of the first, with its indentation and stop',
      lead,
      '\n　　责任单位：省财政厅。\n　　责任人：张三。',
      '\n　　责任人：李四。',
      '\n　　责任单位：XX。\n　　责任人：李四。',
    ],
    [
      'in front of the first with the gap of its own',
      lead,
      '\n责任单位：省财政厅\n责任人：张三',
      '\n\n　　责任人：李四',
      '\n\n　　责任单位：XX\n\n　　责任人：李四',
    ],
    [
      'behind the last, with its stop',
      person,
      '\n　　责任单位：省财政厅；\n　　责任人：张三；',
      '\n　　责任单位：省医保局；',
      '\n　　责任单位：省医保局；\n　　责任人：XX；',
    ],
    [
      'with the stop of a line that holds several',
      lead,
      '\n责任单位：省财政厅。\n责任人：张三；完成时限：年底前。',
      '\n责任人：李四；完成时限：年底前。',
      '\n责任单位：XX。\n责任人：李四；完成时限：年底前。',
    ],
    [
      'without a stop in front of a line that has none',
      lead,
      '\n责任单位：省财政厅\n责任人：张三；完成时限：年底前',
      '\n责任人：李四；完成时限：年底前',
      '\n责任单位：XX\n责任人：李四；完成时限：年底前',
    ],
    [
      'in front of a line that a semicolon and white space end',
      lead,
      '\n责任单位：省财政厅；\n责任人：张三； \n完成时限：年底前',
      '\n责任人：李四； \n完成时限：年底前',
      '\n责任单位：XX；\n责任人：李四； \n完成时限：年底前',
    ],
    [
      'without a stop where only marks within the line are there',
      person,
      '\n责任单位：省财政厅；省水利厅\n责任人：张三',
      '\n责任单位：省医保局；省水利厅',
      '\n责任单位：省医保局；省水利厅\n责任人：XX',
    ],
    [
      'with the line breaks of the text',
      person,
      '\r\n责任单位：省财政厅\r\n责任人：张三',
      '\r\n责任单位：省医保局',
      '\r\n责任单位：省医保局\r\n责任人：XX',
    ],
  ])('%s', (_name, blank, other, clause, expected) => {
    expect(written(blank, `甲。做好工作。${other}`, `乙。做好工作。${clause}`)).toBe(expected)
  })

  test('several marks in front of a break are not written again', () => {
    const others = ['甲', '乙'].map(
      (name) => `${name}。做好工作。\n责任单位：省财政厅；。\n责任人：张三；。\n完成时限：年底前`,
    )
    const item = (clause: string): string => written(person, ...others, `丙。做好工作。${clause}`)
    expect(item('\n责任单位：省医保局')).toBe('\n责任单位：省医保局\n责任人：XX')
    expect(item('\n责任单位：省医保局；。\n完成时限：年底前')).toBe(
      '\n责任单位：省医保局；。\n责任人：XX\n完成时限：年底前',
    )
    expect(item('')).toBe('\n责任人：XX')
  })

  test('a task that has nothing gets a line like theirs', () => {
    const other = '甲。做好工作。\n　　责任单位：省财政厅。\n　　责任人：张三。'
    expect(written(lead, other, '乙。做好工作。')).toBe('\n　　责任单位：XX')
    expect(written(person, other, '乙。做好工作。')).toBe('\n　　责任人：XX')
  })

  test('a task that has nothing gets a bracket for what the plan prints nowhere', () => {
    expect(written(deadline, '甲。做好工作。\n责任单位：省财政厅', '乙。做好工作。')).toBe(
      '（完成时限：20XX年XX月底前）',
    )
  })
})

describe('in running text', () => {
  const other = '甲。做好工作。责任单位：省财政厅。责任人：张三。完成时限：年底前。'

  test.each<[string, Blank, string, string]>([
    ['behind the last, in front of the stop', person, '责任单位：省医保局。', '责任单位：省医保局。责任人：XX。'],
    ['behind a last one without a stop', person, '责任单位：省医保局', '责任单位：省医保局。责任人：XX'],
    [
      'in front of the next',
      person,
      '责任单位：省医保局。完成时限：年底前。',
      '责任单位：省医保局。责任人：XX。完成时限：年底前。',
    ],
    ['in front of the first', lead, '责任人：李四。', '责任单位：XX。责任人：李四。'],
  ])('%s', (_name, blank, clause, expected) => {
    expect(written(blank, other, `乙。做好工作。${clause}`)).toBe(expected)
  })

  test('parted as the plan parts them', () => {
    const semicolons = '甲。做好工作，责任单位：省财政厅；责任人：张三；完成时限：年底前。'
    expect(written(person, semicolons, '乙。做好工作。责任单位：省医保局。')).toBe('责任单位：省医保局；责任人：XX。')
  })

  test('parted by a full stop where the plan has no example', () => {
    const tasks = ['甲。做好工作（含试点）责任单位：省财政厅。', '乙。做好工作。（含试点）责任单位：省医保局。']
    expect(written(person, ...tasks)).toBe('（含试点）责任单位：省医保局。责任人：XX。')
  })
})

describe('a task without labels', () => {
  test.each<[string, Blank, string, string]>([
    ['in the bracket of its sentence', person, '（省医保局牵头）', '（省医保局牵头；责任人：XX）'],
    ['in front of the stop in its bracket', person, '（省医保局牵头。）', '（省医保局牵头；责任人：XX。）'],
    ['in a square bracket', person, '[省医保局牵头]', '[省医保局牵头；责任人：XX]'],
    ['in an angular bracket', person, '〔省医保局牵头〕', '〔省医保局牵头；责任人：XX〕'],
    ['in a half-width bracket', person, '(省医保局牵头)', '(省医保局牵头；责任人：XX)'],
    ['in a bracket of its own behind running text', person, '省医保局负责。', '省医保局负责。（责任人：XX）'],
    ['in a bracket of its own where there is no clause', lead, '', '（责任单位：XX牵头，XX配合）'],
    ['behind a line of its own', person, '\n省医保局牵头', '\n省医保局牵头\n责任人：XX'],
    [
      'behind a line, with the blank line and indentation in front of it',
      person,
      '\n\n　　省医保局牵头',
      '\n\n　　省医保局牵头\n\n　　责任人：XX',
    ],
    [
      'behind a line between carriage returns',
      person,
      '\r\n\r\n省医保局牵头',
      '\r\n\r\n省医保局牵头\r\n\r\n责任人：XX',
    ],
    [
      'with the break in front of the line, not one before',
      person,
      '\n建好台账。\n\n省医保局牵头',
      '\n建好台账。\n\n省医保局牵头\n\n责任人：XX',
    ],
  ])('%s', (_name, blank, clause, expected) => {
    expect(written(blank, '甲。做好工作。', `乙。做好工作。${clause}`)).toBe(expected)
  })

  test('with the mark that the plan prints in brackets', () => {
    const other = '甲。做好工作。（责任单位：省财政厅，责任人：张三）'
    expect(written(person, other, '乙。做好工作。（省医保局牵头）')).toBe('（省医保局牵头，责任人：XX）')
  })

  test('on a line where the plan prints it on lines, whatever its bracket', () => {
    const other = '甲。做好工作。\n责任单位：省财政厅\n责任人：张三'
    expect(written(person, other, '乙。做好工作。（省医保局牵头）')).toBe('（省医保局牵头）\n责任人：XX')
  })

  test('in its bracket where the plan prints other labels on lines', () => {
    const other = '甲。做好工作。\n责任单位：省财政厅'
    expect(written(person, other, '乙。做好工作。（省医保局牵头）')).toBe('（省医保局牵头；责任人：XX）')
  })

  test('behind a line, as the lines of the plan stand rather than as its own', () => {
    const others = ['甲。做好工作。（责任人：张三）', '乙。做好工作。\n　　责任单位：省财政厅']
    expect(written(person, ...others, '丙。做好工作。\n\n省医保局牵头')).toBe('\n\n省医保局牵头\n　　责任人：XX')
    expect(written(person, others[0], '丙。做好工作。\n\n省医保局牵头')).toBe('\n\n省医保局牵头\n\n责任人：XX')
  })

  test('behind a line that is indented beyond measure, with a line break alone', () => {
    const indented = `乙。做好工作。\n${' '.repeat(50)}省医保局牵头`
    expect(written(person, '甲。做好工作。', indented)).toMatch(/省医保局牵头\n责任人：XX$/)
  })

  test('with a long text behind it', () => {
    const text = `${doc('甲。做好工作。\n\n　　省医保局牵头')}\n二、组织实施\n\n${'加强组织领导。'.repeat(40)}\n`
    expect(writtenIn(text, person)).toMatch(/^\n\n　　省医保局牵头\n\n　　责任人：XX\n\n二、组织实施/)
  })
})

describe('an element is kept in the text', () => {
  const keeps = (text: string): string => {
    const writer = taskWriter(readPlan(text))
    return (['lead', 'person', 'deadline'] as const).filter((element) => writer.keepsInText(element)).join()
  }

  test('where more than half of the tasks have it', () => {
    expect(keeps(doc('甲。做好工作。（省财政厅牵头）', '乙。做好工作。（省民政厅牵头）', '丙。做好工作。'))).toBe(
      'lead',
    )
    expect(keeps(doc('甲。做好工作。（责任人：张三）', '乙。做好工作。（责任人：李四）', '丙。做好工作。'))).toBe(
      'person',
    )
    expect(keeps(doc('甲。2026年底前完成。', '乙。2026年底前完成。', '丙。做好工作。'))).toBe('deadline')
  })

  test('not where just half of them have it, or none', () => {
    const clause = '（省财政厅牵头；责任人：张三；完成时限：2026年底前）'
    expect(keeps(doc(`甲。做好工作。${clause}`, '乙。做好工作。'))).toBe('')
    expect(keeps(doc(`甲。做好工作。${clause}`, `乙。做好工作。${clause}`, '丙。做好工作。'))).toBe(
      'lead,person,deadline',
    )
    expect(keeps(doc('甲。做好工作。', '乙。做好工作。'))).toBe('')
  })

  test('not where only rows of a table have it', () => {
    const table = '| 重点任务 | 牵头单位 |\n|---|---|\n| 建设网络 | 省财政厅 |\n| 建设专科 | 省医保局 |'
    expect(keeps(`云岭省重点任务清单\n\n${table}\n`)).toBe('')
  })

  test('however often it is asked', () => {
    const writer = taskWriter(readPlan(doc('甲。做好工作。（省财政厅牵头）')))
    expect([writer.keepsInText('lead'), writer.keepsInText('lead')]).toEqual([true, true])
    expect([writer.keepsInText('person'), writer.keepsInText('person')]).toEqual([false, false])
  })
})

describe('tasks of a table', () => {
  const table = '| 序号 | 重点任务 | 牵头单位 |\n|---|---|---|\n| 1 | 建设网络 | 省财政厅 |\n| 2 | 建设专科 | |'
  const text = `云岭省重点任务清单\n\n${table}\n`
  const all = (plan: Plan, blank: Blank): string =>
    applyEdits(text, taskWriter(plan).writeAll(plan.tasks, blank)).slice('云岭省重点任务清单\n\n'.length, -1)

  test('are written into their cells', () => {
    const plan = readPlan(text)
    const rows = plan.tree.tables[0].rows
    const [task] = plan.tasks
    const writer = taskWriter(plan)
    expect(writer.write({ ...task, row: rows[1] }, lead)?.newText).toBe(' XX ')
    expect(writer.write({ ...task, row: rows[0] }, lead)).toBeUndefined()
    expect(writer.write({ ...task, row: { ...rows[1] } }, lead)).toBeUndefined()
  })

  test('get a column together where there is none', () => {
    expect(all(readPlan(text), person)).toBe(
      '| 序号 | 重点任务 | 牵头单位 | 责任人 |\n|---|---|---| --- |\n| 1 | 建设网络 | 省财政厅 | XX |\n| 2 | 建设专科 | | XX |',
    )
  })
})

test('all tasks are written into where each of them stands, in their order', () => {
  const text = doc('甲。做好工作。（省财政厅牵头）', '乙。做好工作。', '丙。做好工作。\n省医保局牵头')
  const plan = readPlan(text)
  const edits = taskWriter(plan).writeAll(plan.tasks, person)
  expect(applyEdits(text, edits)).toBe(
    doc(
      '甲。做好工作。（省财政厅牵头；责任人：XX）',
      '乙。做好工作。（责任人：XX）',
      '丙。做好工作。\n省医保局牵头\n责任人：XX',
    ),
  )
})

test('a plan has one writer', () => {
  const plan = readPlan(doc('甲。做好工作。'))
  expect(taskWriter(plan)).toBe(taskWriter(plan))
  expect(taskWriter(readPlan(plan.source))).not.toBe(taskWriter(plan))
})
