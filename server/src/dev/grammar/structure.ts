/** What stands at the start of a line: directives, front matter, title, headings, numbers of items. */

import { decimals } from '../../syntax/numbering.js'
import { directiveForms } from '../../text/directives.js'
import { blank, han, includes, type Rule, scoped } from './rule.js'

const directiveReason: Rule = scoped('comment.line.reason', '(?:--|——|[（(，,；;。]?[ \\t]*理由[：:]).*$')
const ruleId: Rule = scoped('entity.name.tag.rule', '[a-z][a-z0-9]*(?:[-/][a-z0-9]+)*')

/** What switches the check off and on. */
export const directives: readonly Rule[] = directiveForms.map((form) => ({
  match: form.source,
  name: 'comment.block.directive.fangan',
  captures: { 1: { name: 'keyword.other.directive.fangan' }, 2: { patterns: [directiveReason, ruleId] } },
}))

/** A comment of HTML. */
export const comment: Rule = {
  begin: '<!--',
  end: '-->',
  name: 'comment.block.fangan',
  captures: { 0: { name: 'punctuation.definition.comment.fangan' } },
}

/** A block that begins as a front matter ends at the first line that cannot belong to one, closed or not. */
export const frontMatter: Rule = {
  begin: '\\A(\\x{FEFF}?---)[ \\t]*$',
  end: '^(---|\\.\\.\\.)[ \\t]*$|^(?![ \\t]*(?:#.*)?$|[^\\s:：#<>《》，。；、]{1,30}[ \\t]*[:：])',
  name: 'meta.front-matter.fangan',
  beginCaptures: { 1: { name: 'punctuation.definition.front-matter.fangan' } },
  endCaptures: { 1: { name: 'punctuation.definition.front-matter.fangan' } },
  patterns: [
    scoped('comment.line.number-sign', '^[ \\t]*#.*$'),
    {
      match: `^([^\\s:：#]{1,30})[ \\t]*([:：])${blank}*(.*?)[ \\t]*$`,
      captures: {
        1: { name: 'entity.name.tag.key.fangan' },
        2: { name: 'punctuation.separator.key-value.fangan' },
        3: { name: 'string.unquoted.fangan', patterns: includes('placeholder') },
      },
    },
  ],
}

/** A line that is nothing but the title of a document or an annex. */
export const title: Rule = {
  match: `^${blank}*(?![一二三四五六七八九十（(0-9#|])([^，。；：、|\\t\\n]{4,60}(?:方案|意见|行动计划|工作要点|清单|任务|分工|分工表|一览表)(?:（[^（）\\n]{1,20}）)?)${blank}*$`,
  captures: {
    1: { name: 'markup.heading.title.fangan entity.name.section.title.fangan', patterns: includes('placeholder') },
  },
}

/** Headings of Markdown and of official documents, by level. */
export const headings: readonly Rule[] = [
  ...[1, 2, 3, 4, 5, 6].map(markdownHeading),
  heading(1, `(?:${han}、|第(?:${han}|[0-9]{1,3})(?:[章编篇]|部分)(?=${blank}|[^、，。，和至或]))`, '[^。\\n]*'),
  heading(2, `(?:[（(]${blank}?${han}${blank}?[）)]|[㈠-㈩])`, '[^。\\n]*'),
  heading(2, `第(?:${han}|[0-9]{1,3})条(?=[ 　])`, '(?:[^，。；：\\n]{1,20}$)?'),
  heading(
    2,
    `(?:(?:重点|主要|专项|具体)?(?:任务|行动|工程|举措|措施)|专项|专栏)(?:${han}|[0-9０-９]{1,2})(?:[：:．.](?![0-9])|(?=${blank}))`,
    '[^。\\n]*',
  ),
  // An item that is one long sentence has a number but no heading.
  heading(3, '(?:[0-9０-９]{1,2}(?:[．﹒、]|\\.(?![0-9]))|[⒈-⒛])', '[^。\\n]{1,40}(?=。|$)'),
]

function markdownHeading(level: number): Rule {
  return {
    match: `^ {0,3}(#{${level}})[ \\t]+(.*)$`,
    name: `markup.heading.${level}.fangan`,
    captures: {
      1: { name: 'punctuation.definition.heading.fangan' },
      2: { name: 'entity.name.section.fangan', patterns: includes('inline') },
    },
  }
}

function heading(level: number, numberPattern: string, text: string): Rule {
  return {
    match: `^${blank}*(${numberPattern})${blank}*(${text})`,
    name: `meta.heading.${level}.fangan`,
    captures: {
      1: { name: `markup.heading.${level}.fangan punctuation.definition.heading.fangan` },
      2: { name: `markup.heading.${level}.fangan entity.name.section.fangan`, patterns: includes('inline') },
    },
  }
}

/** Numbers and bullets that open an item. */
export const listNumbers: readonly Rule[] = [
  '[0-9０-９]{1,2}(?:[．﹒、]|\\.(?![0-9]))',
  `[（(]${blank}?[0-9０-９]{1,2}${blank}?[）)]`,
  '[⑴-⒇]',
  '[①-⑳]',
  decimals.source.slice('^'.length),
  '[-*+](?=[ \\t])',
].map((pattern) => ({
  match: `^${blank}*(${pattern})`,
  captures: { 1: { name: 'punctuation.definition.list.begin.fangan keyword.other.list-number.fangan' } },
}))
