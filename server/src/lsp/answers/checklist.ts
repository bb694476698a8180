/** `fangan/checklist`: the template's requirements, how far each is met and where. */

import { type ChecklistItem, type ChecklistPlace, checklist as checklistOf } from '../../features/checklist.js'
import type { ChecklistEntry, DocumentParams, PlanChecklist } from '../../protocol.js'
import { throwIfCancelled } from '../guard.js'
import type { Analysed } from '../plans.js'
import type { Run } from '../request.js'
import { toRange } from '../toLsp.js'

/** Answers `checklist`. */
export const checklist: Run<DocumentParams, PlanChecklist | null> = async ({ plans }, { uri }, token) => {
  const analysed = await plans.analysed(uri, token)
  throwIfCancelled(token)
  return analysed ? toChecklist(analysed) : null
}

function toChecklist(analysed: Analysed): PlanChecklist {
  const { uri, version, analysis, settings } = analysed
  const { groups, met, partial, missing, total } = checklistOf(analysis)
  return {
    uri,
    version,
    template: analysis.template.template.title[settings.locale],
    met,
    partial,
    missing,
    total,
    groups: groups.map(({ place, title, items, ...counts }) => ({
      ...counts,
      id: place,
      title: title[settings.locale],
      items: items.map((item) => toEntry(analysed, item)),
    })),
  }
}

function toEntry(analysed: Analysed, item: ChecklistItem): ChecklistEntry {
  const { lines, settings, analysis } = analysed
  const { requirement, status, gapCount, message, insertable } = item
  const toPlace = ({ excerpt, ...range }: ChecklistPlace) => ({ range: toRange(lines, range), excerpt })
  return {
    id: requirement.id,
    ref: requirement.ref,
    title: requirement.title[settings.locale],
    basis: analysis.template.template.basis.document,
    clause: requirement.clause,
    status,
    ...(message && { message: message[settings.locale] }),
    evidence: item.evidence.map(toPlace),
    gaps: item.gaps.map(toPlace),
    gapCount,
    range: toRange(lines, item.anchor),
    insertable,
  }
}
