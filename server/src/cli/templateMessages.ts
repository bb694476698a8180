/** The texts of `fangan template`. */

import type { Localised } from '../text/localised.js'

/** Descriptions of the commands, arguments and options. */
export const templateHelp = {
  template: { zh: '起草、新建、试用自备模板', en: 'draft, make and try templates of your own' },
  draft: {
    zh: '从通知（文本或网页）中找出对方案的要求，拟出模板',
    en: 'propose a template from a notice (text or HTML)',
  },
  notice: { zh: '通知的文件', en: 'the file of the notice' },
  make: {
    zh: '新建模板；在终端中逐项询问，也可全部用选项给出',
    en: 'make a template; asks on a terminal, or takes options',
  },
  test: {
    zh: '用模板文件中的示例（examples）试用模板',
    en: 'try templates on the examples in their files',
  },
  files: { zh: '模板文件', en: 'template files' },
  output: { zh: '写入这个文件；已有的文件不覆盖', en: 'write to this file; one that exists is left as it is' },
  id: { zh: '模板名，如 my-city', en: 'id of the template, e.g. my-city' },
  title: { zh: '模板的标题', en: 'title of the template' },
  document: { zh: '依据的文件', en: 'the document that it rests on' },
  clause: { zh: '依据的条款；默认“全文”', en: 'the clause; 全文 by default' },
  extends: {
    zh: '继承这个模板（内置模板的名称或文件路径）',
    en: 'extend this template (built-in id or path)',
  },
  kinds: { zh: '适用的文种，用逗号隔开', en: 'kinds of document, separated by commas' },
  titleWords: {
    zh: '标题中的词（有其一即适用），用逗号隔开',
    en: 'words of the title, one of which must be there, by commas',
  },
  elements: { zh: '要求的要素，用逗号隔开', en: 'the elements, separated by commas' },
} satisfies Readonly<Record<string, Localised>>

/** What is said, and asked. */
export const templateMessages = {
  drafted: {
    zh: '找到{count}项要求，其中{doubts}项需要核对（文件中注明“请核对”）；另有{undecided}项从方案文字判断不出，列在文件末尾。',
    en: '{count} demands were found, {doubts} of them to be checked (marked “Check” in the file); {undecided} more cannot be read from a plan and are listed at the end.',
  },
  nothing: {
    zh: '没有读到对方案的要求。请确认这是布置方案的通知，或用 fangan template new 新建模板。',
    en: 'No demands on a plan were found. Is this the notice that asks for it? fangan template new makes a template by hand.',
  },
  written: { zh: '{path}：模板已写入。', en: '{path}: the template is written.' },
  exists: {
    zh: '{path}：文件已存在，未改写。请用 -o 换一个文件名。',
    en: '{path}: the file exists and was left as it is. Name another one with -o.',
  },
  lacking: {
    zh: '缺少 {options}。不在终端中运行时，须用选项给出。',
    en: '{options} is missing. Away from a terminal it has to be given.',
  },
  badId: {
    zh: '模板名“{id}”不可用：只用小写字母、数字和连字符，以字母开头，且不与内置模板重名。',
    en: 'The id "{id}" cannot be used: small letters, digits and hyphens, a letter first, and not the id of a built-in template.',
  },
  badElements: {
    zh: '没有这些要素：{ids}。可用：{known}。',
    en: 'There are no such elements: {ids}. Known are {known}.',
  },
  noBase: { zh: '没有名为“{id}”的内置模板。', en: 'There is no built-in template "{id}".' },
  askId: { zh: '模板名（小写字母、数字、连字符）', en: 'Id of the template (small letters, digits, hyphens)' },
  askExtends: {
    zh: '继承哪个模板（{ids}，或文件路径；不继承就留空）',
    en: 'Template to extend ({ids}, or a path; empty for none)',
  },
  askTitle: { zh: '模板的标题', en: 'Title of the template' },
  askDocument: { zh: '依据的文件（标题或文号）', en: 'Document that it rests on (title or number)' },
  askClause: { zh: '依据的条款', en: 'Clause' },
  askKinds: { zh: '适用的文种，用逗号隔开', en: 'Kinds of document, by commas' },
  askTitleWords: {
    zh: '标题中的词（有其一即适用），用逗号隔开；可空',
    en: 'Words of the title, by commas; may be empty',
  },
  askElements: { zh: '要求的要素，用逗号隔开（{known}）', en: 'Elements, by commas ({known})' },
  byDefault: { zh: '{question}［{value}］', en: '{question} [{value}]' },
  noExamples: {
    zh: '{path}：没有示例（examples），无从试用；格式见 docs/templates.md。',
    en: '{path}: there are no examples to try it on; see docs/templates.md.',
  },
  notFound: {
    zh: '{path}：{id}（{title}）在写全的示例中没有找到。请核对判定词，或补全示例。',
    en: '{path}: {id} ({title}) is not found in the conforming example. Check its words, or the example.',
  },
  found: {
    zh: '{path}：{id}（{title}）在缺少它的示例中判为已写明。请收紧判定词，或改示例。',
    en: '{path}: {id} ({title}) is found in the example that lacks it. Narrow its words, or change the example.',
  },
  partlyFound: {
    zh: '{path}：{id}（{title}）在{example}中只判为部分写明（不算失败）。',
    en: '{path}: {id} ({title}) is found in part in {example} (no failure).',
  },
  conforming: { zh: '写全的示例', en: 'the conforming example' },
  lackingExample: { zh: '缺少它的示例', en: 'the example that lacks it' },
  otherTemplate: {
    zh: '{path}：写全的示例若不指定模板，会按“{id}”检查（{reason}）。要自动选用本模板，请补上 appliesTo。',
    en: '{path}: without asking for a template the conforming example would be checked against “{id}” ({reason}). Complete appliesTo to have this one chosen.',
  },
  tried: {
    zh: '{path}：试了{count}处，{failed}处不符。',
    en: '{path}: {count} tried, {failed} failed.',
  },
} satisfies Readonly<Record<string, Localised>>
