/** An edit costs what it touches: how much of a plan is read again, and how much is taken over. */

import { describe, expect, it } from 'vitest'
import { type Analysis, analyse } from '../../server/src/analysis/analyse.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { work } from '../../server/src/text/memo.js'
import { applyEdits, type TextEdit } from '../../server/src/text/range.js'
import { writePlan } from '../bench/plan.mjs'

const text = writePlan(40_000)
const analysed = (source: string, before?: Analysis): Analysis =>
  analyse({ text: source, templates: builtinTemplates }, before)

/** The analyses before and after an edit, and the share of results that it made it necessary to compute. */
function edited(edit: TextEdit) {
  const before = analysed(text)
  const { computed, takenOver } = work
  const after = analysed(applyEdits(text, [edit]), before)
  const fresh = work.computed - computed
  return { before, after, freshShare: fresh / (fresh + work.takenOver - takenOver) }
}

/** The paragraphs of `after` whose readings are those of `before`, wherever they stand now, as a share of all. */
function sharedParagraphs(before: Analysis, after: Analysis): number {
  const known = new Set(before.plan.tree.paragraphs.map(({ reading }) => reading.memo))
  const { paragraphs } = after.plan.tree
  return paragraphs.filter(({ reading }) => known.has(reading.memo)).length / paragraphs.length
}

describe('an edit', () => {
  const middle = text.indexOf('，', text.length / 2)

  it.each([
    ['a character typed', { start: middle, end: middle, newText: '的' }],
    ['a character deleted', { start: middle, end: middle + 1, newText: '' }],
    ['the first character replaced', { start: 0, end: 1, newText: '滇' }],
    ['a character typed at the end', { start: text.length - 1, end: text.length - 1, newText: '的' }],
  ])('reads one line again and takes the rest over: %s', (_name, edit) => {
    const { before, after, freshShare } = edited(edit)
    const { start, end } = after.plan.tree.read.fresh
    expect(after.plan.source.slice(start, end).trimEnd()).not.toContain('\n')
    expect(sharedParagraphs(before, after)).toBeGreaterThan(0.97)
    expect(freshShare).toBeLessThan(0.05)
  })

  it('reads a pasted paragraph alone', () => {
    const at = text.indexOf('\n', middle) + 1
    const pasted = '三是建立会商制度。（责任单位：省卫生健康委）\n\n'
    const { after, before } = edited({ start: at, end: at, newText: pasted })
    const { start, end } = after.plan.tree.read.fresh
    expect(end - start).toBeLessThan(pasted.length + 400)
    expect(sharedParagraphs(before, after)).toBeGreaterThan(0.97)
  })

  it('leaves the facts of the items before it as they are', () => {
    const { before, after } = edited({ start: middle, end: middle, newText: '的' })
    const sameClauses = after.plan.tasks.filter((task, index) => {
      const [own] = task.responsibilities
      return own !== undefined && own === before.plan.tasks[index]?.responsibilities[0]
    })
    const above = after.plan.tasks.filter((task) => task.end < middle && task.responsibilities.length > 0)
    expect(above.length).toBeGreaterThan(20)
    expect(sameClauses.length).toBeGreaterThanOrEqual(above.length * 0.9)
  })

  it('that changes nothing computes next to nothing', () => {
    const { freshShare } = edited({ start: middle, end: middle + 1, newText: text[middle] })
    expect(freshShare).toBeLessThan(0.06)
  })
})
