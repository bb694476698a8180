/** The requirements that a finding is about, or that belong to a section. */

import type { Analysis } from '../../analysis/analyse.js'
import type { Heading } from '../../semantics/model.js'
import { findPlace } from '../../templates/places.js'
import { readPlanText } from '../../templates/planText.js'
import type { Place, RequirementStatus, Status, Template } from '../../templates/template.js'
import { excerpt } from '../../text/excerpt.js'
import type { Localised } from '../../text/localised.js'
import type { TextRange } from '../../text/range.js'
import { type Explanation, fact, listed, verbatim } from './explanation.js'

/** More places than this are counted only. */
const mostPlaces = 4
const mostRequirements = 12

/** What is demanded at `offset`: by a finding there, else of the section whose heading stands there. */
export function explainRequirementsAt(analysis: Analysis, offset: number): Explanation[] {
  const { completeness, findings } = analysis
  const found = findings.filter(
    ({ requirement, range }) => requirement !== undefined && range.start <= offset && offset < range.end,
  )
  const byId = new Map(
    completeness.requirements.map((one) => [`${completeness.template.id}/${one.requirement.id}`, one]),
  )
  const reported = found.flatMap(({ rule, range }) => {
    const status = byId.get(rule)
    return status ? [{ status, range }] : []
  })
  if (reported.length === 1) return reported.map(({ status, range }) => explainOne(analysis, status, range))
  const heading = headingAt(analysis, offset)
  const range = heading ? { start: heading.start, end: heading.end } : reported[0]?.range
  if (!range) return []
  const own = heading ? ofHeading(analysis, heading) : []
  const statuses = [...new Set([...reported.map(({ status }) => status), ...own])].filter(concerning(analysis))
  if (statuses.length === 1) return [explainOne(analysis, statuses[0], range)]
  return statuses.length === 0 ? [] : [explainSection(completeness.template, statuses, range)]
}

function headingAt({ plan }: Analysis, offset: number): Heading | undefined {
  return plan.headings.find(({ start, end }) => start <= offset && offset < end)
}

/** The requirements that are to be met in the section, or are met by its heading. */
function ofHeading({ plan, completeness }: Analysis, heading: Heading): RequirementStatus[] {
  const text = readPlanText(plan)
  const sections = new Map<Place, Heading | undefined>()
  const sectionOf = (place: Place): Heading | undefined => {
    if (!sections.has(place)) sections.set(place, findPlace(text, place).section)
    return sections.get(place)
  }
  // That there are tasks at all is shown by every one of them.
  if (plan.tasks.some((task) => task.heading === heading)) return []
  const within = ({ start, end }: TextRange): boolean => heading.start <= start && end <= heading.end && start < end
  return completeness.requirements.filter(({ requirement, status, anchor, evidence }) => {
    if (requirement.on === 'task') return false
    return evidence.some(within) || (status !== 'met' && within(anchor)) || sectionOf(requirement.place) === heading
  })
}

/** Tells the requirements that concern the plan's level of government. */
function concerning({ plan }: Analysis): (status: RequirementStatus) => boolean {
  const { level } = readPlanText(plan)
  return ({ requirement: { levels } }) => levels === undefined || level === undefined || levels.includes(level)
}

const states: Readonly<Record<Status, Localised>> = {
  met: { zh: '已写明', en: 'met' },
  partial: { zh: '部分写明', en: 'partly met' },
  missing: { zh: '没有写', en: 'missing' },
}

function explainOne({ plan, completeness }: Analysis, status: RequirementStatus, range: TextRange): Explanation {
  const { requirement, evidence } = status
  const message = status.status === 'missing' ? requirement.message : requirement.partialMessage
  return {
    range,
    title: {
      zh: `要素 ${requirement.ref}：${requirement.title.zh}（${states[status.status].zh}）`,
      en: `Requirement ${requirement.ref}: ${requirement.title.en} (${states[status.status].en})`,
    },
    facts: [
      ...fact({ zh: '依据', en: 'Basis' }, basisOf(completeness.template, requirement.clause)),
      ...fact({ zh: '要求', en: 'What to do' }, status.status === 'met' ? undefined : message),
      ...listed(
        { zh: '见于', en: 'Met by' },
        // That the heading under the pointer meets it needs no saying.
        evidence
          .filter(({ start, end }) => start !== range.start || end !== range.end)
          .map((place) => verbatim(excerpt(plan.source, place))),
        mostPlaces,
      ),
    ],
  }
}

function explainSection(template: Template, statuses: readonly RequirementStatus[], range: TextRange): Explanation {
  const met = statuses.filter(({ status }) => status === 'met').length
  const items = statuses.map(({ requirement, status }): Localised => {
    const { ref, title, clause } = requirement
    return {
      zh: `${ref} ${title.zh}：${states[status].zh}（${clause}）`,
      en: `${ref} ${title.en}: ${states[status].en} (${clause})`,
    }
  })
  return {
    range,
    title: {
      zh: `此处的要素：已写明 ${met}/${statuses.length} 项`,
      en: `Requirements here: ${met} of ${statuses.length} met`,
    },
    facts: [
      ...fact({ zh: '依据', en: 'Basis' }, basisOf(template, '')),
      ...listed({ zh: '要素', en: 'Requirements' }, items, mostRequirements),
    ],
  }
}

function basisOf({ basis }: Template, clause: string): string | undefined {
  if (basis.document === '') return undefined
  return clause === '' ? basis.document : `${basis.document}，${clause}`
}
