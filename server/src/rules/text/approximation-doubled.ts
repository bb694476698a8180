/** A figure that is called approximate or limited twice: 大约30家左右, 超过80%以上. */

import { once } from '../../text/memo.js'
import type { TextRange } from '../../text/range.js'
import { defineRule, type Fix } from '../rule.js'
import { stretchesOf } from './stretches.js'

export const rule = defineRule({
  meta: {
    id: 'approximation-doubled',
    group: 'text',
    severity: 'information',
    since: '0.2.0',
    fixable: 'safe',
    title: { zh: '约数、限度重复表述', en: 'Approximation or limit said twice' },
    basis: [{ document: '党政机关公文处理工作条例', clause: '第十九条' }],
    messages: {
      doubled: {
        zh: '“{text}”中“{before}”与“{behind}”意思重复，数字表述不准确。请只留一个。',
        en: '“{text}”: {before} and {behind} say the same. Keep one.',
      },
    },
  },
  check({ plan, report }) {
    for (const { reading } of stretchesOf(plan)) {
      for (const { at, text, before, behind, safe } of doubledIn(reading)) {
        const range = reading.range(at, at + text.length)
        const first = reading.range(at, at + before.length)
        const last = reading.range(at + text.length - behind.length, at + text.length)
        const fixes = [removal(behind, last, safe), removal(before, first, false)]
        report({ range, message: 'doubled', args: { text, before, behind }, fixes })
      }
    }
  },
})

const ENDINGS = /左右|上下|以上|以下|以内|之内/

const NUMBER = '(?:\\d[\\d.,，]{0,14}|[一二两三四五六七八九十百千几数]{1,8})'
/** The figure with its unit; another figure or a mark ends it. */
const QUANTITY = `((?:为|有|是|达|达到)?${NUMBER}(?![级甲类])[万亿]{0,2}[%％‰]?[\\u4e00-\\u9fff]{0,4}?)`
/** 节约, 签约, 附近 and the like end in the same character. */
const ABOUT =
  '(大约|大概|差不多|将近|接近|(?<![签预节集公条合契制履违简缔邀特相如失毁誓盟践])约|(?<![最附亲临靠贴远邻接将就切])近)'

/** How an approximation is doubled: the words on both sides of a figure, and words without which there is none. */
interface Form {
  readonly words: RegExp
  readonly pattern: RegExp
  readonly safe: boolean
}

const FORMS: readonly Form[] = [
  {
    words: /大概|差不多|[约近]/,
    pattern: new RegExp(`${ABOUT}${QUANTITY}(左右|上下)(?!级|游|联动|贯通|一体|衔接)`, 'g'),
    safe: true,
  },
  { words: /至少|不[少低小]于/, pattern: new RegExp(`(至少|不少于|不低于|不小于)${QUANTITY}(以上)`, 'g'), safe: true },
  {
    words: /不超过|不[高多大]于|[最至]多/,
    pattern: new RegExp(`(不超过|不高于|不多于|不大于|最多|至多)${QUANTITY}(以内|以下|之内)`, 'g'),
    safe: true,
  },
  // 超过 leaves the figure itself out, 以上 takes it in: what was meant is the drafter's to say.
  { words: /超过|[高多]于/, pattern: new RegExp(`((?<!不)超过|高于|(?<!不)多于)${QUANTITY}(以上)`, 'g'), safe: false },
  { words: /[低少]于/, pattern: new RegExp(`((?<!不)低于|(?<!不)少于)${QUANTITY}(以下)`, 'g'), safe: false },
]

/** A doubled approximation, in reading offsets. */
interface Doubled {
  readonly at: number
  readonly text: string
  readonly before: string
  readonly behind: string
  readonly safe: boolean
}

const none: readonly Doubled[] = []

const doubledIn = once(({ text: whole }): readonly Doubled[] => {
  if (!ENDINGS.test(whole)) return none
  return FORMS.filter(({ words }) => words.test(whole)).flatMap(({ pattern, safe }) =>
    [...whole.matchAll(pattern)].map((match) => {
      const [text, before, , behind] = match
      return { at: match.index, text, before, behind, safe }
    }),
  )
})

function removal(word: string, range: TextRange, safe: boolean): Fix {
  return {
    title: { zh: `删去“${word}”`, en: `Delete ${word}` },
    safety: safe ? 'safe' : 'unsafe',
    edits: [{ ...range, newText: '' }],
  }
}
