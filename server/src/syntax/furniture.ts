/** What stands on a web page around a document: navigation, metadata blocks, share links, footers; as data. */

const atEdges: readonly RegExp[] = [
  /^(?:扫一扫|扫码|二维码|手机(?:扫描|查看))/,
  /^(?:上一篇|下一篇|上一条|下一条)\s*：/,
  /^(?:主办|承办|协办|版权所有|运行维护|技术支持|网站标识码|政府网站标识码|地址|邮编|网址|传真)(?:单位)?\s*：?.{0,60}$/,
  /ICP备|网站标识码|公网安备|公安备案|版权所有|Copyright|All Rights Reserved/i,
  /^(?:当前位置|您(?:现在)?的位置|首页)\s*[：>/›»]/,
  /^(?:打印|打印本页|保存本页|关闭窗口|关闭|返回顶部|返回|收藏|分享|分享到|我要纠错|网站纠错|字体|字号|【打印】|【字体|【关闭】|☆ 收藏)/,
  /^(?:浏览次数|浏览量|点击数?|点击量|阅读(?:次数)?|访问量|发布(?:日期|时间)|时间|更新时间|来源|作者|责任编辑|编辑|信息来源|稿件来源|文章来源)\s*：/,
  /^[•·▪●◆-]\s*(?:时间|点击|来源|作者|浏览|发布)\s*：/,
  /^(?:无障碍|关怀版|长者助手|政务邮箱|请输入|欢迎(?:访问|光临|来到)|网站地图|关于我们|联系我们|我向总理说句话)/,
  /^\[?(?:网站地图|关于我们|关于本网|联系我们|中国政府网)\]?/,
  /^【?(?:法宝引证码|原文链接|关键词|主题词|标签|索引号|分类|信息分类|主题分类|组配分类|体裁分类)】?\s*：?/,
  /^(?:https?:\/\/|www\.)\S+$/,
  /\.(?:css|js)["'][^\u4e00-\u9fff]{0,300}$/,
  /^[-—–_=*~]{3,}$/,
]
/** Those that no document holds between its own paragraphs. */
const withinBody: readonly RegExp[] = [
  /^(?:扫一扫|上一篇|下一篇|打印本页|保存本页|关闭窗口|返回顶部|分享到)/,
  /ICP备|网站标识码|公网安备|All Rights Reserved/i,
  /^(?:浏览次数|点击数|点击量|责任编辑|网站地图)\s*：?/,
  /^https?:\/\/\S+$/,
  /^(?:相关)?附件(?:列表|下载)\s*：?$/,
  /^(?:附件|\d).{0,80}\.(?:docx?|pdf|xlsx?|wps|et|zip|rar)$/i,
]
const pageNumber = /^(?:[-—–－]\s*\d{1,3}\s*[-—–－]|第?\s*\d{1,3}\s*(?:页|\/\s*\d{1,3})|\d{1,3})$/
const related =
  /^(?:相关(?:报道|链接|新闻|文件|文章|解读|阅读|信息|政策|附件下载)|解读|政策解读|延伸阅读|推荐阅读|热点(?:推荐|新闻)|图解|一图读懂)\s*：?$/

/** A longer line is a paragraph, whatever it begins with, unless it has no sentence in it. */
const longLine = 150

/** True for a line that belongs to the page around the document. */
export function isFurniture(text: string): boolean {
  if ((text.length > longLine && text.includes('。')) || (text.length >= 15 && text.endsWith('。'))) return false
  return atEdges.some((pattern) => pattern.test(text))
}

/** True for a line that belongs to the page even between two paragraphs of the document. */
export function isFurnitureWithin(text: string): boolean {
  return text.length <= longLine && withinBody.some((pattern) => pattern.test(text))
}

/** True for a line that holds a page number alone. */
export function isPageNumber(text: string): boolean {
  return pageNumber.test(text)
}

/** True for the heading of a box of related reports. */
export function opensRelatedBox(text: string): boolean {
  return related.test(text)
}

/** True for an entry of such a box. */
export function isRelatedEntry(text: string): boolean {
  return /^[-•·▪●>»@]/.test(text) || opensRelatedBox(text)
}

const metadataLabels: readonly (readonly ['title' | 'docNumber' | 'issuer' | 'date' | 'other', string])[] = [
  ['title', '标\\s*题|名\\s*称|文件名称'],
  ['docNumber', '发文字号|文\\s*号|文件编号|发文文号'],
  ['issuer', '发文机关|发文机构|发布机构|发文单位|发布机关|制发机关|公开机构'],
  ['date', '成文日期|发文日期|制发日期|印发日期'],
  [
    'other',
    '索\\s*引\\s*号|索引|主题分类|组配分类|分\\s*类|信息分类|体裁分类|服务对象|有\\s*效\\s*性|有效\\s*性|效力状态|文件状态|发布日期|发布时间|公开日期|公开方式|公开范围|公开类别|关键词|主题词|内容概述|信息来源|所属机构|生成日期|公文种类|实施日期|失效日期|废止日期|废止文件|生效日期|主\\s*题\\s*词|语\\s*种',
  ],
]
const metadataPattern = new RegExp(
  `^(?:[•·▪●◆]\\s*)?(?:[\\[【](?=[^\\]】]{2,8}[\\]】]))?(?:${metadataLabels.map(([, words]) => `(${words})`).join('|')})\\s*(?:[：:]|[\\]】]\\s*[：:]?)\\s*`,
)

/** What a line of a metadata block names, and where its value starts; `undefined` for any other line. */
export function metadataLabel(
  text: string,
): { kind: (typeof metadataLabels)[number][0]; valueStart: number } | undefined {
  const match = metadataPattern.exec(text)
  if (!match) return undefined
  const index = metadataLabels.findIndex((_, label) => match[label + 1] !== undefined)
  return { kind: metadataLabels[index][0], valueStart: match[0].length }
}
