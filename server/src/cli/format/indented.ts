/** JSON for people, in pieces. */

/** `value` as JSON text whose lines after the first stand `columns` further in; strings hold no line break to mistake. */
export function indented(value: unknown, columns: number): string {
  return JSON.stringify(value, null, 2).replace(/\n/g, `\n${' '.repeat(columns)}`)
}
