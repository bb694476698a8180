/** Prints JSON the way the project's formatter does, so that generated files pass the lint. */

/** Width in columns up to which a list of plain values stays on one line; `biome.json` has the same. */
const lineWidth = 120

/** `value` as formatted JSON with a final line break. */
export function json(value: unknown): string {
  return `${print(value, '', 0)}\n`
}

/** `taken` counts the columns in front of the value and a comma behind it. */
function print(value: unknown, indent: string, taken: number): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]'
    const line = `[${value.map((item) => print(item, '', 0)).join(', ')}]`
    if (value.every(isPlain) && taken + columns(line) + 1 <= lineWidth) return line
    return `[\n${value.map((item) => inner + print(item, inner, inner.length)).join(',\n')}\n${indent}]`
  }
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  if (entries.length === 0) return '{}'
  const lines = entries.map(([key, one]) => {
    const name = `${inner}${JSON.stringify(key)}: `
    return name + print(one, inner, columns(name))
  })
  return `{\n${lines.join(',\n')}\n${indent}}`
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value !== 'object'
}

/** East Asian wide characters take two columns. */
function columns(text: string): number {
  let width = 0
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
      character,
    )
      ? 2
      : 1
  return width
}
