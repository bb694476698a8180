/** A workbook as lines of text that a person can read and compare: what is in the bytes, not what was meant to be. */

import { type CellValue, type ConditionalRule, readXlsx, type Sheet } from 'hucre/xlsx'

/** The names and the sheets of the workbook in `bytes`, one line for each thing that a reader of the sheet sees or uses. */
export async function workbookText(bytes: Uint8Array): Promise<string> {
  const { sheets, namedRanges = [] } = await readXlsx(bytes, { readStyles: true })
  const names = namedRanges.map(({ name, range, scope }) => `name ${scope ? `${scope}: ` : ''}${name} = ${range}`)
  return `${[...names, ...sheets.flatMap((sheet) => ['', ...sheetLines(sheet)])].join('\n').trim()}\n`
}

function sheetLines(sheet: Sheet): string[] {
  return [
    `# ${sheet.name}`,
    `widths ${(sheet.columns ?? []).map(({ width, hidden }) => `${width ?? '-'}${hidden ? ' hidden' : ''}`).join(', ')}`,
    ...layoutLines(sheet),
    ...(sheet.dataValidations ?? []).map(
      ({ type, range, values, errorMessage }) =>
        `choose ${range}: ${type} ${values?.join(' ') ?? ''}${errorMessage ? ` (${errorMessage})` : ''}`,
    ),
    ...(sheet.conditionalRules ?? []).map(ruleLine),
    ...(sheet.charts ?? []).flatMap(({ kinds, title, series = [] }) => [
      `chart ${kinds.join(' ')} ${title ?? ''}`,
      ...series.map((one) => `  ${one.name ?? ''}: ${one.categoriesRef} by ${one.valuesRef}`),
    ]),
    ...formatLines(sheet),
    ...sheet.rows.map((cells, index) => `${index + 1} | ${cells.map(cellText).join(' | ')}`),
    ...[...(sheet.cells ?? [])]
      .filter(([, { formula }]) => formula !== undefined)
      .map(([place, { formula }]) => `formula ${place} = ${formula}`),
  ]
}

function layoutLines({ freezePane, autoFilter, merges = [], pageSetup }: Sheet): string[] {
  const paper =
    pageSetup &&
    [pageSetup.paperSize, pageSetup.orientation, `${pageSetup.fitToWidth} wide`, pageSetup.printTitlesRow].join(' ')
  return [
    ...(freezePane ? [`freeze ${freezePane.rows ?? 0} rows, ${freezePane.columns ?? 0} columns`] : []),
    ...(autoFilter ? [`filter ${autoFilter.range}`] : []),
    ...merges.map((merge) => `merge ${JSON.stringify(merge)}`),
    ...(paper ? [`paper ${paper}`] : []),
  ]
}

function ruleLine({ range, priority, formula, style, stopIfTrue }: ConditionalRule): string {
  const fill = style?.fill?.type === 'pattern' ? style.fill.fgColor?.rgb : undefined
  return `colour ${range}: ${priority}. ${formula} -> ${fill}${stopIfTrue ? ', stop' : ''}`
}

/** How the cells below the heading are shown: one line for all columns that are alike. */
function formatLines({ cells = new Map(), rows }: Sheet): string[] {
  const columns = new Map<string, number[]>()
  for (const column of rows[1]?.keys() ?? []) {
    const style = cells.get(`1,${column}`)?.style
    const { wrapText = false, horizontal = 'left' } = style?.alignment ?? {}
    const shown = `${style?.numFmt ?? 'General'}, ${horizontal}${wrapText ? ', wrapped' : ''}`
    columns.set(shown, [...(columns.get(shown) ?? []), column + 1])
  }
  return [...columns].map(([shown, numbers]) => `format ${shown}: columns ${numbers.join(' ')}`)
}

function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().replace(/T.*$/, '')
  return typeof value === 'string' ? value.replaceAll('\n', '⏎') : String(value)
}
