/** Chooses the template that a document falls under, with the reason. */

import type { Plan } from '../semantics/model.js'
import type { Localised } from '../text/localised.js'
import { readPlanText } from './planText.js'
import { shortRegion } from './predicates/region.js'
import { plainNumber } from './predicates/words.js'
import type { Template } from './template.js'

/** The template chosen, whether it binds the document, and why. */
export interface Choice {
  readonly template: Template
  /** False when the document lies outside the template's regions, levels or kinds. */
  readonly binding: boolean
  readonly reason: Localised
  readonly source: 'asked' | 'frontMatter' | 'config' | 'document' | 'default'
}

/** Template ids named outside the document. */
export interface Wishes {
  /** Asked for by the user, before every other reason. */
  readonly asked?: string
  /** Set in the project's configuration. */
  readonly configured?: string
}

interface Match {
  readonly template: Template
  readonly score: number
  readonly reason: Localised
}

/** Stands in where there is no template at all, so that every document has one. */
const noTemplate: Template = {
  id: 'none',
  title: { zh: '无模板', en: 'No template' },
  documentKinds: [],
  basis: { document: '', clause: '' },
  since: '0.2.0',
  appliesTo: { regions: [], levels: [], citations: [], titleWords: [] },
  requirements: [],
}

/** The template for `plan`: as asked, else by front matter, configuration, title and citations, else `general`. */
export function chooseTemplate(plan: Plan, templates: readonly Template[], wishes: Wishes = {}): Choice {
  const named: readonly (readonly [Choice['source'], string | undefined, Localised])[] = [
    ['asked', wishes.asked, { zh: '由用户指定', en: 'as asked for' }],
    ['frontMatter', plan.metadata.frontMatter?.template, { zh: '文首元数据指定', en: 'named in the front matter' }],
    ['config', wishes.configured, { zh: '项目配置指定', en: 'set in the project configuration' }],
  ]
  const unknown: Localised[] = []
  for (const [source, id, reason] of named) {
    if (id === undefined || id === '') continue
    const template = templates.find((one) => one.id === id)
    if (template) return choice(plan, template, source, joined([...unknown, reason]))
    unknown.push({ zh: `没有名为“${id}”的模板（${reason.zh}）`, en: `there is no template “${id}” (${reason.en})` })
  }
  const best = templates.map((template) => matchOf(plan, template)).reduce(better, undefined)
  if (best) return choice(plan, best.template, 'document', joined([...unknown, best.reason]))
  const fallback = templates.find((one) => one.id === 'general') ?? templates[0] ?? noTemplate
  const reason = { zh: '标题和引文未指向其他模板', en: 'neither title nor citations point to another template' }
  return choice(plan, fallback, 'default', joined([...unknown, reason]))
}

function choice(plan: Plan, template: Template, source: Choice['source'], reason: Localised): Choice {
  const unbound = whyUnbound(plan, template)
  return { template, binding: unbound === undefined, reason: unbound ? joined([reason, unbound]) : reason, source }
}

/** Why the template does not bind the document; `undefined` when it does. */
function whyUnbound(plan: Plan, template: Template): Localised | undefined {
  const { regions, levels } = template.appliesTo
  const { region, kind } = plan.metadata
  if (regions.length > 0 && region === undefined) {
    return { zh: '未读到所属地区，只作参照', en: 'the region is not known, so it serves as guidance' }
  }
  if (region !== undefined && regions.length > 0 && !regions.some((one) => shortRegion(one) === shortRegion(region))) {
    return {
      zh: `${region}不在其适用地区之内，只作参照`,
      en: `${region} is not among its regions, so it serves as guidance`,
    }
  }
  const { level } = readPlanText(plan)
  if (level !== undefined && levels.length > 0 && !levels.includes(level)) {
    return {
      zh: '不是其适用的层级，只作参照',
      en: 'it addresses another level of government, so it serves as guidance',
    }
  }
  const { documentKinds } = template
  if (kind !== undefined && documentKinds.length > 0 && !documentKinds.some((one) => kind.includes(one))) {
    return { zh: `文种为“${kind}”，只作参照`, en: `the document is a ${kind}, so it serves as guidance` }
  }
  return undefined
}

/** How well the document's own words point to the template; `undefined` when they do not. */
function matchOf(plan: Plan, template: Template): Match | undefined {
  const { citations, titleWords } = template.appliesTo
  const title = plan.metadata.title ?? ''
  const inTitle = titleWords.map((group) => group.find((word) => title.includes(word)))
  if (titleWords.length > 0 && inTitle.every((word) => word !== undefined)) {
    const words = inTitle.join('、')
    return {
      template,
      score: 10 + titleWords.length,
      reason: { zh: `标题含“${words}”`, en: `the title holds ${words}` },
    }
  }
  const cited = plan.citations.find((one) =>
    citations.some((number) => plainNumber(number) === plainNumber(one.number ?? '')),
  )
  if (cited && !cited.self) {
    return { template, score: 10, reason: { zh: `引用了${cited.number}`, en: `it cites ${cited.number}` } }
  }
  if (title !== '' || titleWords.length < 2) return undefined
  const named = plan.citations.find((one) =>
    titleWords.every((group) => group.some((word) => one.title.includes(word))),
  )
  if (!named) return undefined
  return {
    template,
    score: 1,
    reason: { zh: `没有标题，引用了《${named.title}》`, en: `it has no title and cites 《${named.title}》` },
  }
}

/** Of two that fit equally well the one that extends the other is meant. */
function better(best: Match | undefined, next: Match | undefined): Match | undefined {
  if (!next || !best || next.score > best.score) return next ?? best
  return next.score === best.score && next.template.extended?.includes(best.template.id) ? next : best
}

function joined(parts: readonly Localised[]): Localised {
  return { zh: parts.map((part) => part.zh).join('；'), en: parts.map((part) => part.en).join('; ') }
}
