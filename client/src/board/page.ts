/** The HTML that the board starts as: an empty body, one script, one style sheet, and no right to anything else. */

import type { BoardStart } from '../../board/messages.js'

/** Addresses as the page needs them, and what it is opened with. */
export interface PageParts {
  readonly script: string
  readonly style: string
  /** The source that VS Code serves the extension’s files from. */
  readonly cspSource: string
  /** Told to the page’s own script alone; a new one for each page. */
  readonly nonce: string
  readonly title: string
  readonly start: BoardStart
}

/** The page. Scripts need the nonce, which parts that they load take over; styles come from the extension’s files. */
export function boardPage({ script, style, cspSource, nonce, title, start }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!DOCTYPE html>
<html lang="${escaped(start.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body data-start="${escaped(JSON.stringify(start))}">
<script type="module" nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
