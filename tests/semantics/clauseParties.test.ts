import { describe, expect, it } from 'vitest'
import { isBody, isOffice, plainRoles, settleRoles } from '../../server/src/semantics/clauseParties.js'
import type { Party, Responsibility, Role } from '../../server/src/semantics/model.js'

function clause(form: Responsibility['form'], label: string | undefined, ...roles: readonly Role[]): Responsibility {
  const parties = roles.map(
    (role, index): Party => ({
      ...{ text: `第${index}局`, canonical: `第${index}局`, role, collective: false, group: 0 },
      ...{ start: 0, end: 3 },
    }),
  )
  return { form, label, parties, openEnded: false, start: 0, end: 9 }
}

/** The roles of the clauses once they are settled. */
function settled(...clauses: readonly Responsibility[]): Role[][] {
  return settleRoles(clauses).map(({ parties }) => parties.map(({ role }) => role))
}

describe('the roles that a label gives', () => {
  it('are those of its kind', () => {
    expect(plainRoles('lead')).toEqual({ first: 'lead', rest: 'lead' })
    expect(plainRoles('support')).toEqual({ first: 'support', rest: 'support' })
    expect(plainRoles('listed')).toEqual({ first: 'lead-by-position', rest: 'listed' })
    expect(plainRoles('person')).toBeUndefined()
    expect(plainRoles(undefined)).toBeUndefined()
  })
})

describe('bodies', () => {
  it.each([
    ['省水利厅', true, true],
    ['各市人民政府', true, false],
    ['岚河县人民医院', true, false],
    ['云岭大学', true, false],
    ['岚河水务集团', true, false],
    ['云岭大学城管委会', true, true],
    ['热心人士', false, false],
  ])('%s', (text, body, office) => {
    expect([isBody(text), isOffice(text)]).toEqual([body, office])
  })
})

describe('who leads by standing first', () => {
  it('does so where no clause with a label names a lead', () => {
    expect(settled(clause('line', '责任单位', 'lead-by-position', 'listed'))).toEqual([['lead-by-position', 'listed']])
    expect(settled(clause('brackets', undefined, 'lead'), clause('line', '责任单位', 'lead-by-position'))).toEqual([
      ['lead'],
      ['lead-by-position'],
    ])
  })

  it('is listed beside a lead with a label, in whatever order', () => {
    const [lead, listed] = [
      clause('line', '牵头单位', 'support', 'lead'),
      clause('line', '责任单位', 'lead-by-position', 'listed'),
    ]
    expect(settled(lead, listed)).toEqual([
      ['support', 'lead'],
      ['listed', 'listed'],
    ])
    expect(settled(listed, lead)[0]).toEqual(['listed', 'listed'])
  })

  it('is listed on a further line, and leads again in a further bracket', () => {
    const [line, bracket] = [
      clause('line', '责任单位', 'lead-by-position'),
      clause('brackets', '责任单位', 'lead-by-position'),
    ]
    expect(settled(line, line)).toEqual([['lead-by-position'], ['listed']])
    expect(settled(bracket, line)).toEqual([['lead-by-position'], ['listed']])
    expect(settled(line, bracket)).toEqual([['lead-by-position'], ['lead-by-position']])
    expect(settled(clause('line', '配合单位', 'support'), line)).toEqual([['support'], ['lead-by-position']])
  })
})
