/** Where the elements of a template stand in its file. */

import { isMap, isScalar, isSeq, parseDocument } from 'yaml'

/** The offsets of the requirements' ids in `yamlText`, by id. */
export function requirementPlaces(yamlText: string): ReadonlyMap<string, number> {
  const { contents } = parseDocument(yamlText, { uniqueKeys: false, prettyErrors: false })
  const list = isMap(contents) ? contents.get('requirements', true) : undefined
  const places = new Map<string, number>()
  if (!isSeq(list)) return places
  for (const item of list.items) {
    const node = isMap(item) ? item.get('id', true) : undefined
    if (isScalar(node) && node.range) places.set(String(node.value), node.range[0])
  }
  return places
}
