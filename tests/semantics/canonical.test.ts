import { describe, expect, it } from 'vitest'
import { readPlan } from '../../server/src/semantics/lower.js'
import { planOf } from '../support/plans.js'

/** The canonical names of the parties of one plan whose tasks have these clauses. */
function canonical(...clauses: string[]): string[] {
  const plan = readPlan(planOf(clauses.map((clause) => `健全体系。完善制度。${clause}`)))
  return plan.tasks.flatMap((task) => task.parties.map((party) => party.canonical))
}

describe('canonical names', () => {
  it('join the spellings of one body under the most frequent', () => {
    expect(canonical('（责任单位：XX医保局）', '（责任单位：XX医保局）', '（责任单位：XX医疗保障局）')).toEqual([
      'XX医保局',
      'XX医保局',
      'XX医保局',
    ])
  })

  it('carry the level that a prefix gives to a list', () => {
    expect(canonical('（省科技厅、工业和信息化厅负责）')).toEqual(['省科技厅', '省工业和信息化厅'])
  })

  it('keep different bodies apart', () => {
    expect(canonical('（责任单位：省卫生健康委、市卫生健康委、省医保局）')).toEqual([
      '省卫生健康委',
      '市卫生健康委',
      '省医保局',
    ])
  })

  it('are simplified', () => {
    expect(canonical('（省衛生健康委負責，省財政廳參與，各相關部門配合，統籌推進醫療衛生體制改革）')).toEqual([])
    expect(canonical('（省衛生健康委負責，省財政廳參與）')).toEqual(['省卫生健康委', '省财政厅'])
  })
})
