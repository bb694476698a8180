/** The keys of the front matter, as people are told of them. */

import type { Localised } from '../text/localised.js'

/** One key with its Chinese name, both of which may be written. */
export interface FrontMatterKey {
  readonly name: 'template' | 'province' | 'region' | 'level' | 'title' | 'kind' | 'number' | 'date' | 'upper'
  readonly chinese: string
  readonly description: Localised
}

/** All keys, in the order in which they are usually written. */
export const frontMatterKeys: readonly FrontMatterKey[] = [
  {
    name: 'template',
    chinese: '模板',
    description: { zh: '按哪个模板检查，写模板名，如 notice-40', en: 'The template to check against, e.g. notice-40' },
  },
  {
    name: 'province',
    chinese: '省份',
    description: { zh: '所属省份全称，决定上位文件是否适用', en: 'The province in full; decides which notices bind' },
  },
  {
    name: 'region',
    chinese: '地区',
    description: { zh: '所属地区，标题和落款看不出时填写', en: 'The region, where title and signature do not tell' },
  },
  {
    name: 'level',
    chinese: '层级',
    description: { zh: '层级：国家、省、市、县', en: 'The level: national, province, city or county' },
  },
  {
    name: 'title',
    chinese: '标题',
    description: { zh: '文件标题，代替从正文读到的标题', en: 'The title, in place of the one that was read' },
  },
  {
    name: 'kind',
    chinese: '文种',
    description: { zh: '文种，如实施方案、行动计划', en: 'The kind of document, e.g. 实施方案' },
  },
  { name: 'number', chinese: '文号', description: { zh: '发文字号', en: 'The document number' } },
  {
    name: 'date',
    chinese: '日期',
    description: {
      zh: '成文日期，如 2026-03-09；机构名称和时限按这一天判断',
      en: 'The date of the document, e.g. 2026-03-09; names and deadlines are judged by it',
    },
  },
  {
    name: 'upper',
    chinese: '上位文件',
    description: {
      zh: '所依据的上位文件或其文号；写文件名的与本方案逐项对照，几个用逗号隔开',
      en: 'The upper document, by file, title or number; the plan is compared with files, several set off by commas',
    },
  },
]

/** The key that is written `name`, in either language; `undefined` when there is none. */
export function keyNamed(name: string): FrontMatterKey | undefined {
  return frontMatterKeys.find((key) => key.name === name || key.chinese === name)
}
