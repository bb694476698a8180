/** What an alignment may be written as. */
export const alignFormats = ['text', 'json', 'html', 'xlsx', 'md'] as const
export type AlignFormat = (typeof alignFormats)[number]
