/** Bodies in words of their own: the clause of a task that has none yet. */

import { taskWriter } from '../../rules/taskInsertion.js'
import type { Plan, Task } from '../../semantics/model.js'
import type { TextEdit } from '../../text/range.js'
import type { TaskBodies } from '../bodies.js'

/** A clause for a task that has none: as the plan writes its others, else a sentence in brackets. */
export function freshClause(plan: Plan, task: Task, bodies: TaskBodies): (readonly TextEdit[])[] {
  const edit = taskWriter(plan).write(task, { element: 'lead', label: '责任单位', text: 'XX牵头，XX配合' })
  if (!edit || bodies.leads.length + bodies.supports.length === 0) return []
  const labelled = filled(edit.newText, bodies)
  const sentence = `（${sentenceOf(bodies)}）`
  const texts = speaksInSentences(plan) ? [sentence, labelled] : [labelled, sentence]
  return texts.map((newText) => [{ ...edit, newText }])
}

/** Who leads and who supports, as a sentence; at least one of both is there. */
export function sentenceOf({ leads, supports }: TaskBodies): string {
  if (leads.length === 0) return `${supports.join('、')}配合`
  return supports.length === 0 ? `${leads.join('、')}负责` : `${leads.join('、')}牵头，${supports.join('、')}配合`
}

/** The same under labels. */
export function labelledOf({ leads, supports }: TaskBodies): string {
  return `牵头单位：${leads.join('、')}${supports.length === 0 ? '' : `；配合单位：${supports.join('、')}`}`
}

/** True when most clauses of the plan have no label: （A牵头，B配合）. */
function speaksInSentences({ tasks }: Plan): boolean {
  const clauses = tasks.flatMap(({ responsibilities }) => responsibilities)
  const sentences = clauses.filter(({ form, label }) => form === 'brackets' && label === undefined)
  return sentences.length * 2 > clauses.length
}

/** The blanks of a clause filled in; the words around a blank that stays empty are left out. */
function filled(text: string, { leads, supports }: TaskBodies): string {
  const [before, between, ...behind] = text.split('XX')
  // A list of bodies without roles names the one in charge first.
  if (leads.length === 0 && behind.length === 0) return `（${sentenceOf({ leads, supports })}）`
  if (leads.length === 0) {
    const opening = /^[（\s]*/.exec(before)?.[0] ?? ''
    return `${opening}${between.replace(/^(?:牵头)?[；，。\s]*/, '')}${supports.join('、')}${behind.join('')}`
  }
  if (behind.length === 0) return `${before}${[...leads, ...supports].join('、')}${between}`
  if (supports.length > 0) return `${before}${leads.join('、')}${between}${supports.join('、')}${behind.join('')}`
  return `${before}${leads.join('、')}${between.replace(/[，；。\s][\s\S]*$/, '')}${behind.join('').replace(/^配合/, '')}`
}
