/** Brings edits of several sources into one list without overlap. */

import type { TextEdit } from '../../text/range.js'

/** The edits of `groups` in order of place; a group that meets an earlier one is left out as a whole. */
export function withoutConflicts(groups: readonly (readonly TextEdit[])[]): TextEdit[] {
  const all = groups.flatMap((edits, group) => edits.map((edit) => ({ edit, group })))
  all.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end)
  const lost = new Set<number>()
  let before: { edit: TextEdit; group: number } | undefined
  for (const one of all) {
    if (lost.has(one.group)) continue
    if (before && meet(before.edit, one.edit)) {
      lost.add(Math.max(before.group, one.group))
      if (one.group > before.group) continue
    }
    before = !before || one.edit.end >= before.edit.end || lost.has(before.group) ? one : before
  }
  return all.filter(({ group }) => !lost.has(group)).map(({ edit }) => edit)
}

function meet(before: TextEdit, edit: TextEdit): boolean {
  return edit.start < before.end || (edit.start === before.start && edit.end === before.end)
}
