/** The JSON Schema of `fangan.config.json`, from the rules and templates there are. */

import type { RuleMeta, RuleOption } from '../rules/rule.js'
import { ownRules } from './ownRules.js'

const SEVERITIES = ['off', 'error', 'warning', 'information', 'hint']

const upperSchema = {
  description:
    '上位文件的路径，一个或几个，相对于本文件；方案与之逐项对照。Paths of the documents of the level above, relative to this file; plans are aligned with them.',
  anyOf: [
    { type: 'string', minLength: 1 },
    { type: 'array', items: { type: 'string', minLength: 1 } },
  ],
}

/** The schema (draft-07) for editors that complete and check the configuration while it is written. */
export function configSchema(rules: readonly RuleMeta[], templateIds: readonly string[]): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'fangan.config.json',
    description: '方案检查的项目配置。Configuration of fangan for the plans in this folder and below.',
    type: 'object',
    additionalProperties: false,
    allowTrailingCommas: true,
    properties: {
      $schema: { type: 'string' },
      template: templateSchema(templateIds),
      templates: {
        description: '自备模板文件的路径，相对于本文件。Paths of your own template files, relative to this file.',
        type: 'array',
        items: { type: 'string', minLength: 1 },
      },
      upper: upperSchema,
      rules: { $ref: '#/definitions/rules' },
      files: globs('检查文件夹时另外包括的文件。Further files to check when a folder is checked.'),
      ignore: globs('检查文件夹时跳过的文件。Files to pass over when a folder is checked.'),
      overrides: {
        description: '只对部分文件生效的设置，后面的优先。Settings for some files only; later ones win.',
        type: 'array',
        items: {
          type: 'object',
          required: ['files'],
          additionalProperties: false,
          properties: {
            files: { ...globs('对哪些文件生效。The files that this is for.'), minItems: 1 },
            template: templateSchema(templateIds),
            upper: upperSchema,
            rules: { $ref: '#/definitions/rules' },
          },
        },
      },
      locale: { description: '报告所用语言。The language of the report.', enum: ['zh', 'en'] },
    },
    definitions: {
      severity: { enum: SEVERITIES },
      setting: {
        oneOf: [
          { $ref: '#/definitions/severity' },
          {
            type: 'array',
            items: [{ $ref: '#/definitions/severity' }, { type: 'object' }],
            minItems: 1,
            maxItems: 2,
            additionalItems: false,
          },
        ],
      },
      rules: {
        description:
          '各规则的级别，可用 * 代表任意字符，后写的优先。Severity per rule; * stands for any characters, later entries win.',
        type: 'object',
        properties: Object.fromEntries([...rules, ...ownRules].map((rule) => [rule.id, ruleSchema(rule)])),
        patternProperties: { '[*/]': { $ref: '#/definitions/setting' } },
        additionalProperties: false,
      },
    },
  }
}

function ruleSchema(rule: RuleMeta): object {
  const description = `${rule.title.zh}（默认 ${rule.severity}）。${rule.title.en}.`
  if (!rule.options) return { description, $ref: '#/definitions/setting' }
  const properties = Object.fromEntries(
    Object.entries(rule.options).map(([name, option]) => [name, optionSchema(option)]),
  )
  const options = { type: 'object', properties, additionalProperties: false }
  return {
    description,
    oneOf: [
      { $ref: '#/definitions/severity' },
      {
        type: 'array',
        items: [{ $ref: '#/definitions/severity' }, options],
        minItems: 1,
        maxItems: 2,
        additionalItems: false,
      },
    ],
  }
}

function optionSchema(option: RuleOption): object {
  const description = `${option.description.zh} ${option.description.en}`
  if (typeof option.default === 'object') {
    return { description, type: 'array', items: { type: 'string' }, default: option.default }
  }
  return { description, type: typeof option.default, default: option.default }
}

function templateSchema(templateIds: readonly string[]): object {
  return {
    description: '采用的模板：编号，或自备模板文件的路径。The template: its id, or the path of your own file.',
    anyOf: [{ enum: templateIds }, { type: 'string', minLength: 1 }],
  }
}

function globs(description: string): object {
  return { description, type: 'array', items: { type: 'string', minLength: 1 } }
}
