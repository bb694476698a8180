/** The cursor within a suppression, of which the end may not be written yet. */

import type { Context, DirectiveForm } from './place.js'

const openings: readonly (readonly [DirectiveForm, RegExp])[] = [
  ['html', /<!--[ \t]*((?:f[a-z-]*)?)$/],
  ['slashes', /(?:^|[^:])\/\/[ \t]*(f[a-z-]*)$/],
  ['chinese', /【((?:方案?检?查?)|方案检查[：:][ \t]*[\u4e00-\u9fff]*)$/],
]
const ruleLists =
  /(?:<!--[ \t]*|\/\/[ \t]*)fangan-(?:disable-next-line|disable-line|disable-file|disable|enable)[ \t]+([\s\S]*)|【方案检查[：:][ \t]*(?:下一行不检查|本行不检查|以下不检查|以下恢复检查|全文不检查)([ \t：:，,][\s\S]*)/
const ended = /-->|】|--|——|理由/

/** The place within a suppression that opens on the cursor's line; `undefined` outside one. */
export function directivePlace(line: string, right: string): Pick<Context, 'place' | 'tokens'> | undefined {
  const list = ruleLists.exec(line)
  const written = list?.[1] ?? list?.[2]
  if (written !== undefined) {
    if (ended.test(written)) return undefined
    const names = written.split(/[\s,，、;；：:]+/)
    return { place: { kind: 'directiveRules', given: names.slice(0, -1) }, tokens: [names.at(-1) ?? ''] }
  }
  for (const [form, pattern] of openings) {
    const token = pattern.exec(line)?.[1]
    if (token === undefined) continue
    return { place: { kind: 'directive', form, isClosed: /-->|】/.test(right) }, tokens: [token] }
  }
  return undefined
}
