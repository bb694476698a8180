/** What can be wrong with a layout file. */

import type { Localised } from '../text/localised.js'

/** By what they say. */
export const messages = {
  empty: {
    zh: '文件是空的。至少写一行 id，再写与标准不同的各项，如 title.size: 小二。',
    en: 'The file is empty. Give an id and what differs from the standard, e.g. title.size: 小二.',
  },
  notAMap: {
    zh: '应逐行写“键: 值”，如 title.size: 小二。',
    en: 'Write one key: value a line, e.g. title.size: 小二.',
  },
  noId: { zh: '缺少“id”，如 id: county-health。', en: '“id” is missing, e.g. id: county-health.' },
  badId: {
    zh: 'id 只用小写字母、数字和连字符，以字母开头，如 county-health。',
    en: 'An id has small letters, digits and hyphens and begins with a letter, e.g. county-health.',
  },
  idTaken: {
    zh: 'gbt9704 是标准本身的编号，请另取一个，如 county-health。',
    en: 'gbt9704 is the standard itself; choose another id, e.g. county-health.',
  },
  badName: {
    zh: 'name 应是一个名称，如 name: 县卫健局公文格式；或分别写 zh 和 en。',
    en: 'name is a text, e.g. name: 县卫健局公文格式, or one under zh and one under en.',
  },
  badBase: {
    zh: '只能以标准为基础：extends: gbt9704；不写也是如此。',
    en: 'Only the standard can be extended: extends: gbt9704, which also holds when it is left out.',
  },
  badFonts: {
    zh: 'fonts 应逐项写“字形: 字体名称”，如 小标宋: 方正小标宋_GBK。',
    en: 'fonts maps typefaces to names of fonts, e.g. 小标宋: 方正小标宋_GBK.',
  },
  badFont: {
    zh: '应是字体的名称，不含引号和尖括号，如 方正小标宋_GBK。',
    en: 'This must be the name of a font without quotation marks or angle brackets, e.g. 方正小标宋_GBK.',
  },
  notAnElement: {
    zh: '“{element}”下面应写各项，如 {element}: {{property}: {value}}。',
    en: '“{element}” holds properties, e.g. {element}: {{property}: {value}}.',
  },
  badValue: {
    zh: '{key}（{title}）的值不对，可写：{allowed}。',
    en: 'The value of {key} ({title}) must be {allowed}.',
  },
  twice: { zh: '“{key}”写了两次，请删去一处。', en: '“{key}” is given twice; delete one of them.' },
  unknownKey: { zh: '没有“{key}”这一项，可用：{known}。', en: 'There is no “{key}”; known are {known}.' },
  unknownKeyMeant: { zh: '没有“{key}”这一项，是否指“{meant}”？', en: 'There is no “{key}”; did you mean “{meant}”?' },
  tooWide: {
    zh: '左页边 {left} 毫米加版心宽 {width} 毫米超过纸宽 {page} 毫米。',
    en: 'Left margin {left} mm and type area {width} mm are wider than the page of {page} mm.',
  },
  tooHigh: {
    zh: '上页边 {top} 毫米加版心高 {height} 毫米超过纸高 {page} 毫米。',
    en: 'Top margin {top} mm and type area {height} mm are higher than the page of {page} mm.',
  },
  tooManyLines: {
    zh: '版心高 {height} 毫米排不下 {lines} 行 {size} 磅的字，请减少行数或改小字号。',
    en: 'A type area of {height} mm does not hold {lines} lines of {size} pt; take fewer lines or a smaller size.',
  },
  tooManyCharacters: {
    zh: '版心宽 {width} 毫米排不下一行 {characters} 个 {size} 磅的字，请减少字数或改小字号。',
    en: 'A type area of {width} mm does not hold {characters} characters of {size} pt; take fewer or a smaller size.',
  },
  numberTooLow: {
    zh: '页码在版心下 {below} 毫米，超出下页边 {bottom} 毫米。',
    en: 'The page number, {below} mm below the type area, leaves the bottom margin of {bottom} mm.',
  },
} as const satisfies Record<string, Localised>
