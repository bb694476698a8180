/** The texts of help and of wrong usage. */

import type { Localised } from '../text/localised.js'

/** Titles that commander prints in its help. */
export const helpTitles: Readonly<Record<string, Localised>> = {
  'Usage:': { zh: '用法：', en: 'Usage:' },
  'Arguments:': { zh: '参数：', en: 'Arguments:' },
  'Options:': { zh: '选项：', en: 'Options:' },
  'Global Options:': { zh: '通用选项：', en: 'Global options:' },
  'Commands:': { zh: '命令：', en: 'Commands:' },
}

/** Wrong usage, by commander's code; `{name}` is the first thing that commander quotes, `{value}` the second. */
export const usage: Readonly<Record<string, Localised>> = {
  'commander.unknownOption': { zh: '没有 {name} 这个选项。', en: 'There is no option {name}.' },
  'commander.unknownCommand': { zh: '没有 {name} 这个命令。', en: 'There is no command {name}.' },
  'commander.missingArgument': { zh: '缺少参数 <{name}>。', en: 'The argument <{name}> is missing.' },
  'commander.excessArguments': {
    zh: '多写了参数，这个命令用不到。',
    en: 'There are more arguments than this command takes.',
  },
  'commander.optionMissingArgument': { zh: '选项 {name} 后面缺少值。', en: 'The option {name} lacks its value.' },
  'commander.missingMandatoryOptionValue': { zh: '缺少选项 {name}。', en: 'The option {name} is missing.' },
  'commander.invalidArgument': {
    zh: '选项 {name} 的值“{value}”不可用。',
    en: 'The option {name} cannot take the value "{value}".',
  },
}

/** Descriptions of commands, arguments and options. */
export const help = {
  program: {
    zh: '检查实施方案：对照上级文件要求，指出缺少的要素和文字问题。',
    en: 'Checks implementation plans (实施方案) against what the upper-level notice demands.',
  },
  version: { zh: '显示版本号', en: 'print the version' },
  help: { zh: '显示用法', en: 'print the usage' },
  helpCommand: { zh: '显示某个命令的用法', en: 'print the usage of a command' },
  locale: {
    zh: '输出语言；默认看 LC_ALL、LANG，未设置时用中文',
    en: 'language of the output; by LC_ALL or LANG, Chinese when unset',
  },
  color: { zh: '总是使用颜色', en: 'always use colours' },
  noColor: { zh: '不使用颜色', en: 'use no colours' },
  check: { zh: '检查文件、文件夹或通配符所指的方案', en: 'check the plans in files, folders or globs' },
  paths: { zh: '文件、文件夹或通配符', en: 'files, folders or globs' },
  template: {
    zh: '使用这个模板（编号或模板文件），不自动选择',
    en: 'use this template (id or file) instead of choosing one',
  },
  format: { zh: '输出格式', en: 'format of the output' },
  minSeverity: {
    zh: '只显示这一级及以上的问题；默认 text、github 为 information，json、sarif 为 hint',
    en: 'show findings from this severity up; by default information for text and github, hint for json and sarif',
  },
  align: {
    zh: '与上位文件逐项对照：承接了哪些，缺哪些，时限和指标是否达到',
    en: 'show what a plan takes up of the documents of the level above, and what it lacks',
  },
  upper: {
    zh: '上位文件；默认用文首元数据“上位文件”或配置 upper 所写的',
    en: 'upper documents; by default those of the front matter or of "upper" in the configuration',
  },
  alignOutput: { zh: '写入的文件，- 为标准输出', en: 'file to write, - for standard output' },
  pin: {
    zh: '确认两条对应，写成“上位文件条款=本方案条款”，可重复；记在“方案文件名.align.json”',
    en: 'confirm a match, as upper clause=plan clause; repeatable; noted in <plan>.align.json',
  },
  reject: { zh: '确认两条不对应，写法同 --pin', en: 'rule a match out, written like --pin' },
  maxWarnings: {
    zh: '警告超过这个数时退出码为 1；负数表示不限（默认）',
    en: 'exit with 1 above this number of warnings; negative: no limit (default)',
  },
  stdin: { zh: '从标准输入读取一篇方案', en: 'read one plan from standard input' },
  stdinFilename: {
    zh: '标准输入内容的文件名，用于报告和查找配置',
    en: 'file name of that plan, for the report and the configuration',
  },
  config: { zh: '使用这个配置文件，不自动查找', en: 'use this configuration instead of the nearest one' },
  matrix: { zh: '列出要素和任务的完备情况表', en: 'print the completeness matrix' },
  exitZero: {
    zh: '有问题时退出码也为 0；用法、配置有误或文件无法读取时仍为 2',
    en: 'exit with 0 whatever is found; wrong usage, a defective configuration or an unreadable file still gives 2',
  },
  since: {
    zh: '只检查自这个 git 版本（提交、分支、标签）以来改动过的方案',
    en: 'check only plans that changed since this git revision (commit, branch, tag)',
  },
  baseline: {
    zh: '不再报告这个文件所列的已知问题；所列问题已消失时退出码为 1',
    en: 'leave out the known findings listed in this file; exit with 1 when a listed one no longer occurs',
  },
  updateBaseline: {
    zh: '把现有问题写入 --baseline 所指的文件',
    en: 'write the present findings into the file named by --baseline',
  },
  cache: {
    zh: '未改动的文件用上次的结果；文件名默认 .fangan-cache',
    en: 'take earlier results for files that are unchanged; the file is .fangan-cache unless named',
  },
  threads: {
    zh: '检查用的线程数；默认等于处理器数，文件少时不用线程',
    en: 'number of threads; by default as many as processors, none for a few files',
  },
  shard: {
    zh: '把文件分成 n 份，只检查第 i 份；各份结果用 fangan merge 合并',
    en: 'divide the files into n parts and check the i-th only; fangan merge joins the results',
  },
  jsonl: {
    zh: '从标准输入逐行读 JSON（{"id", "text"}），每行输出一个结果',
    en: 'read JSON lines ({"id", "text"}) from standard input and write one result for each',
  },
  merge: {
    zh: '把几份 json 或 sarif 结果合并成一份报告',
    en: 'join several results in json or sarif into one report',
  },
  results: { zh: 'fangan check 输出的结果文件', en: 'results of fangan check' },
  inspect: { zh: '显示从一篇方案中读出的内容', en: 'show what is read from a plan' },
  file: { zh: '方案文件', en: 'a plan' },
  explain: { zh: '说明一条规则或模板要素', en: 'explain a rule or a requirement' },
  rule: {
    zh: '规则名或要素编号，如 task-without-lead、R24',
    en: 'id of the rule, or number of the requirement, e.g. task-without-lead, R24',
  },
  rules: { zh: '列出全部规则', en: 'list the rules' },
  templates: { zh: '列出内置模板', en: 'list the built-in templates' },
  import: {
    zh: '把 Word 文档、网页或从网页复制的文字转成草稿，并说明去掉、补入了什么',
    en: 'turn a Word document, a web page or text copied from one into a draft, and say what was left out or added',
  },
  importFile: {
    zh: '文件：.docx、.html、.txt；装有 LibreOffice 的还可以是 .doc、.wps、.rtf',
    en: 'a file: .docx, .html, .txt; also .doc, .wps and .rtf where LibreOffice is installed',
  },
  importOutput: {
    zh: '写到这个文件或文件夹；默认写到标准输出',
    en: 'write to this file or folder; by default to standard output',
  },
  changes: {
    zh: 'Word 文档中的修订：accepted 按接受修订读取，original 按修订前的原稿读取',
    en: 'tracked changes of a Word document: read it with them, or as it was before',
  },
  simplified: {
    zh: '繁体转为简体，去掉网页的注音，括号、标点改为全角',
    en: 'write simplified characters and full-width marks, without the pinyin that web pages add',
  },
  ledger: {
    zh: '生成任务台账（Excel、CSV、JSON 或 Markdown）',
    en: 'write the task ledger (Excel, CSV, JSON or Markdown)',
  },
  output: {
    zh: '写到这个文件或文件夹；- 表示标准输出。默认：xlsx 写在方案旁边，其他格式写到标准输出',
    en: 'write to this file or folder; - is standard output. By default xlsx goes beside the plan, the others to standard output',
  },
  mergeWorkbook: {
    zh: '并入原台账（.xlsx）中填写的进展和状态',
    en: 'take over progress and states typed into an earlier ledger (.xlsx)',
  },
  ledgerDate: {
    zh: '按这一天计算绿、黄、红，如 2026-06-30；默认为今天',
    en: 'reckon the colours for this day, e.g. 2026-06-30; by default today',
  },
  force: { zh: '覆盖已有的文件', en: 'replace a file that exists' },
  ledgerApply: {
    zh: '把台账中改过的单位、责任人、时限写回正文；默认只显示，不写入',
    en: 'bring bodies, persons and deadlines changed in the ledger back into the text; by default they are only shown',
  },
  cascade: {
    zh: '国家、省、市、县各级文件层层对照：画出承接关系，列出没有落实到底的任务',
    en: 'follow tasks down the levels of government: how documents carry out one another, and where tasks are lost',
  },
  diff: {
    zh: '逐条比较一篇方案的两个版本，可生成修改对照表',
    en: 'compare two versions of a plan item by item, as a table if wanted',
  },
  oldVersion: { zh: '原来的版本', en: 'the old version' },
  newVersion: { zh: '修改后的版本', en: 'the new version' },
  diffOutput: {
    zh: '写到这个文件；- 表示标准输出。默认：xlsx、docx 写在新版本旁边，其他格式写到标准输出',
    en: 'write to this file; - is standard output. By default xlsx and docx go beside the new version, the others to standard output',
  },
  ledgerAnnex: {
    zh: '按正文生成或更新附件中的任务清单、措施清单；默认只显示，不写入',
    en: 'write or bring up to date the annexed list of tasks or measures; by default it is only shown',
  },
  list: { zh: '哪份清单：tasks 重点任务，measures 配套措施', en: 'which list: key tasks or supporting measures' },
  ledgerReport: {
    zh: '起草季度进展报告',
    en: 'draft the report on a quarter',
  },
  quarter: { zh: '哪个季度，如 2026Q2', en: 'which quarter, e.g. 2026Q2' },
  reportOutput: { zh: '写到这个文件；默认写到标准输出', en: 'write to this file; by default to standard output' },
  workbook: { zh: '台账（.xlsx）', en: 'a ledger (.xlsx)' },
  write: { zh: '写入正文', en: 'change the text' },
  lsp: { zh: '启动语言服务器', en: 'start the language server' },
  stdio: { zh: '通过标准输入输出通信（必需）', en: 'talk over standard input and output (required)' },
  mcp: { zh: '启动 MCP 服务器，供大模型工具调用（只读）', en: 'start an MCP server for language models (read-only)' },
  mcpRoot: { zh: '允许读取的文件夹；不写则不读文件', en: 'folder that may be read; none when absent' },
  byDefault: { zh: '默认 {value}', en: 'default {value}' },
} as const satisfies Record<string, Localised>
