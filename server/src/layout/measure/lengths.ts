/** Lengths of Word files in the units of layouts. */

/** Millimetres of so many twips (twentieths of a point), to a tenth. */
export function millimetres(twips: number): number {
  return rounded((twips * 25.4) / 1440, 10)
}

/** `value` to one part in `parts`. */
export function rounded(value: number, parts: number): number {
  const result = Math.round(value * parts) / parts
  return Object.is(result, -0) ? 0 : result
}

/** An attribute as a whole number, e.g. of twips; `undefined` when it is none. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^[-+]?\d{1,9}(?:\.\d{1,4})?$/.test(value) ? Math.round(Number(value)) : undefined
}
