/** The HTML that the preview starts as, and the file of its pages for a host that lets no panel print. */

import type { PreviewStart } from '../../preview/messages.js'

/** Addresses as the page needs them, and what it is opened with. */
export interface PageParts {
  readonly script: string
  readonly style: string
  /** The source that VS Code serves the extension’s files from. */
  readonly cspSource: string
  /** Told to the page’s own script alone; a new one for each page. */
  readonly nonce: string
  readonly title: string
  readonly start: PreviewStart
}

/** The page. Scripts need the nonce; styles come from the extension’s files; nothing else is loaded. */
export function previewPage({ script, style, cspSource, nonce, title, start }: PageParts): string {
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

/** What a file to be printed is made of. */
export interface PrintParts {
  readonly title: string
  /** As the page has laid them out. */
  readonly pages: string
  readonly style: string
  readonly variables: Readonly<Record<string, string>>
}

/** A file of the pages alone, for any browser; it runs nothing and loads nothing. */
export function printFile({ title, pages, style, variables }: PrintParts): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
  const own = Object.entries(variables).map(([name, value]) => `${name}: ${value};`)
  const form = `data-number="${escaped(variables['--number-form'] ?? '')}" data-side="${escaped(variables['--number-side'] ?? '')}"`
  return `<!DOCTYPE html>
<html lang="zh-CN" ${form}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<title>${escaped(title)}</title>
<style>
${style}
:root { ${own.join(' ')} }
</style>
</head>
<body>
<main class="sheet"><div class="pages">${pages}</div></main>
</body>
</html>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
