/** What the extension and the page of the layout (版式预览) say to each other; plain data, and no trust in the page. */

/** The words of the page, which the extension hands over in the language of the editor; `{0}` and `{1}` are filled in. */
export interface PreviewTexts {
  readonly noPlan: string
  /** {0} number of the page, {1} of all. */
  readonly page: string
  /** {0} pages in all. */
  readonly pages: string
  readonly keys: string
}

/** What the page is opened with. */
export interface PreviewStart {
  readonly texts: PreviewTexts
  readonly language: string
}

/** What the page is told. */
export type ToPreview =
  /** The plan; `html` is markup that the server made, in which the text of the plan is text alone. */
  | {
      readonly type: 'plan'
      readonly html: string
      readonly variables: Readonly<Record<string, string>>
    }
  /** No plan is open. */
  | { readonly type: 'none' }
  /** The first line that is to be seen in the editor, from 0; with a fraction for a line that is scrolled out in part. */
  | { readonly type: 'scroll'; readonly line: number }
  | { readonly type: 'print' }

/** What the page tells. */
export type FromPreview =
  /** It can take messages. */
  | { readonly type: 'ready' }
  /** It shows so many pages. */
  | { readonly type: 'pages'; readonly count: number }
  /** Show the line in the text. */
  | { readonly type: 'reveal'; readonly line: number }
  /** The host lets no panel print; the pages, to be printed from a file of their own. */
  | { readonly type: 'notPrinted'; readonly html: string }

/** What `message` says; `undefined` for anything that the page would not say. */
export function readFromPreview(message: unknown): FromPreview | undefined {
  if (typeof message !== 'object' || message === null) return undefined
  const { type, count, line, html } = message as Readonly<Record<string, unknown>>
  if (type === 'ready') return { type }
  if (type === 'pages' && isCount(count)) return { type, count }
  if (type === 'reveal' && isCount(line)) return { type, line }
  return type === 'notPrinted' && typeof html === 'string' ? { type, html } : undefined
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}
