/** Two marks of pause side by side: 。。 ，， ；。 */

import { once } from '../../text/memo.js'
import { defineRule, type Fix } from '../rule.js'
import { stretchesOf } from './stretches.js'

export const rule = defineRule({
  meta: {
    id: 'mark-doubled',
    group: 'text',
    severity: 'warning',
    since: '0.2.0',
    fixable: 'safe',
    title: { zh: '标点重复或叠用', en: 'Doubled mark' },
    basis: [{ document: 'GB/T 15834-2011', clause: '5.1.1' }],
    messages: {
      same: {
        zh: '“{text}”标点重复，一处停顿只用一个点号。请删去多余的一个。',
        en: '“{text}”: one pause takes one mark. Delete the others.',
      },
      ellipsis: {
        zh: '“{text}”：如为多打，请只留一个句号；如表示省略，应写作“……”。',
        en: '“{text}”: keep one full stop, or write …… if something is left out.',
      },
      mixed: {
        zh: '“{text}”两个点号叠用，多半是修改时漏删。请按句意只留一个。',
        en: '“{text}”: two marks of pause in a row, probably left over from editing. Keep the one that is meant.',
      },
    },
  },
  check({ plan, report }) {
    // 责任人：； is a label left empty, which placeholder-left tells of.
    const empty = new Set(plan.placeholders.filter(({ kind }) => kind === 'empty-label').map(({ end }) => end))
    for (const { reading } of stretchesOf(plan)) {
      for (const match of doubledIn(reading)) {
        const marks = match[0].replace(/ /g, '')
        const range = reading.range(match.index, match.index + match[0].length)
        if (empty.has(range.start + 1)) continue
        const text = plan.source.slice(range.start, range.end)
        const same = [...marks].every((mark) => mark === marks[0])
        const dots = same && marks[0] === '。' && marks.length > 2
        const kept = same ? [marks[0]] : [...new Set(marks)].reverse()
        const fixes = kept.map((mark): Fix => {
          const safety = same && !dots ? 'safe' : 'unsafe'
          return {
            title: { zh: `只留“${mark}”`, en: `Keep ${mark} only` },
            safety,
            edits: [{ ...range, newText: mark }],
          }
        })
        report({ range, message: dots ? 'ellipsis' : same ? 'same' : 'mixed', args: { text }, fixes })
      }
    }
  },
})

const doubledIn = once(({ text }): readonly RegExpExecArray[] => [...text.matchAll(DOUBLED)])

/** ！！ ？！ and …… are marks of their own. */
const DOUBLED = /[，。、；：](?: ?[，。、；：]){1,20}/g
