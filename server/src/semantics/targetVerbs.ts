/** The verbs that set out to bring something about, as data: a count beside one of them is to be reached. */

/** Verbs whose count is all that they say, wherever they stand: 培训500名护士. */
const bringing =
  '新签|新改建|新增|增加|新建|建设|建成|改扩建|改造|修建|修复|整治|更新|打造|创建|创成|争创|力争创建|组建|设立|设置|建立|形成|推出|开发|布局|拥有|配备|配置|覆盖'
const choosing =
  '调整|选择|选取|选定|选派|选树|选育|遴选|评选|评定|认定|命名|征集|储备|申报|培育|培养|培训|孵化|引进|引进落地|引育|招聘|招募'
const acting =
  '依托|开展|完成|实施|办理|办结|推广|推动|支持|扶持|帮扶|服务|走访|举办|组织|抽检|检测|监测|筛查|接种|发放|投入|投放|签约|对接|发布|印发|制定|修订|制修订|出台|带动|吸纳|安置|惠及|盘活|取消|消除|清退'
const changing = '增长|下降|降低|提高|提升|减少|压缩|压减|发展'
export const settingOut = [bringing, choosing, acting, changing].join('|')

/** Verbs that make a clause one of goals where its sentence looks ahead: 力争…专科设立站点达标12个. */
export const building =
  /(?:建设|建成|新增|新建|培育|打造|创建|创成|完成|培养|培训|引进|遴选|认定|设立|组建|布局|日产量|增长|下降|降低|提高|提升|压缩|达到?|新签|新改建|实现[^，。；]{2,20}率$)/

/** What makes a noun of a verb in front of it: 培训基地3个 says what there is. */
const notNoun =
  '(?!点|站|室|员|师|类|和|与|、|中?发现|中存在|基地|机构|中心|平台|半径|时间|时长|周期|人口|人群|对象|单位|用地|面积|规模|范围|内容|能力|标准)'
/** Verbs that make it one where it begins with them: 举办招聘会20场. */
export const opening = [
  '新增|新建|新签|新改建|改扩建|改造|修建|修复|建成|打造|创建|创成|争创|组建|完成|引进|引育|招募|认定|遴选|选派|选树|评选|征集|储备|申报|举办|推出|发布|制定|修订|制修订|出台|帮扶|走访|抽检|带动|吸纳|安置|惠及|盘活|取消|减少|压减|消除|清退|发放|植树造林|实现[^，。；]{2,20}率$',
  `(?:建设|培育|培养|培训|孵化|招聘|整治|开展|组织|推广|开发|服务|检查|检测|监测|筛查|绿化)${notNoun}`,
].join('|')

/** Units of which only what is brought into being has so many: 新增5类 is a goal, 支持3类企业 names who. */
export const kindUnits: ReadonlySet<string> = new Set(['类'])

/** A verb that brings something into being, at the end of a cue. */
export const bringsInto = new RegExp(`(?:${bringing})$`)
