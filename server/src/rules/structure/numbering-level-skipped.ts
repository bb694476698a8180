/** A level of the numbering is left out: 一、 is followed by 1. without （一）. */

import type { Heading, Plan } from '../../semantics/model.js'
import { counted } from '../../text/counted.js'
import { defineRule, type Fix } from '../rule.js'
import { isRow, numberAs, numberRange } from './printedNumbers.js'

export const rule = defineRule({
  meta: {
    id: 'numbering-level-skipped',
    group: 'structure',
    severity: 'information',
    since: '0.2.0',
    fixable: 'unsafe',
    title: { zh: '编号越级', en: 'Level of numbering left out' },
    basis: [{ document: 'GB/T 9704-2012', clause: '7.3.3' }],
    messages: {
      skipped: {
        zh: '“{parent}”之下直接用“{number}”，缺了中间的层次；别处同级标题之下用的是“{usual}”。结构层次依次为“一、”“（一）”“1.”“（1）”，请按层次编号。',
        en: '{number} stands right below {parent}, where others use {usual}. The levels are 一、 （一） 1. （1）.',
      },
      throughout: {
        zh: '全文在“{parent}”之下都直接用“{number}”，没有用中间的层次。结构层次依次为“一、”“（一）”“1.”“（1）”；如本单位习惯如此，可不改。',
        en: 'Throughout, {number} stands right below {parent}. The levels are 一、 （一） 1. （1）; leave it if it is your house style.',
      },
      continued: {
        zh: '“{parent}”之下直接用“{number}”，接续前文编号而没有中间的层次。结构层次依次为“一、”“（一）”“1.”“（1）”；如系有意连续编号，可不改。',
        en: '{number} goes on counting right below {parent}, without the level between. Leave it if that is intended.',
      },
    },
  },
  check({ plan, report }) {
    const parts = new Set(plan.headings.map((heading) => heading.part))
    for (const part of parts) {
      const parents = plan.headings.filter((one) => one.part === part && one.scope === 'main' && isNumbered(one))
      for (const level of [1, 2, 3]) {
        const group = parents.filter((one) => one.level === level && one.children.some(isNumbered))
        const skipping = group.flatMap((parent) => {
          const child = skippedBy(parent)
          return child ? [{ parent, child }] : []
        })
        const orderly = group.find((one) => skippedBy(one) === undefined)?.children.find(isNumbered)
        for (const { parent, child } of orderly ? skipping : skipping.slice(0, 1)) {
          const args = {
            parent: label(plan, parent),
            number: label(plan, child),
            usual: orderly ? label(plan, orderly) : '',
          }
          const range = numberRange(plan, child)
          if (!orderly) {
            const related = skipping.slice(1).map((one) => ({
              range: numberRange(plan, one.child),
              message: { zh: '此处同样越级', en: 'The same here' },
            }))
            report({ range, message: 'throughout', args, severity: 'hint', related })
          } else if (goesOn(plan, child)) report({ range, message: 'continued', args, severity: 'hint' })
          else report({ range, message: 'skipped', args, fixes: raised(plan, parent, orderly) })
        }
      }
    }
  },
})

/** Numbers the items below `parent` as `model` is numbered; items with a level below them would have to move with it. */
function raised(plan: Plan, parent: Heading, model: Heading): Fix[] {
  const items = parent.children.filter(isNumbered)
  if (items.some((one) => one.children.some(isNumbered))) return []
  const first = numberAs(plan, model, 1)
  return [
    {
      title: {
        zh: `改用“${first}”一级的编号（${items.length}处）`,
        en: `Number them like ${first} (${counted(items.length, 'place').en})`,
      },
      safety: 'unsafe',
      // The space behind 1. goes with it.
      edits: items.map((one, index) => ({
        start: one.start,
        end: one.titleStart,
        newText: numberAs(plan, model, index + 1),
      })),
    },
  ]
}

/** Chapters, articles, rows of tables, Markdown headings and 任务一： have an order of their own. */
function isNumbered(heading: Heading): boolean {
  return heading.ordinal > 0 && !isRow(heading) && !ownOrder.has(heading.form)
}

const ownOrder: ReadonlySet<string> = new Set(['chapter', 'article', 'markdown', 'named', 'box'])

/** The first child of `parent` when it lies more than one level below; `undefined` when no level is left out. */
function skippedBy(parent: Heading): Heading | undefined {
  const child = parent.children.find(isNumbered)
  // With the level present further down, one heading of it lost its number.
  if (parent.children.some((one) => isNumbered(one) && one.level === parent.level + 1)) return undefined
  return child?.form === 'circled' ? undefined : child
}

/** True when the number goes on from the last one of its level in an earlier section. */
function goesOn(plan: Plan, child: Heading): boolean {
  if (child.ordinal === 1) return false
  const earlier = plan.headings.filter((one) => one.start < child.start && one.part === child.part)
  return earlier.findLast((one) => one.form === child.form && one.scope === 'main')?.ordinal === child.ordinal - 1
}

function label(plan: Plan, heading: Heading): string {
  return numberAs(plan, heading, heading.ordinal)
}
