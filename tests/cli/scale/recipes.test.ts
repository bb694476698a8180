/** The recipes of docs/scale.md, each against the single run. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bash, fangan, folderOf, manyPlans } from './folder.js'

const COUNT = 60
const folder = folderOf(manyPlans(COUNT))
const whole = (format: string) => fangan(folder, ['check', '.', '--format', format, '--threads', '1'])

describe('threads', () => {
  test.each(['text', 'json', 'sarif', 'github'])('give the report of one thread, in %s', async (format) => {
    const one = await whole(format)
    const two = await fangan(folder, ['check', '.', '--format', format, '--threads', '3'])
    expect(two).toEqual(one)
    expect(one.out).toContain('号工作')
  })

  test('with a configuration, a template of one’s own, a cache and a baseline', async () => {
    const own = `id: own
title: { zh: 自备, en: Own }
documentKinds: []
basis: { document: 某文件, clause: 一 }
since: 0.2.0
appliesTo: { regions: [], levels: [], citations: [], titleWords: [] }
requirements:
  - id: ledger
    ref: A1
    title: { zh: 总台账, en: Ledger }
    clause: 一
    on: document
    place: organisation
    expect: { predicate: statement-present, all: [[总台账]] }
    severity: warning
    message: { zh: 没有总台账。, en: No ledger. }
`
    const config = '{ "template": "own.yaml", "overrides": [{ "files": ["第1卷/**"], "rules": { "*": "off" } }] }'
    const place = folderOf({ ...manyPlans(30), 'own.yaml': own, 'fangan.config.json': config })
    const one = await fangan(place, ['check', '.', '--format', 'json', '--threads', '1'])
    expect(one.out).toContain('"rule": "own/ledger"')
    const ask = ['check', '.', '--format', 'json', '--threads', '2', '--cache']
    expect(await fangan(place, ask)).toEqual(one)
    expect(await fangan(place, ask)).toEqual(one)
    const baseline = ['check', '.', '--baseline', 'known.json']
    const written = await fangan(place, [...baseline, '--update-baseline', '--threads', '2'])
    const text = readFileSync(join(place, 'known.json'), 'utf8')
    await fangan(place, [...baseline, '--update-baseline', '--threads', '1'])
    expect([written.code, readFileSync(join(place, 'known.json'), 'utf8')]).toEqual([0, text])
    expect((await fangan(place, [...baseline, '--threads', '2'])).code).toBe(0)
  })

  test('two processes may share a cache', async () => {
    const ask = ['check', '.', '--cache', 'shared.cache', '--format', 'json']
    const runs = await Promise.all([fangan(folder, ask), fangan(folder, ask), fangan(folder, ask)])
    expect(new Set(runs.map(({ out, error, code }) => out + error + code)).size).toBe(1)
    expect(await fangan(folder, ask)).toEqual(runs[0])
  })
})

describe('shards', () => {
  test.each(['json', 'sarif'])('of a build matrix, in %s', async (format) => {
    const script = `for part in 1 2 3 4; do fangan check . --shard $part/4 --format ${format} > part-$part || exit; done
fangan merge part-* --format ${format}`
    expect(await bash(folder, script)).toEqual(await whole(format))
  })
})

describe('GNU parallel', () => {
  test('over shards', async () => {
    const script = `seq 4 | parallel fangan check . --shard {}/4 --format json '>' shard-{} && fangan merge shard-*`
    expect(await bash(folder, script)).toEqual(await whole('json'))
  })

  test('over files', async () => {
    const script = `mkdir results && find . -name '*.fangan' -print0 |
  parallel -0 -N 8 --jobs 2 'fangan check {} --format json > results/{#}.json' && fangan merge results/*.json`
    expect(await bash(folder, script)).toEqual(await whole('json'))
  })

  test('over lines', async () => {
    const lines = Object.entries(manyPlans(COUNT)).map(([path, text]) => JSON.stringify({ id: path, text, path }))
    writeFileSync(join(folder, 'plans.jsonl'), lines.map((line) => `${line}\n`).join(''))
    const one = await bash(folder, 'fangan check --jsonl < plans.jsonl')
    const split = await bash(folder, 'parallel --pipe -N 10 --keep-order --jobs 2 fangan check --jsonl < plans.jsonl')
    // As Spark's pipe() does: each part of the lines goes to a process of its own, what it writes is gathered.
    const piped = await bash(
      folder,
      `SHELL=$(command -v bash) split -n l/4 --filter 'fangan check --jsonl --exit-zero' plans.jsonl`,
    )
    const idsAndFindings = ({ out }: { out: string }) =>
      out
        .trim()
        .split('\n')
        .map((line) => {
          // The number of a line is that in the part of the file which its process was given.
          const { line: _, ...rest } = JSON.parse(line)
          return rest
        })
    expect(idsAndFindings(split)).toEqual(idsAndFindings(one))
    expect([piped.code, byId(piped)]).toEqual([0, byId(one)])
    expect(idsAndFindings(one)).toHaveLength(COUNT)
    function byId(run: { out: string }) {
      return new Map(idsAndFindings(run).map(({ id, ...rest }) => [id, rest]))
    }
    const files = JSON.parse((await whole('json')).out).files
    const byPath = new Map(files.map((file: { path: string }) => [file.path, file]))
    for (const { id, ...rest } of idsAndFindings(one)) expect(rest).toEqual(byPath.get(id))
  })
})

test('a consumer of a queue gets each result before it sends the next document', async () => {
  const consumer = `
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
const fangan = spawn(process.execPath, [process.argv[1], 'check', '--jsonl', '--exit-zero'], { stdio: ['pipe', 'pipe', 'inherit'] })
const results = createInterface({ input: fangan.stdout })[Symbol.asyncIterator]()
for (let id = 0; id < 5; id++) {
  fangan.stdin.write(JSON.stringify({ id, text: '甲省实施方案' }) + '\\n')
  const { value } = await results.next()
  process.stdout.write(JSON.parse(value).id + '\\n')
}
fangan.stdin.end()`
  writeFileSync(
    join(folder, 'consumer.mjs'),
    consumer.replace('process.argv[1]', JSON.stringify((await import('./folder.js')).cli)),
  )
  const run = await bash(folder, `'${process.execPath}' consumer.mjs`)
  expect([run.code, run.out]).toEqual([0, '0\n1\n2\n3\n4\n'])
})
