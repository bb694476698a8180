import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../server/src/semantics/lower.js'
import type { Plan } from '../../server/src/semantics/model.js'
import type { TextRange } from '../../server/src/text/range.js'
import { anyText } from '../support/anyText.js'

const scraps = [
  '云岭省实施方案\n',
  '云政办发〔2021〕3号\n',
  '各市人民政府，省政府各部门：\n',
  '一、重点任务\n',
  '（一）健全体系。',
  '1．建设中心4—5所，2022年底前达到90%以上，12月底前总结。',
  '（责任单位：省卫生健康委、省财政厅等，各市、县〔区〕人民政府）\n',
  '（省卫生健康委牵头，省财政厅配合，2022年6月底前完成）\n',
  '责任领导：李建国（副省长）\n',
  '责任单位：省财政厅 省医保局\n',
  '完成时限：20__年10月底\n',
  '完成时限：\n',
  '《医院管理办法》（云政办发〔2021〕3号，以下简称《办法》）',
  '以下责任单位均包括各市人民政府，下同。',
  '附件：1.清单\n2.表格\n',
  '附件1\n',
  '序号\t任务\t责任单位\t完成时限\n1\t建设\t省财政厅\t2022.6\n',
  '| 任务 | 责任人 |\n|---|---|\n| 建设 | 李建国 |\n',
  '标题|内容\n---\n',
  '云岭省人民政府\n2021年9月10日\n',
  '省衛(wèi)生健康委負責(zé)',
  '<td>省财政厅<br>省医保局</td>',
  'XX县____',
  '。',
  '\n\n',
  '\r\n',
  '\t',
  '\u3000',
  '\ufeff',
  '\ud842',
  '（',
  '）',
]
const document = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: anyText(200) },
)

describe('readPlan', () => {
  it('hands out ranges within the text only', () => {
    fc.assert(
      fc.property(document, (source) => {
        for (const { start, end } of rangesOf(readPlan(source))) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(source.length)
        }
      }),
    )
  })

  it('gives the same model for the same text', () => {
    fc.assert(
      fc.property(document, (source) => {
        expect(readPlan(source)).toEqual(readPlan(source))
      }),
      { numRuns: 30 },
    )
  })

  it('gives no names or dates that are empty', () => {
    fc.assert(
      fc.property(document, (source) => {
        const plan = readPlan(source)
        for (const task of [...plan.tasks, ...plan.annexRows]) {
          for (const found of [...task.parties, ...task.persons, ...task.deadlines]) {
            expect(found.text.trim()).not.toBe('')
            expect(found.end).toBeGreaterThan(found.start)
          }
        }
      }),
    )
  })

  it.each([
    '',
    '\ufeff',
    '\n',
    '（'.repeat(3000),
    '1.'.repeat(3000),
    '《'.repeat(3000),
    '\ud800'.repeat(300),
  ])('reads text %# that is no plan', (source) => {
    expect(readPlan(source).tasks).toEqual([])
  })

  it('does not mind line ends and byte order marks', () => {
    const lines = ['云岭省实施方案', '', '一、重点任务', '（一）健全体系。完善制度。（省财政厅负责）', '']
    const texts = [lines.join('\n'), lines.join('\r\n'), lines.join('\r'), `\ufeff${lines.join('\n')}`]
    const read = texts.map((text) => {
      const { metadata, tasks } = readPlan(text)
      return [metadata.title, ...tasks.map((task) => `${task.title} ${task.parties.map((party) => party.text)}`)]
    })
    expect(read).toEqual(texts.map(() => ['云岭省实施方案', '健全体系 省财政厅']))
  })
})

describe('line ends', () => {
  it('move nothing but the offsets', () => {
    fc.assert(
      fc.property(document, (source) => {
        const [lf, crlf, cr] = ['\n', '\r\n', '\r'].map((end) => coveredIn(source.replace(/\r\n|\r|\n/g, end)))
        expect(crlf).toEqual(lf)
        expect(cr).toEqual(lf)
      }),
    )
  })
})

/** What headings, tasks and annexes cover, with LF for every line end. */
function coveredIn(source: string): string[][] {
  const { headings, tasks, annexRows, annexes } = readPlan(source)
  const covered = ({ start, end }: TextRange): string => source.slice(start, end).replace(/\r\n?/g, '\n')
  return [
    ...headings.map((heading) => [heading.label, heading.title, covered(heading)]),
    ...headings.map(({ start, sectionEnd: end }) => [covered({ start, end }).trimEnd()]),
    ...[...tasks, ...annexRows].map((task) => [
      ...[task.title, covered(task), covered(task.titleRange)],
      ...[...task.responsibilities, ...task.parties, ...task.deadlines, ...task.targets].map(covered),
    ]),
    ...annexes.map(({ title, range }) => [title ?? '', range ? covered(range) : '']),
  ]
}

/** Every range that a model holds. */
function rangesOf(plan: Plan): TextRange[] {
  const { metadata, headings, tasks, annexRows, annexes, conventions } = plan
  const { addressees = [], ...spans } = metadata.spans
  const items = [...tasks, ...annexRows]
  return [
    ...Object.values(spans),
    ...addressees,
    ...headings,
    ...headings.map(({ titleStart, titleEnd }) => ({ start: titleStart, end: titleEnd })),
    ...headings.map(({ start, sectionEnd }) => ({ start, end: sectionEnd })),
    ...items,
    ...items.flatMap((task) => [task.titleRange, ...task.responsibilities, ...task.parties, ...task.inherited]),
    ...items.flatMap((task) => [...task.persons, ...task.deadlines, ...task.targets]),
    ...items.flatMap((task) => task.targets.map(({ valueStart, valueEnd }) => ({ start: valueStart, end: valueEnd }))),
    ...annexes.flatMap(({ announced, range, titleRange }) =>
      [announced, range, titleRange].flatMap((each) => each ?? []),
    ),
    ...conventions,
    ...plan.documentDeadlines,
    ...plan.documentTargets,
    ...plan.citations,
    ...plan.citations.flatMap((citation) => citation.numberRange ?? []),
    ...plan.abbreviations,
    ...plan.abbreviations.map((abbreviation) => abbreviation.fullRange),
    ...plan.placeholders,
  ]
}
