/** What a workbook is called in its parts. */

import type { Locale } from '../../text/localised.js'

/** Names of sheets and of the columns that are hidden, and what is said of a wrong state. */
export const workbookWords: Readonly<Record<Locale, WorkbookWords>> = {
  zh: {
    sheets: { overview: '总览', ledger: '任务台账', gone: '正文已无的任务' },
    hidden: { due: '截止日期', id: '标识', exported: '导出时的内容' },
    stateTitle: '状态',
    stateMessage: '请从列表中选择：未开始、进行中、已完成、暂缓。',
  },
  en: {
    sheets: { overview: 'Overview', ledger: 'Ledger', gone: 'No longer in the text' },
    hidden: { due: 'Last day', id: 'Id', exported: 'As exported' },
    stateTitle: 'State',
    stateMessage: 'Choose one of the list: 未开始, 进行中, 已完成, 暂缓.',
  },
}

interface WorkbookWords {
  readonly sheets: Readonly<Record<'overview' | 'ledger' | 'gone', string>>
  readonly hidden: Readonly<Record<'due' | 'id' | 'exported', string>>
  readonly stateTitle: string
  readonly stateMessage: string
}

/** In characters; Excel takes no longer name of a sheet. */
const longestName = 31

/** Names of sheets for `wanted`, without the characters that Excel refuses, none of them twice or among `taken`. */
export function sheetNames(wanted: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()))
  return wanted.map((name) => {
    const plain =
      name
        .replace(/[[\]:*?/\\\s]+/g, ' ')
        .replace(/^['\s]+/, '')
        .replace(/(?<!['\s])['\s]+$/, '')
        .slice(0, longestName) || '—'
    let free = plain
    for (let count = 2; used.has(free.toLowerCase()); count++) free = `${plain.slice(0, longestName - 4)} (${count})`
    used.add(free.toLowerCase())
    return free
  })
}

/** The letters of a column, counted from 0: A … Z, AA … */
export function columnLetter(column: number): string {
  const rest = column % 26
  const letter = String.fromCharCode(65 + rest)
  return column < 26 ? letter : columnLetter((column - rest) / 26 - 1) + letter
}
