/** User texts in the two languages of the product. */

/** One text in simplified Chinese and in English. */
export interface Localised {
  readonly zh: string
  readonly en: string
}

/** The languages that user texts come in. */
export type Locale = keyof Localised

/** Both of them. */
export const locales: readonly Locale[] = ['zh', 'en']

/** `text` with each `{name}` replaced by `args.name`, in both languages; an argument may itself be localised. */
export function fill(text: Localised, args: Readonly<Record<string, string | number | Localised>> = {}): Localised {
  return { zh: fillOne(text.zh, args, 'zh'), en: fillOne(text.en, args, 'en') }
}

/** `text` as the beginning of a line: with a capital letter in English. */
export function capitalised({ zh, en }: Localised): Localised {
  return { zh, en: en.charAt(0).toUpperCase() + en.slice(1) }
}

function fillOne(text: string, args: Readonly<Record<string, string | number | Localised>>, locale: Locale): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args[name]
    if (value === undefined) return whole
    return typeof value === 'object' ? value[locale] : String(value)
  })
}
