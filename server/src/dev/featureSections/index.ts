/** All sections of the page of features, in order. */

import { around } from './around.js'
import { mending, seeing } from './checking.js'
import { beginning, writing } from './drafting.js'
import { navigating } from './finding.js'
import { keepingOrder } from './order.js'
import type { FeatureGroup } from './section.js'
import { word } from './word.js'

export type { FeatureGroup, FeatureSection, PictureName } from './section.js'
export { editorActions, pictures } from './section.js'

/** The groups in the order in which a drafter comes to them. */
export const featureGroups: readonly FeatureGroup[] = [
  beginning,
  writing,
  seeing,
  mending,
  keepingOrder,
  navigating,
  word,
  around,
]
