/** The findings that the analysis itself makes, described like rules. */

import type { RuleMeta } from '../rules/rule.js'

/** A suppression in the text that suppressed nothing. */
export const suppressionUnused = {
  id: 'suppression-unused',
  group: 'text',
  severity: 'hint',
  since: '0.2.0',
  fixable: 'safe',
  title: { zh: '不检查指令没有起作用', en: 'Suppression without effect' },
  basis: [{ document: '方案检查使用说明', clause: '不检查指令' }],
  messages: {
    rule: {
      zh: '此处指明不检查 {rule}，但范围内没有这类问题。问题已经改好的，请删去这一指令，以免掩盖今后的问题。',
      en: 'This suppresses {rule}, but there is no such finding in its range. If it has been mended, remove the suppression, lest it hide a later one.',
    },
    all: {
      zh: '此处的不检查指令范围内没有任何问题。请删去这一指令，以免掩盖今后的问题。',
      en: 'This suppression has no finding in its range. Remove it, lest it hide a later one.',
    },
    fix: { zh: '删去不起作用的指令', en: 'Remove the unused suppression' },
  },
} as const satisfies RuleMeta

/** A rule id in a suppression that no rule has, or a suppression that cannot be read. */
export const suppressionUnknownRule = {
  id: 'suppression-unknown-rule',
  group: 'text',
  severity: 'warning',
  since: '0.2.0',
  fixable: 'unsafe',
  title: { zh: '不检查指令写错，或写了不存在的规则', en: 'Suppression misspelt, or of an unknown rule' },
  basis: [{ document: '方案检查使用说明', clause: '不检查指令' }],
  messages: {
    unknown: {
      zh: '没有名为 {rule} 的规则，这一指令不起作用。请用 `fangan rules` 核对规则名。',
      en: 'There is no rule {rule}, so this suppression does nothing. `fangan rules` lists the names.',
    },
    meant: {
      zh: '没有名为 {rule} 的规则，这一指令不起作用。是否应为 {meant}？',
      en: 'There is no rule {rule}, so this suppression does nothing. Did you mean {meant}?',
    },
    misspelt: {
      zh: '“{text}”不是不检查指令，不起作用。请按“【方案检查：下一行不检查 规则名】”或“// fangan-disable-next-line 规则名”的写法改正。',
      en: '“{text}” is no suppression and does nothing. Write it like // fangan-disable-next-line RULE or <!-- fangan-disable-next-line RULE -->.',
    },
    fix: { zh: '改为 {meant}', en: 'Change to {meant}' },
  },
} as const satisfies RuleMeta

/** A rule that failed while it ran; see `rules/run.ts`. */
const internalError = {
  id: 'internal-error',
  group: 'text',
  severity: 'warning',
  since: '0.2.0',
  fixable: 'none',
  title: { zh: '规则运行出错', en: 'A rule failed' },
  basis: [{ document: '方案检查使用说明', clause: '运行出错' }],
  messages: {},
} as const satisfies RuleMeta

/** All of them, for lists of rules, schemas and the check of names. */
export const ownRules: readonly RuleMeta[] = [suppressionUnused, suppressionUnknownRule, internalError]
