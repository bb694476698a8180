/** The texts of `fangan align`. */

import type { Localised } from '../text/localised.js'

/** By what they say. */
export const alignMessages = {
  noUpper: {
    zh: '{path}：没有写明上位文件，无法对照。请用 --upper 指定，或在文首元数据写“上位文件: 文件名”，或在 fangan.config.json 里写 "upper"。',
    en: '{path}: no upper document is named. Name one by --upper, by 上位文件 in the front matter, or by "upper" in fangan.config.json.',
  },
  noTies: {
    zh: '这些文件之间没有写明上下级关系。请在各文件的文首元数据写“上位文件: 文件名”，或在 fangan.config.json 里写 "upper"。',
    en: 'None of these files names another one as its upper document. Name it by 上位文件 in the front matter, or by "upper" in fangan.config.json.',
  },
  problem: { zh: '{name}：{message}', en: '{name}: {message}' },
  pinShape: {
    zh: '“{value}”应写成“上位文件条款=本方案条款”，如 二（三）1=三（二）；几个上位文件有同样的条款时，写成“文件名#条款=条款”。',
    en: 'Write “{value}” as upper clause=plan clause, e.g. 二（三）1=三（二）; as file#clause=clause where several upper documents have that clause.',
  },
  noUpperClause: {
    zh: '上位文件没有“{path}”这一条任务。可用：{known}。',
    en: 'The upper documents have no task {path}. Possible: {known}.',
  },
  severalUpper: {
    zh: '有几处“{path}”，请写成“文件名#条款=条款”。',
    en: 'There are several {path}; write file#clause=clause.',
  },
  noDraftClause: {
    zh: '本方案没有“{path}”这一条任务。可用：{known}。',
    en: 'The plan has no task {path}. Possible: {known}.',
  },
  pinned: { zh: '{path}：记下{count}处对应。', en: '{path}: decisions noted: {count}' },
  written: { zh: '{path}：对照结果已写入。', en: '{path}: the alignment is written.' },
  stray: {
    zh: '对应记录“{upper}”与“{draft}”：文本中已找不到，这一条不起作用。',
    en: 'The pin of “{upper}” and “{draft}”: the texts have no such passages any more, and it has no effect.',
  },
  errors: {
    zh: '另有错误级问题{count}个，详见 fangan check。',
    en: 'There are findings at error level ({count}); see fangan check.',
  },
  tooManyWarnings: {
    zh: '警告{warnings}条，超过允许的{max}条，详见 fangan check。',
    en: 'There are more warnings ({warnings}) than allowed ({max}); see fangan check.',
  },
} as const satisfies Record<string, Localised>
