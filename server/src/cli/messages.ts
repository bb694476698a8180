/** The texts of the command line. */

import type { Localised } from '../text/localised.js'
import { help, helpTitles, usage } from './helpMessages.js'
import { run } from './runMessages.js'

/** Why a file could not be used; `{path}` is the file as it was named. */
const failures = {
  absent: {
    zh: '{path}：没有这个文件或文件夹，请核对路径。',
    en: '{path}: there is no such file or folder; check the path.',
  },
  unreadable: {
    zh: '{path}：无法读取（{reason}），请检查权限或关闭占用它的程序。',
    en: '{path}: cannot be read ({reason}); check permissions, or close the program that holds it.',
  },
  unreadableFolder: {
    zh: '{path}：文件夹无法读取（{reason}），其中的方案未检查。请检查权限。',
    en: '{path}: the folder cannot be read ({reason}); the plans in it were not checked. Check permissions.',
  },
  isFolder: { zh: '{path}：这是文件夹，这里需要一个文件。', en: '{path}: this is a folder; a file is needed here.' },
  noMatch: { zh: '{path}：没有文件与这个通配符相符。', en: '{path}: no file fits this glob.' },
  noPlans: {
    zh: '{path}：文件夹里没有找到方案。默认查找 *.fangan、*.fangan.md 和文件名含“实施方案”等字样的 .txt；其他文件请直接写出文件名，或写入 fangan.config.json 的 files。',
    en: '{path}: the folder holds no plan. Searched are *.fangan, *.fangan.md and .txt files named like 实施方案; name other files directly, or in "files" of fangan.config.json.',
  },
  word: {
    zh: '{path}：这是 Word 或 WPS 文档，这里需要文本文件。请先用 fangan import 转为文本。',
    en: '{path}: this is a Word or WPS document; a text file is needed here. Turn it into text with fangan import.',
  },
  notImported: { zh: '{path}：{reason}', en: '{path}: {reason}' },
  pdf: {
    zh: '{path}：这是 PDF 文件，不是纯文本。请把正文复制到 .txt 文件后再检查。',
    en: '{path}: this is a PDF file, not plain text. Copy its text into a .txt file and check that.',
  },
  binary: {
    zh: '{path}：这是二进制文件，不是文本，未检查。',
    en: '{path}: this is a binary file, not text; it was not checked.',
  },
  undecodable: {
    zh: '{path}：文字编码无法识别，既不是有效的 UTF-8，也不是 GB18030、UTF-16 或 Big5，可能已损坏。请用 UTF-8 编码重新保存后再检查。',
    en: '{path}: the encoding is neither valid UTF-8 nor GB18030, UTF-16 or Big5; the file may be damaged. Save it as UTF-8 and check again.',
  },
  vanished: {
    zh: '{path}：列出之后文件被删除或移走了，未检查。',
    en: '{path}: the file was there when the folder was listed and is gone now; it was not checked.',
  },
  tooLarge: {
    zh: '{path}：文件有 {megabytes} MB，超过 {limit} MB，不像是方案，未检查。',
    en: '{path}: the file has {megabytes} MB, more than {limit} MB; that is no plan, and it was not checked.',
  },
  device: {
    zh: '{path}：这是设备，不是文件，未检查。要检查标准输入，请用 --stdin。',
    en: '{path}: this is a device, not a file; it was not checked. Use --stdin for standard input.',
  },
  crashed: {
    zh: '{path}：检查时程序出错（{detail}），这个文件未检查完。这是 fangan 的缺陷，请反馈给开发者。',
    en: '{path}: fangan failed on this file ({detail}). This is a defect of fangan; please report it.',
  },
} as const satisfies Record<string, Localised>

const report = {
  severity: {
    error: { zh: '错误', en: 'error' },
    warning: { zh: '警告', en: 'warning' },
    information: { zh: '信息', en: 'info' },
    hint: { zh: '提示', en: 'hint' },
  },
  template: { zh: '模板 {id}（{title}）：{reason}', en: 'template {id} ({title}): {reason}' },
  requirements: {
    zh: '要素 {met}/{total} 齐全，{partial} 项不全，{missing} 项缺少',
    en: 'requirements {met}/{total} met, {partial} partial, {missing} missing',
  },
  tasks: {
    zh: '任务 {total} 项，其中{elements}齐全 {complete} 项',
    en: '{total}, {complete} with {elements}',
  },
  tasksOne: {
    zh: '任务 {total} 项，其中写明{elements} {complete} 项',
    en: '{total}, {complete} with {elements}',
  },
  tasksAlone: { zh: '任务 {total} 项', en: '{total}' },
  related: { zh: '相关：第{lines}{noun}', en: 'related: {noun} {lines}' },
  relatedMany: { zh: '相关：第{lines}{noun}等{total}处', en: 'related: {noun} {lines} and {more}' },
  /** Of paragraphs that Word does not count with the text. */
  wordAside: { zh: '脚注或文本框', en: 'note or text box' },
  wordPlace: { zh: '第{paragraph}段第{character}字', en: '¶{paragraph}:{character}' },
  noFindings: { zh: '没有需要显示的问题', en: 'nothing to show' },
  empty: { zh: '文件是空的，没有可检查的内容', en: 'the file is empty; there is nothing to check' },
  hidden: {
    zh: '另有 {count} 条较轻的问题未显示，可用 --min-severity hint 查看。',
    en: '{count} not shown; use --min-severity hint to show all.',
  },
  summary: {
    zh: '共检查 {files} 个文件：错误 {errors}，警告 {warnings}，信息 {information}，提示 {hints}。',
    en: '{files} checked: {errors}, {warnings}, {information}, {hints}.',
  },
  failed: { zh: '{count} 个文件或文件夹未能检查，原因见上。', en: 'Not checked: {count}; see above.' },
  defects: {
    zh: '配置或模板有 {count} 处错误，见上。',
    en: 'The configuration or the template has {count}; see above.',
  },
  notChecked: { zh: '未检查，原因见上。', en: 'Nothing was checked; see above.' },
  tooManyWarnings: {
    zh: '警告 {warnings} 条，超过允许的 {max} 条。',
    en: 'There are more warnings ({warnings}) than allowed ({max}).',
  },
  line: { zh: '第 {line} 行', en: 'line {line}' },
  encoding: { zh: '{path}：编码为 {encoding}，已按此读取。', en: '{path}: read as {encoding}.' },
} as const

const matrix = {
  requirements: { zh: '要素完备情况', en: 'Requirements' },
  tasks: { zh: '任务完备情况', en: 'Tasks' },
  ref: { zh: '编号', en: 'ref' },
  requirement: { zh: '要素', en: 'requirement' },
  clause: { zh: '依据条款', en: 'clause' },
  place: { zh: '所在位置', en: 'place' },
  task: { zh: '任务', en: 'task' },
  lead: { zh: '牵头', en: 'lead' },
  person: { zh: '责任人', en: 'person' },
  deadline: { zh: '时限', en: 'deadline' },
  target: { zh: '目标', en: 'target' },
  line: { zh: '行', en: 'line' },
} as const satisfies Record<string, Localised>

const inspect = {
  title: { zh: '标题', en: 'title' },
  issuer: { zh: '发文机关', en: 'issuer' },
  docNumber: { zh: '发文字号', en: 'document number' },
  date: { zh: '成文日期', en: 'date' },
  kind: { zh: '文种', en: 'kind' },
  addressees: { zh: '主送机关', en: 'addressees' },
  headings: { zh: '标题层次', en: 'Headings' },
  tasks: { zh: '任务', en: 'Tasks' },
  annexRows: { zh: '附件任务行', en: 'Rows of annexes' },
  duties: { zh: '部门职责', en: 'Duties' },
  documentDeadlines: { zh: '任务以外的时限', en: 'Deadlines outside tasks' },
  documentTargets: { zh: '任务以外的指标', en: 'Targets outside tasks' },
  citations: { zh: '引用文件', en: 'Citations' },
  abbreviations: { zh: '简称', en: 'Abbreviations' },
  placeholders: { zh: '未填写之处', en: 'Placeholders' },
  persons: { zh: '责任人', en: 'persons' },
  deadlines: { zh: '时限', en: 'deadlines' },
  targets: { zh: '指标', en: 'targets' },
} as const satisfies Record<string, Localised>

/** What a template may demand of every task. */
const elements = {
  lead: { zh: '牵头单位', en: 'lead' },
  parties: { zh: '责任单位', en: 'responsible party' },
  person: { zh: '责任人', en: 'person' },
  deadline: { zh: '时限', en: 'deadline' },
  target: { zh: '量化目标', en: 'target' },
  measure: { zh: '具体措施', en: 'measure' },
} as const satisfies Record<string, Localised>

/** Names of roles, for people. */
const roles = {
  lead: { zh: '牵头', en: 'lead' },
  joint: { zh: '分别负责', en: 'joint' },
  support: { zh: '配合', en: 'support' },
  'all-by-duty': { zh: '按职责分工负责', en: 'all by duty' },
  'lead-by-position': { zh: '列首位', en: 'lead by position' },
  listed: { zh: '列名', en: 'listed' },
} as const satisfies Record<string, Localised>

const explain = {
  unknown: {
    zh: '没有名为“{name}”的规则或要素，可用 `fangan rules` 查看全部。',
    en: 'There is no rule or requirement "{name}"; `fangan rules` lists them.',
  },
  ambiguous: {
    zh: '“{name}”不止一个，请写全：{ids}。',
    en: 'There are several "{name}"; write one in full: {ids}.',
  },
  /** Between a name and its value, and between a name and the block below it. */
  colon: { zh: '：', en: ': ' },
  blockColon: { zh: '：', en: ':' },
  /** Stand for what a message takes from the document. */
  someRule: { zh: '某规则', en: 'a rule' },
  otherRule: { zh: '另一规则', en: 'another rule' },
  severity: { zh: '默认级别', en: 'Severity' },
  fixable: { zh: '快速修复', en: 'Fix' },
  fix: {
    none: { zh: '无', en: 'none' },
    safe: { zh: '有，可放心应用', en: 'safe' },
    unsafe: { zh: '有，应用后请复核', en: 'to be reviewed' },
  },
  basis: { zh: '依据', en: 'Basis' },
  says: { zh: '提示语', en: 'Message' },
  insert: { zh: '可补写的文字', en: 'Text to insert' },
  options: { zh: '选项', en: 'Options' },
} as const

/** All texts, by part. */
export const messages = {
  helpTitles,
  usage,
  failures,
  help,
  run,
  report,
  matrix,
  inspect,
  elements,
  roles,
  explain,
  usageOther: { zh: '用法有误：{detail}', en: 'Wrong usage: {detail}' },
  meant: { zh: '是否想写 {meant}？', en: ' Did you mean {meant}?' },
  choices: { zh: '可用：{choices}。', en: ' Possible: {choices}.' },
  seeHelp: { zh: '用 fangan --help 查看用法。', en: 'See fangan --help.' },
  noInput: {
    zh: '没有说明要检查什么，请写出文件、文件夹或通配符，或用 --stdin。',
    en: 'Nothing to check: name files, folders or globs, or use --stdin.',
  },
  stdinWithPaths: {
    zh: '--stdin 不能与文件参数同时使用，请去掉其中一个。',
    en: '--stdin does not go with files; drop one of them.',
  },
  stdinFilenameAlone: {
    zh: '--stdin-filename 要与 --stdin 一起使用。',
    en: '--stdin-filename goes with --stdin only.',
  },
  unknownTemplate: { zh: '没有名为“{id}”的模板。可用：{ids}。', en: 'There is no template "{id}". There are: {ids}.' },
} as const
