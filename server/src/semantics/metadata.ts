/** Reads what identifies a document: title, issuer, number, date, addressees, kind, period, region, level. */

import { frontMatterOf } from '../syntax/frontMatter.js'
import { docNumberPattern, firstDocNumber, isIssueNote } from '../syntax/lineKinds.js'
import type { Paragraph, SyntaxTree, Zone } from '../syntax/node.js'
import type { TextRange } from '../text/range.js'
import { Reading } from '../text/reading.js'
import { countOf, isoDate, yearOf } from './calendar.js'
import type { Metadata, Period } from './model.js'
import { looksLikeOrgan, regionOf } from './organs/index.js'

/** The metadata of a parsed document. */
export function metadataOf(tree: SyntaxTree): Metadata {
  const frontMatter = frontMatterOf(tree.source)
  const titles = groupsOf(tree.paragraphs, 'title')
  const title = titles[0]
  const page = (label: string): Reading | undefined => tree.pageMetadata.find((pair) => pair.label === label)?.value
  const issue = issueNote(tree)
  const number = numberOf(tree) ?? issue.number ?? page('docNumber')
  const date = dateOf(tree) ?? pageDate(issue.date) ?? pageDate(page('date'))
  const titleText =
    frontMatter?.title ?? wholeTitle(title?.text.replace(/\s/g, ''), page('title')?.text.replace(/\s/g, ''))
  const issuer = issuerOf(tree, title, issue.issuer ?? page('issuer'))
  const addressees = addresseesOf(tree)
  const known = [titleText, titles[1]?.text, issuer?.text].filter((text) => text !== undefined)
  const region =
    frontMatter?.province ??
    frontMatter?.region ??
    known.map((text) => regionOf(text.replace(/^.*?(?:印发|转发)/, '')) ?? regionOf(text)).find((found) => found)
  return {
    ...(titleText ? { title: titleText } : {}),
    ...(issuer ? { issuer: issuer.text.replace(/\s/g, '') } : {}),
    ...(number || frontMatter?.number
      ? { docNumber: (frontMatter?.number ?? number?.text ?? '').replace(/[\s（）]/g, '') }
      : {}),
    ...(frontMatter?.date || date ? { date: normalDate(frontMatter?.date) ?? date?.iso } : {}),
    ...(addressees ? { addressees: addressees.map((each) => each.text) } : {}),
    ...kindOf(
      frontMatter?.kind,
      titles.map((each) => each.text),
    ),
    ...periodOf(titles.map((each) => each.text)),
    ...(region ? { region } : {}),
    ...levelOf(frontMatter?.level, issuer?.text ?? titleText ?? '', titleText ?? '', region),
    ...(frontMatter ? { frontMatter } : {}),
    spans: {
      ...(title ? { title: title.span } : {}),
      ...(issuer ? { issuer: issuer.span } : {}),
      ...(number ? { docNumber: number.span } : {}),
      ...(date ? { date: date.range } : {}),
      ...(addressees ? { addressees: addressees.map((each) => each.span) } : {}),
    },
  }
}

/** The page's own title where the text's is missing or only the end of it was read. */
function wholeTitle(title: string | undefined, page: string | undefined): string | undefined {
  if (title === undefined) return page
  return page?.endsWith(title) && page.length - title.length <= 60 ? page : title
}

/** The titles of a document: its own, then those of attached plans. */
export function titlesOf(tree: SyntaxTree): string[] {
  return groupsOf(tree.paragraphs, 'title').map((title) => title.text)
}

/** Runs of title paragraphs, each joined to one reading. */
function groupsOf(paragraphs: readonly Paragraph[], zone: Zone): Reading[] {
  const groups: Reading[][] = []
  let previous: Paragraph | undefined
  for (const paragraph of paragraphs) {
    if (paragraph.zone === zone) {
      if (previous?.zone === zone && previous.part === paragraph.part) groups[groups.length - 1].push(paragraph.reading)
      else groups.push([paragraph.reading])
    }
    previous = paragraph
  }
  return groups.map((group) => Reading.join(group))
}

function numberOf(tree: SyntaxTree): Reading | undefined {
  const paragraph = tree.paragraphs.filter((each) => each.zone === 'docNumber').at(-1)
  if (!paragraph) return undefined
  const found = [...paragraph.reading.text.matchAll(docNumberPattern)][0]
  return found ? paragraph.reading.slice(found.index, found.index + found[0].length) : undefined
}

function dateOf(tree: SyntaxTree): { iso: string | undefined; range: TextRange } | undefined {
  const dates = tree.paragraphs.filter((each) => each.zone === 'date')
  const paragraph = dates.find((each) => each.part === 0)
  if (!paragraph) return undefined
  return { iso: normalDate(paragraph.reading.text), range: paragraph.reading.span }
}

/** What the note in brackets below the title says (题注): （云政发〔2021〕8号）, （2021年10月8日云岭省人民政府印发）. */
function issueNote(tree: SyntaxTree): {
  readonly number?: Reading
  readonly date?: Reading
  readonly issuer?: Reading
} {
  const note = tree.paragraphs.find(({ zone, reading }) => zone === 'note' && isIssueNote(reading.text))?.reading
  if (!note) return {}
  const part = (pattern: RegExp, group = 0): Reading | undefined => {
    const found = pattern.exec(note.text)
    const text = found?.[group]
    if (!found || !text) return undefined
    const at = found.index + found[0].indexOf(text)
    return note.slice(at, at + text.length).trim()
  }
  const issuer = part(/日([\u4e00-\u9fff]{4,30}?)(?:以[^（）]{0,30})?(?:印发|发布|公布|通过|批准)/, 1)
  return {
    number: part(firstDocNumber),
    date: part(/(?:19|20)\d\d年\d{1,2}月\d{1,2}日/),
    ...(issuer && looksLikeOrgan(issuer.text) ? { issuer } : {}),
  }
}

function pageDate(value: Reading | undefined): { iso: string | undefined; range: TextRange } | undefined {
  const iso = normalDate(value?.text)
  return value && iso ? { iso, range: value.span } : undefined
}

function normalDate(text: string | undefined): string | undefined {
  const found =
    /^[\s（]*([\d〇○零一二三四五六七八九]{4})\s*[年./-]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[月./-]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日?/.exec(
      text ?? '',
    )
  const year = found ? yearOf(found[1]) : undefined
  if (!found || year === undefined) return undefined
  return isoDate(year, countOf(found[2]) ?? 0, countOf(found[3]) ?? 0)
}

/** The signature names the issuer; without one the title does, in front of 关于; then the page. */
function issuerOf(tree: SyntaxTree, title: Reading | undefined, page: Reading | undefined): Reading | undefined {
  const firstDate = tree.paragraphs.findIndex((each) => each.zone === 'date' && each.part === 0)
  const signatures = tree.paragraphs
    .slice(Math.max(0, firstDate - 8), Math.max(0, firstDate))
    .filter((each) => each.zone === 'signature' && looksLikeOrgan(firstColumn(each.reading).text))
  if (signatures[0]) return firstColumn(signatures[0].reading)
  const about = title?.text.search(/关于|印发|转发|批转/) ?? 0
  if (title && about >= 3) {
    const prefix = title.slice(0, about).trim()
    if (
      looksLikeOrgan(prefix.text.replace(/等\d+部门$/, '')) ||
      /(?:政府|委员会|办公[厅室]|[委厅局部院])$/.test(prefix.text)
    )
      return prefix
  }
  return page
}

/** Several bodies that sign side by side are parted by wide gaps. */
function firstColumn(reading: Reading): Reading {
  const gap = /\s{2,}/.exec(reading.text)
  return gap ? reading.slice(0, gap.index) : reading
}

/** Kinds of addressees are set off by ，; regions before one shared noun are addressees each. */
function addresseesOf(tree: SyntaxTree): { text: string; span: TextRange }[] | undefined {
  const paragraph = tree.paragraphs.find((each) => each.zone === 'addressees')
  if (!paragraph) return undefined
  const { reading } = paragraph
  const end = reading.text.replace(/(?<![：:\s])[：:\s]+$/, '').length
  const found: { text: string; span: TextRange }[] = []
  let start = 0
  let depth = 0
  for (let at = 0; at <= end; at++) {
    if (reading.text[at] === '（') depth++
    if (reading.text[at] === '）') depth--
    if (at < end && (depth > 0 || reading.text[at] !== '，')) continue
    const part = reading.slice(start, at).trim()
    if (part.text !== '') found.push(...sharedNoun(part))
    start = at + 1
  }
  return found.length > 0 ? found : undefined
}

function sharedNoun(part: Reading): { text: string; span: TextRange }[] {
  const names = part.text.split('、')
  const area = /^[\u4e00-\u9fff]{2,8}(?:省|市|自治区|州|县|区)$/
  const last = /^([\u4e00-\u9fff]{2,8}?(?:自治区|省|市|州|县|区))([\u4e00-\u9fff]{2,})$/.exec(names[names.length - 1])
  if (names.length < 3 || !last || !names.slice(0, -1).every((name) => area.test(name) && !name.startsWith('各')))
    return [{ text: part.text, span: part.span }]
  let at = 0
  return names.map((name, index) => {
    const own = index === names.length - 1 ? last[1] : name
    const range = part.range(at, at + own.length)
    at += name.length + 1
    return { text: own + last[2], span: range }
  })
}

const kinds = [
  '实施方案',
  '实施意见',
  '工作方案',
  '行动方案',
  '行动计划',
  '工作计划',
  '若干措施',
  '重点工作任务及分工',
  '任务分工',
  '分工方案',
  '任务清单',
  '重点任务',
  '实施细则',
  '考核细则',
  '工作要点',
  '方案',
  '意见',
  '规划',
  '计划',
  '措施',
  '办法',
  '细则',
  '通知',
]

function kindOf(given: string | undefined, titles: readonly string[]): { kind?: string } {
  if (given) return { kind: given }
  const text = titles.join(' ').replace(/\s/g, '')
  if (/重点(?:工作)?任务/.test(text) && !/方案/.test(text)) return { kind: '重点工作任务及分工' }
  const kind = kinds.find((each) => text.includes(each))
  return kind ? { kind } : {}
}

function periodOf(titles: readonly string[]): { planPeriod?: Period } {
  for (const title of titles) {
    const span = /(20\d\d)年?\s*[-—–－~～至]\s*(20\d\d)年/.exec(title)
    if (span) return { planPeriod: { from: `${span[1]}-01-01`, to: `${span[2]}-12-31` } }
    const year = /(20\d\d)年(?:度)?(上半年|下半年)?/.exec(title)
    if (year) {
      const from = year[2] === '下半年' ? '07-01' : '01-01'
      return {
        planPeriod: { from: `${year[1]}-${from}`, to: `${year[1]}-${year[2] === '上半年' ? '06-30' : '12-31'}` },
      }
    }
    const plan = /(十[三四五六])五(?!”?以来)/.exec(title)
    if (plan) {
      const first = 2016 + '三四五六'.indexOf(plan[1][1]) * 5
      return { planPeriod: { from: `${first}-01-01`, to: `${first + 4}-12-31` } }
    }
  }
  return {}
}

const givenLevels: Readonly<Record<string, Metadata['level']>> = {
  national: 'national',
  国家: 'national',
  province: 'province',
  省级: 'province',
  省: 'province',
  city: 'city',
  市级: 'city',
  市: 'city',
  county: 'county',
  县级: 'county',
  县: 'county',
}

function levelOf(
  given: string | undefined,
  issuer: string,
  title: string,
  region: string | undefined,
): { level?: Metadata['level'] } {
  if (given && givenLevels[given]) return { level: givenLevels[given] }
  const text = `${issuer} ${title}`
  if (
    /^(?:国务院|中共中央|国家|中华人民共和国|教育部|财政部|民政部|工业和信息化部)/.test(issuer) ||
    (/^全国/.test(title) && !region)
  )
    return { level: 'national' }
  if (
    /(?:^|[省州盟市 ])[\u4e00-\u9fff]{1,8}(?:县|自治县|旗|(?<!自治|新|示范|开发|地|园|社|辖|城|市)区)(?:人民政府|政府|委|推动|关于|\d{4})/.test(
      text,
    )
  )
    return { level: 'county' }
  if (
    /(?:^|[ 省])[\u4e00-\u9fff]{2,8}(?:市|自治州|州|盟|地区)(?:人民政府|政府|委|推动|关于|卫生|医|\d{4})/.test(text) &&
    !/^(?:北京|上海|天津|重庆)市/.test(issuer.trim())
  )
    return { level: 'city' }
  return region ? { level: 'province' } : {}
}
