/** The same paragraph twice in one document. */

import type { Plan } from '../../semantics/model.js'
import { labelAt } from '../../syntax/labels.js'
import type { Paragraph } from '../../syntax/node.js'
import { once } from '../../text/memo.js'
import { defineRule, type Fix } from '../rule.js'

export const rule = defineRule({
  meta: {
    id: 'paragraph-repeated',
    group: 'text',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'unsafe',
    title: { zh: '段落重复', en: 'Paragraph repeated' },
    basis: [{ document: '党政机关公文处理工作条例', clause: '第十九条' }],
    messages: {
      one: {
        zh: '本段与前文一段完全相同，多半是复制后忘了改。请删去一处，或改为应写的内容。',
        en: 'This paragraph stands in the text already, word for word. Delete one, or write what was meant.',
      },
      several: {
        zh: '从本段起连续{count}段与前文完全相同，多半是重复粘贴。请删去一处，或改为应写的内容。',
        en: 'From here {count} paragraphs repeat earlier ones word for word. Delete them, or write what was meant.',
      },
    },
  },
  check({ plan, report }) {
    for (const run of runsOf(plan)) {
      const [{ first, copy }] = run
      report({
        range: copy.reading.span,
        message: run.length > 1 ? 'several' : 'one',
        args: { count: run.length },
        related: [{ range: first.reading.span, message: { zh: '前文在此', en: 'The earlier paragraph' } }],
        fixes: deletion(plan.source, run),
      })
    }
  },
})

/** Deletes the copies with their line breaks; one with a number would leave a gap in the numbering. */
function deletion(source: string, run: readonly Repeat[]): Fix[] {
  if (run.some(({ copy }) => copy.heading)) return []
  const edits = run.map(({ copy: { start, end } }) => ({ start, end: endOfBreak(source, end), newText: '' }))
  return [{ title: { zh: '删去重复的段落', en: 'Delete the repetition' }, safety: 'unsafe', edits }]
}

/** The offset behind the line breaks that follow `offset`. */
function endOfBreak(source: string, offset: number): number {
  let end = offset
  while (/[\r\n]/.test(source[end] ?? '')) end++
  return end
}

/** A shorter paragraph may well stand twice, in UTF-16 units without white space. */
const SHORTEST = 30

const RUNNING: ReadonlySet<string> = new Set(['preamble', 'body', 'closing', 'annex'])

interface Repeat {
  readonly first: Paragraph
  readonly copy: Paragraph
}

/** Without white space; `undefined` for what may well stand twice. */
const bareText = once(({ text }) => repeatable(text))
const titledText = once(({ text }, titleStart: number) => repeatable(text.slice(titleStart)))

function repeatable(text: string): string | undefined {
  const bare = text.replace(/\s+/g, '')
  return bare.length < SHORTEST || labelAt(bare) ? undefined : bare
}

/** Repeated paragraphs; those that follow each other as their originals do make one run. */
function runsOf(plan: Plan): Repeat[][] {
  const places = new Map<string, Map<string, Paragraph>>()
  const clauses = new Set(plan.tasks.flatMap((task) => task.responsibilities.map((clause) => clause.start)))
  const annexStarts = new Set(plan.annexes.map((one) => one.range?.start))
  const runs: Repeat[][] = []
  let annex = 0
  for (const copy of plan.tree.paragraphs) {
    if (!RUNNING.has(copy.zone)) continue
    if (annexStarts.has(copy.start)) annex++
    const text = copy.heading ? titledText(copy.reading, copy.heading.titleStart) : bareText(copy.reading)
    if (text === undefined || clauses.has(copy.start)) continue
    const key = `${copy.part} ${copy.zone === 'annex' ? annex : 0}`
    const texts = places.get(key) ?? new Map<string, Paragraph>()
    places.set(key, texts)
    const first = texts.get(text)
    if (!first) {
      texts.set(text, copy)
      continue
    }
    const last = runs[runs.length - 1]?.at(-1)
    if (last && first.index - last.first.index === copy.index - last.copy.index && copy.index - last.copy.index <= 3) {
      runs[runs.length - 1].push({ first, copy })
    } else runs.push([{ first, copy }])
  }
  return runs
}
