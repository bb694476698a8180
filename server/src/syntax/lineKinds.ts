/** Recognises the lines of an official document that have a form of their own: title, number, addressees, date, annex marks. */

import { labelAt } from './labels.js'
import { numberAtStart } from './numbering.js'

/** The words that a title ends in (文种 and lists), as data. */
const titleEnd =
  /(?:通知|意见|方案|计划|规划|纲要|办法|细则|措施|举措|要点|任务|分工|清单|台账|政策|行动|安排|部署|倡议|会战|规定|决定|公告|通告|函|答复|报告|批复|条例|章程|制度|标准|指南|规程|(?:一览|分工|进度|安排|责任|分解|明细|任务|汇总|清单)表|台帐|指标体系|路线图|时间表)(?: ?（[^）]{1,24}）)?$/
const year = '(?:(?:19|20)(?:\\d{2}|[_＿Xx×*]{2,4})|[一二][九〇○零][一二三四五六七八九〇○零]{2})'
const docNumberText = `(?:(?!通知|意见|方案)[\\u4e00-\\u9fff]){1,15} ?[〔\\[（【] ?(?:19|20)[\\d_＿Xx×*]{2,4} ?[〕\\]）】] ?第?[\\d_＿Xx×*]{1,5} ?号`
const docNumberLine = new RegExp(
  `^（?${docNumberText}(?: *[，,]? *(?:19|20)\\d\\d年\\d{1,2}月\\d{1,2}日(?:印发)?| {2,}签发人.{0,12})?）?$`,
)
const dateLine = new RegExp(
  `^（?${year}年[\\d_＿Xx×一二三四五六七八九十]{1,3}月[\\d_＿Xx×一二三四五六七八九十]{1,3}日）?$`,
)
const annexMark = /^附 ?[件表录] ?[一二三四五六七八九十\d]{0,3} ?：?$/
const titledAnnexMark = /^附 ?[件表录] ?([一二三四五六七八九十\d]{0,3})(?: ?：|\s) *(?=\S)/
const annexNote = /^附 ?[件表] ?[一二三四五六七八九十\d]{0,3} ?：/
const addresseeWords =
  /(?:政府|部门|单位|[局厅委办院校会处室]|党委|社区|机构|公司|集团|管委会|企业|银行|街道|乡镇|同志|各地|各市|各县)(?:（[^）]*）)?[，、：]/

/** A preamble that ends in a colon. */
const notAddressees =
  /^(?:为|根据|按照|经|现|鉴于|近年来|附)|(?:如下|以下|通知|意见|措施|政策|方案|要求|事项|决定|规定)：$/

/** A document number anywhere in a text, e.g. 国办发〔2021〕18号; group 0 is the number. */
export const docNumberPattern = new RegExp(docNumberText, 'g')

/** The first document number in a text. */
export const firstDocNumber = new RegExp(docNumberText)

/** True for a line that can be a title or the last line of one. */
export function isTitleLine(text: string): boolean {
  if (text.length < 6 || text.length > 110 || !titleEnd.test(text)) return false
  if (/[。；！？]/.test(text) || /^附 ?件|^[-•·]/.test(text) || /：/.test(text.replace(/《[^》]*》/g, ''))) return false
  return numberAtStart(text) === undefined && labelAt(text) === undefined
}

/** True for what can be the title of an annex behind its mark, however short: 任务清单. */
export function isAnnexTitle(text: string): boolean {
  return text.length <= 110 && titleEnd.test(text) && !/[。；！？]/.test(text) && numberAtStart(text) === undefined
}

/** True for the title of a list, which is always part of another document: 责任清单, 分解表. */
export function isListTitle(text: string): boolean {
  return /(?:清单|台账|台帐|表|指标体系|路线图)(?: ?（[^）]{1,24}）)?$/.test(text)
}

/** True for what stands in brackets below a title: its period, 试行, 征求意见稿. */
export function isTitleAside(text: string): boolean {
  return /^（[^（）]{2,24}）$/.test(text) && /\d{4}.*年|试行|暂行|草案|稿|修订/.test(text) && !isIssueNote(text)
}

/** True for the note in brackets below a title that says who issued the document, when, or under which number (题注). */
export function isIssueNote(text: string): boolean {
  if (!/^（[^（）]{6,200}）$/.test(text)) return false
  return issued.test(text) || (text.length <= 60 && text.search(docNumberPattern) >= 0)
}

const issued = /(?:19|20)\d\d年\d{1,2}月\d{1,2}日[^（）]{0,60}(?:印发|发布|公布|通过|批准|修订|修正|施行)/

/** True for a line that can be an upper part of a broken title. */
export function isTitleFragment(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 50 &&
    !/[。；！？：>|]/.test(text) &&
    /[\u4e00-\u9fff]/.test(text) &&
    !/[，]$/.test(text) &&
    numberAtStart(text) === undefined
  )
}

/** True for a line that is a document number alone. */
export function isDocNumberLine(text: string): boolean {
  return text.length <= 60 && docNumberLine.test(text)
}

/** True for a line that is a complete date alone. */
export function isDateLine(text: string): boolean {
  return text.length <= 18 && dateLine.test(text)
}

/** True for 附件, 附件1 … alone on a line. */
export function isAnnexMark(text: string): boolean {
  return text.length <= 8 && annexMark.test(text)
}

/** True for 附件：… with a title behind it. */
export function isAnnexNote(text: string): boolean {
  return annexNote.test(text) && !isAnnexMark(text)
}

/** True for a mark with its title on one line: 附件1 重点任务清单, 附件2：部门职责. */
export function isTitledAnnexMark(text: string): boolean {
  const mark = text.length <= 60 ? titledAnnexMark.exec(text) : null
  if (!mark) return false
  const title = text.slice(mark[0].length)
  if (/[。；：！？，]/.test(title) || numberAtStart(title) !== undefined) return false
  return mark[1] === '' ? isAnnexTitle(title) : /^(?![所中的和、至及或])[\u4e00-\u9fff“《]/.test(title)
}

/** True for the line of addressees: bodies, then a colon at the end. */
export function isAddressees(text: string): boolean {
  return (
    text.length >= 4 &&
    text.length <= 300 &&
    text.endsWith('：') &&
    !/》的通知/.test(text) &&
    !/[。；]/.test(text) &&
    !notAddressees.test(text) &&
    addresseeWords.test(text) &&
    !labelAt(text)
  )
}

/** True for a line of addressees whose colon was forgotten: 各市人民政府，省政府各部门 */
export function isBareAddressees(text: string): boolean {
  return /^各[^。；]{3,120}[府门位局厅委会室处司团]$/.test(text) && isAddressees(`${text}：`)
}

/** True for a date in digits, which only a signature above it makes the document's. */
export function isNumericDate(text: string): boolean {
  return /^(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}$/.test(text)
}

/** True for a note in brackets such as （此件公开发布）. */
export function isNote(text: string): boolean {
  return text.length <= 80 && /^（[^（）]*(?:公开|联系人|印发范围|删减)[^（）]*）$/.test(text)
}

/** True for a line of the imprint: 抄送, or the printing body with its date. */
export function isImprint(text: string): boolean {
  return (
    text.length <= 160 && (/^(?:抄送|抄报|分送)：/.test(text) || /(?:19|20)\d\d年\d{1,2}月\d{1,2}日印发$/.test(text))
  )
}

/** True for a short line without a sentence, as a signature has. */
export function isSignatureLine(text: string): boolean {
  return (
    text.length <= 80 &&
    text.length >= 2 &&
    !/[。；：！？，]/.test(text) &&
    /(?:[委部局厅办署院会行处]|政府|小组|中心|机构|办公[厅室]|单位|公司|集团|指挥部)(?:（[^）]*）)?$/.test(text)
  )
}

const gluedNumber = new RegExp(
  `^(.{6,100}?(?:通知|意见|方案|函|计划|措施|办法|决定|任务|清单)）?)(（?${docNumberText}）?)$`,
)
const gluedSignature = /^([\s\S]*[。])([^。，；：]{4,40}?)((?:19|20)\d\d年\d{1,2}月\d{1,2}日)(（[^（）]{2,20}）)?$/
const dateAtEnd = /日(?:（[^（）]{2,20}）)?$/
const gluedChapter = /^第[一二三四五六七八九十百]{1,4}章\s+[^\s，。；]{1,24}\s+(?=第[一二三四五六七八九十百]{1,5}条)/
const gluedFront = new RegExp(
  `^(${docNumberText})([-—－ ]*)(?=[\\u4e00-\\u9fff]{4,}.*(?:通知|意见|方案|计划|措施|办法|决定)$)`,
)
const gluedBehindDate =
  /^((?:[\u4e00-\u9fff]{4,30} )?)((?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日)?)\s*(?=(?:【相关|分享|扫一扫|打印|相关解读|上一篇|责任编辑|来源|（(?:此件|信息|公开|联系)|抄送|附件：|链接|网站|我要纠错))/
const gluedAddressees = /^(各[^。《]{3,120}?(?:政府|部门|机构|单位|[局厅委办院])：)(?=\S)/

const unbrokenHead = new RegExp(
  `^(.{6,100}?(?:通知|意见|方案|函|计划|措施|办法|决定)）?)(${docNumberText})(各[^。《]{3,120}?：)?(?=[《为根按近新党经])`,
)
const unbrokenSignature =
  /(?<=。)([^。，；：《》]{4,30}?(?:政府|办公[厅室]|委员会|[委厅局]))((?:19|20)\d\d年\d{1,2}月\d{1,2}日)(（[^（）]{2,20}）)?([^。，；：]{6,60}?(?:方案|意见|措施|计划|办法|清单|分工|任务))(?=[为根按近新党])/

/** Cuts of a scraped text without any break: title, number, addressees; later signature, date and the attached title. */
function unbrokenCuts(text: string): number[] {
  if (text.length <= 60 || text.length > 4000) return []
  const head = text.includes('号') ? unbrokenHead.exec(text) : null
  const tail = /\d日/.test(text) ? unbrokenSignature.exec(text) : null
  return [...(head ? ends(0, head) : []), ...(tail ? [tail.index, ...ends(tail.index, tail)] : [])]
}

/** The offsets at which the groups of a match end, the first group starting at `from`. */
function ends(from: number, match: RegExpExecArray): number[] {
  let at = from
  return match.slice(1).flatMap((group) => {
    if (!group) return []
    at += group.length
    return [at]
  })
}

/** Offsets at which a line that has several parts without a break is to be cut, the first always 0. */
export function gluedCuts(text: string): number[] {
  const cuts = [0, ...unbrokenCuts(text)]
  const numbered = text.length <= 160 && text.includes('号')
  const number = numbered ? gluedNumber.exec(text) : null
  if (number) cuts.push(number[1].length)
  const chapter = gluedChapter.exec(text)
  if (chapter) cuts.push(chapter[0].length)
  const front = numbered ? gluedFront.exec(text) : null
  if (front) cuts.push(front[1].length, front[1].length + front[2].length)
  const behindDate = text.length <= 120 ? gluedBehindDate.exec(text) : null
  if (behindDate) cuts.push(...[behindDate[1].length, (behindDate[1] + behindDate[2]).length].filter((cut) => cut > 0))
  const addressees = gluedAddressees.exec(text)
  if (addressees) cuts.push(addressees[1].length)
  const dated = text.length <= 2000 && dateAtEnd.test(text.slice(-24))
  const signature = dated ? gluedSignature.exec(text) : null
  if (signature) {
    const at = signature[1].length
    cuts.push(at, at + signature[2].length)
    if (signature[4]) cuts.push(text.length - signature[4].length)
  }
  return cuts.length === 1 ? cuts : [...new Set(cuts)].sort((a, b) => a - b)
}
