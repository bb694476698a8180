/** The closed list of predicates; a new one is added here and nowhere else. */

import { classesDistinguished, goalForClass, goalStatement, specificGoals } from './goals.js'
import type { Predicate } from './predicate.js'
import { citationPresent, documentDateBy, namesRegion } from './references.js'
import { areaCovered, listPresent, sectionPresent, tasksPresent } from './sections.js'
import { statementPresent } from './statement.js'
import { tasksHave } from './tasks.js'
import { stages, timetable } from './time.js'

/** All predicates, in the order of the documentation. */
export const predicates: readonly Predicate[] = [
  goalStatement,
  specificGoals,
  goalForClass,
  classesDistinguished,
  areaCovered,
  tasksPresent,
  tasksHave,
  timetable,
  stages,
  listPresent,
  sectionPresent,
  statementPresent,
  citationPresent,
  namesRegion,
  documentDateBy,
]

const byName: ReadonlyMap<string, Predicate> = new Map(predicates.map((predicate) => [predicate.name, predicate]))

/** The predicate called `name`, or `undefined`. */
export function predicateNamed(name: string): Predicate | undefined {
  return byName.get(name)
}
