/** A template file is read whole, or every defect is said at its place. */

import fs from 'node:fs'
import Ajv from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { loadTemplate } from '../../server/src/templates/load.js'
import { templateJsonSchema } from '../../server/src/templates/schema.js'

const dataFolder = 'server/src/templates/data'
const dataFiles = fs.readdirSync(dataFolder).filter((name) => name.endsWith('.yaml'))

const small = `id: own
title: { zh: 自备, en: Own }
documentKinds: []
basis: { document: 某文件, clause: 一 }
since: 0.2.0
appliesTo: { regions: [], levels: [], citations: [], titleWords: [] }
requirements:
  - id: ledger
    ref: A1
    title: { zh: 台账, en: Ledger }
    clause: 一
    on: document
    place: organisation
    expect: { predicate: statement-present, all: [[台账]] }
    severity: warning
    message: { zh: 没有台账。, en: No ledger. }
`

describe('a template file', () => {
  test('is read as it stands', () => {
    const { template, problems } = loadTemplate(small)
    expect(problems).toEqual([])
    expect(template?.requirements[0].expect).toEqual({ predicate: 'statement-present', all: [['台账']] })
  })

  test.each(dataFiles)('%s is compiled in and fits the JSON Schema', (name) => {
    const text = fs.readFileSync(`${dataFolder}/${name}`, 'utf8')
    const { template, problems } = loadTemplate(text)
    expect(problems).toEqual([])
    expect(builtinTemplates).toContainEqual(template)
    const validate = new Ajv({ allErrors: true }).compile(templateJsonSchema())
    expect(validate(parse(text)) || validate.errors).toBe(true)
  })
})

describe('defects', () => {
  test.each([
    ['an unknown key', 'since: 0.2.0', 'since: 0.2.0\nweight: 3', 'weight', '不认识的键“weight”'],
    [
      'an unknown key of a requirement',
      'severity: warning',
      'severity: warning\n    colour: red',
      'colour',
      '不认识的键“colour”',
    ],
    ['a missing key', 'since: 0.2.0\n', '', 'id', '缺少“since”'],
    ['a wrong type', 'documentKinds: []', 'documentKinds: 方案', '方案', '此处应为列表'],
    ['a wrong choice', 'severity: warning', 'severity: fatal', 'fatal', '此处应为以下之一'],
    [
      'an unknown predicate',
      'statement-present',
      'word-somewhere',
      'word-somewhere',
      '没有“word-somewhere”这一判定方法',
    ],
    ['an unknown argument', 'all: [[台账]]', 'all: [[台账]], near: 5', 'near', '不认识的键“near”'],
    ['a missing argument', ', all: [[台账]]', '', 'predicate', '缺少“all”'],
    ['a wrong argument', 'all: [[台账]]', 'all: [台账]', '台账', '此处应为列表'],
    ['an empty list', 'all: [[台账]]', 'all: []', '[]', '至少要有 1 项'],
    ['a malformed ref', 'ref: A1', 'ref: a-1', 'a-1', '“a-1”的写法不对'],
    ['a malformed id', 'id: own', 'id: Own Template', 'Own Template', '“Own Template”的写法不对'],
    ['a doubled key', 'since: 0.2.0', 'since: 0.2.0\nsince: 0.3.0', 'since', '“since”重复'],
    ['an alias', 'basis: { document: 某文件', 'basis: { document: &a 某文件, x: *a', 'x', '不认识的键“x”'],
    [
      'text where a mapping belongs',
      'message: { zh: 没有台账。, en: No ledger. }',
      'message: 没有',
      '没有',
      '此处应为键值表',
    ],
    ['broken YAML', 'documentKinds: []', 'documentKinds: [', undefined, 'YAML 有误'],
  ])('%s', (_name, from, to, marked, message) => {
    const text = small.replace(from, to)
    const { template, problems } = loadTemplate(text)
    expect(template).toBeUndefined()
    const hit = problems.find((problem) => problem.message.zh.includes(message))
    expect(hit?.message.zh).toContain(message)
    if (marked !== undefined && hit) expect(text.slice(hit.range.start, hit.range.end)).toBe(marked)
  })

  test('ids and refs that are used twice', () => {
    const item = small.slice(small.indexOf('  - id: ledger'))
    const messages = loadTemplate(small + item).problems.map((problem) => problem.message.en)
    expect(messages).toEqual(['the id “ledger” is used twice', 'the ref “A1” is used twice'])
  })

  test.each([
    '',
    '42',
    '- a',
    'null',
    '{',
    '\u0000',
    'a: *b',
    '&a [*a]',
  ])('%j is no template and throws nothing', (text) => {
    expect(loadTemplate(text).template).toBeUndefined()
    expect(loadTemplate(text).problems.length).toBeGreaterThan(0)
  })
})
