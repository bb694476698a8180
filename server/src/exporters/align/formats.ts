/** What an alignment may be written as. */
export const alignFormats = ['text', 'json', 'html', 'xlsx', 'md'] as const
export type AlignFormat = (typeof alignFormats)[number]

/** What a cascade may be written as. */
export const cascadeFormats = ['text', 'md', 'mermaid', 'json'] as const
export type CascadeFormat = (typeof cascadeFormats)[number]
