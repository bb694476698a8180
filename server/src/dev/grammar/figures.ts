/** Citations, short forms, dates and figures. */

import { atLeast, atMost, number, unit } from '../../semantics/targetGrammar.js'
import { includes, type Rule, scoped } from './rule.js'

/** 〔2021〕18号, with any of the brackets in use and with blanks. */
export const numberBehindName = '[〔\\[（(【][12][0-9_＿Xx×]{3}[〕\\]）)】](?:第)?[0-9_＿Xx×]{1,5}号'

/** A title in 《》, others within it. */
export const citation: Rule = {
  match: '(《)((?:[^《》\\n]|《[^《》\\n]*》){1,120})(》)',
  name: 'string.quoted.other.citation.fangan',
  captures: {
    1: { name: 'punctuation.definition.string.begin.fangan' },
    2: { patterns: includes('placeholder') },
    3: { name: 'punctuation.definition.string.end.fangan' },
  },
}

/** 以下简称“…”. */
export const abbreviation: Rule = {
  match: '(以下(?:均|统|并)?(?:简称|称)(?:为|：)?)(?:(“)([^”\\n]{1,30})(”))?',
  captures: {
    1: { name: 'keyword.other.abbreviation.fangan' },
    2: { name: 'punctuation.definition.abbreviation.begin.fangan' },
    3: { name: 'support.type.abbreviation.fangan' },
    4: { name: 'punctuation.definition.abbreviation.end.fangan' },
  },
}

const year = '(?:(?:19|20)[0-9]{2}|[二两][〇○零][一二三四五六七八九〇○零]{2})'
const month = '(?:1[0-2]|0?[1-9])月'
const part = `(?:[上下]半年|第?[一二三四1-4]季度|${month}(?:份|[上中下]旬|(?:[12][0-9]|3[01]|0?[1-9])[日号])?)`
const before = '(?:年?[底末初]|全年)?(?:之前|以前|前|起)?'
/** Days, months, years, periods and what recurs. */
export const dates = [
  `${year}年?(?:[-—–~～至到]+${year})年(?:[底末])?`,
  `${year}年${part}?(?:[-—–~～至到]+(?:${year}年)?${part})?${before}`,
  `(?<![0-9])${month}(?:(?:[12][0-9]|3[01]|0?[1-9])[日号]|[上中下]旬)?[底末]?(?:之前|以前|前)?`,
  '“?十[一二三四五六七]?五”?(?:时期|期间|期末|末)',
  '每(?:半年|年|季度|季|月|旬|周)(?:[底末])?(?:前)?|(?:今年|明年|年)[底末](?:前)?',
].join('|')

/** Figures with their bounds and units. */
export const targets: readonly Rule[] = [
  scoped('keyword.operator.bound', `(?:${atLeast}|${atMost})(?=约?[0-9])`),
  {
    match: `(${number})(${unit})?(以上|以下|以内|左右)?`,
    captures: {
      1: { name: 'constant.numeric.target.fangan' },
      2: { name: 'keyword.other.unit.fangan' },
      3: { name: 'keyword.operator.bound.fangan' },
    },
  },
]
