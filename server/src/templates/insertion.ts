/** The edit that writes a requirement's text into a plan. */

import type { Heading, Plan } from '../semantics/model.js'
import type { TextEdit } from '../text/range.js'
import { findPlace } from './places.js'
import { readPlanText } from './planText.js'
import type { Requirement } from './template.js'

/**
 * The insertion for `requirement`, in the plan's own line breaks, paragraph spacing and indent; `undefined` when the
 * requirement has no text. `{next}` becomes the next number of the section, `XX` when there is no section.
 */
export function insertion(plan: Plan, requirement: Requirement): TextEdit | undefined {
  if (requirement.insert === undefined) return undefined
  const { insertAt, section } = findPlace(readPlanText(plan), requirement.place)
  const { source } = plan
  const numbered = section ?? lastSection(plan, insertAt)
  const lineBreak = source.includes('\r\n') ? '\r\n' : '\n'
  const spaced = (source.match(/\r?\n[ \t\u3000]*\r?\n/g)?.length ?? 0) * 2 >= (source.match(/\n/g)?.length ?? 0) * 0.6
  const gap = spaced ? lineBreak + lineBreak : lineBreak
  const indent = indentBefore(source, insertAt)
  const lines = requirement.insert.replaceAll('{next}', nextNumber(numbered)).split('\n')
  const newText = lines.map((line, index) => {
    const inTable = line.startsWith('|')
    // The rows of a Markdown table stand line below line, whatever the spacing of paragraphs.
    if (inTable && lines[index - 1]?.startsWith('|')) return lineBreak + line
    return inTable ? lineBreak + lineBreak + line : gap + indent + line
  })
  return { start: insertAt, end: insertAt, newText: newText.join('') }
}

/** The white space that opens the line which holds `offset`. */
function indentBefore(source: string, offset: number): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1
  return /^[ \t\u3000]*/.exec(source.slice(start, offset))?.[0] ?? ''
}

/** The top section that ends at `offset`, whose numbering an insertion there continues. */
function lastSection(plan: Plan, offset: number): Heading | undefined {
  return plan.headings.findLast(
    (heading) =>
      heading.level === 1 && heading.children.length > 0 && heading.start < offset && offset <= heading.sectionEnd,
  )
}

/** The number behind the section's last child in Chinese numerals. */
function nextNumber(section: Heading | undefined): string {
  if (!section) return 'XX'
  const last = section.children.at(-1)
  return hanNumber((last?.ordinal ?? 0) + 1)
}

function hanNumber(value: number): string {
  const digits = '零一二三四五六七八九'
  if (value < 10) return digits[value]
  if (value >= 100) return String(value)
  const tens = Math.floor(value / 10)
  return `${tens > 1 ? digits[tens] : ''}十${value % 10 > 0 ? digits[value % 10] : ''}`
}
