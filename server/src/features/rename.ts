/** Renames a body, a short form, a cited document or an annex throughout the document. */

import type { Analysis } from '../analysis/analyse.js'
import { readPlan } from '../semantics/lower.js'
import { collective, looksLikeOrgan } from '../semantics/organs/index.js'
import { fill, type Localised } from '../text/localised.js'
import { applyEdits, type TextEdit, type TextRange } from '../text/range.js'
import { type Entity, type EntityAt, entitiesAt, entitiesOf, entityAt } from './entities.js'

/** What can be renamed at a place, or why nothing can; `undefined` where no name stands. */
export type Renameable =
  | { readonly range: TextRange; readonly placeholder: string }
  | { readonly problem: Localised }
  | undefined

/** The edits of a rename, or why it cannot be done. */
export type Renaming = { readonly edits: readonly TextEdit[] } | { readonly problem: Localised } | undefined

const messages = {
  number: {
    zh: '这里只是编号。请把光标放在标题上再重命名。',
    en: 'This is only a number. Put the cursor on the title to rename it.',
  },
  empty: { zh: '新名称不能为空。', en: 'The new name is empty.' },
  mark: {
    zh: '新名称中不能有“{mark}”。请只输入名称本身，不带标点、括号和空格。',
    en: 'The new name cannot hold “{mark}”. Enter the name alone, without marks, brackets or spaces.',
  },
  markInTitle: {
    zh: '标题中不能有“{mark}”。请只输入标题本身，不带书名号，不换行。',
    en: 'A title cannot hold “{mark}”. Enter the title alone, in one line and without 《》.',
  },
  taken: {
    zh: '“{name}”在文中已另有所指，改名后将无法区分。请换一个名称。',
    en: '“{name}” already stands for something else in this document. Choose another name.',
  },
  printed: {
    zh: '“{name}”在文中别处已经出现，改名后两者无法区分。请换一个名称。',
    en: '“{name}” already occurs elsewhere in this document; the two could not be told apart. Choose another name.',
  },
  unread: {
    zh: '改成“{name}”后，文中有的地方会与前后文字连成别的词，无法辨认。请换一个名称。',
    en: 'As “{name}” some places would run together with the words around them. Choose another name.',
  },
  notAnOrgan: {
    zh: '“{name}”不像单位名称。请输入单位的全称或规范简称，如“省财政厅”。',
    en: '“{name}” does not look like the name of a body. Enter a full name or usual short form, e.g. 省财政厅.',
  },
} as const satisfies Record<string, Localised>

/** What a rename at `offset` would change there. */
export function renameableAt(analysis: Pick<Analysis, 'plan'>, offset: number): Renameable {
  const found = entityAt(analysis, offset)
  if (!found) return undefined
  if (found.occurrence.form === 'number') return { problem: messages.number }
  return { range: found.range, placeholder: printed(analysis, found.range) }
}

/** The edits that give `newName` to what stands at `offset`, in every place that prints its name. */
export function renameAt(analysis: Pick<Analysis, 'plan'>, offset: number, newName: string): Renaming {
  const found = entityAt(analysis, offset)
  if (!found) return undefined
  if (found.occurrence.form === 'number') return { problem: messages.number }
  const name = newName.trim()
  const problem = problemOf(analysis, found, name)
  if (problem) return { problem }
  const edits = placesOf(found.entity)
    .filter((range) => printed(analysis, range) !== name)
    .map((range) => ({ ...range, newText: name }))
  const doubt = edits.length > 0 ? doubtOf(analysis, found.entity, name, edits) : undefined
  return doubt ? { problem: doubt } : { edits }
}

/** The places that print the name; a short title and a number stand for it and stay. */
function placesOf(entity: Entity): readonly TextRange[] {
  return entity.occurrences.filter(({ form }) => form === 'name').map(({ range }) => range)
}

function printed({ plan }: Pick<Analysis, 'plan'>, { start, end }: TextRange): string {
  return plan.source.slice(start, end)
}

/** Marks that end a name in running text, and those that end a title. */
const NAME_MARK = /[\s《》〈〉（）()〔〕[\]【】{}“”‘’"'`，。；：、！？,.;:!?<>|/\\#*_~\p{Cc}]/u
const TITLE_MARK = /[《》。；！？|<>\p{Cc}\u2028\u2029]/u

function problemOf(analysis: Pick<Analysis, 'plan'>, { entity }: EntityAt, name: string): Localised | undefined {
  if (name === '') return messages.empty
  const isTitle =
    entity.kind === 'citation' || entity.kind === 'annex' || (entity.kind === 'abbreviation' && entity.isTitle)
  const isList = entity.kind === 'organ' && entity.collective
  const mark = isList ? undefined : (isTitle ? TITLE_MARK : NAME_MARK).exec(name)?.[0]
  if (mark !== undefined) return fill(isTitle ? messages.markInTitle : messages.mark, { mark: visible(mark) })
  if (entity.kind === 'organ' && !looksLikeOrgan(name) && !collective(name)) return fill(messages.notAnOrgan, { name })
  const taken = entitiesOf(analysis).some(
    (one) => one !== entity && one.kind === entity.kind && namesOf(one).includes(name),
  )
  return taken ? fill(messages.taken, { name }) : undefined
}

function visible(mark: string): string {
  if (mark.trim() !== '') return mark
  return mark === '\n' || mark === '\r' ? '↵' : '␣'
}

function namesOf(entity: Entity): readonly string[] {
  return entity.kind === 'organ' ? [entity.name, ...entity.spellings] : [entity.name]
}

/**
 * Reads the text again as it would be: the new name must be found where it was put and nowhere else.
 * This finds what no list of words can, e.g. a new short form that is part of a word used elsewhere.
 * A body whose new name is in no catalogue is found in clauses only, and an annex by its place, so for them only
 * what would be taken in besides counts.
 */
function doubtOf(
  analysis: Pick<Analysis, 'plan'>,
  entity: Entity,
  name: string,
  edits: readonly TextEdit[],
): Localised | undefined {
  const plan = readPlan(applyEdits(analysis.plan.source, edits))
  const places = placesOf(entity)
  const renamed = entitiesAt({ plan }, places[0].start).find((one) => one.entity.kind === entity.kind)
  const found = renamed ? placesOf(renamed.entity).length : 0
  if (found > places.length) return fill(messages.printed, { name })
  const isFoundByName = entity.kind === 'abbreviation' || entity.kind === 'citation'
  return isFoundByName && found < places.length ? fill(messages.unread, { name }) : undefined
}
