/** Prints results as Markdown tables, so that they can go into the documentation as they are. */

/** Prints `rows` under `title`; cells that are numbers stand to the right, rounded to what they are worth. */
export function printTable(title, heads, rows) {
  const numeric = heads.map((_, column) => rows.some((row) => typeof row[column] === 'number'))
  console.log(`\n**${title}**\n`)
  console.log(line(heads))
  console.log(`|${numeric.map((right) => (right ? '---:' : '---')).join('|')}|`)
  for (const row of rows) console.log(line(row.map(shown)))
}

/** A number with about three digits that count; `—` for what was not measured. */
export function shown(value) {
  if (value === undefined || value === null) return '—'
  if (typeof value !== 'number') return String(value)
  if (!Number.isFinite(value)) return '—'
  if (value === 0 || Math.abs(value) >= 100) return value.toFixed(0)
  return value.toFixed(Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 0.1 ? 2 : 3)
}

function line(cells) {
  return `| ${cells.join(' | ')} |`
}
