/** Sentences without their place, cut once from a reading, and the words in them. */

import type { HeadingMark, Paragraph, TableRow } from '../syntax/node.js'
import { once, onceAt } from '../text/memo.js'
import { noWords, SoughtText, type WordSet, wordCount } from './predicates/vocabulary.js'
import { plain } from './predicates/words.js'

/** One sentence, in reading offsets; its words are those as read, less titles in 《》, spaces and quotation marks. */
export interface Phrase {
  readonly start: number
  readonly end: number
  readonly sought: SoughtText
  /** `title`: a heading's title; `row`: the cells of a table row. */
  readonly kind: 'text' | 'title' | 'row'
}

/** The sentences of one paragraph or row. */
export class Phrases {
  /** What was found, by the number of the search. */
  readonly found: (readonly Phrase[])[] = []
  private foundWords: readonly number[] = noWords
  private end = 0

  constructor(
    readonly list: readonly Phrase[],
    /** The title of the heading that they stand under. */
    readonly title?: SoughtText,
  ) {}

  /** The numbers of all words in the sentences that were ever looked for, each once. */
  get words(): readonly number[] {
    if (this.end < wordCount()) {
      this.foundWords = unionOf(this.list)
      this.end = wordCount()
    }
    return this.foundWords
  }
}

function unionOf(phrases: readonly Phrase[]): readonly number[] {
  if (phrases.length === 1) return phrases[0].sought.words
  const found: number[] = []
  for (const { sought } of phrases) for (const word of sought.words) if (!found.includes(word)) found.push(word)
  return found.length === 0 ? noWords : found
}

/** True for a sentence that is looked for, under a heading called `title`; must depend on nothing else. */
export type PhraseTest = (phrase: Phrase, title: SoughtText | undefined) => boolean

/** A template may ask for more than is worth remembering of every paragraph. */
const rememberedSearches = 400

let searches = 0

/** A search for sentences; it is made once, so that what it found in a paragraph need not be looked for again. */
export class PhraseSearch {
  private readonly number = searches++

  /** One of `oneOf` stands in each sentence that is looked for; only those that hold one are tested. */
  constructor(
    readonly oneOf: WordSet,
    private readonly test: PhraseTest,
  ) {}

  /** The sentences of one passage that are looked for. */
  in(phrases: Phrases): readonly Phrase[] {
    const known = phrases.found[this.number]
    if (known !== undefined) return known
    const { title } = phrases
    const found = phrases.list.filter((phrase) => phrase.sought.holdsOne(this.oneOf) && this.test(phrase, title))
    if (this.number < rememberedSearches) phrases.found[this.number] = found
    return found
  }
}

/** The sentences of a paragraph under a heading called `title`: its own title first, then the text cut at 。！？；. */
export function phrasesOfParagraph({ reading, heading: mark }: Paragraph, title: SoughtText | undefined): Phrases {
  const known = mark ? headed(reading) : unheaded(reading)
  if (known.phrases === undefined || known.phrases.title?.text !== title?.text) {
    known.phrases = new Phrases(split(reading.text, mark), title)
  }
  return known.phrases
}

/** The cells of a row as one sentence. */
export function phrasesOfRow({ cells }: TableRow): Phrases {
  const first = cells.find((cell) => cell)
  if (!first) return new Phrases([])
  return rowPhrases(first.reading, cells.map((cell) => cell?.reading.text ?? '').join('，'))
}

interface Known {
  phrases?: Phrases
}

const headed = once((): Known => ({}))
const unheaded = once((): Known => ({}))

const rowPhrases = onceAt<string, Phrases>(
  (_, cells) => {
    const sought = new SoughtText(plain(withoutCitations(cells)))
    return new Phrases([{ start: 0, end: 0, sought, kind: 'row' }])
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
  return { start, end, sought: new SoughtText(plain(whole.slice(start, end))), kind }
}

/** `text` with each quoted document title blanked out by as many spaces, so that offsets stay. */
function withoutCitations(text: string): string {
  if (!text.includes('《')) return text
  return text.replace(/《[^《》]*(?:《[^《》]*》[^《》]*)*》/g, (quoted) => ' '.repeat(quoted.length))
}
