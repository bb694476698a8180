/** The contributed grammars over texts, with a stand-in for the Markdown grammar that VS Code ships. */

import fs from 'node:fs'
import path from 'node:path'
import { createRegistryFromGrammars, type IGrammarConfig } from 'vscode-tmgrammar-test/dist/common/index.js'
import { type AnnotatedLine, getVSCodeTokens, renderSnap } from 'vscode-tmgrammar-test/dist/snapshot/index.js'

const root = path.resolve(import.meta.dirname, '../..')

/** Fences, code spans, headings and bold letters are all that the injection has to keep out of or live beside. */
const markdown = {
  scopeName: 'text.html.markdown',
  patterns: [
    { begin: '^```', end: '^```', name: 'markup.fenced_code.block.markdown' },
    { match: '`[^`]+`', name: 'markup.inline.raw.string.markdown' },
    { match: '^#{1,6} .*$', name: 'markup.heading.markdown' },
    { begin: '\\*\\*(?=\\S)', end: '(?<=\\S)\\*\\*', name: 'markup.bold.markdown' },
    { begin: '<!--', end: '-->', name: 'comment.block.html' },
  ],
}

const { contributes } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  contributes: { grammars: IGrammarConfig[] }
}

const registry = createRegistryFromGrammars([
  ...contributes.grammars.map((grammar) => ({
    grammar,
    content: fs.readFileSync(path.join(root, grammar.path), 'utf8'),
  })),
  { grammar: { path: 'markdown.json', scopeName: markdown.scopeName }, content: JSON.stringify(markdown) },
])

/** The scope of the files of a language. */
export type Scope = 'text.fangan' | 'text.html.markdown'

/** Lines with their tokens. */
export function tokens(text: string, scope: Scope): Promise<AnnotatedLine[]> {
  return getVSCodeTokens(registry, scope, text)
}

/** Lines and tokens in the notation of `vscode-tmgrammar-snap`. */
export async function snapshot(text: string, scope: Scope): Promise<string> {
  return `${renderSnap(await tokens(text, scope))}\n`
}

/** The scopes at an offset of a text, outermost first. */
export async function scopesAt(text: string, offset: number, scope: Scope = 'text.fangan'): Promise<readonly string[]> {
  const before = text.slice(0, offset).split('\n')
  const line = (await tokens(text, scope))[before.length - 1]
  const column = before[before.length - 1].length
  const found = [...line.tokens].find((token) => token.startIndex <= column && column < token.endIndex)
  return found?.scopes ?? []
}
