/** Which labels a task prints, where they stand and what parts them. */

import { describe, expect, test } from 'vitest'
import { type PrintedLabel, printedLabels, usualLabel } from '../../server/src/rules/printedLabels.js'
import { readPlan } from '../../server/src/semantics/lower.js'

function plan(tasks: readonly string[]): string {
  const items = tasks.map((task, index) => `（${'一二三四五'[index]}）${task}`)
  return `云岭省推进示范工作实施方案\n\n一、重点任务\n\n${items.join('\n\n')}\n`
}

/** The labels of the first of `tasks`. */
function labelsOf(...tasks: readonly string[]): { text: string; labels: PrintedLabel[] } {
  const text = plan(tasks)
  const read = readPlan(text)
  return { text, labels: printedLabels(read, read.tasks[0]) }
}

/** Place, separator, label with its colon as printed, content, and what stands where the label's bracket or line ends. */
function printed(task: string): string[] {
  const { text, labels } = labelsOf(task)
  return labels.map(({ place, separator, start, end, content, closes }) =>
    JSON.stringify([place, separator, text.slice(start, end), content, text.charAt(closes)]).replaceAll('"', ''),
  )
}

describe('a label', () => {
  test.each<[string, string, string[]]>([
    [
      'first and further on in a bracket',
      '完善网点。做好工作。（责任单位：省民政厅、省财政厅；责任人：张三，完成时限：2026年底前）',
      [
        '[own-brackets,,责任单位：,省民政厅、省财政厅,）]',
        '[in-brackets,；,责任人：,张三,）]',
        '[in-brackets,，,完成时限：,2026年底前,）]',
      ],
    ],
    [
      'in brackets of its own each',
      '完善网点。做好工作。（责任单位：省民政厅）（完成时限：2026年底前）',
      ['[own-brackets,,责任单位：,省民政厅,）]', '[own-brackets,,完成时限：,2026年底前,）]'],
    ],
    [
      'behind white space in its bracket',
      '完善网点。做好工作。（ 责任单位：省民政厅 ； 责任人：张三 ）',
      ['[own-brackets, ,责任单位：,省民政厅,）]', '[in-brackets, ； ,责任人：,张三,）]'],
    ],
    [
      'around and behind brackets within its own',
      '完善网点。做好工作（含试点）。（责任单位：省民政厅（省老龄办、省残联）、省财政厅；责任人：张三（处长）；完成时限：年底（12月））。',
      [
        '[own-brackets,,责任单位：,省民政厅（省老龄办、省残联）、省财政厅,）]',
        '[in-brackets,；,责任人：,张三（处长）,）]',
        '[in-brackets,；,完成时限：,年底（12月）,）]',
      ],
    ],
    [
      'in angular brackets',
      '完善网点。做好工作。〔责任单位：省民政厅；责任人：张三〕',
      ['[own-brackets,,责任单位：,省民政厅,〕]', '[in-brackets,；,责任人：,张三,〕]'],
    ],
    [
      'in lenticular brackets',
      '完善网点。做好工作。【责任单位：省民政厅；责任人：张三】',
      ['[own-brackets,,责任单位：,省民政厅,】]', '[in-brackets,；,责任人：,张三,】]'],
    ],
    [
      'in square brackets',
      '完善网点。做好工作。[责任单位：省民政厅[本级]；责任人：张三]',
      ['[own-brackets,,责任单位：,省民政厅[本级],]]', '[in-brackets,；,责任人：,张三,]]'],
    ],
    [
      'between half-width marks, which stay as printed',
      '完善网点。做好工作。(责任单位:省民政厅;责任人: 张三,完成时限:2026年底前)',
      [
        '[own-brackets,,责任单位:,省民政厅,)]',
        '[in-brackets,;,责任人: ,张三,)]',
        '[in-brackets,,,完成时限:,2026年底前,)]',
      ],
    ],
    [
      'in a bracket that never closes, which reaches to the end',
      '完善网点。做好工作。（责任单位：省民政厅；责任人：张三',
      ['[own-brackets,,责任单位：,省民政厅,\\n]', '[in-brackets,；,责任人：,张三,\\n]'],
    ],
    [
      'on a line of its own',
      '完善网点。做好工作。\n　　责任单位：省民政厅。\n\n　　责任人：张三；',
      ['[line,。\\n　　,责任单位：,省民政厅。,\\n]', '[line,。\\n\\n　　,责任人：,张三,\\n]'],
    ],
    [
      'on lines that a carriage return ends',
      '完善网点。做好工作。\r责任单位：省民政厅\r责任人：张三',
      ['[line,。\\r,责任单位：,省民政厅,\\r]', '[line,\\r,责任人：,张三,\\n]'],
    ],
    [
      'further on in a line, where all end with the line',
      '完善网点。做好工作。\n责任单位：省民政厅，责任人：张三\n完成时限：2026年底前',
      [
        '[line,。\\n,责任单位：,省民政厅,\\n]',
        '[running,，,责任人：,张三,\\n]',
        '[line,\\n,完成时限：,2026年底前,\\n]',
      ],
    ],
    [
      'in running text, with the stop behind the task',
      '完善网点。做好工作（含试点）。责任单位：省民政厅。责任人：张三。',
      ['[running,。,责任单位：,省民政厅。,\\n]', '[running,。,责任人：,张三。,\\n]'],
    ],
    [
      'of another kind counts as content',
      '完善网点。责任单位：省民政厅；工作目标：达到要求；责任人：张三。',
      ['[running,。,责任单位：,省民政厅；工作目标：达到要求,\\n]', '[running,；,责任人：,张三。,\\n]'],
    ],
    ['that is not there', '完善网点。做好工作。（省民政厅牵头）', []],
  ])('%s', (_name, task, expected) => {
    expect(printed(task)).toEqual(expected)
  })

  test('names what it gives', () => {
    const { labels } = labelsOf(
      '完善网点。做好工作。（牵头单位：省民政厅；配合单位：省财政厅；分管领导：张三；完成时限：年底前）',
      '完善服务。做好工作。（责任单位：省民政厅）',
    )
    expect(labels.map(({ text, kind, element }) => `${text} ${kind} ${element}`)).toEqual([
      '牵头单位 lead lead',
      '配合单位 support lead',
      '分管领导 person person',
      '完成时限 deadline deadline',
    ])
  })

  test('that opens the text of a task stands on a line', () => {
    const text = plan(['完善网点。做好工作。责任单位：省民政厅。'])
    const read = readPlan(text)
    const [task] = read.tasks
    const [label] = printedLabels(read, { ...task, start: text.indexOf('责任单位') })
    expect(label).toMatchObject({ place: 'line', separator: '', start: text.indexOf('责任单位') })
  })

  test('ends with the text where nothing stands behind the task', () => {
    const text = plan(['完善网点。做好工作。\n责任单位：省民政厅']).trimEnd()
    const read = readPlan(text)
    expect(printedLabels(read, read.tasks[0])).toMatchObject([{ closes: text.length, content: '省民政厅' }])
  })

  test('in a row of a table is none', () => {
    const read = readPlan(
      '云岭省重点任务清单\n\n| 序号 | 重点任务 | 牵头单位 |\n|---|---|---|\n| 1 | 完善网点。责任单位：省民政厅 | 省民政厅 |\n',
    )
    const [row] = [...read.tasks, ...read.annexRows]
    expect(row.row).toBeDefined()
    expect(printedLabels(read, row)).toEqual([])
  })
})

describe('in long texts', () => {
  const long = (length: number): string => '落实'.repeat(length / 2)

  test('what stands behind a label does not change how it is read', () => {
    const task = `完善网点。（责任单位：省民政厅；责任人：张三）${long(800)}。`
    expect(printed(task)).toEqual(['[own-brackets,,责任单位：,省民政厅,）]', '[in-brackets,；,责任人：,张三,）]'])
  })

  test('a bracket is looked for over six hundred signs in front of the separator', () => {
    const opened = (length: number): string => `完善网点。（按照${long(length)}的要求；  责任人：张三）`
    const [near] = labelsOf(opened(594)).labels
    const [far] = labelsOf(opened(596)).labels
    expect([near.separator, near.place, far.place]).toEqual(['；  ', 'in-brackets', 'running'])
  })

  test('a bracket opened six hundred signs before is seen, one sign further off it is not', () => {
    const at = (gap: string): string => labelsOf(`完善网点。（${gap}；责任人：张三）`).labels[0].place
    expect(at('按'.repeat(599))).toBe('in-brackets')
    expect(at('按'.repeat(600))).toBe('running')
  })

  test('a bracket that closes within six hundred signs of the label is its end, one further off is not', () => {
    const task = (length: number): { text: string; labels: PrintedLabel[] } =>
      labelsOf(`完善网点。（责任人：${'张'.repeat(length)}）后续抓好落实。`, '完善服务。做好工作。')
    const near = task(600 - '责任人：'.length - 1)
    expect(near.text.charAt(near.labels[0].closes)).toBe('）')
    const far = task(600 - '责任人：'.length)
    expect(far.text.slice(far.labels[0].closes)).toBe('\n\n（二）完善服务。做好工作。\n')
  })

  test('a separator is read over forty signs', () => {
    const [label] = labelsOf(`完善网点。做好工作。\n${'　'.repeat(50)}责任单位：省民政厅`).labels
    expect(label.separator).toBe('　'.repeat(40))
  })
})

describe('what a plan prints most often', () => {
  const of = (...tasks: readonly string[]): readonly PrintedLabel[] => {
    const read = readPlan(plan(tasks))
    return read.tasks.flatMap((task) => printedLabels(read, task))
  }

  test('is the first label of the most frequent wording', () => {
    const labels = of(
      '完善网点。做好工作。（责任单位：省民政厅；责任人：张三）',
      '完善服务。做好工作。（牵头单位：省财政厅；分管领导：李四）',
      '完善队伍。做好工作。（牵头单位：省水利厅；分管领导：王五）',
    )
    expect(usualLabel(labels, 'lead')).toMatchObject({ text: '牵头单位', content: '省财政厅' })
    expect(usualLabel(labels, 'person')).toMatchObject({ text: '分管领导', content: '李四' })
    expect(usualLabel(labels, 'deadline')).toBeUndefined()
  })

  test('tells the same words in two places apart', () => {
    const labels = of(
      '完善网点。做好工作。（责任单位：省民政厅）',
      '完善服务。做好工作。\n责任单位：省财政厅',
      '完善队伍。做好工作。\n责任单位：省水利厅',
    )
    expect(usualLabel(labels, 'lead')).toMatchObject({ place: 'line', content: '省财政厅' })
  })

  test('is no label of supporting bodies', () => {
    const labels = of(
      '完善网点。做好工作。（牵头单位：省民政厅；配合单位：省财政厅）',
      '完善服务。做好工作。（省民政厅牵头）（配合单位：省财政厅）',
    )
    expect(labels.map(({ text }) => text)).toEqual(['牵头单位', '配合单位', '配合单位'])
    expect(usualLabel(labels, 'lead')?.text).toBe('牵头单位')
  })
})
