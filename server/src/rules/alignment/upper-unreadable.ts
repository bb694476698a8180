/** A document above that is named and cannot be read, so that nothing was compared with it. */

import { frontMatterEnd } from '../../syntax/frontMatter.js'
import { defineRule } from '../rule.js'
import { alignmentBasis, wholePlan } from './clause.js'

export const rule = defineRule({
  meta: {
    id: 'upper-unreadable',
    group: 'alignment',
    severity: 'warning',
    since: '0.5.0',
    fixable: 'none',
    title: { zh: '上位文件读不到', en: 'Upper document cannot be read' },
    basis: alignmentBasis,
    messages: {
      unread: {
        zh: '“{name}”没有参加对照：{problem}请改正文件名或位置；相对路径从本方案（或配置文件）所在文件夹算起。',
        en: '“{name}” was not compared with: {problem} Correct the name or the place; relative paths begin in the folder of this plan, or of the configuration.',
      },
    },
  },
  check({ plan, alignment, report }) {
    for (const { name, message } of alignment?.uppers.problems ?? []) {
      const at = plan.source.slice(0, frontMatterEnd(plan.source)).indexOf(name)
      const range = at < 0 ? wholePlan(plan) : { start: at, end: at + name.length }
      report({ range, message: 'unread', args: { name, problem: message } })
    }
  },
})
