/** A template of one's own to begin with, out of a few answers. */

import type { Locale } from '../../text/localised.js'
import { type Element, itemElements, planElements } from './elements.js'
import { draftMessages as messages } from './messages.js'
import { printTemplate } from './print.js'
import type { Proposal } from './proposal.js'
import { scalar } from './yamlText.js'

/** What is asked before a template is made. */
export interface TemplateAnswers {
  readonly id: string
  readonly title: string
  /** The document that it rests on, and the clause. */
  readonly document: string
  readonly clause: string
  readonly kinds: readonly string[]
  /** Words of which the title of a plan must hold one. */
  readonly titleWords: readonly string[]
  /** Ids of `newElements`. */
  readonly elements: readonly string[]
}

/** The elements to choose from, by id. */
export const newElements: ReadonlyMap<string, Element> = new Map(
  [
    ...planElements.filter(({ id }) => !['list', 'specific-goals', 'measures-concrete'].includes(id)),
    ...itemElements,
    {
      noun: /报告/,
      id: 'reporting',
      title: '进展报告',
      place: 'end',
      expect: { predicate: 'statement-present', all: [['报'], ['进展', '情况', '落实']] },
    } satisfies Element,
  ].map((element) => [element.id, element]),
)

/** What most notices ask for. */
export const usualElements: readonly string[] = [
  'overall-goal',
  'tasks',
  'task-lead',
  'task-person',
  'task-deadline',
  'supporting-measures',
  'organisation',
  'reporting',
]

/** The YAML of a new template; element ids that are none are left out. */
export function newTemplate(answers: TemplateAnswers, locale: Locale): string {
  const { id, title, document, clause, kinds, titleWords, elements } = answers
  const proposals = elements.flatMap((one) => proposed(newElements.get(one), clause))
  return printTemplate(
    {
      id,
      title,
      document,
      clause,
      kinds,
      regions: [],
      citations: [],
      titleWords: titleWords.length > 0 ? [titleWords] : [],
      dates: [],
      proposals,
      undecided: [],
      opening: messages.newOpening,
    },
    locale,
  )
}

/** The YAML of a new template that extends `base`, an id or a path. */
export function newExtension(
  { id, title, base }: { id: string; title?: string; base: string },
  locale: Locale,
): string {
  const lines = [
    ...messages.newOpening[locale].split('\n').map((line) => `# ${line}`),
    `id: ${id}`,
    `extends: ${scalar(base)}`,
    ...(title ? [`title: ${scalar(title)}`] : []),
    'requirements: []',
    ...messages.newExtension[locale].split('\n').map((line) => `  # ${line}`),
  ]
  return `${lines.join('\n')}\n`
}

function proposed(element: Element | undefined, clause: string): Proposal[] {
  if (!element) return []
  const { id, title, place, on = 'document', expect, insert } = element
  const range = { start: 0, end: 0 }
  const common = { id, title, place, on, expect, clause, quoted: '', range, severity: 'warning' as const }
  return [{ ...common, ...(insert && { insert }) }]
}

/** Shown with the question which elements are wanted. */
export function elementList(): string {
  return [...newElements].map(([id, { title }]) => `${id} ${title}`).join('；')
}
