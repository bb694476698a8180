/** The rules with some that fail, each on a text that asks for it; built into a server of the tests in place of the registry. */

import { registry as sound } from '../../server/src/rules/registry.generated.js'
import { defineRule, type Rule } from '../../server/src/rules/rule.js'

const faults: Readonly<Record<string, (source: string) => void>> = {
  'fault-throws': (source) => {
    if (source.includes('让规则出错')) throw new Error('有意出的错')
  },
  'fault-hangs': (source) => {
    while (source.includes('让规则停不下来'));
  },
  'fault-backtracks': (source) => {
    if (source.includes('让规则反复回溯')) /^(?:a+)+$/.test(`${'a'.repeat(80)}b`)
  },
}

export { alignmentRuleIds } from '../../server/src/rules/registry.generated.js'

/** What a text says to make each fault happen. */
export const registry: readonly Rule[] = [...sound, ...Object.entries(faults).map(([id, fault]) => faulty(id, fault))]

function faulty(id: string, fault: (source: string) => void): Rule {
  return defineRule({
    meta: {
      id,
      group: 'text',
      severity: 'warning',
      since: '0.5.0',
      fixable: 'none',
      title: { zh: id, en: id },
      basis: [{ document: '测试', clause: '一' }],
      messages: {},
    },
    check: ({ plan }) => fault(plan.source),
  })
}
