/** An annex that the annex note (附件说明) does not list, or lists under another title. */

import type { Annex, Plan } from '../../semantics/model.js'
import { isAnnexMark } from '../../syntax/lineKinds.js'
import type { Zone } from '../../syntax/node.js'
import { lineStart } from '../../text/lineAround.js'
import { lineBreaksOf } from '../../text/lineBreaks.js'
import type { TextRange } from '../../text/range.js'
import { lastFrom } from '../../text/sorted.js'
import { defineRule, type Fix } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'annex-not-announced',
    group: 'structure',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'unsafe',
    title: { zh: '附件与附件说明不一致', en: 'Annex and annex note differ' },
    basis: [
      { document: 'GB/T 9704-2012', clause: '7.3.4' },
      { document: 'GB/T 9704-2012', clause: '7.3.7' },
    ],
    messages: {
      unlisted: {
        zh: '附件说明没有列出“{title}”。附件说明应列全附件的顺序号和名称，请补列。',
        en: 'The annex note does not list “{title}”. It gives number and title of every annex.',
      },
      noNote: {
        zh: '文后有附件“{title}”，正文之后、成文日期之前却没有附件说明。请空一行编排“附件：……”。',
        en: 'There is an annex “{title}”, but no annex note (附件：…) between the text and the date.',
      },
      title: {
        zh: '附件标题“{title}”与附件说明所列“{listed}”不一致。附件标题应当与附件说明的表述一致，请统一。',
        en: 'The annex is titled “{title}”, the annex note lists “{listed}”. Use the same title in both.',
      },
    },
  },
  check({ plan, report }) {
    const notes = plan.annexes.filter((annex) => annex.announced)
    const attached = attachedAnnexes(plan)
    let note: Fix[] | undefined
    for (const annex of attached) {
      const range = annex.titleRange ?? annex.range
      if (!range) continue
      const args = { title: shown(annex) }
      if (annex.announced) reportTitle(plan, annex, annex.announced)
      else if (notes.length > 0) report({ range, message: 'unlisted', args, fixes: () => listing(plan, annex, notes) })
      // All these findings are mended by the one note.
      else report({ range, message: 'noNote', args, fixes: () => (note ??= newNote(plan, attached)) })
    }

    function reportTitle({ source }: Plan, annex: Annex, announced: TextRange): void {
      const listed = source.slice(announced.start, announced.end)
      const { title, titleRange } = annex
      if (!title || !titleRange || !isOtherTitle(title, listed)) return
      // 1.5G站点表: a number that cannot be told from the title stays where it is.
      const number = NUMBER.exec(listed)?.[0] ?? ''
      const start = announced.start + (title.startsWith(number) ? 0 : number.length)
      report({
        range: titleRange,
        message: 'title',
        args: { title, listed },
        severity: 'information',
        related: [{ range: announced, message: { zh: '附件说明', en: 'The annex note' } }],
        fixes: [
          {
            title: { zh: '附件说明改用附件的标题', en: 'Use the title of the annex in the note' },
            safety: 'unsafe',
            edits: [{ start, end: announced.end, newText: title }],
          },
        ],
      })
    }
  },
})

/** Adds the annex to a note whose lines are numbered, behind the line with the number before its own. */
function listing({ source }: Plan, { number, title }: Annex, notes: readonly Annex[]): Fix[] {
  const before = notes.findLast((one) => number !== undefined && (one.number ?? 0) < number) ?? notes.at(-1)
  if (title === undefined || number === undefined || !before?.announced) return []
  const { start, end } = before.announced
  const opening = lineStart(source, start)
  const printed = source.slice(opening, end)
  const mark = /\d([.．、])/.exec(printed)?.[1]
  if (mark === undefined) return []
  // The number stands below the numbers above it: 附件： is three characters wide.
  const label = /^([ \t\u3000]*)附件[：:]/.exec(printed)
  const indent = label ? `${label[1]}　　　` : (/^[ \t\u3000]*/.exec(printed)?.[0] ?? '')
  const newText = `${lineBreaksOf(source).line}${indent}${number}${mark}${title}`
  return [
    {
      title: { zh: '列入附件说明', en: 'Add it to the annex note' },
      safety: 'unsafe',
      edits: [{ start: end, end, newText }],
    },
  ]
}

/** A note that lists all annexes of the text, between the text and the signature. */
function newNote(plan: Plan, attached: readonly Annex[]): Fix[] {
  const body = plan.tree.paragraphs.filter((one) => TEXT.has(one.zone) && one.start < (attached[0]?.range?.start ?? 0))
  const last = body.at(-1)
  if (!last || attached.some((annex) => annex.title === undefined)) return []
  const { line, paragraph } = lineBreaksOf(plan.source)
  const titles = attached.map(({ title }, index) => (attached.length > 1 ? `${index + 1}.${title}` : title))
  const indent = /(?:^|\n)([ \t\u3000]*)$/.exec(plan.source.slice(Math.max(0, last.start - 20), last.start))?.[1] ?? ''
  const newText = `${paragraph}${indent}附件：${titles.join(`${line}${indent}　　　`)}`
  const end = plan.source.slice(0, last.end).trimEnd().length
  return [
    {
      title: { zh: '补写附件说明', en: 'Write the annex note' },
      safety: 'unsafe',
      edits: [{ start: end, end, newText }],
    },
  ]
}

const TEXT: ReadonlySet<Zone> = new Set(['body', 'closing'])

function shown({ number, title }: Annex): string {
  return title ?? `附件${number ?? ''}`
}

/** A text that opens with 附件 is an annex itself, and one below a mark in the head is the plan that a notice issues. */
function attachedAnnexes({ annexes, tree }: Plan): Annex[] {
  const body = tree.paragraphs.find((one) => one.zone === 'body')
  return annexes.filter(({ range }) => {
    if (!range || !body || body.start >= range.start) return false
    const mark = lastFrom(tree.paragraphs, range.start)
    return mark?.start !== range.start || mark.zone !== 'annexNote' || !isAnnexMark(mark.reading.text)
  })
}

/** True for two titles that are alike but not the same; one that holds the other may be broken over lines. */
function isOtherTitle(title: string, listed: string): boolean {
  const [one, other] = [plain(title), plain(listed)]
  if (one === '' || other === '' || one.includes(other) || other.includes(one)) return false
  return likeness(one, other) >= ALIKE
}

/** The number in front of a title. */
const NUMBER = /^\s*\d{1,2}[.．、]/

function plain(text: string): string {
  return text.replace(NUMBER, '').replace(/[\s《》“”。；：]/g, '')
}

/** Share of common pairs of characters from which two titles name one annex. */
const ALIKE = 0.6

function likeness(one: string, other: string): number {
  const pairs = (text: string): Set<string> => new Set([...text].map((sign, at) => sign + (text[at + 1] ?? '')))
  const [first, second] = [pairs(one), pairs(other)]
  const shared = [...first].filter((pair) => second.has(pair)).length
  return (2 * shared) / (first.size + second.size)
}
