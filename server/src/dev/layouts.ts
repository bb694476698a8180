/** Documents the fields of layouts. */

import { type Field, printValue } from '../layout/field.js'
import { fields } from '../layout/fields.js'
import { allowedValues } from '../layout/written.js'
import type { ProjectFiles } from './files.js'

const opening = '<!-- generated: start -->'
const closing = '<!-- generated: end -->'
const page = 'docs/layout.md'

/** `docs/layout.md` with its generated part brought up to date; the rest is written by hand. */
export function layoutPage(project: ProjectFiles): string {
  const text = project.list('docs').includes('layout.md') ? project.read(page) : `${opening}\n${closing}\n`
  const start = text.indexOf(opening)
  const end = text.indexOf(closing)
  if (start < 0 || end < start) throw new Error(`${page} lacks the marks of its generated part`)
  return `${text.slice(0, start)}${opening}\n\n${fieldTable()}\n\n${text.slice(end)}`
}

function fieldTable(): string {
  const rows = fields.map((field) => {
    const { key, title, clause } = field
    const basis = clause === undefined ? '通行做法 usual' : clause
    return `| \`${key}\` | ${title.zh}<br>${title.en} | ${shownValue(field)} | ${basis} | ${allowed(field)} |`
  })
  const head = ['| 键 Key | 含义 Meaning | 值 Value | 条款 Clause | 可写 May be |', '|---|---|---|---|---|']
  return ['## 各项一览 Fields', [...head, ...rows].join('\n')].join('\n\n')
}

function shownValue({ value, type }: Field): string {
  const { zh, en } = printValue(value, type)
  return zh === en ? zh : `${zh} ${en}`
}

function allowed(field: Field): string {
  const { type } = field
  if (type.kind === 'choice')
    return Object.keys(type.values)
      .map((key) => `\`${key}\``)
      .join(' ')
  if (type.kind === 'typeface') return '字形 typeface'
  if (type.kind === 'size') return '字号或磅数 size'
  return allowedValues(field).zh.replace(/，如 .*$/, '')
}
