/** Public bodies: names, kinds, regions and classes. */

export { collective } from './collective.js'
export { counterpartName, isCounterpart, lineOfWork } from './counterparts.js'
export {
  bodiesByName,
  bodiesOf,
  clausesOf,
  judgedAt,
  mayRepeat,
  sameBody,
  spellingOf,
  togetherIn,
  unitsOf,
} from './inPlan.js'
export { organKinds } from './kinds.js'
export { looksLikeOrgan, organSuffix, organSuffixes } from './looksLike.js'
export { matchOrgan, type OrganMatch, type OrganValidity, organAt, sameOrgan } from './match.js'
export { nationalOrgans } from './national.js'
export type { Change, Organ, OrganKind, OrganLevel } from './organ.js'
export { type Region, regionOf, regions } from './regions.js'
