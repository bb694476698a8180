/** The reader of clauses takes time in proportion to the text. */

import { describe, expect, it } from 'vitest'
import { thorough } from '../support/thorough.js'
import { taskWith } from './item.js'

describe('a list without end', () => {
  it('is read as quickly as its length allows', () => {
    const times = thorough(20_000, 500)
    const line = (label: string, members: string): string => `\n\n${label}：${members.repeat(times)}`
    expect(taskWith(line('责任单位', '省财政厅和省教育厅、')).parties).toHaveLength(2 * times)
    expect(taskWith(line('责任单位', '省财政厅（牵头）、')).parties).toHaveLength(times)
    expect(taskWith(line('责任单位', '各市、县人民政府、')).parties).toHaveLength(times)
    expect(taskWith(line('责任领导', '李建国、')).persons).toHaveLength(times)
    expect(taskWith(line('责任单位', '负责牵头')).parties.length).toBeLessThan(2)
  })
})
