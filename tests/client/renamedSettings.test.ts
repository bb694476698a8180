/** Settings that were given another name. */

import { expect, test } from 'vitest'
import { movesFor, type Renamed, type Scope } from '../../client/src/renamedSettings.js'

const renamed: readonly Renamed[] = [
  { from: 'level', to: 'minSeverity', convert: (value) => (value === 'all' ? 'hint' : value) },
  { from: 'notice', to: 'template' },
]

/** The moves for settings given as `name@scope`, as `from → to@scope = value`. */
function moves(settings: Readonly<Record<string, unknown>>): string[] {
  const valuesOf = (name: string): Record<Scope, unknown> => ({
    global: settings[`${name}@global`],
    workspace: settings[`${name}@workspace`],
    folder: settings[`${name}@folder`],
  })
  return movesFor(renamed, valuesOf).map(({ from, to, scope, value }) => `${from} → ${to}@${scope} = ${value}`)
}

test('nothing moves where no old name is set', () => {
  expect(moves({})).toEqual([])
  expect(moves({ 'template@global': 'general' })).toEqual([])
})

test('a value moves within its own scope', () => {
  expect(moves({ 'notice@global': 'general', 'notice@folder': 'notice-40' })).toEqual([
    'notice → template@global = general',
    'notice → template@folder = notice-40',
  ])
})

test('a value is put into the new terms', () => {
  expect(moves({ 'level@workspace': 'all' })).toEqual(['level → minSeverity@workspace = hint'])
})

test('a value under the new name stays, and the old one goes', () => {
  expect(moves({ 'notice@global': 'general', 'template@global': 'task-list' })).toEqual([
    'notice → template@global = undefined',
  ])
})
