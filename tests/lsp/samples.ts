/** Texts whose findings do not depend on any rule, so that the tests of the server stay the same when rules change. */

import type { Message } from '../support/lspClient.js'

/** A directive naming an unknown rule: a warning on `no-such-rule`. */
export const unknownRule = '【方案检查：下一行不检查 no-such-rule】'

/** A directive with a slip of the pen: a warning whose fix writes the right name. */
export const misspeltRule = '【方案检查：下一行不检查 suppression-unusd】'

/** The findings of the suppression rules among `diagnostics`. */
export function ownFindings(diagnostics: Message['params']): Message['params'][] {
  return diagnostics.filter((diagnostic: { code: string }) => String(diagnostic.code).startsWith('suppression-'))
}

/** `line:character-line:character` of a range, zero-based. */
export function place({ start, end }: Message['params']): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`
}
