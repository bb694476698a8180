/** The file of the preview's pages, for a host that lets no panel print. */

import { escapedHtml } from '../scriptedPage.js'

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
  const form = `data-number="${escapedHtml(variables['--number-form'] ?? '')}" data-side="${escapedHtml(variables['--number-side'] ?? '')}"`
  return `<!DOCTYPE html>
<html lang="zh-CN" ${form}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapedHtml(policy)}">
<title>${escapedHtml(title)}</title>
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
