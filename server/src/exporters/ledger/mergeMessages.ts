/** The texts about an earlier workbook: what of it was brought over, and why it cannot be read. */

import type { Localised } from '../../text/localised.js'

/** By what they say. */
export const mergeMessages = {
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
} as const satisfies Record<string, Localised>
