/** Titles and numbers of documents as the rules on references compare them. */

/** A title without white space, and with one form for the marks inside it. */
export function plainTitle(title: string): string {
  return title
    .replace(/\s/g, '')
    .replace(/[〈《]/g, '〈')
    .replace(/[〉》]/g, '〉')
}

/** A document number without its printed variants (brackets, 第, leading zeros); `undefined` while it holds a blank. */
export function plainNumber(number: string): string | undefined {
  const match = /^(.+?)[〔[（(【]((?:19|20)\d\d)[〕\]）)】]第?(?:0{1,8}(?=\d))?(\d{1,8})号$/.exec(
    number.replace(/\s/g, ''),
  )
  return match ? `${match[1]}〔${match[2]}〕${match[3]}号` : undefined
}

/** The kinds (文种) that a short title in 《》 may consist of alone. */
export const bareKind =
  /^(?:实施|指导|工作|行动|总体|若干)?(?:意见|通知|方案|规划|纲要|计划|办法|措施|决定|规定|细则|目录|清单|要点)$|^条例$/
