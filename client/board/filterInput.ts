/** The field above a column by which rows are filtered. */

import type { ColumnDefinition } from 'tabulator-tables'
import type { BoardTexts } from './texts.js'

/** What a column `title` is filtered with: what its cells contain. */
export function columnFilter(texts: BoardTexts, title: string): Partial<ColumnDefinition> {
  return {
    headerFilter: (_cell, _rendered, filterBy) => filterInput(texts, title, filterBy),
    headerFilterFunc: 'like',
    headerFilterLiveFilter: false,
  }
}

/** A field that filters as one types, and with an input method once the words are chosen. */
function filterInput(texts: BoardTexts, title: string, filterBy: (value: string) => void): HTMLInputElement {
  const input = document.createElement('input')
  input.type = 'search'
  input.placeholder = texts.filter
  input.setAttribute('aria-label', `${texts.filter} ${title}`)
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) filterBy(input.value)
  })
  input.addEventListener('compositionend', () => filterBy(input.value))
  return input
}
