/** What a comparison may be written as. */
export const comparisonFormats = ['md', 'xlsx', 'docx', 'json'] as const
export type ComparisonFormat = (typeof comparisonFormats)[number]
