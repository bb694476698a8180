/** The same body or document in another plan. */

import type { Analysis } from '../analysis/analyse.js'
import { plainNumber } from '../rules/references/titles.js'
import type { Plan } from '../semantics/model.js'
import { matchOrgan } from '../semantics/organs/index.js'
import { titleAnchor } from '../templates/places.js'
import type { TextRange } from '../text/range.js'
import { comparable, isCitedAs, type PlanFile, type PlanNames } from './documentNames.js'
import { type CitationEntity, type Entity, entitiesOf, type OrganEntity } from './entities.js'

type Read = Pick<Analysis, 'plan'>

/** The title of `other`, or where its text begins, when `cited` is the document that `other` is; `undefined` otherwise. */
export function titleOfCited(cited: Entity, other: PlanFile): TextRange | undefined {
  return mayBeCited(cited, other) ? titleAnchor(other.plan) : undefined
}

/** True when `cited` is the document that `other` is. */
export function mayBeCited(cited: Entity, other: PlanNames): boolean {
  return cited.kind === 'citation' && isCitedAs({ title: cited.name, number: cited.number }, other)
}

/** What names in `other` the body or document that `entity` is in `own`; short forms and annexes belong to one document. */
export function sameEntityIn(own: Read, entity: Entity, other: Read): Entity | undefined {
  if (entity.kind === 'organ') return sameOrganIn(own.plan, entity, other)
  if (entity.kind === 'citation') return sameCitationIn(entity, other)
  return undefined
}

/** 省财政厅 is another body in the plan of another province, 县财政局 in that of another county. */
function sameOrganIn(own: Plan, entity: OrganEntity, other: Read): Entity | undefined {
  const match = matchOrgan(entity.name)
  if (!match?.organ && !isSamePlace(own, other.plan, /^[市县区州盟旗]$/.test(match?.prefix ?? ''))) return undefined
  const names = new Set([entity.name, ...entity.spellings])
  return entitiesOf(other).find(
    (one) => one.kind === 'organ' && (names.has(one.name) || one.spellings.some((spelling) => names.has(spelling))),
  )
}

/** True when nothing tells the regions of the plans apart; below the province both must say the same place. */
function isSamePlace(a: Plan, b: Plan, isLocal: boolean): boolean {
  if (isLocal) return issuerPlace(a) !== undefined && issuerPlace(a) === issuerPlace(b)
  const [here, there] = [a.metadata.region, b.metadata.region]
  return here === undefined || there === undefined || here === there
}

function issuerPlace({ metadata }: Plan): string | undefined {
  return metadata.issuer === undefined ? undefined : matchOrgan(metadata.issuer)?.prefix
}

function sameCitationIn(entity: CitationEntity, other: Read): Entity | undefined {
  const [title] = comparable(entity.name)
  const number = entity.number && plainNumber(entity.number)
  return entitiesOf(other).find((one) => {
    if (one.kind !== 'citation') return false
    const sameNumber = number !== undefined && one.number !== undefined && plainNumber(one.number) === number
    return sameNumber || (title !== undefined && comparable(one.name)[0] === title)
  })
}
