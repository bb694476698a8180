/**
 * Every finding on the real documents, compared with a reviewed snapshot that holds none of their text: rule, severity,
 * place and a hash of what is covered. `UPDATE=1 npm run test:corpus` writes it anew; read each new line before.
 */

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import type { Finding } from '../../server/src/rules/rule.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { type Reviewed, reviewedErrors, reviewedInNational } from './review.js'
import { documents, hasShared, skippedBecause } from './shared.js'

const snapshot = path.join(import.meta.dirname, 'findings.snapshot.txt')

/** Documents of the State Council: what they do is at most hinted at. */
const national = ['004', '041']

describe.skipIf(!hasShared)(`findings on the real documents${skippedBecause}`, () => {
  const read = hasShared ? documents().map(({ id, text }) => ({ id, text, findings: findingsOf(text) })) : []

  test('are those of the reviewed snapshot', () => {
    const lines = read.flatMap(({ id, text, findings }) => [`# ${id}`, ...findings.map((one) => lineOf(text, one)), ''])
    if (process.env.UPDATE === '1') writeFileSync(snapshot, lines.join('\n'))
    expect(lines.join('\n')).toBe(readFileSync(snapshot, 'utf8'))
  })

  test('are no errors but the reviewed ones', () => {
    expect(unlisted('error', reviewedErrors)).toEqual([])
  })

  test('are at most hints in national documents, but for the reviewed ones', () => {
    const above = ['error', 'warning', 'information'].flatMap((severity) => unlisted(severity, reviewedInNational))
    expect(above.filter((line) => national.includes(line.slice(0, 3)))).toEqual([])
  })

  test('of the review are all still there', () => {
    const known = read.flatMap(({ id, findings }) => findings.map(({ rule }) => `${id} ${rule}`))
    const listed = [...reviewedErrors, ...reviewedInNational].map(({ id, rule }) => `${id} ${rule}`)
    expect(listed.filter((entry) => !known.includes(entry))).toEqual([])
  })

  test('never name a rule that failed', () => {
    expect(read.filter(({ findings }) => findings.some(({ rule }) => rule === 'internal-error'))).toEqual([])
  })

  function unlisted(severity: string, reviewed: readonly Reviewed[]): string[] {
    return read.flatMap(({ id, text, findings }) =>
      findings
        .filter(
          (one) => one.severity === severity && !reviewed.some((entry) => entry.id === id && entry.rule === one.rule),
        )
        .map((one) => `${id} ${lineOf(text, one)}`),
    )
  }
})

function findingsOf(text: string): readonly Finding[] {
  return analyse({ text, templates: builtinTemplates }).findings
}

/** `task-without-lead hint 12:3 9-1f2e3d4c`: line and column counted from one, length and hash of the covered text. */
function lineOf(text: string, { rule, severity, range }: Finding): string {
  const before = text.slice(0, range.start)
  const line = before.split('\n').length
  const column = range.start - before.lastIndexOf('\n')
  const covered = text.slice(range.start, range.end)
  const hash = createHash('sha256').update(covered).digest('hex').slice(0, 8)
  return `${rule} ${severity} ${line}:${column} ${covered.length}-${hash}`
}
