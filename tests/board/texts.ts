/** The words of the board in Chinese, as the extension would hand them over. */

import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { BoardTexts } from '../../client/board/texts.js'

const root = path.resolve(import.meta.dirname, '../..')
const bundle: Record<string, string> = JSON.parse(readFileSync(path.join(root, 'l10n/bundle.l10n.zh-cn.json'), 'utf8'))
const source = readFileSync(path.join(root, 'client/src/board/texts.ts'), 'utf8')

/** Read from the extension’s source, which can only be run in VS Code. */
export const texts = Object.fromEntries(
  [...source.matchAll(/^ +(\w+): vscode\.l10n\.t\(\s*'([^']+)'/gm)].map(([, name, text]) => [name, bundle[text]]),
) as unknown as BoardTexts
