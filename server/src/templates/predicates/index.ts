/** The closed list of predicates; a new one is added here and nowhere else. */

import { classesHaveGoals } from './classGoals.js'
import { tableColumns } from './columns.js'
import { classesDistinguished, goalForClass, goalStatement, specificGoals } from './goals.js'
import { tasksLabelled } from './labels.js'
import type { Predicate } from './predicate.js'
import { reportingRhythm, stepDated } from './procedure.js'
import { citationPresent, documentDateBy, namesRegion } from './references.js'
import { areaCovered, listPresent, sectionPresent, tasksPresent } from './sections.js'
import { sectionSequence } from './sequence.js'
import { statementPresent } from './statement.js'
import { tasksHave } from './tasks.js'
import { stages, timetable } from './time.js'

/** All predicates, in the order of the documentation. */
export const predicates: readonly Predicate[] = [
  goalStatement,
  specificGoals,
  goalForClass,
  classesDistinguished,
  classesHaveGoals,
  areaCovered,
  tasksPresent,
  tasksHave,
  tasksLabelled,
  timetable,
  stages,
  stepDated,
  reportingRhythm,
  listPresent,
  tableColumns,
  sectionPresent,
  sectionSequence,
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
