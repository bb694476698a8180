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
  noWorkbook: {
    zh: '{path}：不是可读取的 Excel 文件（{reason}）。请用 .xlsx 格式另存后再试。',
    en: '{path}: this is no workbook that can be read ({reason}). Save it as .xlsx and try again.',
  },
  noLedger: {
    zh: '{path}：各工作表中没有台账的表头（应有“重点任务”等列）。',
    en: '{path}: no sheet has the headings of a ledger (a column 重点任务 or Task among them).',
  },
  gone: {
    zh: '原台账有{count}项任务在正文中已找不到：',
    en: 'Tasks of the earlier ledger that the text no longer holds: {count}',
  },
  goneKept: {
    zh: '原台账有{count}项任务在正文中已找不到，原有内容保留在“正文已无的任务”表中：',
    en: 'Tasks of the earlier ledger that the text no longer holds, kept on a sheet of their own: {count}',
  },
  goneOne: { zh: '  {title}（{progress}）', en: '  {title} ({progress})' },
  added: { zh: '正文新增{count}项任务：', en: 'Tasks that are new in the text: {count}' },
  addedOne: { zh: '  {title}', en: '  {title}' },
  conflicts: {
    zh: '有{count}处在不同工作表中填写不一致，采用第一处：',
    en: 'Cells that differ between sheets, the first of them taken: {count}',
  },
  conflictOne: { zh: '  {title}，{field}：{values}', en: '  {title}, {field}: {values}' },
  proposals: {
    zh: '有{count}处单位、责任人或时限在表中改过而正文未改。请用 fangan ledger apply 查看并写回正文；新台账以正文为准。',
    en: 'Cells whose body, person or deadline was changed in the workbook and not in the text: {count}. See them with fangan ledger apply; the new ledger follows the text.',
  },
  proposalOne: {
    zh: '  {title}，{field}：正文“{now}” / 表中“{value}”',
    en: '  {title}, {field}: the text “{now}” / the workbook “{value}”',
  },
  strays: {
    zh: '有{count}处填写在不带入新台账的栏目中，请自行转录：',
    en: 'Cells typed into columns that the new ledger does not take over; copy them by hand: {count}',
  },
  strayOne: { zh: '  {title}，{field}：“{value}”', en: '  {title}, {field}: “{value}”' },
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
