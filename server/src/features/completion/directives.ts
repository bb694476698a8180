/** Suppressions and the rule ids in them. */

import type { Analysis } from '../../analysis/analyse.js'
import { ownRules } from '../../analysis/ownRules.js'
import { allRules } from '../../rules/allRules.js'
import type { Localised } from '../../text/localised.js'
import type { Candidate } from './candidate.js'
import type { DirectiveForm } from './place.js'

const words: readonly (readonly [latin: string, chinese: string, detail: Localised])[] = [
  ['disable-next-line', '下一行不检查', { zh: '下一行不检查', en: 'switches off findings in the next line' }],
  ['disable-line', '本行不检查', { zh: '本行不检查', en: 'switches off findings in this line' }],
  ['disable', '以下不检查', { zh: '从这里起不检查', en: 'switches off findings from here on' }],
  ['enable', '以下恢复检查', { zh: '从这里起恢复检查', en: 'switches them on again' }],
  ['disable-file', '全文不检查', { zh: '全文不检查', en: 'switches off findings in the whole file' }],
]

/** The suppressions in the form that has been begun; `isClosed` when its closing mark stands behind the cursor. */
export function directives(form: DirectiveForm, isClosed: boolean): Candidate[] {
  return words.map(([latin, chinese, detail]) => {
    if (form === 'chinese') {
      const text = `方案检查：${chinese}`
      const aliases = [`方案检查:${chinese}`]
      if (isClosed) return { kind: 'directive', text: `${text} `, label: text, aliases, detail }
      return { kind: 'directive', text: `${text}】`, snippet: () => `${text} $1】$0`, label: text, aliases, detail }
    }
    const text = `fangan-${latin}`
    if (form === 'slashes' || isClosed) return { kind: 'directive', text: `${text} `, label: text, detail }
    return { kind: 'directive', text: `${text} -->`, snippet: () => `${text} $1 -->$0`, label: text, detail }
  })
}

/** Rule ids that the suppression does not name yet: those with findings in this plan first, the most frequent in front. */
export function ruleIds({ findings, completeness }: Analysis, given: readonly string[]): Candidate[] {
  const counts = new Map<string, number>()
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const { template, requirements } = completeness
  const titles = new Map<string, Localised>([
    ...allRules.map(({ meta }) => [meta.id, meta.title] as const),
    ...requirements.map(({ requirement }) => [`${template.id}/${requirement.id}`, requirement.title] as const),
    ...ownRules.map(({ id, title }) => [id, title] as const),
  ])
  return [...titles]
    .filter(([id]) => !given.includes(id))
    .sort(([a], [b]) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
    .map(([id, title]) => ({ kind: 'rule', text: id, detail: counted(title, counts.get(id) ?? 0) }))
}

function counted(title: Localised, count: number): Localised {
  if (count === 0) return title
  return { zh: `${title.zh}（本文 ${count} 处）`, en: `${title.en} (${count} here)` }
}
