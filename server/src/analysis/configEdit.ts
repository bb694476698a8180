/** Changes `fangan.config.json` as its writer would: comments, order and indentation stay. */

import { applyEdits as applyJsonEdits, type Edit, modify, type Node, type ParseError, parseTree } from 'jsonc-parser'
import type { TextEdit } from '../text/range.js'

/**
 * The edits of the configuration `text` that switch `rule` off; `undefined` for a text with errors, or with two
 * settings of which readers take either, which must be mended first. An empty text becomes a whole configuration.
 */
export function switchingOff(text: string, rule: string): readonly TextEdit[] | undefined {
  if (text.trim() === '') return [{ start: 0, end: text.length, newText: configWithout(rule) }]
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { allowTrailingComma: true })
  const [rules, otherRules] = valuesOf(root, 'rules')
  if (errors.length > 0 || root?.type !== 'object' || (rules !== undefined && rules.type !== 'object')) return undefined
  const [setting, otherSetting] = valuesOf(rules, rule)
  if (otherRules || otherSetting) return undefined
  const last = rules?.children?.at(-1)
  if (last && !setting) return behind(text, last, rule)
  // A setting with options keeps them, so that they are there when the rule is switched on again.
  const path = setting?.type === 'array' ? ['rules', rule, 0] : ['rules', rule]
  return modify(text, path, 'off', { formattingOptions: formattingOf(text) }).map(toTextEdit)
}

/** The values of all members of `node` with the name `key`. */
function valuesOf(node: Node | undefined, key: string): Node[] {
  return (node?.children ?? []).flatMap(({ children: [name, value] = [] }) =>
    name?.value === key && value ? [value] : [],
  )
}

/** A further setting behind `last`, the last of them, so that it wins; a comment beside that one stays beside it. */
function behind(text: string, last: Node, rule: string): TextEdit[] {
  const end = last.offset + last.length
  const [rest, comma = '', comment = ''] = /^[ \t]*(,?)([ \t]*\/\/[^\r\n]*)?/.exec(text.slice(end)) ?? ['']
  const indent = /(?:^|[\r\n])([ \t]*)$/.exec(text.slice(0, last.offset))?.[1]
  const gap = indent === undefined ? ' ' : formattingOf(text).eol + indent
  const at = comma === '' && comment === '' ? end : end + rest.length
  const setting = { start: at, end: at, newText: `${gap}${JSON.stringify(rule)}: "off"${comma}` }
  if (comma !== '') return [setting]
  return comment === ''
    ? [{ ...setting, newText: `,${setting.newText}` }]
    : [{ start: end, end, newText: ',' }, setting]
}

/** A new configuration that says nothing but that `rule` is off. */
function configWithout(rule: string): string {
  const edits = modify('{}', ['rules', rule], 'off', {
    formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' },
  })
  return `${applyJsonEdits('{}', edits)}\n`
}

/** Indentation and line breaks as in the text itself. */
function formattingOf(text: string): { insertSpaces: boolean; tabSize: number; eol: string } {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  '
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  }
}

function toTextEdit({ offset, length, content }: Edit): TextEdit {
  return { start: offset, end: offset + length, newText: content }
}
