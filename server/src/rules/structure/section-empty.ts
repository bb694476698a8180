/** A heading with nothing below it. */

import type { Heading, Plan } from '../../semantics/model.js'
import type { Paragraph, Table, Zone } from '../../syntax/node.js'
import { lineStart } from '../../text/lineAround.js'
import type { TextEdit } from '../../text/range.js'
import { defineRule, type Fix } from '../rule.js'
import { isRow, renumbered } from './printedNumbers.js'

export const rule = defineRule({
  meta: {
    id: 'section-empty',
    group: 'structure',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'unsafe',
    title: { zh: '标题下没有内容', en: 'Heading without text' },
    basis: [{ document: '党政机关公文处理工作条例', clause: '第十九条' }],
    messages: {
      empty: {
        zh: '“{title}”之下既无正文也无下级标题。请补写内容；不需要的，删去标题并顺次重编。',
        en: 'Nothing stands below “{title}”. Write its text, or delete the heading and renumber.',
      },
    },
  },
  check({ plan, report }) {
    const groups = new Map<Heading | string, Group>()
    for (const heading of plan.headings) {
      const group = groups.get(groupOf(heading)) ?? { size: 0, empty: [] }
      group.size++
      if (!hasContent(plan, heading)) group.empty.push(heading)
      groups.set(groupOf(heading), group)
    }
    for (const { size, empty } of groups.values()) {
      for (const heading of empty) {
        // Where most items beside it are as short, they are a list and no sections.
        const filledBeside = size - empty.length
        if (filledBeside * 2 < size - 1 || heading.scope !== 'main' || !isTitle(heading)) continue
        const range = { start: heading.start, end: heading.end }
        report({ range, message: 'empty', args: { title: heading.title }, fixes: [deletion(plan, heading)] })
      }
    }
  },
})

/** Deletes the heading with its line, and numbers those behind it anew where they count on from it. */
function deletion(plan: Plan, heading: Heading): Fix {
  const { source } = plan
  const [paragraph] = heading.paragraphs
  const opening = lineStart(source, paragraph.start)
  const start = /^[ \t\u3000#]*$/.test(source.slice(opening, paragraph.start)) ? opening : paragraph.start
  let end = paragraph.end
  while (/[\r\n]/.test(source[end] ?? '')) end++
  const edits: TextEdit[] = [{ start, end, newText: '' }, ...renumbered(plan, behind(plan, heading), heading.ordinal)]
  return { title: { zh: '删去标题，顺次重编', en: 'Delete the heading and renumber' }, safety: 'unsafe', edits }
}

/** The siblings of the same form behind `heading` that count on from its number. */
function behind(plan: Plan, heading: Heading): Heading[] {
  if (heading.ordinal === 0) return []
  const { parent, part, scope, form } = heading
  const siblings = (parent?.children ?? plan.headings).filter(
    (one) => one.parent === parent && one.part === part && one.scope === scope && one.form === form,
  )
  const following = siblings.slice(siblings.indexOf(heading) + 1)
  const broken = following.findIndex((one, index) => one.ordinal !== heading.ordinal + 1 + index)
  return broken < 0 ? following : following.slice(0, broken)
}

/** An item that is a sentence has its text in itself. */
function isTitle(heading: Heading): boolean {
  const text = heading.paragraphs[0]?.reading.text ?? ''
  return (
    !isRow(heading) &&
    !heading.runIn &&
    !/[。；，！]$/.test(text) &&
    !/[（〔[]/.test(text.slice(-1)) &&
    heading.title.length > 0
  )
}

/** The headings below one parent, or at the top of one document. */
interface Group {
  size: number
  readonly empty: Heading[]
}

function groupOf({ parent, part, scope }: Heading): Heading | string {
  return parent ?? `${part}/${scope}`
}

/** What belongs to the text of a section. */
const TEXT: ReadonlySet<Zone> = new Set(['body', 'closing', 'preamble'])

function hasContent(plan: Plan, heading: Heading): boolean {
  if (isRow(heading) || heading.runIn || heading.children.length > 0 || heading.paragraphs.length > 1) return true
  const own = heading.paragraphs[0]
  const next = nextParagraph(plan, own)
  const limit = next?.start ?? plan.source.length
  const isTable = (table: Table): boolean => table.start >= own.end && table.start < limit && table.zone !== 'furniture'
  if (plan.tree.tables.some(isTable)) return true
  return next !== undefined && !next.heading && next.part === heading.part && TEXT.has(next.zone)
}

/** The paragraph behind `paragraph`, page furniture left out. */
function nextParagraph({ tree }: Plan, paragraph: Paragraph): Paragraph | undefined {
  for (let index = paragraph.index + 1; index < tree.paragraphs.length; index++) {
    if (tree.paragraphs[index].zone !== 'furniture') return tree.paragraphs[index]
  }
  return undefined
}
