/** Responsible persons by name, by post or both; a department never is one. */

import type { Reading } from '../text/reading.js'
import type { ResponsiblePerson } from './model.js'

/** The most common surnames; one of them must open a bare name. */
const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边喻惠都扎索尼达巴普次洛旦马'
const postEnd =
  /(?:书记|省长|市长|县长|区长|州长|盟长|旗长|镇长|乡长|主任(?:委员)?|厅长|局长|部长|司长|处长|科长|院长|所长|行长|会长|主席|秘书长|队长|组长|总监|经理|董事长|总会计师|总经济师|总工程师|巡视员|调研员|负责人|负责同志|主要领导|分管领导|主管领导|班子成员|一把手|同志|专员|委员|校长|站长|股长|干事|联络员)$/
/** 李建国副省长 */
const namedPost =
  /^([\u4e00-\u9fff]{1,2}[\u4e00-\u9fff]??(?<!副))((?:常务副|副)?(?:省长|市长|县长|区长|州长|厅长|局长|处长|科长|书记|主任|院长|秘书长|镇长|乡长))$/
const blankName = /^[×xXＸ*○〇_]{2,4}$/
/** In characters: posts and name of one person. */
const longestPerson = 40
const separators = /[、，；;,\n]| {1,20}/g

/** The persons that `reading` (what stands behind `label`, or a cell) names. */
export function personsIn(reading: Reading, label: string): ResponsiblePerson[] {
  const persons: ResponsiblePerson[] = []
  let start = 0
  const text = reading.text
  const cuts = [...text.matchAll(separators)].map((match) => ({ at: match.index, length: match[0].length }))
  let bracketed = false
  let seen = 0
  for (const cut of [...cuts, { at: text.length, length: 0 }]) {
    for (; seen < cut.at; seen++) if ('（）'.includes(text[seen])) bracketed = text[seen] === '（'
    if (cut.length > 0 && (bracketed || joinsPost(text, start, cut))) continue
    const part = reading.slice(start, cut.at).trim()
    start = cut.at + cut.length
    const person = personOf(part, label)
    if (person) persons.push(person)
  }
  return persons
}

/** 县委常委、副县长 李建国: posts of one person, and the name behind them; 李 强: a name set with a gap. */
function joinsPost(text: string, start: number, cut: { at: number; length: number }): boolean {
  if (
    /(?:^|[、，；;\n（])[\u4e00-\u9fff]$/.test(text.slice(Math.max(0, cut.at - 2), cut.at)) &&
    /^ +[\u4e00-\u9fff](?![\u4e00-\u9fff])/.test(text.slice(cut.at))
  )
    return true
  const before = text.slice(Math.max(start, cut.at - longestPerson), cut.at).trim()
  const behind = text.slice(cut.at + cut.length, cut.at + cut.length + 2 * longestPerson)
  // 张伟 副县长: the post behind the name.
  if (/^ /.test(text.slice(cut.at)) && isName(before) && postEnd.test(behind.split(/[、，；;\n ]/)[0])) return true
  if (!/(?:常委|委员)$/.test(before) && !postEnd.test(before)) return false
  if (/^\s/.test(text.slice(cut.at))) return isName(behind.split(/[、，；;\n ]/)[0])
  return (
    text[cut.at] === '、' &&
    /^[^、，；;\n ]*(?:书记|长|主任|委员|主席) {1,4}[\u4e00-\u9fff]{2,3}(?:$|[、，；;\n])/.test(behind)
  )
}

function personOf(reading: Reading, label: string): ResponsiblePerson | undefined {
  const text = reading.text.replace(/[。.]$/, '').replace(/等$/, '')
  if (text.length < 2 || text.length > longestPerson) return undefined
  const range = reading.range(0, text.length)
  const aside = /^(.+?)（(.+)）$/.exec(text)
  if (aside) {
    const [name, post] = isName(aside[1])
      ? [aside[1], aside[2]]
      : isName(aside[2])
        ? [aside[2], aside[1]]
        : [undefined, text]
    if (name && postEnd.test(post)) return { text, name: name.replace(/\s/g, ''), post, label, ...range }
  }
  if (isName(text)) return { text, name: text.replace(/\s/g, ''), label, ...range }
  const called = namedPost.exec(text)
  if (called && isName(called[1]) && !/^(?:常务|分管|主管|高级|全体|有关)/.test(called[1]))
    return { text, name: called[1], post: called[2], label, ...range }
  const apart = /^([\u4e00-\u9fff]{2,4}) +([\u4e00-\u9fff]{2,30})$/.exec(text)
  if (apart && isName(apart[1]) && postEnd.test(apart[2]))
    return { text, name: apart[1], post: apart[2], label, ...range }
  if (postEnd.test(text)) return { text, post: text, label, ...range }
  const split = /^(.*(?:书记|长|主任|委员|负责人|同志|主席))\s*([\u4e00-\u9fff]{2,3}|[×xX]{2,3})$/.exec(text)
  if (split && isName(split[2])) return { text, name: split[2], post: split[1].trim(), label, ...range }
  return undefined
}

/** True for a name of a person, and not for that of an area or a short form of a body. */
export function isPersonName(text: string): boolean {
  return isName(text) && !/[省市县区州旗盟镇乡府团联所行校]$/.test(text)
}

function isName(text: string): boolean {
  const bare = text.replace(/\s/g, '').replace(/同志$/, '')
  if (blankName.test(bare)) return true
  if (/·/.test(bare)) return /^[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff]{1,8}$/.test(bare)
  if (!/^[\u4e00-\u9fff]{2,4}$/.test(bare) || postEnd.test(bare)) return false
  if (/(?:局|委|厅|部|办|院|会|处|科|室|站|署|政府|公司|集团|中心|单位|部门)$/.test(bare)) return false
  return surnames.includes(bare[0])
}
