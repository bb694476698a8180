/** Deletes the definition of a short form that the text uses further down. */

import type { Mutation } from '../support/mutate.js'

/** A definition as printed behind a document's number, with the short form as the text uses it. */
export interface Definition {
  readonly printed: string
  readonly used: string
}

/** How official texts introduce a short form. */
export const definitions: readonly Definition[] = [
  { printed: '，以下简称《意见》', used: '《意见》' },
  { printed: '，以下简称“《意见》”', used: '《意见》' },
  { printed: '，以下称《指导意见》', used: '《指导意见》' },
  { printed: '，下称《实施意见》', used: '《实施意见》' },
]

/** `text` with another short form in place of 《意见》. */
export function withDefinition(text: string, { printed, used }: Definition): string {
  return text.replace('，以下简称《意见》', '\u0000').replaceAll('《意见》', used).replace('\u0000', printed)
}

/** The definition deleted; each later use is undefined then, and one finding on any of them is enough. */
export function definitionDeletion(text: string, { printed, used }: Definition): Mutation {
  const start = text.indexOf(printed)
  const uses = [...text.matchAll(new RegExp(used, 'g'))]
    .map(({ index }) => ({ start: index, end: index + used.length }))
    .filter((use) => use.start > start + printed.length)
  return {
    kind: 'delete-definition',
    place: printed,
    edits: [{ start, end: start + printed.length, newText: '' }],
    expected: [{ rules: ['abbreviation-undefined'], at: uses }],
    consequences: [{ rules: ['abbreviation-undefined'], at: uses, why: 'each use may be told' }],
  }
}
