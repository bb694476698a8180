/** Sentences without their place, cut once from a reading, and what was searched for in them. */

import type { HeadingMark, Paragraph, TableRow } from '../syntax/node.js'
import { once, onceAt } from '../text/memo.js'
import { plain, type Signs, signsOf } from './predicates/words.js'

/** One sentence, in reading offsets; `text` is as read, less titles in 《》, spaces and quotation marks. */
export interface Phrase {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly signs: Signs
  /** `title`: a heading's title; `row`: the cells of a table row. */
  readonly kind: 'text' | 'title' | 'row'
}

/** The sentences of one paragraph or row. */
export interface Phrases {
  readonly list: readonly Phrase[]
  /** The title of the heading that they stand under, less spaces and quotation marks. */
  readonly title: string | undefined
  /** What was found, by the number of the search. */
  readonly found: (readonly Phrase[])[]
}

/** Looks for `wanted` in the sentences of one passage after the other. */
export type PhraseSearch<Wanted extends object> = (
  wanted: Wanted,
  variant: string,
) => (phrases: Phrases) => readonly Phrase[]

const nothing: readonly Phrase[] = []

/** A template may ask for more than is worth remembering of every paragraph. */
const rememberedSearches = 400

let searches = 0

/**
 * A search for the sentences that `holds`; what comes out must depend on its arguments alone. `wanted` is compared by
 * identity, `variant` by value.
 */
export function phraseSearch<Wanted extends object>(
  holds: (phrase: Phrase, wanted: Wanted, title: string | undefined, variant: string) => boolean,
): PhraseSearch<Wanted> {
  const numbers = new WeakMap<Wanted, Map<string, number>>()
  return (wanted, variant) => {
    const variants = numbers.get(wanted) ?? new Map<string, number>()
    numbers.set(wanted, variants)
    const number = variants.get(variant) ?? searches++
    variants.set(variant, number)
    const search = ({ list, title }: Phrases): readonly Phrase[] => {
      const found = list.filter((phrase) => holds(phrase, wanted, title, variant))
      return found.length === 0 ? nothing : found
    }
    if (number >= rememberedSearches) return search
    return (phrases) => {
      const known = phrases.found[number]
      if (known !== undefined) return known
      const found = search(phrases)
      phrases.found[number] = found
      return found
    }
  }
}

/** The sentences of a paragraph under a heading called `title`: its own title first, then the text cut at 。！？；. */
export function phrasesOfParagraph({ reading, heading: mark }: Paragraph, title: string | undefined): Phrases {
  const known = mark ? headed(reading) : unheaded(reading)
  if (known.phrases?.title !== title || known.phrases === undefined) {
    known.phrases = { list: split(reading.text, mark), title, found: [] }
  }
  return known.phrases
}

/** The cells of a row as one sentence. */
export function phrasesOfRow({ cells }: TableRow): Phrases {
  const first = cells.find((cell) => cell)
  if (!first) return { list: [], title: undefined, found: [] }
  return rowPhrases(first.reading, cells.map((cell) => cell?.reading.text ?? '').join('，'))
}

interface Known {
  phrases?: Phrases
}

const headed = once((): Known => ({}))
const unheaded = once((): Known => ({}))

const rowPhrases = onceAt<string, Phrases>(
  (_, cells) => {
    const text = plain(withoutCitations(cells))
    return { list: [{ start: 0, end: 0, text, signs: signsOf(text), kind: 'row' }], title: undefined, found: [] }
  },
  (phrases) => phrases,
)

function split(written: string, mark: HeadingMark | undefined): Phrase[] {
  const text = withoutCitations(written)
  const phrases: Phrase[] = []
  if (mark) {
    const { titleStart: start, titleEnd: end } = mark
    phrases.push(phraseOf(text, start, end, 'title'))
  }
  const body = mark ? mark.titleEnd : 0
  for (const match of text.slice(body).matchAll(/[^。！？；]+[。！？；]?/g)) {
    const content = match[0].trim()
    if (!/[\p{L}\p{N}]/u.test(content)) continue
    const start = body + match.index + match[0].length - match[0].trimStart().length
    phrases.push(phraseOf(text, start, start + content.length, 'text'))
  }
  return phrases
}

function phraseOf(whole: string, start: number, end: number, kind: Phrase['kind']): Phrase {
  const text = plain(whole.slice(start, end))
  return { start, end, text, signs: signsOf(text), kind }
}

/** `text` with each quoted document title blanked out by as many spaces, so that offsets stay. */
function withoutCitations(text: string): string {
  if (!text.includes('《')) return text
  return text.replace(/《[^《》]*(?:《[^《》]*》[^《》]*)*》/g, (quoted) => ' '.repeat(quoted.length))
}
