/** `meta.fixable` says what a rule's fixes are: the best grade that its page's examples and the texts here get. */

import { expect, test } from 'vitest'
import { allRules } from '../../server/src/rules/allRules.js'
import { pages } from '../../server/src/rules/pages.generated.js'
import { analysed } from '../support/analysed.js'
import { pageExamples } from '../support/pageExamples.js'

/** Rules whose page shows a case without a fix. */
const further: Readonly<Record<string, string>> = {
  'abbreviation-redefined':
    '落实《省规划》（以下简称《规划》），再落实《省规划》（以下简称《规划》），按《规划》办。\n\n一、重点任务\n\n（一）建设网络。做好工作。\n',
  'citation-without-number':
    '云岭省推进示范工作实施方案\n\n落实《云岭省人民政府关于示范工作的意见》。\n\n一、重点任务\n\n按照《云岭省人民政府关于示范工作的意见》（云政发〔2021〕8号）办。\n',
  'character-damaged': '云岭省推进示范工作实施方案\n\n一、重点任务\n\n坚持公益性，⼈民至上。\n',
  'paragraph-repeated': `云岭省推进示范工作实施方案\n${'\n围绕重大疾病和群众需求，建设一批省级重点专科，提高疑难危重症诊疗能力。\n'.repeat(2)}`,
  'placeholder-left': '---\nprovince: 云岭省\n---\nXX省推进示范工作实施方案\n\n一、重点任务\n\n做好工作。\n',
}

test.each(allRules.map(({ meta }) => [meta.id, meta.fixable] as const))('%s: %s', (id, fixable) => {
  const texts = [...pageExamples(pages[id] ?? '', '不合规'), further[id] ?? '']
  const fixes = texts.flatMap((text) =>
    analysed(text)
      .findings.filter(({ rule }) => (id === 'requirement-unmet' ? rule.includes('/') : rule === id))
      .flatMap((finding) => finding.fixes),
  )
  const best = fixes.some(({ safety }) => safety === 'safe') ? 'safe' : fixes.length > 0 ? 'unsafe' : 'none'
  expect(best).toBe(fixable)
})
