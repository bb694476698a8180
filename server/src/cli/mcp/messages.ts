/** What the tools say of themselves and of calls that they cannot answer. */

import type { Localised } from '../../text/localised.js'

/** Texts by use. */
export const mcpMessages = {
  instructions: {
    zh: '检查和解读中国政府实施方案。正文用 text 传入；若启动时指定了 --root，也可以用 path 指明该文件夹内的文件。各工具只读，不改文件，不联网。',
    en: 'Checks and reads Chinese government implementation plans. Pass the text as `text`, or name a file below the folder given by --root as `path`. The tools only read: they change no file and use no network.',
  },
  text: { zh: '方案全文。', en: 'The whole text of the plan.' },
  path: {
    zh: '方案文件的路径，须在 --root 指定的文件夹内；与 text 二选一。',
    en: 'Path of the plan below the folder given by --root; instead of `text`.',
  },
  template: {
    zh: '要素清单的编号，如 notice-40；不写则按方案自动选择。',
    en: 'Id of the template, e.g. notice-40; chosen by the plan when absent.',
  },
  check: {
    title: { zh: '检查方案', en: 'Check a plan' },
    description: {
      zh: '检查一份实施方案：列出问题及所在行列、依据、修改办法，并逐项说明上级通知要求的要素是否写明。',
      en: 'Checks one implementation plan: findings with place, basis and fixes, and how far each element that the notice demands is met.',
    },
    minSeverity: { zh: '只列出不轻于此级别的问题。', en: 'Leaves out lighter findings.' },
  },
  inspect: {
    title: { zh: '解读方案', en: 'Read a plan' },
    description: {
      zh: '读出方案的结构：标题、编号、任务、责任单位、责任人、完成时限、目标、引用文件。',
      en: 'Reads the structure of a plan: title, number, headings, tasks, departments, persons, deadlines, targets, citations.',
    },
  },
  requirements: {
    title: { zh: '要素清单', en: 'List requirements' },
    description: {
      zh: '列出各上级通知要求方案写明的要素，含出处和可直接使用的条文。',
      en: 'Lists what each notice demands of a plan, with the clause and, where there is one, a text to insert.',
    },
    template: { zh: '只列这一份清单；不写则全部列出。', en: 'Lists this template only; all when absent.' },
  },
  explain: {
    title: { zh: '解释规则', en: 'Explain a rule' },
    description: {
      zh: '说明一条规则或一项要素：查什么、为何查、正例反例、依据。',
      en: 'Explains a rule or a requirement: what it looks for and why, with examples and its basis.',
    },
    rule: {
      zh: '规则或要素的编号，如 task-without-person、notice-40/overall-goal、R24。',
      en: 'Id of a rule or requirement, e.g. task-without-person, notice-40/overall-goal, R24.',
    },
  },
  unknownTool: { zh: '没有工具“{name}”。可用：{names}。', en: 'There is no tool "{name}". There are {names}.' },
  unknownArgument: {
    zh: '“{tool}”没有参数“{name}”。可用：{names}。',
    en: '"{tool}" has no argument "{name}". It has {names}.',
  },
  notText: { zh: '参数“{name}”应为非空文字。', en: 'The argument "{name}" must be a text that is not empty.' },
  notListed: { zh: '参数“{name}”只能是：{values}。', en: 'The argument "{name}" must be one of {values}.' },
  missing: { zh: '缺少参数“{name}”。', en: 'The argument "{name}" is missing.' },
  textOrPath: {
    zh: '请给出 text 或 path 之一，且只给一个。',
    en: 'Give either `text` or `path`, and only one of them.',
  },
  tooLong: {
    zh: 'text 有 {length} 个字符，超过上限 {limit}。',
    en: '`text` has {length} characters, more than the {limit} allowed.',
  },
  noRoot: {
    zh: '启动时没有指定 --root，不能读文件；请把全文作为 text 传入。',
    en: 'The server was started without --root, so that it reads no files; pass the text as `text`.',
  },
  outside: {
    zh: '“{path}”不在 --root 指定的文件夹内，不予读取。',
    en: '"{path}" is not in the folder given by --root and is not read.',
  },
  absent: { zh: '没有文件“{path}”。', en: 'There is no file "{path}".' },
  unknownTemplate: { zh: '没有清单“{id}”。可用：{ids}。', en: 'There is no template "{id}". There are {ids}.' },
  crashed: {
    zh: '工具“{name}”出错，属于 fangan 的缺陷：{detail}',
    en: 'The tool "{name}" failed, which is a defect of fangan: {detail}',
  },
  badRoot: {
    zh: '--root 指定的“{path}”不是可以打开的文件夹。',
    en: '--root: "{path}" is not a folder that can be opened.',
  },
  found: {
    zh: '按“{template}”检查：错误 {errors}，警告 {warnings}，信息 {information}，提示 {hints}；要素写明 {met} 项，部分写明 {partial} 项，没有写 {missing} 项。',
    en: 'Checked against "{template}": {errors} errors, {warnings} warnings, {information} information, {hints} hints; elements: {met} met, {partial} partial, {missing} missing.',
  },
  empty: { zh: '正文是空的。', en: 'The text is empty.' },
} as const satisfies Record<string, Localised | Record<string, Localised>>
