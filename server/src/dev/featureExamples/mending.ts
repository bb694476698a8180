/** Examples: how findings are mended and how the text is kept in order. */

import type { Analysis } from '../../analysis/analyse.js'
import { fixAll, fixesOfRule } from '../../features/fixAll.js'
import { formatting } from '../../features/formatting.js'
import { moveSection } from '../../features/moveSection.js'
import { renameAt } from '../../features/rename.js'
import { renumber } from '../../features/renumber.js'
import { suppressHere, suppressInFile } from '../../features/suppress.js'
import type { Finding, Fix } from '../../rules/rule.js'
import { LineIndex } from '../../text/lineIndex.js'
import { behind, block, type Example, read } from './example.js'
import { changed } from './show.js'
import { libraryPlan, roughPlan } from './texts.js'

const rough = read(roughPlan)

const quickFixExample: Example = (locale) => {
  const { finding, fix } = fixOf(rough, 'task-without-lead')
  const safety = { safe: { zh: '安全', en: 'safe' }, unsafe: { zh: '需要过目', en: 'to be looked at' } } as const
  return [
    block({ zh: '问题和改法：', en: 'The finding and its fix:' }, [
      finding.message[locale],
      `  → ${fix.title[locale]}    ${safety[fix.safety][locale]}`,
    ]),
    changed(roughPlan, fix.edits),
  ]
}

const fixRuleExample: Example = () => {
  const { finding, fix } = fixOf(rough, 'task-without-deadline')
  const all = fixesOfRule(rough.findings, finding, fix)
  return [changed(roughPlan, all?.edits ?? [])]
}

const fixAllExample: Example = () => [changed(roughPlan, fixAll(rough, { analyse: read }).edits)]

/** The first finding of a rule that has a fix. @throws Error when the example has none. */
function fixOf({ findings }: Analysis, rule: string): { readonly finding: Finding; readonly fix: Fix } {
  const finding = findings.find((one) => one.rule === rule)
  const fix = finding?.fixes[0]
  if (!finding || !fix) throw new Error(`the example has no fix of ${rule}`)
  return { finding, fix }
}

const suppressExample: Example = () => {
  const { finding } = fixOf(rough, 'task-without-lead')
  const options = { lines: new LineIndex(roughPlan), form: 'chinese' } as const
  const here = suppressHere(rough, finding, options)
  return [
    changed(roughPlan, here ? [here] : [], { zh: '只在此处不查：', en: 'Here only:' }),
    changed(roughPlan, [suppressInFile(rough, finding, options)], { zh: '全文不查：', en: 'In the whole file:' }),
  ]
}

const renameExample: Example = () => {
  const renaming = renameAt(read(libraryPlan), behind(libraryPlan, '牵头单位：省文化'), '省广播电视局')
  if (!renaming || 'problem' in renaming) throw new Error('the example cannot be renamed')
  return [
    changed(libraryPlan, renaming.edits, {
      zh: '把“省文化和旅游厅”改为“省广播电视局”：',
      en: 'Renaming 省文化和旅游厅 to 省广播电视局:',
    }),
  ]
}

const formattingExample: Example = () => [changed(roughPlan, formatting(rough))]

const renumberExample: Example = () => [changed(roughPlan, renumber(rough))]

const moveExample: Example = () => {
  const edits = moveSection(read(libraryPlan), behind(libraryPlan, '（二）培训管'), { direction: 'up' })
  return [
    changed(libraryPlan, edits ?? [], {
      zh: '光标在“（二）培训管理员”，上移本节：',
      en: 'With the cursor in （二）培训管理员, moved up:',
    }),
  ]
}

/** The examples of this file by section. */
export const mendingExamples = {
  quickFix: quickFixExample,
  fixRule: fixRuleExample,
  fixAll: fixAllExample,
  suppress: suppressExample,
  rename: renameExample,
  formatting: formattingExample,
  renumber: renumberExample,
  moveSection: moveExample,
} as const satisfies Record<string, Example>
