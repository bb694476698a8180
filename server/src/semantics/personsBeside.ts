/** Persons that a list of bodies names beside them: 市财政局 李四, 市财政局（李四）. */

import type { ResponsiblePerson } from './model.js'
import { looksLikeOrgan } from './organs/index.js'
import { isPersonName, personsIn } from './persons.js'
import type { RoledName } from './roles.js'

/** The bodies without the persons behind them, and those persons. */
export interface BodiesAndPersons {
  readonly names: readonly RoledName[]
  readonly persons: readonly ResponsiblePerson[]
}

/** Behind a space or in brackets. */
const setOff =
  /^(.{3,}?)(?: {1,8}([\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff] {1,3}[\u4e00-\u9fff])|（([\u4e00-\u9fff]{2,3})）)$/
/** Directly behind the body, as only a label that announces both allows. */
const joined = /^(.{2,}[局委厅部办院府会行处])([\u4e00-\u9fff]{2,3})$/
const announcesBoth = /[及和与].{0,2}(?:责任人|负责人)$/

/** Parts `names`, the members of the clause behind `label`. */
export function personsBeside(names: readonly RoledName[], label: string): BodiesAndPersons {
  const both = announcesBoth.test(label)
  const bodies: RoledName[] = []
  const persons: ResponsiblePerson[] = []
  for (const name of names) {
    if (both && bodies.length > 0 && isPersonName(name.text)) {
      persons.push(...personsIn(name.reading, label))
      continue
    }
    const match = setOff.exec(name.text) ?? (both ? joined.exec(name.text) : null)
    const person = match?.[2] ?? match?.[3]
    if (!match || !person || !looksLikeOrgan(match[1]) || !isPersonName(person)) {
      bodies.push(name)
      continue
    }
    const at = name.text.lastIndexOf(person)
    const reading = name.reading.slice(0, match[1].length)
    bodies.push({ ...name, reading, text: match[1] })
    persons.push(...personsIn(name.reading.slice(at, at + person.length), label))
  }
  return { names: bodies, persons }
}
