/** A document of an organ cited for the first time without its number. */

import type { Citation } from '../../semantics/model.js'
import { defineRule, type Fix } from '../rule.js'
import { type CitationContext, contextsOf } from './context.js'
import { plainTitle } from './titles.js'

export const rule = defineRule({
  meta: {
    id: 'citation-without-number',
    group: 'references',
    severity: 'hint',
    since: '0.2.0',
    fixable: 'safe',
    title: { zh: '首次引用文件未注发文字号', en: 'Document cited without its number' },
    basis: [
      { document: '党政机关公文处理工作条例', clause: '第十九条' },
      { document: '国家行政机关公文处理办法（国发〔2000〕23号）', clause: '第二十五条（已停止执行，写法沿用）' },
    ],
    messages: {
      missing: {
        zh: '首次引用《{title}》未注发文字号。引用公文先引标题、后引发文字号，请在标题后用括号注明。',
        en: '《{title}》 is cited without its number. Give the number in brackets behind the title.',
      },
      later: {
        zh: '《{title}》的发文字号到后文才注明。请注在首次引用处。',
        en: 'The number of 《{title}》 is given only later. Give it at the first mention.',
      },
    },
  },
  check({ plan, report }) {
    const annexTitles = new Set(plan.annexes.map((annex) => plainTitle(annex.title ?? '')))
    const numbers = new Map<string, string>()
    for (const { title, number } of plan.citations) if (number) numbers.set(plainTitle(title), number)
    const seen = new Set<string>()
    const contexts = contextsOf(plan)
    for (const citation of plan.citations) {
      const key = plainTitle(citation.title)
      if (seen.has(key)) continue
      seen.add(key)
      if (citation.number || citation.self || citation.abbreviated || annexTitles.has(key)) continue
      const context = contexts.get(citation)
      if (!context || !needsNumber(citation, context) || isNumberedNearby(context)) continue
      const number = numbers.get(key)
      report({
        range: { start: citation.start, end: citation.end },
        message: number ? 'later' : 'missing',
        args: { title: citation.title },
        fixes: number ? [insertion(citation, number)] : [],
      })
    }
  },
})

/** Kinds that are issued under a number; laws, rules and standards are known by their titles. */
const NUMBERED_KIND =
  /(?:通知|意见|方案|决定|规划|纲要|计划|若干措施|工作要点|批复|通报)(?:（(?:试行|暂行|20\d\d[年—–-].{0,8})）)?$/

/** Documents of the party often have numbers that are not made public. */
const PARTY = /^(?:中共|中国共产党|党中央)|党组|党委|(?:省|市|县|区|州)委(?:办公[厅室])?(?:关于|、|印发|$)/

const BODY =
  '(?:政府|办公[厅室]|委员会|[省市县区州]|(?:国家|省|市|县|区|州)[\\u4e00-\\u9fff]{2,12}(?:委|局|厅|部|署|院)|(?<![全内外局干本])部|总局|领导小组|指挥部|机制(?:[\\u4e00-\\u9fff]{0,6}组)?|综合组)'
const issuedByTitle = new RegExp(`^[\\u4e00-\\u9fff、 ]{0,60}?${BODY}(?:等\\d{1,2}部门)?(?:关于|印发|转发|批转)`)
const issuedByText = new RegExp(
  `(?<![\\u4e00-\\u9fff])[\\u4e00-\\u9fff]{0,40}${BODY}(?:联合)?(?:(?:印发|制定|下发|出台|发布|公布)的)?$`,
)

/** Behind these the document is still to be made, or is the one at hand. */
const BEFORE_OWN = /(?:制定|出台|印发|修订|修改|完善|编制|起草|拟定|发布|下发|报送|提交|现将|形成)(?:完善|实施|了|好)?$/
const BEHIND_OWN = /^(?:等\d*个?[\u4e00-\u9fff]{0,8})?，?(?:已经|业经|经.{1,20}同意|现?印发给|现予印发|现转发)/

function needsNumber(citation: Citation, { before, behind }: CitationContext): boolean {
  const title = citation.title.replace(/\s/g, '')
  if (!NUMBERED_KIND.test(title) || PARTY.test(title)) return false
  if (BEFORE_OWN.test(before) || BEHIND_OWN.test(behind)) return false
  if (issuedByTitle.test(title)) return true
  const clause = /(?<![^，。；：、“”（）《》])[^，。；：、“”（）《》]*$/.exec(before)?.[0] ?? ''
  return !PARTY.test(clause) && issuedByText.test(clause)
}

/** The number in front of the title, or in a bracket: its own, or one with the numbers of several titles. */
function isNumberedNearby({ before, behind }: CitationContext): boolean {
  if (/\d号(?:文件?)?(?:印发|转发|下发)?的?$/.test(before)) return true
  const [, titles, bracket] = /^((?:[、和及与，以]{0,2}《[^《》]{1,80}》){0,5})[（(]([^（）()]*)[）)]/.exec(behind) ?? [
    '',
    '',
    '',
  ]
  const numbers = bracket.match(/号/g)?.length ?? 0
  return titles === '' ? numbers > 0 : numbers > 1
}

function insertion(citation: Citation, number: string): Fix {
  return {
    title: { zh: `注明“（${number}）”`, en: `Add （${number}）` },
    safety: 'safe',
    edits: [{ start: citation.end, end: citation.end, newText: `（${number}）` }],
  }
}
