/** Writes explanations as Markdown or as plain text. */

import { type MarkupContent, MarkupKind } from 'vscode-languageserver'
import type { Explanation, Fact } from '../features/hover.js'
import type { Locale } from '../text/localised.js'

/** The content of a hover; plain text for clients that show no Markdown. */
export function toMarkup(explanations: readonly Explanation[], locale: Locale, markdown: boolean): MarkupContent {
  const write = markdown ? asMarkdown : asPlainText
  const value = explanations.map((one) => write(one, locale)).join(markdown ? '\n\n---\n\n' : '\n\n')
  return { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value }
}

function asMarkdown({ title, facts }: Explanation, locale: Locale): string {
  const lines = facts.map((fact) => {
    const items = (fact.items ?? []).map((item) => `\n  - ${escaped(item[locale])}`)
    return `- ${escaped(named(fact, locale))}${items.join('')}`
  })
  return [`**${escaped(title[locale])}**`, lines.join('\n')].filter((part) => part !== '').join('\n\n')
}

function asPlainText({ title, facts }: Explanation, locale: Locale): string {
  const lines = facts.flatMap((fact) => [
    named(fact, locale),
    ...(fact.items ?? []).map((item) => `  · ${item[locale]}`),
  ])
  return [title[locale], ...lines].join('\n')
}

function named({ name, value }: Fact, locale: Locale): string {
  if (!value) return name[locale]
  return locale === 'zh' ? `${name.zh}：${value.zh}` : `${name.en}: ${value.en}`
}

/** The document's own signs are no Markdown: ____, 1. at the start, <填写>. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+]/, '\\$&')
}
