/** Which spellings are one body, and which of them stands for it. */

import { describe, expect, it } from 'vitest'
import { joinSpellings } from '../../server/src/semantics/canonical.js'
import type { Abbreviation, Party, Task } from '../../server/src/semantics/model.js'
import { planWith } from './item.js'

/** A task with one clause for each of `clauses`; names are set off by 、, groups by ，. */
function task(...clauses: readonly string[]): Task {
  const responsibilities = clauses.map((text) => {
    const parties = text.split('，').flatMap((names, group) =>
      names.split('、').map(
        (name): Party => ({
          ...{ text: name, canonical: name, role: 'listed', collective: name.startsWith('各'), group },
          ...{ start: 0, end: name.length },
        }),
      ),
    )
    return { form: 'line' as const, parties, openEnded: false, start: 0, end: text.length }
  })
  return { ...planWith('').tasks[0], responsibilities, parties: responsibilities.flatMap((one) => one.parties) }
}

function define(full: string, short: string): Abbreviation {
  return { short, full, start: 0, end: 0, fullRange: { start: 0, end: 0 } }
}

/** The canonical names of the parties of each task. */
function joined(tasks: readonly Task[], ...abbreviations: readonly Abbreviation[]): string[] {
  return joinSpellings(
    tasks,
    abbreviations,
  )(tasks).map(({ parties }) => parties.map(({ canonical }) => canonical).join(' '))
}

describe('the name that stands for a body', () => {
  it('is the most frequent one', () => {
    const tasks = [task('云岭省卫生健康委员会'), task('省卫生健康委'), task('省卫生健康委')]
    expect(joined(tasks)).toEqual(['省卫生健康委', '省卫生健康委', '省卫生健康委'])
    expect(joined([tasks[1], tasks[0], tasks[0]])[0]).toBe('云岭省卫生健康委员会')
  })

  it('is the longest of those that are as frequent', () => {
    expect(joined([task('省卫健委'), task('省卫生健康委员会'), task('省卫生健康委')])).toEqual([
      ...['省卫生健康委员会', '省卫生健康委员会', '省卫生健康委员会'],
    ])
    expect(joined([task('省卫生健康委员会'), task('省卫健委')])[1]).toBe('省卫生健康委员会')
  })

  it('is the one that the text defines', () => {
    const defined = define('省卫生健康 委员会', '省卫健委')
    expect(joined([task('省卫生健康委员会'), task('省卫生健康委员会'), task('省卫生健康委')], defined)).toEqual([
      ...['省卫健委', '省卫健委', '省卫健委'],
    ])
    expect(joined([task('岚河水务集团')], define('岚河水务集团', '水务集团'))).toEqual(['水务集团'])
  })

  it('is its own where no other is the same body', () => {
    expect(joined([task('省财政厅'), task('市财政局'), task('岚河水务集团')])).toEqual([
      ...['省财政厅', '市财政局', '岚河水务集团'],
    ])
  })
})

describe('the level in front of the first body', () => {
  it.each([
    ['省科技厅、工业和信息化厅', '省科技厅 省工业和信息化厅'],
    ['省科技厅、工业和信息化厅，财政厅', '省科技厅 省工业和信息化厅 财政厅'],
    ['省科技厅、市财政局、教育局', '省科技厅 市财政局 市教育局'],
    ['省科技厅、各有关部门、财政厅', '省科技厅 各有关部门 省财政厅'],
    ['省科技厅、云岭市财政局', '省科技厅 云岭市财政局'],
    ['省科技厅、岚河水务集团', '省科技厅 岚河水务集团'],
    ['科技厅、财政厅', '科技厅 财政厅'],
    ['财政厅、省科技厅', '财政厅 省科技厅'],
    ['财政厅', '财政厅'],
  ])('of %s is that of the bodies behind it', (text, expected) => {
    expect(joined([task(text)])).toEqual([expected])
  })
})

describe('tasks', () => {
  it('stay the same objects where nothing is joined', () => {
    const tasks = [task('省财政厅'), task('省教育厅', '省民政厅')]
    const settled = joinSpellings(tasks, [])(tasks)
    expect(settled[0]).toBe(tasks[0])
    expect(settled[1]).toBe(tasks[1])
  })

  it('keep the clauses in which nothing is joined', () => {
    const [one, two] = [task('省卫生健康委员会'), task('省教育厅、省水利厅', '省水利厅、省卫健委')]
    const [, settled] = joinSpellings([one, two], [])([one, two])
    expect(settled.responsibilities[0]).toBe(two.responsibilities[0])
    expect(settled.parties.map(({ canonical }) => canonical)).toEqual([
      ...['省教育厅', '省水利厅', '省水利厅', '省卫生健康委员会'],
    ])
  })

  it('have their inherited bodies joined too', () => {
    const [one, heir] = [task('省卫生健康委员会'), task()]
    const tasks = [one, { ...heir, inherited: task('省卫健委').parties }]
    const canonical = joinSpellings([...tasks, task('省卫健委')], [])(tasks)
    expect(canonical[1].inherited.map((party) => party.canonical)).toEqual(['省卫生健康委员会'])
    expect(canonical[1].parties).toEqual([])
  })
})

describe('a text with more than four hundred names', () => {
  const many = (count: number): Task[] => Array.from({ length: count }, (_, index) => task(`第${index}水务集团`))
  const [short, long, other] = [task('云岭省卫健委'), task('云岭省卫生健康委员会'), task('省卫生健康委')]

  it('has bodies of one place joined alone', () => {
    const last = (tasks: readonly Task[]): string[] => joined(tasks).slice(-3)
    expect(last([...many(397), short, long, other])).toEqual(Array.from({ length: 3 }, () => '云岭省卫生健康委员会'))
    expect(last([...many(398), short, long, other])).toEqual([
      ...['云岭省卫生健康委员会', '云岭省卫生健康委员会', '省卫生健康委'],
    ])
  })
})
