/** The words that are looked for in every sentence: all of them are found in one pass, however many there are. */

import { ofEach } from '../../text/ofEach.js'
import { plain } from './words.js'

/** A list of words by their numbers. */
export type WordSet = ReadonlySet<number>

/** The set of `words`, which count without spaces and quotation marks; an empty word is never found. */
export const wordSet = ofEach(
  (words: readonly string[]): WordSet => new Set(words.map((word) => numberOf(plain(word)))),
)

/** Of a text that holds no word. */
export const noWords: readonly number[] = []

/** A text without spaces and quotation marks, and the words in it; it is gone over again only when words have come up since. */
export class SoughtText {
  private found: readonly number[] = noWords
  private end = 0

  constructor(readonly text: string) {}

  /** The numbers of all words in the text that were ever looked for, each once. */
  get words(): readonly number[] {
    if (this.end < wordCount()) {
      this.found = wordsIn(this.text)
      this.end = wordCount()
    }
    return this.found
  }

  /** True when one of `wanted` stands in the text. */
  holdsOne(wanted: WordSet): boolean {
    for (const number of this.words) if (wanted.has(number)) return true
    return false
  }
}

/** In which of many texts each word stands. */
export class WordIndex {
  private byWord: number[][] = []
  private end = -1

  constructor(private readonly texts: readonly { readonly words: readonly number[] }[]) {}

  /** The places of the texts that hold one of `wanted`, ascending. */
  placesOf(wanted: WordSet): readonly number[] {
    if (this.end < wordCount()) this.build()
    const lists = [...wanted].map((number) => this.byWord[number] ?? []).filter((list) => list.length > 0)
    if (lists.length < 2) return lists[0] ?? []
    return [...new Set(lists.flat())].sort((a, b) => a - b)
  }

  private build(): void {
    this.end = wordCount()
    this.byWord = []
    for (const [place, { words }] of this.texts.entries()) {
      for (const number of words) {
        const list = this.byWord[number]
        if (list) list.push(place)
        else this.byWord[number] = [place]
      }
    }
  }
}

/** How many words were ever looked for; what was found before the last of them came up may lack some. */
export function wordCount(): number {
  return numbers.size
}

interface Word {
  readonly text: string
  readonly number: number
}

const numbers = new Map<string, number>()
const singles: Word[] = []
/** Longer words by their first two UTF-16 units. */
const byOpening = new Map<number, Word[]>()
/** Tells nearly always at once that no word begins with two units; 1 where one may. */
const openings = new Uint8Array(0x10000)

function numberOf(text: string): number {
  const known = numbers.get(text)
  if (known !== undefined) return known
  const word = { text, number: numbers.size }
  numbers.set(text, word.number)
  if (text.length === 1) singles.push(word)
  if (text.length > 1) addLonger(word)
  return word.number
}

function addLonger(word: Word): void {
  const first = word.text.charCodeAt(0)
  const second = word.text.charCodeAt(1)
  const same = byOpening.get(pairOf(first, second)) ?? []
  byOpening.set(pairOf(first, second), same)
  same.push(word)
  openings[mixed(first, second)] = 1
}

/** The numbers of all known words in `text`, each once. */
function wordsIn(text: string): readonly number[] {
  const found: number[] = []
  for (const word of singles) if (text.includes(word.text)) found.push(word.number)
  let first = text.charCodeAt(0)
  for (let at = 1; at < text.length; at++) {
    const second = text.charCodeAt(at)
    if (openings[mixed(first, second)] === 1) addWordsAt(text, at - 1, byOpening.get(pairOf(first, second)), found)
    first = second
  }
  return found.length === 0 ? noWords : found
}

function addWordsAt(text: string, at: number, words: readonly Word[] | undefined, found: number[]): void {
  if (!words) return
  for (const word of words) {
    if (text.startsWith(word.text, at) && !found.includes(word.number)) found.push(word.number)
  }
}

function pairOf(first: number, second: number): number {
  return first * 0x10000 + second
}

function mixed(first: number, second: number): number {
  return (first * 31 + second) & 0xffff
}
