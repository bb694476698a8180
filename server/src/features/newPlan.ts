/** A new plan: the draft that a drafter begins with. */

import { composeDraft, proposedTitle } from '../clauses/draft.js'
import type { PlanPlace } from '../clauses/localWords.js'
import { readUpper } from '../clauses/upperDocument.js'
import { readPlan } from '../semantics/lower.js'
import type { Plan } from '../semantics/model.js'
import { chooseTemplate } from '../templates/match.js'
import type { Level, Template } from '../templates/template.js'
import type { TextRange } from '../text/range.js'

/** What is known of the plan; what is absent becomes a blank. */
export interface NewPlanRequest {
  readonly templates: readonly Template[]
  readonly templateId: string
  readonly level: Level
  /** The full name of the place: 江西省, 南泽市, 岚河县; empty when not known. */
  readonly region: string
  readonly title?: string
  /** The document number: 云政办发〔2026〕12号. */
  readonly number?: string
  /** ISO date of the document. */
  readonly date?: string
  /** The document of the level above that the plan carries out: its tasks become the plan's. */
  readonly upper?: Plan
}

/** The text of a new plan. */
export interface NewPlan {
  readonly text: string
  /** The first blank; `undefined` when there is none. */
  readonly firstBlank?: TextRange
}

/** A draft that holds all that the template demands, with blanks for what only the drafter knows. */
export function newPlan(request: NewPlanRequest): NewPlan {
  const { templates, templateId, upper } = request
  const template = templates.find(({ id }) => id === templateId) ?? templates[0]
  if (!template) return { text: '' }
  const place = placeOf(request)
  const body = composeDraft({
    template,
    general: templates.find(({ id }) => id === 'general') ?? template,
    place,
    title: given(request.title),
    number: given(request.number),
    date: request.date,
    ...(upper && { upper: readUpper(upper) }),
  })
  const recognised = chooseTemplate(readPlan(body), templates).template.id === template.id
  const text = recognised ? body : `---\ntemplate: ${template.id}\n---\n\n${body}`
  const blank = readPlan(text).placeholders.toSorted((a, b) => a.start - b.start)[0]
  return { text, ...(blank && { firstBlank: { start: blank.start, end: blank.end } }) }
}

/** The title that a new plan gets unless the drafter gives another. */
export function newPlanTitle(request: Pick<NewPlanRequest, 'templates' | 'templateId' | 'level' | 'region'>): string {
  const template = request.templates.find(({ id }) => id === request.templateId) ?? request.templates[0]
  return template ? proposedTitle(template, placeOf(request)) : ''
}

function placeOf({ level, region }: Pick<NewPlanRequest, 'level' | 'region'>): PlanPlace {
  return { level, region: region.trim() }
}

function given(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim()
}
