/** The elements of a template file as one moves between them and what they are about. */

import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml'
import type { TextRange } from '../../text/range.js'

/** What stands under the cursor of a template file. */
export type TemplateSpot =
  /** The name of another template, behind `extends`. */
  | { readonly kind: 'base'; readonly range: TextRange; readonly name: string }
  /** An element, at its `id` or `off`. */
  | { readonly kind: 'element'; readonly range: TextRange; readonly id: string }

/** The spot at `offset` of `yamlText`; `undefined` where nothing leads on. */
export function spotAt(yamlText: string, offset: number): TemplateSpot | undefined {
  const root = rootOf(yamlText)
  const base = root && pairOf(root, 'extends')
  if (base && isWithin(base, offset)) {
    const name = nameIn(base)
    return name && { kind: 'base', ...name }
  }
  for (const item of itemsOf(root)) {
    const id = pairOf(item, 'id')
    const element = id && nameIn(id)
    if (!id || !element) continue
    const off = pairOf(item, 'off')
    if (isWithin(id, offset) || (off && isWithin(off, offset)))
      return { kind: 'element', range: element.range, id: element.name }
  }
  return undefined
}

/** The `id` of the template in `yamlText`; `undefined` where it has none. */
export function templateId(yamlText: string): string | undefined {
  const pair = pairOf(rootOf(yamlText), 'id')
  return pair && nameIn(pair)?.name
}

/** The whole element `id` in `yamlText`, and the id itself; `undefined` when there is none. */
export function elementIn(
  yamlText: string,
  id: string,
): { readonly range: TextRange; readonly selection: TextRange } | undefined {
  for (const item of itemsOf(rootOf(yamlText))) {
    const pair = pairOf(item, 'id')
    const found = pair && nameIn(pair)
    if (found?.name !== id) continue
    const [start, end] = item.range ?? [found.range.start, found.range.end]
    return { range: { start, end }, selection: found.range }
  }
  return undefined
}

function rootOf(yamlText: string): YAMLMap | undefined {
  const { contents } = parseDocument(yamlText, { uniqueKeys: false, prettyErrors: false })
  return isMap(contents) ? contents : undefined
}

function itemsOf(root: YAMLMap | undefined): YAMLMap[] {
  const list = root?.get('requirements', true)
  return isSeq(list) ? list.items.filter((item): item is YAMLMap => isMap(item)) : []
}

function pairOf(map: YAMLMap | undefined, key: string): Pair | undefined {
  return map?.items.find((pair) => isScalar(pair.key) && pair.key.value === key)
}

/** From the key to the end of the value, the position behind it included, as one may click there. */
function isWithin({ key, value }: Pair, offset: number): boolean {
  const start = isScalar(key) ? key.range?.[0] : undefined
  const end = isScalar(value) ? value.range?.[1] : undefined
  return start !== undefined && end !== undefined && start <= offset && offset <= end
}

function nameIn({ value }: Pair): { readonly range: TextRange; readonly name: string } | undefined {
  if (!isScalar(value) || !value.range || value.value === null || value.value === '') return undefined
  const [start, end] = value.range
  return { range: { start, end }, name: String(value.value) }
}
