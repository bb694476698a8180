/** The HTML that a panel starts as: an empty body, one script, one style sheet, and no right to anything else. */

/** Addresses as the page needs them, and what it is opened with. */
export interface PageParts<Start extends { readonly language: string }> {
  readonly script: string
  readonly style: string
  /** The source that VS Code serves the extension’s files from. */
  readonly cspSource: string
  /** Told to the page’s own script alone; a new one for each page. */
  readonly nonce: string
  readonly title: string
  readonly start: Start
}

/** The page. Scripts need the nonce, which parts that they load take over; styles come from the extension’s files. */
export function scriptedPage<Start extends { readonly language: string }>(parts: PageParts<Start>): string {
  const { script, style, cspSource, nonce, title, start } = parts
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!DOCTYPE html>
<html lang="${escapedHtml(start.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapedHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapedHtml(title)}</title>
<link rel="stylesheet" href="${escapedHtml(style)}">
</head>
<body data-start="${escapedHtml(JSON.stringify(start))}">
<script type="module" nonce="${nonce}" src="${escapedHtml(script)}"></script>
</body>
</html>
`
}

/** `text` as HTML shows it, in text and in attributes. */
export function escapedHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
