/** Compares two analyses of one text: what is taken over from an earlier version must never change the result. */

import type { Analysis } from './analyse.js'

/** Where `one` differs from `other`, as a path such as `plan.tasks.3.title`; `undefined` when they are equal. */
export function difference(one: Analysis, other: Analysis): string | undefined {
  return differs(one, other, '', new Map())
}

/**
 * What only serves to take parts over (the lines behind a tree, what is known of a reading), and the fixes, which are
 * worked out from all the rest when somebody asks for them.
 */
const notCompared: ReadonlySet<string> = new Set(['read', 'known', 'fixes'])

function differs(one: unknown, other: unknown, path: string, seen: Map<object, object>): string | undefined {
  if (Object.is(one, other)) return undefined
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return path
  // Models point back at themselves (a heading at its parent), so each pair is followed once.
  if (seen.get(one) === other) return undefined
  seen.set(one, other)
  if (isCollection(one) || isCollection(other)) {
    return isCollection(one) && isCollection(other) ? differs([...one], [...other], path, seen) : path
  }
  const keys = keysOf(one)
  if (keys.length !== keysOf(other).length) return path
  for (const key of keys) {
    if (!(key in other)) return `${path}.${key}`
    const found = differs(Reflect.get(one, key), Reflect.get(other, key), path === '' ? key : `${path}.${key}`, seen)
    if (found !== undefined) return found
  }
  return undefined
}

function isCollection(value: object): value is Iterable<unknown> {
  return value instanceof Map || value instanceof Set
}

function keysOf(value: object): string[] {
  return Object.keys(value).filter((key) => !notCompared.has(key) && Reflect.get(value, key) !== undefined)
}
