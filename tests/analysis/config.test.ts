import Ajv from 'ajv'
import { describe, expect, test } from 'vitest'
import {
  applySettings,
  emptyConfig,
  settingsFor,
  severityOf,
  templatePaths,
  withTemplateIds,
} from '../../server/src/analysis/config.js'
import { configSchema } from '../../server/src/analysis/configSchema.js'
import { globDefect, normaliseGlob, pathMatcher } from '../../server/src/analysis/globs.js'
import { parseConfig } from '../../server/src/analysis/parseConfig.js'
import { defineRule, type Finding, type RuleMeta } from '../../server/src/rules/rule.js'
import { runRules } from '../../server/src/rules/run.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import type { Completeness } from '../../server/src/templates/template.js'

const RULE: RuleMeta = {
  id: 'rule-one',
  group: 'text',
  severity: 'warning',
  since: '0.2.0',
  fixable: 'none',
  title: { zh: '规则一', en: 'Rule one' },
  basis: [{ document: '某标准', clause: '1' }],
  messages: {},
  options: {
    limit: { description: { zh: '上限', en: 'limit' }, default: 3 },
    words: { description: { zh: '词', en: 'words' }, default: ['甲'] },
  },
}
const KNOWN = { rules: [RULE, { ...RULE, id: 'rule-two', options: undefined }] }

describe('parseConfig', () => {
  test('reads JSON with comments and trailing commas', () => {
    const { config, problems } = read(`{
      // what applies here
      "$schema": "./fangan.config.schema.json",
      "template": "general",
      "templates": ["own/甲.yaml"],
      "rules": { "rule-one": ["error", { "limit": 5 }], "notice-40/*": "off", },
      "files": ["*.md"],
      "ignore": ["旧/"],
      "overrides": [{ "files": ["市/**"], "template": "task-list", "rules": { "rule-two": "hint" } }],
      "locale": "zh",
    }`)
    expect(problems).toEqual([])
    expect(config).toMatchObject({
      template: 'general',
      templates: ['own/甲.yaml'],
      rules: { 'rule-one': { severity: 'error', options: { limit: 5 } }, 'notice-40/*': { severity: 'off' } },
      files: ['*.md'],
      ignore: ['旧/'],
      overrides: [{ files: ['市/**'], template: 'task-list', rules: { 'rule-two': { severity: 'hint' } } }],
      locale: 'zh',
    })
  })

  test('reads upper documents, one or several, and for some files others', () => {
    const { config, problems } = read(
      '{ "upper": "省.txt", "overrides": [{ "files": ["县/**"], "upper": ["省.txt", "市.txt"] }] }',
    )
    expect(problems).toEqual([])
    expect(settingsFor(config, '市/甲.txt').upper).toEqual(['省.txt'])
    expect(settingsFor(config, '县/甲.txt').upper).toEqual(['省.txt', '市.txt'])
    expect(settingsFor(emptyConfig, '甲.txt').upper).toBeUndefined()
  })

  test.each([
    ['{ "upper": ‹1› }', '此处应为不空的字符串。'],
    ['{ "upper": [‹""›] }', '此处应为不空的字符串。'],
    ['{ ‹"rulse"›: {} }', '没有名为“rulse”的配置项，这一项不起作用。是否应为“rules”？'],
    ['{ "rules": { ‹"rule-on"›: "off" } }', '没有名为“rule-on”的规则，这一项不起作用。是否应为“rule-one”？'],
    ['{ "rules": { ‹"nothing-*"›: "off" } }', '没有名为“nothing-*”的规则，这一项不起作用。可用：rule-one, rule-two。'],
    ['{ "rules": { "rule-one": ‹"warn"› } }', '“warn”不是级别。是否应为“warning”？'],
    ['{ "rules": { "rule-one": ‹1› } }', '“1”不是级别。可用：off, error, warning, information, hint。'],
    ['{ "rules": { "rule-one": ‹[]› } }', '规则的设置应写成级别，或［级别，{选项}］，例如 ["warning", {}]。'],
    ['{ "rules": { "rule-one": ["off", { ‹"limt"›: 1 }] } }', '这条规则没有名为“limt”的选项。是否应为“limit”？'],
    ['{ "rules": { "rule-one": ["off", { "limit": ‹"1"› }] } }', '选项值的类型不对，应类似 3。'],
    ['{ "rules": ‹[]› }', '此处应为花括号括起的对象。'],
    ['{ "files": ‹"*.md"› }', '此处应为方括号括起的列表。'],
    ['{ "files": [‹1›] }', '此处应为不空的字符串。'],
    ['{ "template": ‹""› }', '此处应为不空的字符串。'],
    ['{ "ignore": [‹"../x/*"›] }', '通配符“../x/*”用“..”指到了配置文件所在文件夹之外，请把配置文件放到上一级文件夹。'],
    ['{ "ignore": [‹"a[b"›] }', '通配符“a[b”的括号不成对，请补全。'],
    ['{ "overrides": [‹{ "rules": {} }›] }', '这一组没有写 files，不知道对哪些文件生效。请加上 "files": ["通配符"]。'],
    ['{ "locale": ‹"fr"› }', '“fr”不是支持的语言。可用：zh, en。'],
    ['{ "files": [], ‹"files"›: [] }', '配置项“files”写了两次，只有第一次有效。'],
    ['{ "rules": {}, ‹"rules"›: {} }', '配置项“rules”写了两次，只有第一次有效。'],
    ['{ "rules": { "rule-one": "off", ‹"rule-one"›: "hint" } }', '配置项“rule-one”写了两次，只有第一次有效。'],
    ['{ "rules": { "rule-one": ["off", { "limit": 1, ‹"limit"›: 2 }] } }', '配置项“limit”写了两次，只有第一次有效。'],
    ['{ "files": [] ‹x› }', '这里的文字无法识别。名称和文字要用英文双引号括起，如 "general"。'],
    ['{ ‹template›: "general" }', '这里的文字无法识别。名称和文字要用英文双引号括起，如 "general"。'],
    ['{ "files": [] ‹"ignore"›: [] }', '这里缺少英文逗号“,”，或括号不成对。'],
    ['{ "template": ‹}›', '这里缺少值，请补上。'],
    ['{ "rules": {\n‹›', '缺少与前文对应的“}”。'],
    ['{ "files": [‹1›, 1 }', '此处应为不空的字符串。'],
    ['‹[]›', '此处应为花括号括起的对象。'],
  ])('%s', (marked, message) => {
    const text = marked.replace(/[‹›]/g, '')
    const { problems } = read(text)
    expect(problems[0]?.message.zh).toBe(message)
    expect(problems[0]?.range).toEqual({ start: marked.indexOf('‹'), end: marked.indexOf('›') - 1 })
    const places = problems.map(({ range }) => range.start)
    expect(new Set(places).size).toBe(places.length)
  })

  test('says where each template is named', () => {
    const text = '{ "template": "甲", "templates": ["乙.yaml"], "overrides": [{ "files": ["a"], "template": "甲" }] }'
    const at = [...read(text).templatePlaces].map(([name, { start, end }]) => [name, start, text.slice(start, end)])
    expect(at).toEqual([
      ['甲', 14, '"甲"'],
      ['乙.yaml', text.indexOf('"乙'), '"乙.yaml"'],
    ])
  })

  test('what is right beside a defect is read', () => {
    const { config } = read('{ "rules": { "rule-one": "warn", "rule-two": "off" }, "files": [1, "a.md"] }')
    expect(config).toMatchObject({ rules: { 'rule-two': { severity: 'off' } }, files: ['a.md'] })
  })

  test('an empty file says nothing', () => {
    expect(read('').problems).toEqual([])
  })
})

describe('settingsFor', () => {
  const { config } = read(`{
    "template": "general",
    "rules": { "rule-one": ["error", { "limit": 5 }], "rule-two": "hint" },
    "overrides": [
      { "files": ["市/**"], "rules": { "*": "off" } },
      { "files": ["清单.txt"], "template": "task-list", "rules": { "rule-one": "warning" } }
    ]
  }`)

  test.each([
    [undefined, 'general', 'error', 'hint'],
    ['省.txt', 'general', 'error', 'hint'],
    ['市/甲.txt', 'general', 'off', 'off'],
    ['县/清单.txt', 'task-list', 'warning', 'hint'],
    ['市/清单.txt', 'task-list', 'warning', 'off'],
  ])('%s', (path, template, one, two) => {
    const settings = settingsFor(config, path)
    expect([settings.template, severityOf(settings.rules, 'rule-one'), severityOf(settings.rules, 'rule-two')]).toEqual(
      [template, one, two],
    )
    expect(settings.rules['rule-one'].options).toEqual({ limit: 5 })
  })

  test('patterns reach findings whose ids are made at run time', () => {
    const findings = ['notice-40/goal', 'notice-40/date', 'general/goal'].map(findingOf)
    const settings = { 'notice-40/*': { severity: 'off' }, '*/goal': { severity: 'error' } } as const
    const shown = applySettings(findings, settings).map(({ rule, severity }) => `${rule} ${severity}`)
    expect(shown).toEqual(['notice-40/goal error', 'general/goal error'])
  })
})

describe('runRules', () => {
  const rule = defineRule({
    meta: { ...RULE, messages: { found: { zh: '有', en: 'found' } } },
    check: ({ options, report }) => {
      report({ range: { start: 0, end: 1 }, message: 'found', severity: 'hint' })
      report({ range: { start: 1, end: 2 }, message: 'found', id: 'notice-40/goal' })
      if (options.limit === 0) throw new Error('limit')
    },
  })

  test.each([
    [{}, 'rule-one hint, notice-40/goal warning'],
    [{ 'rule-one': { severity: 'error' } }, 'rule-one error, notice-40/goal error'],
    [{ 'rule-one': { severity: 'off' } }, ''],
    [{ '*': { severity: 'off' }, 'notice-40/goal': { severity: 'error' } }, 'notice-40/goal error'],
    [{ 'notice-40/*': { severity: 'off' } }, 'rule-one hint'],
    [{ '*': { severity: 'error' }, 'rule-one': { options: { limit: 0 } } }, 'internal-error warning'],
  ] as const)('%j', (settings, expected) => {
    const completeness = {} as Completeness
    const found = runRules([rule], readPlan(''), completeness, settings)
    expect(found.map(({ rule: id, severity }) => `${id} ${severity}`).join(', ')).toBe(expected)
  })
})

describe('templates of one’s own', () => {
  const { config } = read(
    '{ "template": "甲.yaml", "templates": ["乙.yml"], "overrides": [{ "files": ["a"], "template": "./丙.yaml" }] }',
  )

  test('are found wherever they are named', () => {
    expect(templatePaths(config)).toEqual(['乙.yml', '甲.yaml', './丙.yaml'])
  })

  test('stand for their id once read', () => {
    const resolved = withTemplateIds(config, (path) => (path === '甲.yaml' ? 'jia' : undefined))
    expect([resolved.template, resolved.overrides[0].template]).toEqual(['jia', './丙.yaml'])
  })
})

describe('globs', () => {
  test.each([
    ['*.txt', '市/甲.txt', true],
    ['./*.txt', '甲.txt', true],
    ['市/*.txt', '省/市/甲.txt', false],
    ['旧/', '旧/一/甲.txt', true],
    ['方案(2).txt', '甲/方案(2).txt', true],
    ['*(试行)*.txt', '方案(试行)稿.txt', true],
    ['@(甲|乙).txt', '乙.txt', true],
    ['甲/**/*.{txt,md}', '甲/乙/丙/丁.md', true],
    ['*.txt', '.草稿/甲.txt', true],
  ])('%s and %s', (glob, path, fits) => {
    expect(pathMatcher([glob])(path)).toBe(fits)
  })

  test('defects', () => {
    const globs = ['', '甲\\乙', '/甲', 'C:/甲', '../甲', '甲[', '甲/**']
    expect(globs.map(globDefect)).toEqual([
      'empty',
      'backslash',
      'absolute',
      'absolute',
      'outside',
      'unbalanced',
      undefined,
    ])
    expect(normaliseGlob('a.txt')).toBe('**/a.txt')
  })
})

describe('configSchema', () => {
  const validate = new Ajv({ strict: false }).compile(configSchema(KNOWN.rules, ['general']))

  test.each([
    [{ template: 'own.yaml', rules: { 'rule-one': ['error', { limit: 1 }], 'notice-40/*': 'off' } }, true],
    [{ overrides: [{ files: ['a'], rules: { 'rule-two': 'hint' } }], locale: 'en' }, true],
    [{ rules: { 'rule-three': 'off' } }, false],
    [{ rules: { 'rule-one': ['error', { limt: 1 }] } }, false],
    [{ rules: { 'rule-one': 'warn' } }, false],
    [{ overrides: [{ rules: {} }] }, false],
    [{ rulse: {} }, false],
  ])('%j', (value, isValid) => {
    expect(validate(value)).toBe(isValid)
  })
})

function read(text: string) {
  return parseConfig(text, undefined, KNOWN)
}

function findingOf(rule: string): Finding {
  const message = { zh: '', en: '' }
  return { rule, severity: 'warning', range: { start: 0, end: 0 }, message, basis: [], related: [], fixes: [] }
}
