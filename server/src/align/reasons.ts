/** Why a passage is said to be taken up, or not: data, with the words for it. */

import { fill, type Localised } from '../text/localised.js'

/** One reason; `code` and `args` are for programs, `message` is for people. */
export interface Reason {
  readonly code: ReasonCode
  readonly args: Readonly<Record<string, string>>
  readonly message: Localised
}

/** The reason `code` with what it is about. */
export function reason(code: ReasonCode, args: Readonly<Record<string, string>> = {}): Reason {
  return { code, args, message: fill(reasonMessages[code], args) }
}

const reasonMessages = {
  pinned: { zh: '已人工确认对应', en: 'the match was confirmed by hand' },
  rejected: { zh: '“{title}”已人工确认不对应', en: '“{title}” was ruled out by hand' },
  changed: {
    zh: '确认对应之后，上位文件的这一条又有改动',
    en: 'the upper document has changed here since the match was confirmed',
  },
  'same-title': { zh: '标题相同', en: 'the titles are the same' },
  words: { zh: '都写到“{words}”', en: 'both speak of “{words}”' },
  section: { zh: '所在部分相近（“{upper}”与“{draft}”）', en: 'both stand in like sections (“{upper}”, “{draft}”)' },
  organs: { zh: '责任单位对口（{organs}）', en: 'the bodies are counterparts ({organs})' },
  indicator: { zh: '指标相同（{indicators}）', en: 'both have the indicator {indicators}' },
  nearest: {
    zh: '最接近的是本方案“{title}”，但相同的内容不够',
    en: '“{title}” comes nearest, but has too little in common',
  },
  'nothing-alike': { zh: '本方案没有内容相近的任务', en: 'no task of the draft is like it' },
  'deadline-kept': { zh: '时限“{draft}”不晚于上位文件的“{upper}”', en: '“{draft}” is not later than “{upper}” above' },
  'deadline-later': { zh: '时限“{draft}”晚于上位文件的“{upper}”', en: '“{draft}” is later than “{upper}” above' },
  'deadline-absent': { zh: '没有写上位文件的时限“{upper}”', en: 'the deadline “{upper}” is not taken over' },
  'target-kept': {
    zh: '指标“{draft}”不低于上位文件的“{upper}”',
    en: '“{draft}” does not fall short of “{upper}” above',
  },
  'target-below': { zh: '指标“{draft}”没有达到上位文件的“{upper}”', en: '“{draft}” falls short of “{upper}” above' },
  'target-absent': { zh: '没有写上位文件的指标“{upper}”', en: 'the target “{upper}” is not taken over' },
  'part-absent': { zh: '没有写“{part}”', en: '“{part}” is not taken over' },
  'only-here': { zh: '上位文件没有相应的内容，为本方案增加', en: 'the upper documents have nothing like it' },
} as const satisfies Record<string, Localised>

export type ReasonCode = keyof typeof reasonMessages
