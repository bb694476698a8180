/** Reads the comments with which a writer switches findings off in the text. */

import type { TextRange } from './range.js'

/** What a directive switches: one line, a stretch up to its `enable`, or the whole file. */
export type DirectiveKind = 'disable-next-line' | 'disable-line' | 'disable' | 'enable' | 'disable-file'

/** How a directive is written: `<!-- fangan-… -->`, `// fangan-…` or `【方案检查：…】`. */
export type DirectiveForm = 'comment' | 'slashes' | 'chinese'

/** One directive as written; the range covers its marks but not the line's indentation. */
export interface Directive extends TextRange {
  readonly kind: DirectiveKind
  readonly form: DirectiveForm
  /** Rule ids in order of writing; empty means every rule. */
  readonly rules: readonly DirectiveRule[]
}

/** A rule id within a directive, with its place in the text. */
export interface DirectiveRule extends TextRange {
  readonly id: string
}

/**
 * The three forms. A body is at most 400 characters and never leaves its line, so that a text of many opened comments
 * costs linear time.
 */
export const directiveForms = [
  /<!--[ \t]{0,20}fangan-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])([^\r\n]{0,400}?)-->/,
  /\/\/[ \t]{0,20}fangan-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])([^\r\n]{0,400})/,
  /【方案检查[：:][ \t]{0,20}(下一行不检查|本行不检查|以下不检查|以下恢复检查|全文不检查)([^】\r\n]{0,400})】/,
] as const

const ANY = new RegExp(directiveForms.map((form) => form.source).join('|'), 'g')

/**
 * What is meant as a directive, whether or not it is one: a word is behind `fangan-` or 方案检查, and the rest of the
 * line may be anything. An address (https://fangan-…) is not meant so.
 */
const MEANT = new RegExp(
  [
    /<!--[ \t]{0,20}fangan-[^\r\n]{0,400}?(?:-->|$)/.source,
    /(?<!:)\/\/[ \t]{0,20}fangan-[^\r\n]{0,400}/.source,
    /【方案检查(?:[ \t]{0,20}[：:]|[ \t]{1,20})[^】\r\n]{1,400}(?:】|$)/.source,
  ].join('|'),
  'gm',
)

const CHINESE_KINDS: Readonly<Record<string, DirectiveKind>> = {
  下一行不检查: 'disable-next-line',
  本行不检查: 'disable-line',
  以下不检查: 'disable',
  以下恢复检查: 'enable',
  全文不检查: 'disable-file',
}

/** What an import writes behind a line with characters that were lost on the way; it is no part of the document. */
export const damageMark = '【方案检查：本段有乱码，请核对原件】'

const DAMAGE = /【方案检查[：:][ \t]{0,20}本段有乱码[^】\r\n]{0,60}】/

/** True for a line that an import has marked, whatever was written into the mark since. */
export function hasDamageMark(line: string): boolean {
  return line.includes('方案检查') && DAMAGE.test(line)
}

/** `line` without the marks of an import. */
export function withoutDamageMark(line: string): string {
  return line.replace(NO_TEXT, (found) => (DAMAGE.test(found) ? '' : found))
}

/** What stands in a document and is no part of it: directives and the marks of an import. */
const NO_TEXT = new RegExp(`${ANY.source}|${DAMAGE.source}`, 'g')

/** The directive `kind` for one rule, as `form` writes it. */
export function directive(form: DirectiveForm, kind: DirectiveKind, rule: string): string {
  if (form === 'comment') return `<!-- fangan-${kind} ${rule} -->`
  if (form === 'slashes') return `// fangan-${kind} ${rule}`
  const words = Object.keys(CHINESE_KINDS).find((words) => CHINESE_KINDS[words] === kind)
  return `【方案检查：${words} ${rule}】`
}

/** Where the reason begins, which is not read: ` -- why`, `——理由`, `理由：…`. */
const REASON = /--|——|[（(，,；;。]?[ \t]{0,8}理由[：:]/

/** All directives of `source`, in order of place. */
export function readDirectives(source: string): Directive[] {
  if (!source.includes('fangan-') && !source.includes('方案检查')) return []
  const found: Directive[] = []
  for (const match of source.matchAll(ANY)) {
    const [text, html, htmlBody, slashes, slashesBody, chinese, chineseBody] = match
    const kind = (html ?? slashes ?? CHINESE_KINDS[chinese]) as DirectiveKind
    const body = htmlBody ?? slashesBody ?? chineseBody ?? ''
    const bodyStart = match.index + text.length - body.length - (html ? '-->'.length : chinese ? '】'.length : 0)
    const end = match.index + text.trimEnd().length
    const form = html ? 'comment' : slashes ? 'slashes' : 'chinese'
    found.push({ kind, form, start: match.index, end, rules: readRules(body, bodyStart) })
  }
  return found
}

/** The stretches of `source` that are meant as directives but are none, because a word or mark is wrong. */
export function misspeltDirectives(source: string): TextRange[] {
  if (!source.includes('fangan-') && !source.includes('方案检查')) return []
  const directives = readDirectives(source)
  const found: TextRange[] = []
  let next = 0
  for (const match of source.matchAll(MEANT)) {
    const end = match.index + match[0].trimEnd().length
    while (next < directives.length && directives[next].end <= match.index) next++
    if (next < directives.length && directives[next].start < end) continue
    if (hasDamageMark(match[0])) continue
    found.push({ start: match.index, end })
  }
  return found
}

/** True when `line` holds directives or marks and nothing else: such a line is no part of the document. */
export function isSuppressionLine(line: string): boolean {
  if (!line.includes('fangan-') && !line.includes('方案检查')) return false
  return line.search(NO_TEXT) >= 0 && line.replace(NO_TEXT, '').trim() === ''
}

/**
 * `source` with the directives and marks that share their line with text replaced by as many spaces, so that they enter no title
 * and no clause while every offset stays; lines of directives only are left, see `isSuppressionLine`.
 */
export function blankInlineDirectives(source: string): string {
  if (!source.includes('fangan-') && !source.includes('方案检查')) return source
  let result = ''
  let at = 0
  for (const match of source.matchAll(NO_TEXT)) {
    const start = match.index
    const end = start + match[0].trimEnd().length
    if (isSuppressionLine(source.slice(lineStart(source, start), lineEnd(source, end)))) continue
    result += source.slice(at, start) + ' '.repeat(end - start)
    at = end
  }
  return at === 0 ? source : result + source.slice(at)
}

/** Lines longer than this (UTF-16 units) hold text: looking further from every directive would cost quadratic time. */
const LONGEST_LINE = 2000

function lineStart(source: string, offset: number): number {
  const before = source.slice(Math.max(0, offset - LONGEST_LINE), offset)
  return offset - before.length + (/(?<![^\r\n])[^\r\n]*$/.exec(before)?.index ?? 0)
}

function lineEnd(source: string, offset: number): number {
  const after = source.slice(offset, offset + LONGEST_LINE)
  return offset + (/[\r\n]/.exec(after)?.index ?? after.length)
}

function readRules(body: string, bodyStart: number): DirectiveRule[] {
  const reason = body.search(REASON)
  const names = reason < 0 ? body : body.slice(0, reason)
  return [...names.matchAll(/[^\s,，、;；：:]+/g)].map((match) => ({
    id: match[0],
    start: bodyStart + match.index,
    end: bodyStart + match.index + match[0].length,
  }))
}
