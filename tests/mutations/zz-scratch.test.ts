import { test } from 'vitest'
import { baseOf, judge, tally, failuresOf, random, sample } from '../support/mutate.js'
import { exampleText, itemsOf, sequencesOf } from './exampleText.js'
import { exampleMutations } from './exampleMutations.js'
import fs from 'node:fs'
test('scratch', () => {
  const region = process.env.REGION
  const text = exampleText({ region, bare: process.env.BARE==='1' })
  const base = baseOf('example', text)
  console.log(base.analysis.findings.map(f=>f.severity+' '+f.rule+' '+f.message.zh).join('\n'))
  console.log(itemsOf(text).length, sequencesOf(text).map(s=>s.length).join())
  let all = exampleMutations(text, { hasRegion: region!==undefined, blanks: 60, next: random(7) })
  if (process.env.KIND) all = all.filter(m=>new RegExp(process.env.KIND!).test(m.kind))
  if (process.env.N) all = sample(all, Number(process.env.N), random(3))
  const t=performance.now()
  const out = all.map(m=>judge(base,m))
  console.log(tally(out), out.length, performance.now()-t)
  fs.writeFileSync('/tmp/view/fail.txt', failuresOf(out).join('\n'))
}, 600000)
