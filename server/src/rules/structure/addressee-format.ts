/** The line of addressees: its colon, and the marks between its kinds. */

import type { Plan } from '../../semantics/model.js'
import type { Paragraph } from '../../syntax/node.js'
import { defineRule, type Fix, type Problem } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'addressee-format',
    group: 'structure',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'safe',
    title: { zh: '主送机关格式不规范', en: 'Form of the addressees' },
    basis: [{ document: 'GB/T 9704-2012', clause: '7.3.2' }],
    messages: {
      narrowColon: {
        zh: '主送机关之后应用全角冒号“：”，此处为半角“:”。',
        en: 'The addressees end in a full-width colon, not in a half-width one.',
      },
      noColon: {
        zh: '主送机关“{text}”之后缺全角冒号“：”。',
        en: 'The addressees {text} lack the full-width colon at their end.',
      },
      kinds: {
        zh: '“{left}”与“{right}”是不同类的主送机关，类与类之间用逗号，同类之间才用顿号。',
        en: '{left} and {right} are addressees of different kinds: a comma parts kinds, 、 parts members of one kind.',
      },
    },
  },
  check({ plan, report }) {
    const paragraph = plan.tree.paragraphs.find((one) => one.zone === 'addressees')
    const colon = (paragraph && colonProblem(plan, paragraph)) ?? bareLineProblem(plan)
    if (colon) report(colon)
    if (paragraph) for (const problem of kindProblems(paragraph)) report(problem)
  },
})

function colonProblem(plan: Plan, { reading }: Paragraph): Problem<'narrowColon'> | undefined {
  const range = reading.range(reading.text.length - 1, reading.text.length)
  if (plan.source.slice(range.start, range.end) !== ':' || isNarrowThroughout(plan)) return undefined
  return { range, message: 'narrowColon', fixes: [writing(range.start, range.end, '：')] }
}

/** A line right below title or number that names all addressees and ends in another mark or in none. */
function bareLineProblem(plan: Plan): Problem<'noColon'> | undefined {
  const { paragraphs } = plan.tree
  const read = paragraphs.find((one) => one.zone === 'addressees')
  if (read && /：$/.test(read.reading.text)) return undefined
  const opening = read ?? paragraphs.find((one) => !BEFORE_ADDRESSEES.has(one.zone))
  const follows = paragraphs.some((one) => one.zone === 'title' && opening !== undefined && one.index < opening.index)
  if (!opening || !follows || opening.heading) return undefined
  const { start } = opening
  const line = plan.source
    .slice(start, start + LONGEST_LINE)
    .split(/[\r\n]/, 1)[0]
    .trimEnd()
  const text = line.replace(/[，。；、,.;]$/, '')
  if (!BARE_ADDRESSEES.test(text)) return undefined
  const end = start + text.length
  return { range: { start, end }, message: 'noColon', args: { text }, fixes: [writing(end, start + line.length, '：')] }
}

/** A text that has half-width colons throughout was converted so; one of them is not worth a word. */
function isNarrowThroughout({ source }: Plan): boolean {
  const narrow = source.match(/[\u4e00-\u9fff）”》]:/g)?.length ?? 0
  return narrow > (source.match(/：/g)?.length ?? 0) + 1
}

const BEFORE_ADDRESSEES: ReadonlySet<string> = new Set(['furniture', 'frontMatter', 'title', 'docNumber'])

/** In UTF-16 units; a longer line is text. */
const LONGEST_LINE = 200

/** 各市、县人民政府，省政府各部门, without a verb. */
const BARE_ADDRESSEES =
  /^各[^。；：:“”《》\d]{1,150}(?:人民政府|政府|各部门|有关部门|各?直属机构|各?(?:有关|直属)?单位|委员会|[局厅委办])$/

const GOVERNMENT = /(?:政府|管委会|管理委员会)、/g
const DEPARTMENTS =
  /^([^，、：]{0,10}(?:各部门|有关部门|各(?:有关)?委办局|各委、办、局|各(?:有关|直属)?单位|各(?:直属)?机构))/

/** Governments and departments with 、 between them. */
function kindProblems({ reading }: Paragraph): Problem<'kinds'>[] {
  return [...reading.text.matchAll(GOVERNMENT)].flatMap((match) => {
    const at = match.index + match[0].length - 1
    const right = DEPARTMENTS.exec(reading.text.slice(at + 1))?.[1]
    if (!right) return []
    const range = reading.range(at, at + 1)
    const left = reading.text.slice(reading.text.lastIndexOf('，', at) + 1, at)
    const whole = reading.range(at - left.length, at + 1 + right.length)
    const args = { left, right }
    return [
      {
        range: whole,
        message: 'kinds' as const,
        args,
        severity: 'information' as const,
        fixes: [writing(range.start, range.end, '，')],
      },
    ]
  })
}

function writing(start: number, end: number, newText: string): Fix {
  return { title: { zh: `改用“${newText}”`, en: `Write ${newText}` }, safety: 'safe', edits: [{ start, end, newText }] }
}
