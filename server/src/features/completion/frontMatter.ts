/** Keys and values of the front matter. */

import type { Plan } from '../../semantics/model.js'
import { regions } from '../../semantics/organs/index.js'
import type { Template } from '../../templates/template.js'
import type { Localised } from '../../text/localised.js'
import { type FrontMatterKey, frontMatterKeys, keyNamed } from '../frontMatterKeys.js'
import type { Candidate } from './candidate.js'

/** The keys that the front matter does not hold yet, in Chinese or English as it is written. */
export function keys(present: readonly string[], inChinese: boolean): Candidate[] {
  const given = new Set(present.flatMap((name) => keyNamed(name)?.name ?? []))
  return frontMatterKeys
    .filter(({ name }) => !given.has(name))
    .map(({ name, chinese, description }) => ({
      kind: 'key',
      text: inChinese ? `${chinese}：` : `${name}: `,
      label: inChinese ? chinese : name,
      aliases: [inChinese ? name : chinese],
      detail: description,
    }))
}

/** The values that may stand behind `key`; `lead` is put in front of each. */
export function values(plan: Plan, templates: readonly Template[], key: string, lead: string): Candidate[] {
  const name = keyNamed(key)?.name
  if (name === undefined) return []
  const found = valuesOf(plan, templates, name, /[\u4e00-\u9fff]/.test(key))
  return found.map(({ value, detail }) => ({
    kind: 'value',
    text: lead + value,
    label: value,
    ...(detail ? { detail } : {}),
  }))
}

interface Value {
  readonly value: string
  readonly detail?: Localised
}

function valuesOf(
  plan: Plan,
  templates: readonly Template[],
  name: FrontMatterKey['name'],
  inChinese: boolean,
): readonly Value[] {
  const { title, docNumber, date, planPeriod, region } = plan.metadata
  switch (name) {
    case 'template':
      return templates.map(({ id, title }) => ({ value: id, detail: title }))
    case 'province':
      return regions.map((one) => ({ value: one.name }))
    case 'region':
      return texts(region)
    case 'level':
      return inChinese ? texts('省', '市', '县', '国家') : levels
    case 'kind':
      return texts(...new Set(templates.flatMap((template) => template.documentKinds)))
    case 'title':
      return texts(title)
    case 'number':
      return texts(docNumber)
    case 'date':
      return texts(date, planPeriod && `${planPeriod.from.slice(0, 4)}-__-__`)
    case 'upper':
      return texts(...new Set(plan.citations.filter(({ self }) => !self).map(({ number, title }) => number ?? title)))
  }
}

const levels: readonly Value[] = [
  { value: 'province', detail: { zh: '省级', en: 'province' } },
  { value: 'city', detail: { zh: '市级', en: 'city' } },
  { value: 'county', detail: { zh: '县级', en: 'county' } },
  { value: 'national', detail: { zh: '国家', en: 'national' } },
]

function texts(...values: readonly (string | undefined)[]): Value[] {
  return values.flatMap((value) => (value === undefined || value === '' ? [] : [{ value }]))
}
