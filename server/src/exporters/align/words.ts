/** What an alignment is called in its parts, in reports and tables. */

import type { AlignmentStatus, ItemKind } from '../../align/alignment.js'
import type { Locale, Localised } from '../../text/localised.js'

/** The names of the statuses. */
export const statusNames: Readonly<Record<AlignmentStatus, Localised>> = {
  covered: { zh: '已承接', en: 'covered' },
  partly: { zh: '部分承接', en: 'partly covered' },
  missing: { zh: '未承接', en: 'missing' },
  outdated: { zh: '上位文件已改动', en: 'outdated' },
  added: { zh: '本方案增加', en: 'added' },
}

/** What stands in front of a date or a figure in a list of tasks. */
export const kindNames: Readonly<Record<ItemKind, Localised>> = {
  task: { zh: '', en: '' },
  deadline: { zh: '时限：', en: 'Deadline: ' },
  target: { zh: '指标：', en: 'Target: ' },
}

/** The headings of the table. */
export const columnTitles: Readonly<Record<Locale, readonly string[]>> = {
  zh: ['上位文件条款', '上位文件任务', '本方案条款', '本方案任务', '状态', '说明'],
  en: ['Upper clause', 'Upper task', 'Plan clause', 'Plan task', 'Status', 'Reasons'],
}

/** What stands above the table, and the names of the sheets of a workbook. */
export const tableWords = {
  title: { zh: '与上位文件对照表', en: 'Alignment with the upper documents' },
  sections: { zh: '分部分承接情况', en: 'Coverage by section' },
  sectionColumns: {
    zh: ['上位文件', '部分', '任务', '已承接', '部分承接', '上位文件已改动', '未承接', '承接率'],
    en: ['Upper document', 'Section', 'Tasks', 'Covered', 'Partly', 'Outdated', 'Missing', 'Share'],
  },
  whole: { zh: '合计', en: 'All' },
  noSection: { zh: '（不在任何部分之下）', en: '(under no section)' },
} as const
