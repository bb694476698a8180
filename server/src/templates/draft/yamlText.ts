/** Values as they are written in YAML. */

/** What needs no quotation marks anywhere: Han characters, letters and digits with marks that mean nothing in YAML. */
const plainText = /^[\p{Script=Han}A-Za-z（“《〔][\p{L}\p{N}（）《》〔〕“”、，。；：—·%/.-]*$/u
/** Words that YAML reads as something else than text. */
const special = /^(?:true|false|null|yes|no|on|off|y|n)$/i

/** One text. */
export function scalar(text: string): string {
  return plainText.test(text) && !special.test(text) ? text : JSON.stringify(text)
}

/** A list, a list of lists, or a single value, on one line. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value !== 'string') return String(value)
  // A date without marks would be none of the texts that the template asks for.
  return scalar(value)
}
