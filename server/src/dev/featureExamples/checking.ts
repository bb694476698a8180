/** Examples: what an editor says of the plan as a whole. */

import { checklist } from '../../features/checklist.js'
import { checkReport, missingReport } from '../../features/checkReport.js'
import { explain } from '../../features/explain.js'
import { groupEntries } from '../../ledger/groups.js'
import { ledgerOf } from '../../ledger/ledger.js'
import { LineIndex } from '../../text/lineIndex.js'
import { block, type Example, read } from './example.js'
import { countyPlan, finishedPlan } from './texts.js'

const county = read(countyPlan)

const findingsExample: Example = (locale) => [
  block(
    { zh: '“问题”面板：', en: 'The Problems panel:' },
    county.findings.map(({ rule, range, message }) => {
      const { line } = new LineIndex(countyPlan).position(range.start)
      return `${String(line + 1).padStart(2)}  ${message[locale]}  fangan(${rule})`
    }),
  ),
]

const checklistExample: Example = (locale) => {
  const marks = { met: '✓', partial: '!', missing: '✗', notApplicable: '–' } as const
  const { met, total, groups } = checklist(county)
  const shown = groups.flatMap(({ title, items, met: own, total: all }) => [
    `${title[locale]}    ${own}/${all}`,
    ...items.flatMap(({ requirement, status, evidence }) => [
      `  ${marks[status]} ${requirement.title[locale]}    ${requirement.clause}`,
      ...evidence.slice(0, 1).map(({ excerpt }) => `      ${excerpt}`),
    ]),
  ])
  return [block({ zh: `要素清单 ${met}/${total}：`, en: `Checklist ${met}/${total}:` }, shown)]
}

const ledgerExample: Example = (locale) => {
  const { entries } = ledgerOf(county)
  const shown = groupEntries(entries, 'lead').flatMap(({ title, entries: own }) => [
    `${title[locale]}    ${own.length}`,
    ...own.map((entry) => {
      const facts = [entry.persons.join('、'), entry.deadlines.join('、')].filter((text) => text !== '')
      return `  ${entry.number} ${entry.title}    ${facts.join(' · ')}`
    }),
  ])
  return [block({ zh: '任务台账，按牵头单位：', en: 'Task ledger, by body in charge:' }, shown)]
}

const whyExample: Example = (locale) => {
  const told = explain(read(finishedPlan), {
    rules: {},
    path: '方案/云岭省社区图书室建设实施方案.txt',
    files: [],
    ignored: false,
    minSeverity: 'warning',
    shows: (severity) => severity === 'error' || severity === 'warning',
  })
  const shown = told.map(({ title, detail, hides }) => `${hides ? '!' : ' '} ${title[locale]}\n    ${detail[locale]}`)
  return [block({ zh: '列出：', en: 'It says:' }, shown)]
}

const toolsExample: Example = (locale) => [
  block(
    { zh: '`check_plan` 的回答：', en: '`check_plan` answers:' },
    checkReport(county, new LineIndex(countyPlan), locale),
  ),
  block(
    { zh: '`list_missing_elements` 的回答：', en: '`list_missing_elements` answers:' },
    missingReport(county, locale),
  ),
]

/** The examples of this file by section. */
export const checkingExamples = {
  findings: findingsExample,
  checklist: checklistExample,
  ledger: ledgerExample,
  whyNothing: whyExample,
  tools: toolsExample,
} as const satisfies Record<string, Example>
