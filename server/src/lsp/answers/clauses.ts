/** `fangan/clauses`: the standard clauses for one plan, with the elements that each satisfies. */

import { clauseList } from '../../features/clauseList.js'
import type { ClauseEntry, DocumentParams } from '../../protocol.js'
import { pinyinInitials } from '../../text/pinyin.js'
import { throwIfCancelled } from '../guard.js'
import type { Run } from '../request.js'

/** Answers `clauses`. */
export const clauses: Run<DocumentParams, ClauseEntry[]> = async ({ plans }, { uri }, token) => {
  const analysed = await plans.analysed(uri, token)
  throwIfCancelled(token)
  if (!analysed) return []
  const { locale } = analysed.settings
  return clauseList(analysed.analysis).map(({ title, group, requirements, ...clause }) => ({
    ...clause,
    title: title[locale],
    initials: pinyinInitials(title.zh),
    group: group[locale],
    requirements: requirements.map((one) => ({ ...one, title: one.title[locale] })),
  }))
}
