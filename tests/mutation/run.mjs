/**
 * `npm run mutation`: the share of small defects in `semantics/` and `rules/` that the tests see, folder by folder.
 * `npm run mutation -- rules/text semantics` measures those alone; `--static` tries constants too, `--list` names what no test saw.
 */

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { globSync } from 'tinyglobby'

/** What is asked for of each folder, in per cent. */
const LEAST = 80

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { static: { type: 'boolean' }, list: { type: 'boolean' } },
})
const all = ['semantics', 'rules'].flatMap((layer) => [
  layer,
  ...globSync(`server/src/${layer}/*`, { onlyDirectories: true, expandDirectories: false }).map((name) =>
    name.replace(/^server\/src\/|\/$/g, ''),
  ),
])
const folders = positionals.length > 0 ? positionals : all.sort()

const rows = folders.map(measured)
const line = (cells) => cells.map((cell, index) => String(cell).padStart(index === 0 ? 24 : 10)).join('')
console.info(line(['folder', 'mutants', 'seen', 'not seen', 'untested', 'ignored', 'score']))
for (const { folder, seen, unseen, untested, ignored, score } of rows) {
  console.info(line([folder, seen + unseen + untested, seen, unseen, untested, ignored, `${score.toFixed(1)} %`]))
}
const low = rows.filter(({ score }) => score < LEAST)
if (low.length > 0) {
  console.error(`below ${LEAST} %: ${low.map(({ folder }) => folder).join(', ')}`)
  process.exitCode = 1
}

function measured(folder) {
  const env = { ...process.env, MUTATION_FOLDER: folder, ...(values.static && { MUTATION_STATIC: '1' }) }
  const { status } = spawnSync('npx', ['stryker', 'run', 'tests/mutation/stryker.config.mjs'], {
    stdio: 'inherit',
    env,
  })
  if (status !== 0) throw new Error(`Stryker ended with ${status} on ${folder}`)
  const report = JSON.parse(
    readFileSync(`node_modules/.cache/fangan/mutation/${folder.replaceAll('/', '-')}.json`, 'utf8'),
  )
  const mutants = Object.entries(report.files).flatMap(([file, { mutants: own }]) =>
    own.map((one) => ({ file, ...one })),
  )
  const count = (...states) => mutants.filter(({ status: state }) => states.includes(state)).length
  const [seen, unseen, untested, ignored] = [
    count('Killed', 'Timeout'),
    count('Survived'),
    count('NoCoverage'),
    count('Ignored'),
  ]
  if (values.list) list(mutants.filter(({ status: state }) => state === 'Survived' || state === 'NoCoverage'))
  return { folder, seen, unseen, untested, ignored, score: (100 * seen) / Math.max(1, seen + unseen + untested) }
}

function list(mutants) {
  for (const { file, location, mutatorName, replacement } of mutants) {
    console.info(
      `${file}:${location.start.line}:${location.start.column} ${mutatorName}: ${replacement.replace(/\s+/g, ' ').slice(0, 100)}`,
    )
  }
}
