/** The texts of `fangan ledger` and `fangan ledger apply`. */

import type { Localised } from '../text/localised.js'

/** By what they say. */
export const ledgerMessages = {
  noTasks: {
    zh: '{path}：没有读到任务，台账只有表头。',
    en: '{path}: no task was found; the ledger has headings only.',
  },
  noDate: {
    zh: '--date 的值“{value}”不是日期，应写成 2026-06-30 的样子。',
    en: '--date cannot take the value "{value}"; write it like 2026-06-30.',
  },
  annexSame: { zh: '{path}：清单与正文一致，不用改。', en: '{path}: the list says what the text says.' },
  annexGone: {
    zh: '清单中有{count}行在正文中没有单独的任务，写入后不再保留：',
    en: 'Rows of the list that the text has no task of their own for; the new list is without them: {count}',
  },
  annexGoneOne: { zh: '  {title}', en: '  {title}' },
  annexNone: { zh: '{path}：正文中没有可列入清单的任务。', en: '{path}: the text holds nothing to list.' },
  annexLines: {
    zh: '{path}：清单的表格每格占一行，无法可靠地改写，请手工修改。',
    en: '{path}: each cell of the list is on a line of its own; it cannot be written anew. Change it by hand.',
  },
  annexWritten: { zh: '{path}：清单已写入。', en: '{path}: the list is written.' },
  noQuarter: {
    zh: '--quarter 的值“{value}”不是季度，应写成 2026Q2 的样子。',
    en: '--quarter cannot take the value "{value}"; write it like 2026Q2.',
  },
  reportWritten: { zh: '{path}：报告已写入。', en: '{path}: the report is written.' },
  mergeOne: {
    zh: '--merge 一次只能用于一篇方案，请分别导出。',
    en: '--merge goes with one plan at a time; export them one by one.',
  },
  outputFolder: {
    zh: '有几篇方案时，-o 应为已有的文件夹，{path} 不是文件夹。',
    en: 'With several plans -o must be a folder that exists; {path} is none.',
  },
  exists: {
    zh: '{path}：文件已存在，未改写。请用 -o 换一个文件名；确要覆盖，请加 --force。',
    en: '{path}: the file exists and was left as it is. Name another one with -o, or add --force to replace it.',
  },
  notWritten: { zh: '{path}：无法写入（{reason}）。', en: '{path}: it cannot be written ({reason}).' },
  written: { zh: '{path}：台账已写入。', en: '{path}: the ledger is written.' },
  conflictApply: {
    zh: '“{title}”的{field}在不同工作表中填写不一致，采用第一处，请核对。',
    en: '{field} of “{title}” differs between sheets; the first one is taken. Check it.',
  },
  strayApply: {
    zh: '“{title}”的{field}在表中填为“{value}”，这一处不由台账写回正文，请手工修改。',
    en: '{field} of “{title}” says “{value}” in the workbook; it is not written into the text from there. Change it by hand.',
  },
  change: { zh: '{number}. {title}｜{field}：{now} → {value}', en: '{number}. {title} | {field}: {now} → {value}' },
  both: {
    zh: '{number}. {title}｜{field}：表中改为“{value}”，正文也由“{before}”改成了“{now}”，未写回，请人工确定。',
    en: '{number}. {title} | {field}: the workbook says “{value}”, and the text was changed from “{before}” to “{now}”; nothing was written. Decide by hand.',
  },
  unwritten: {
    zh: '{number}. {title}｜{field}：无法把“{value}”可靠地写进正文现有的格式，请手工修改。',
    en: '{number}. {title} | {field}: “{value}” cannot be written into the text as it is laid out; change it by hand.',
  },
  nothing: { zh: '表中没有要写回正文的改动。', en: 'The workbook changes nothing in the text.' },
  dry: {
    zh: '以上改动尚未写入；确认后加 --write 写回正文。',
    en: 'Nothing is written yet; add --write to change the text.',
  },
  applied: { zh: '{path}：已写回{count}处。', en: '{path}: changes written: {count}' },
  missing: {
    zh: '{path}：文件编码 {encoding} 中没有“{characters}”，未改写。请先另存为 UTF-8。',
    en: '{path}: {encoding}, in which the file is encoded, has no “{characters}”; the file was left as it is. Save it as UTF-8 first.',
  },
  changedMeanwhile: {
    zh: '{path}：读取之后文件又有改动，未改写。请再运行一次。',
    en: '{path}: the file was changed after it was read, and was left as it is. Run the command again.',
  },
  encoding: {
    zh: '{path}：文件编码为 {encoding}，未改写。请先另存为 UTF-8。',
    en: '{path}: the file is encoded as {encoding} and was left as it is. Save it as UTF-8 first.',
  },
} as const satisfies Record<string, Localised>
