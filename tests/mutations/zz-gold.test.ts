import fs from 'node:fs'
import { test } from 'vitest'
import { baseOf, judge, tally, failuresOf, random } from '../support/mutate.js'
import { goldMutations } from '../corpus/goldMutations.js'
import { goldOf } from '../corpus/goldPlaces.js'
import { documents } from '../corpus/shared.js'
test('gold', () => {
  const ended: any = { '001': ['省卫生计生委', '省工商局'], '002': ['省卫生计生委', '省工商局'], '003': [], '004': ['国家卫生计生委', '工商总局', '质检总局', '环境保护部'] }
  const ids = (process.env.IDS ?? '001,002,003,004').split(',')
  const fails: string[] = []
  for (const id of ids) {
    const base = baseOf(id, documents().find((d) => d.id === id)!.text)
    const ms = goldMutations({ base, gold: goldOf(id), outdated: ended[id], otherProvince: id < '003' ? '福建' : undefined }, { count: 60, next: random(5) })
    const out = ms.map((m) => judge(base, m))
    console.log(id, out.length, failuresOf(out).length, '\n' + tally(out))
    fails.push(...failuresOf(out))
  }
  fs.writeFileSync('/tmp/view/goldfail.txt', fails.join('\n'))
}, 900000)
