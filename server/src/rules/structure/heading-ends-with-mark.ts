/** A heading on a line of its own ends in a mark. */

import type { Heading, Plan } from '../../semantics/model.js'
import { labelAt, wholeLabel } from '../../syntax/labels.js'
import type { TextRange } from '../../text/range.js'
import { defineRule, type Fix, type Problem } from '../rule.js'
import { isRow } from './printedNumbers.js'

export const rule = defineRule({
  meta: {
    id: 'heading-ends-with-mark',
    group: 'structure',
    severity: 'information',
    since: '0.2.0',
    fixable: 'safe',
    title: { zh: '独立成行的标题末尾用了标点', en: 'Heading ends in a mark' },
    basis: [
      { document: 'GB/T 15834-2011', clause: '4.1.3.1' },
      { document: 'GB/T 9704-2012', clause: '7.3.3' },
    ],
    messages: {
      mark: {
        zh: '标题独立成行，末尾不用“{mark}”。请删去；标题后接排正文的，才在标题末尾用句号。',
        en: 'A heading on its own line takes no {mark} at its end. Delete it; only a run-in heading ends in 。',
      },
      throughout: {
        zh: '本级标题独立成行而末尾都用“{mark}”（共{count}处）。标题末尾一般不用标点，建议全部删去。',
        en: 'All {count} headings of this level stand on their own lines and end in {mark}. Headings usually take no mark.',
      },
    },
  },
  check({ plan, report }) {
    const isAmongRunIns = amongRunIns()
    const groups = new Map<number, Ending[]>()
    for (const heading of plan.headings) {
      if (heading.scope !== 'main' || !isOwnLine(heading) || !headsSomething(heading) || isAmongRunIns(heading))
        continue
      const group = groups.get(heading.level) ?? []
      group.push({ heading, mark: markBehind(plan, heading) })
      groups.set(heading.level, group)
    }
    for (const group of groups.values()) for (const problem of problemsOf(group)) report(problem)
  },
})

interface Ending {
  readonly heading: Heading
  readonly mark?: TextRange & { readonly text: string }
}

/** Where most headings of a level do so, below the first level, it is a habit of the house: told once, as a hint. */
function problemsOf(group: readonly Ending[]): Problem<'mark' | 'throughout'>[] {
  const marks = group.flatMap((ending) => ending.mark ?? [])
  if (marks.length === 0) return []
  const isHabit = group[0].heading.level > 1 && marks.length * 2 > group.length
  if (!isHabit)
    return marks.map((mark) => ({ range: mark, message: 'mark', args: { mark: mark.text }, fixes: [removal([mark])] }))
  return [
    {
      range: marks[0],
      message: marks.length > 1 ? 'throughout' : 'mark',
      args: { mark: marks[0].text, count: marks.length },
      severity: 'hint',
      related: marks.slice(1).map((range) => ({ range, message: { zh: '此处同样', en: 'The same here' } })),
      fixes: [removal(marks)],
    },
  ]
}

function removal(marks: readonly TextRange[]): Fix {
  const title =
    marks.length === 1
      ? { zh: '删去末尾标点', en: 'Delete the mark' }
      : { zh: `删去${marks.length}处标题末尾标点`, en: `Delete the ${marks.length} marks` }
  return { title, safety: 'safe', edits: marks.map(({ start, end }) => ({ start, end, newText: '' })) }
}

/** A longer one is a sentence. */
const LONGEST_HEADING = 40

function isOwnLine(heading: Heading): boolean {
  return !heading.runIn && !isRow(heading) && heading.title.length <= LONGEST_HEADING && !/[。；]/.test(heading.title)
}

/** Says of a heading that its siblings run in: one on its own line among them is a broken paragraph. */
function amongRunIns(): (heading: Heading) => boolean {
  const known = new Map<Heading, boolean[]>()
  return ({ parent, level }) => {
    if (!parent) return false
    const answers = known.get(parent) ?? []
    known.set(parent, answers)
    answers[level] ??= mostlyRunIn(parent.children.filter((one) => one.level === level))
    return answers[level]
  }
}

function mostlyRunIn(siblings: readonly Heading[]): boolean {
  return siblings.filter((one) => one.runIn).length * 2 >= Math.max(siblings.length, 1)
}

/** Items below it, or running text: an item of one sentence is no heading, and a clause below it does not make it one. */
function headsSomething(heading: Heading): boolean {
  return (
    heading.children.length > 0 ||
    heading.paragraphs
      .slice(1)
      .some(({ reading }) => !labelAt(reading.text) && !wholeLabel(reading.text) && !/^[（〔[]/.test(reading.text))
  )
}

function markBehind(plan: Plan, heading: Heading): Ending['mark'] {
  const [paragraph] = heading.paragraphs
  const text = paragraph.reading.text
  const found = /[。；：，、]\s*$/.exec(text)
  if (!found) return undefined
  const range = paragraph.reading.range(found.index, found.index + 1)
  return { ...range, text: plan.source.slice(range.start, range.end) }
}
