/** The layout that a plan writes its tasks and sections in, and a text brought into it. */

import type { Heading, Plan } from '../semantics/model.js'
import { byFrequency } from '../text/frequency.js'
import { lineStart } from '../text/lineAround.js'

/** How a plan lays out what it says of a task. */
export interface TaskLayout {
  /** Each element on a line of its own, or all in brackets behind the text. */
  readonly form: 'brackets' | 'lines'
  /** Lead and support under labels of their own: 牵头单位：…；配合单位：…. */
  readonly labels?: { readonly lead: string; readonly support: string }
  /** The label in use where one names all bodies: 责任单位, 责任部门. */
  readonly label?: string
}

/** The layout that most tasks of `plan` use. */
export function taskLayout(plan: Plan): TaskLayout {
  const clauses = plan.tasks.flatMap((task) => task.responsibilities).filter((one) => one.form !== 'table')
  const labels = clauses.map((one) => one.label).filter((label) => label !== undefined)
  const most = byFrequency(labels).at(0)
  const form = clauses.filter((one) => one.form === 'line').length * 2 > clauses.length ? 'lines' : 'brackets'
  const [support] = byFrequency(labels.filter((label) => /配合|协同|参与|协办/.test(label)))
  if (support && most && labels.filter((label) => /牵头|主办/.test(label)).length * 3 >= labels.length) {
    const [lead = '牵头单位'] = byFrequency(labels.filter((label) => /牵头|主办/.test(label)))
    return { form, labels: { lead, support } }
  }
  return { form, ...(most && /^责任(?:单位|部门)$/.test(most) ? { label: most } : {}) }
}

/** `lines` with their responsibility clauses in the layout given; a clause that stands in another form is left alone. */
export function inTaskLayout(lines: readonly string[], layout: TaskLayout): string[] {
  return lines.flatMap((line) => {
    const clause = line.startsWith('|') ? undefined : trailingClause.exec(line)
    if (!clause) return [line]
    const elements = clause[1].split('；').map((element) => relabelled(element, layout))
    if (layout.form === 'brackets') return [`${line.slice(0, clause.index)}（${elements.join('；')}）`]
    return [line.slice(0, clause.index), ...elements.flatMap((element) => element.split('；'))]
  })
}

/** The elements of a task in brackets at the end of its text, the first under the label of all bodies. */
const trailingClause = /（(责任单位：[^（）]*)）$/

function relabelled(element: string, { labels, label }: TaskLayout): string {
  const bodies = /^责任单位：(.{0,400})牵头，(.{0,400})配合$/.exec(element)
  if (bodies && labels) return `${labels.lead}：${bodies[1]}；${labels.support}：${bodies[2]}`
  return label === undefined ? element : element.replace(/^责任单位(?=：)/, label)
}

/** How the headings beside a new section are printed. */
export interface SectionLayout {
  /** Signs of Markdown in front of the number: `### `. */
  readonly markup: string
  /** True when the title stands on a line of its own. */
  readonly titleAlone: boolean
}

/** The layout of `sibling`'s heading; a number run into its text where there is none. */
export function sectionLayout(plan: Plan, sibling: Heading | undefined): SectionLayout {
  if (!sibling) return { markup: '', titleAlone: false }
  const start = lineStart(plan.source, sibling.start)
  const markup = /^#{1,6}[ \t]+$/.exec(plan.source.slice(start, sibling.start))?.[0] ?? ''
  const hasText = sibling.paragraphs.length > 1 || sibling.children.length > 0
  return { markup, titleAlone: markup !== '' || (!sibling.runIn && hasText) }
}

/** `line`, which opens with a number, title and full stop, in the layout of its neighbours: one paragraph or two. */
export function inSectionLayout(line: string, layout: SectionLayout): string[] {
  const end = line.indexOf('。')
  if (!layout.titleAlone || end < 0) return [layout.markup + line]
  const rest = line.slice(end + 1)
  return [layout.markup + line.slice(0, end), ...(rest === '' ? [] : [rest])]
}
