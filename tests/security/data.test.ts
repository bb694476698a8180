/** Templates and configurations are data: hostile ones are refused in words, in good time, and change nothing else. */

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { parseConfig } from '../../server/src/analysis/parseConfig.js'
import { loadTemplate } from '../../server/src/templates/load.js'
import { predicateNamed } from '../../server/src/templates/predicates/index.js'

const general = readFileSync(path.resolve(import.meta.dirname, '../../server/src/templates/data/general.yaml'), 'utf8')
const own = general.replace(/^id: .*$/m, 'id: own')

/** In milliseconds; what grows beyond bounds takes minutes. */
const patience = 5000

afterEach(() => {
  // Whatever a file says, it does not reach what all objects share.
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

/** The problems of a template, told in both languages. */
function problems(yaml: string): string[] {
  const started = performance.now()
  const loaded = loadTemplate(yaml)
  expect(performance.now() - started).toBeLessThan(patience)
  expect(loaded.template === undefined).toBe(loaded.problems.some(({ severity }) => severity === 'error'))
  for (const { message, range } of loaded.problems) {
    expect(message.zh).toMatch(/[\u4e00-\u9fff]/)
    expect(message.en.length).toBeGreaterThan(5)
    expect(range.start).toBeLessThanOrEqual(range.end)
    expect(range.end).toBeLessThanOrEqual(yaml.length)
  }
  return loaded.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message.en)
}

describe('a template', () => {
  it('of one’s own is taken as it is', () => {
    expect(problems(own)).toEqual([])
  })

  const bomb = ['a0: &a0 [x,x,x,x,x,x,x,x,x]']
  for (let n = 1; n < 12; n++)
    bomb.push(
      `a${n}: &a${n} [${Array(9)
        .fill(`*a${n - 1}`)
        .join(',')}]`,
    )

  it.each<[what: string, yaml: string]>([
    ['that swells by aliases', bomb.join('\n')],
    ['whose requirements swell by aliases', `${bomb.join('\n')}\n${own}\nrequirements: *a11\n`],
    ['that holds itself', '&a { id: *a, requirements: [*a] }'],
    ['with a tag for a function', `${own}\nextra: !!js/function "function () { return 1 }"\n`],
    ['whose id is a function', own.replace('id: own', 'id: !!js/function "() => 1"')],
    ['whose id is a regular expression', own.replace('id: own', 'id: !!js/regexp /(a+)+$/')],
    ['with a tag for a class', own.replace('id: own', 'id: !!python/object/apply:os.system ["id"]')],
    ['with a merge key', `<<: { polluted: yes }\n${own}`],
    ['that names the prototype', `${own}\n__proto__: { polluted: yes }\n`],
    ['that names the constructor', `${own}\nconstructor: { prototype: { polluted: yes } }\n`],
    ['that names the prototype within', own.replace('appliesTo:', 'appliesTo:\n  __proto__: { polluted: yes }')],
    ['that is deeply nested', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['that is deeply nested in maps', '{a: '.repeat(20_000)],
    ['that is deeply nested in blocks', Array.from({ length: 2000 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
    ['of several documents', `${own}\n---\n${own}`],
    ['of zeros', '\0'.repeat(1000)],
  ])('%s is refused', (_, yaml) => {
    expect(problems(yaml).length).toBeGreaterThan(0)
  })

  it.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'eval',
    'require',
    '',
  ])('cannot name the predicate “%s”', (name) => {
    expect(predicateNamed(name)).toBeUndefined()
    const first = /predicate: [\w-]+/.exec(own)?.[0] ?? ''
    expect(problems(own.replace(first, `predicate: "${name}"`)).join()).toMatch(/no predicate|must be/)
  })

  it('names predicates of the closed list only', () => {
    const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/templates.md'), 'utf8')
    const used = [...own.matchAll(/predicate: ([\w-]+)/g)].map((match) => match[1])
    expect(used.length).toBeGreaterThan(3)
    for (const name of used) expect(page).toContain(`\`${name}\``)
  })

  it('with 10,000 requirements is read and applied', () => {
    const one = [
      '    title: { zh: 要素, en: element }',
      '    clause: 一',
      '    on: document',
      '    place: goals',
      '    expect: { predicate: mentions, words: [目标] }',
      '    severity: warning',
      '    message: { zh: 没有写。, en: Missing. }',
    ]
    const shape = /requirements:\n {2}- (?:.*\n(?: {4}.*\n| *\n)*)/.exec(own)?.[0] ?? ''
    const sample = shape.includes('predicate')
      ? shape.replace(/^requirements:\n/, '')
      : `  - id: x\n${one.join('\n')}\n`
    const head = own.slice(0, own.indexOf('requirements:'))
    const many = Array.from({ length: 10_000 }, (_, n) =>
      sample.replace(/id: .*/, `id: element-${n}`).replace(/ref: .*/, `ref: X${n}`),
    )
    const yaml = `${head}requirements:\n${many.join('')}`
    const { template, problems: found } = loadTemplate(yaml)
    expect(found).toEqual([])
    const started = performance.now()
    const { completeness } = analyse({
      text: '某市实施方案\n一、目标\n到2025年建成。\n',
      templates: template ? [template] : [],
      templateId: 'own',
    })
    expect(completeness.requirements).toHaveLength(10_000)
    expect(performance.now() - started).toBeLessThan(patience)
  }, 60_000)
})

describe('a configuration', () => {
  it.each([
    ['the prototype', '{ "__proto__": { "polluted": true } }'],
    ['the constructor', '{ "constructor": { "prototype": { "polluted": true } } }'],
    ['the prototype among rules', '{ "rules": { "__proto__": "error" } }'],
    ['the constructor among rules', '{ "rules": { "constructor": ["error", { "polluted": true }] } }'],
    [
      'the prototype among options',
      '{ "rules": { "task-without-target": ["error", { "__proto__": { "polluted": 1 } }] } }',
    ],
    ['a deep nest', `{ "rules": ${'['.repeat(5000)}${']'.repeat(5000)} }`],
    ['a path instead of a folder', '{ "files": ["/etc/*"] }'],
    ['a folder above', '{ "files": ["../*"] }'],
    ['a glob of many stars', `{ "ignore": ["${'*a'.repeat(30)}"] }`],
    ['a glob of many braces', `{ "ignore": ["${'{a,b}'.repeat(30)}"] }`],
    ['a glob of nested choices', `{ "ignore": ["${'+('.repeat(12)}a${')'.repeat(12)}b"] }`],
    ['a glob of many folders', `{ "ignore": ["${'**/a/'.repeat(20)}b"] }`],
    ['a range without end', '{ "ignore": ["{1..999999999}"] }'],
  ])('that names %s has a problem, and does no harm', (_, text) => {
    const started = performance.now()
    const { config, problems: found } = parseConfig(text)
    expect(found.length).toBeGreaterThan(0)
    // What is left of it can be used.
    config.ignores(`${'a'.repeat(250)}/${'a/'.repeat(60)}${'a'.repeat(250)}`)
    analyse({
      text: '某市实施方案\n',
      path: `${'a'.repeat(200)}.txt`,
      config,
      templates: [loadTemplate(general, { taken: [] }).template].flatMap((one) => one ?? []),
    })
    expect(performance.now() - started).toBeLessThan(patience)
  })

  it.each([
    '*.txt',
    '**/*.md',
    '草稿/**',
    '{草稿,归档}/**/*.txt',
    '方案(2).txt',
    '@(a|b)/*.txt',
    '*送审*稿*.txt',
    'a/**/b/**/*.txt',
  ])('takes the glob %s', (glob) => {
    const { problems: found } = parseConfig(JSON.stringify({ ignore: [glob] }))
    expect(found).toEqual([])
  })

  it.each([
    '**/*a*a*a',
    '*a*a*a/**/*b',
    '**/a/**/b/**/c/*d*e',
    '+(a|aa|aaa)b',
    '{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}*',
  ])('with the glob %s, as involved as may be, looks at hostile paths in good time', (glob) => {
    const { config, problems: found } = parseConfig(JSON.stringify({ ignore: [glob] }))
    expect(found).toEqual([])
    const started = performance.now()
    for (const path of ['a'.repeat(255), 'a/'.repeat(2000), `${'a'.repeat(250)}/`.repeat(16), 'ab/'.repeat(1300)]) {
      config.ignores(`${path}\n`)
    }
    expect(performance.now() - started).toBeLessThan(patience)
  })

  it('with ten thousand globs is read in good time', () => {
    const text = JSON.stringify({ ignore: Array.from({ length: 10_000 }, (_, n) => `归档/${n}/*.txt`) })
    const started = performance.now()
    expect(parseConfig(text).problems).toEqual([])
    expect(performance.now() - started).toBeLessThan(patience)
  })
})
