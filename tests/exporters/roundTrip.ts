/** A draft that goes out as Word and comes back, and what may differ. */

import { expect } from 'vitest'
import { wordBytes } from '../../server/src/exporters/word/document.js'
import { draftOfWordFile } from '../../server/src/importers/wordFile.js'
import { standardLayout } from '../../server/src/layout/layout.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import type { Party, Plan, Task } from '../../server/src/semantics/model.js'
import { blankInlineDirectives } from '../../server/src/text/directives.js'
import { written } from '../../server/src/text/reading.js'

/** The draft that is read from the Word document of `plan`. */
export async function thereAndBack(plan: Plan): Promise<string> {
  const back = draftOfWordFile(await wordBytes({ plan, layout: standardLayout }))
  if ('refused' in back) throw new Error(back.message.en)
  return back.text
}

/**
 * The text of a plan as far as a round trip keeps it: each paragraph and each cell of the document with its zone. White
 * space, marks of Markdown, line breaks within paragraphs, front matter and the page around the document are not kept.
 */
export function kept({ tree, source: whole }: Plan): string[] {
  const source = blankInlineDirectives(whole)
  const items = [
    // What a page break has printed twice is read, and written, once.
    ...tree.paragraphs.map(({ zone, start, end, broken, reading }) => ({
      start,
      zone,
      text: broken ? written(reading, source) : source.slice(start, end),
    })),
    ...tree.tables.flatMap(({ zone, columns, rows }) =>
      [{ start: columns[0]?.start ?? 0, cells: columns }, ...rows].map(({ cells, start }) => ({
        start,
        zone,
        text: cells.map((cell) => (cell && cell.end >= start ? source.slice(cell.start, cell.end) : '')).join('|'),
      })),
    ),
  ]
  return items
    .filter(({ zone }) => zone !== 'furniture' && zone !== 'frontMatter')
    .sort((one, other) => one.start - other.start)
    .map(({ zone, text }) => `${zone}: ${bare(text)}`)
    .filter((line) => !line.endsWith(': '))
    .reduce<string[]>(joinTitles, [])
}

/** A title is one, however many lines it stands on. */
function joinTitles(lines: readonly string[], line: string): string[] {
  const last = lines.at(-1)
  const isTitle = last?.startsWith('title: ') && line.startsWith('title: ')
  return isTitle ? [...lines.slice(0, -1), last + line.slice('title: '.length)] : [...lines, line]
}

function bare(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, '')
    .replace(/\\\|/g, '|')
    .replace(/\*\*(?=\S)(.*?\S)\*\*/g, '$1')
    .replace(/\[\^[\w-]+\](?!:)/g, '')
    .replace(/^\s*#{1,6}\s/gm, '')
    .replace(/^\s*-\s/gm, '')
    .replace(/[\s\u3000\u200b-\u200d\ufeff]+/g, '')
}

/** What is known of a plan, without places. */
export function modelOf(plan: Plan) {
  const { metadata, headings, tasks, annexRows } = plan
  const { title, issuer, date, addressees, kind, spans } = metadata
  // A number that only the page around the document says is not in the document.
  const isOwn = plan.tree.paragraphs.some(
    ({ zone, start, end }) =>
      zone !== 'furniture' && start <= (spans.docNumber?.start ?? -1) && end > (spans.docNumber?.start ?? 0),
  )
  const docNumber = isOwn ? metadata.docNumber : undefined
  return {
    metadata: { title: title?.replace(/\s+/g, ''), issuer, docNumber, date, addressees, kind },
    headings: headings.map(
      ({ level, label, title, scope }) => `${level} ${label.replace(/\s/g, '')} ${bare(title)} ${scope}`,
    ),
    tasks: [...tasks, ...annexRows].map(taskOf),
  }
}

function taskOf({ path, title, parties, inherited, persons, deadlines, targets }: Task) {
  const names = (list: readonly Party[]): string[] => list.map(({ canonical, role }) => `${canonical} ${role}`)
  return {
    path,
    title: bare(title),
    parties: names(parties),
    inherited: names(inherited),
    persons: persons.length,
    deadlines: deadlines.map(({ kind, text }) => `${kind} ${bare(text)}`),
    targets: targets.length,
  }
}

/** The plan of a text. */
export const planOf = (text: string): Plan => readPlan(text)

/** Expects that the plan of `text` comes back as it went out. */
export async function expectSame(text: string): Promise<void> {
  const before = planOf(text)
  const after = planOf(await thereAndBack(before))
  expect(kept(after)).toEqual(kept(before))
  expect(modelOf(after)).toEqual(modelOf(before))
}
