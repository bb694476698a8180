/** Which values move where when settings have been renamed. */

/** One setting that has another name now. */
export interface Renamed {
  readonly from: string
  readonly to: string
  /** The old value in the new setting's terms; `undefined` drops it. Absent: as it was. */
  readonly convert?: (value: unknown) => unknown
}

/** The places in which a setting can be set. */
export type Scope = 'global' | 'workspace' | 'folder'

/** One value to be moved; `value` is `undefined` where the old one is only taken away. */
export interface Move {
  readonly from: string
  readonly to: string
  readonly scope: Scope
  readonly value: unknown
}

const scopes: readonly Scope[] = ['global', 'workspace', 'folder']

/** The moves for the values that `valuesOf` tells by name; a value already set under the new name stays. */
export function movesFor(
  renamed: readonly Renamed[],
  valuesOf: (name: string) => Readonly<Record<Scope, unknown>>,
): readonly Move[] {
  return renamed.flatMap(({ from, to, convert }) => {
    const before = valuesOf(from)
    const after = valuesOf(to)
    return scopes.flatMap((scope): Move[] => {
      if (before[scope] === undefined) return []
      const value = convert ? convert(before[scope]) : before[scope]
      return [{ from, to, scope, value: after[scope] === undefined ? value : undefined }]
    })
  })
}
