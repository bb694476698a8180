/** The words by which notices demand something: data of the grammar in this folder. */

/** What a plan is called in a notice that asks for one. */
export const planNoun =
  /(?:实施|工作|行动|整改|推进|落实|建设|改革|试点|总体|具体|专项|提升|攻坚|创建|处置|应急|年度)?(?:方案|计划(?!单列)|实施意见|实施细则)/

/** The kinds of document that may answer a notice, by the word that it uses. */
export const planKinds: readonly string[] = [
  '实施方案',
  '工作方案',
  '行动方案',
  '行动计划',
  '整改方案',
  '推进方案',
  '实施意见',
  '实施细则',
  '工作计划',
  '方案',
]

/** A sentence demands something when it holds one of these. */
export const demandCue =
  /应当|应(?!用|急|对|届|该说|聘|税|付|收|诊)|(?<![重主必需摘纪简首紧扼只想而])要(?![求素点闻么害件义])|须|必需|(?<![所亟急])需(?![求要])|不得|严禁|不准|务必|确保|请(?:各|于|将|在|按|结合|对照|认真|及时)|[每按](?:个)?(?:旬|月|季度?|半年|年度?|周)|一律|原则上/

/** A sentence without a demand word goes on with the demand before it when it opens with one of these. */
export const imperative =
  /^(?:进一步|切实|认真|积极|着力|大力|加快|全面|统筹|严格|及时|逐项|逐条|逐一|充分|科学|合理|主动|同步)?(?:加强|强化|完善|健全|建立|落实|明确|细化|制定|制订|编制|加快|形成|推进|推动|开展|组织|坚持|统筹|纳入|做好|突出|注重|实行|严格|压实|公开|总结|提出|列出|列明|写明|填报|优化|提高|提升|把握|防止|避免|围绕|结合|对照)/

/** Reasons and the issuer's own intentions are no demands. */
export const noDemand =
  /^(?:为(?!主)|现将|现就|经研究|近年来|目前|当前|联系|附件|抄送|传真|电话|邮箱|电子邮箱|此件|特此)|^(?:我|本)(?:委|局|部|厅|办|府|会|院|市|省|县)[^，。；]{0,8}(?:将|会|负责)/

/** What only says how seriously a thing is taken, and cannot be read from a plan. */
export const attitude =
  /高度重视|认识|思想|站位|凝聚共识|形成[^，。；]{0,8}合力|把握[^，。；]{0,20}内涵|执行能力|更加突出的?位置|协同配合|密切配合|真抓实干|狠抓落实|重要意义|责任感|紧迫感|及时报[^，。；]{0,20}$/

/** Opens the contents of a plan: 方案应当包括, 计划中要写明. */
export const contentsCue =
  /(?:方案|计划|意见|细则|清单|台账|表)(?:中|内|里)?(?:内容|的内容|的主要内容|主要内容)?(?:应当?|要|须|必须|需|一般|原则上|至少|中应|均应?|还应?)?(?:当|予以|逐项|分别|主要)?(?:包括|包含|含有|明确|写明|载明|体现|涵盖|提出|列明|列出|细化|突出|说明|具备)|(?:包括|包含)(?:但不限于)?(?:以下|下列|如下)|(?:主要|基本|具体)内容(?:包括|应|为|如下)/

/** Makes a plan: 制定以县为单位的实施方案. */
export const makingPlan =
  /(?:制定|制订|编制|拟订|拟定|研究提出|形成|起草)[^，。；：]{0,60}?(?:方案|计划|实施意见|实施细则)/

/** A heading that announces what the plan must hold. */
export const contentsTitle =
  /(?:制定|制订|编制|拟订|起草|细化|完善)[^，。；]{0,12}(?:方案|计划)|(?:方案|计划)(?:的)?(?:主要)?(?:内容|编制|制定|要求|要素|框架|提纲)|编制(?:内容|要求|提纲|大纲|要点)|(?:主要|基本)内容/

/** What becomes of the plan: dates, opinions, approval, filing. */
export const procedure =
  /征求[^，。；]{0,40}意见|报批|备案|印发(?!的)|上报|报送|送审|审定|审核|审批|审议|批准|(?:前|底|内|之前|以前)[^，。；]{0,16}(?:制定|完成|编制|提交|出台)|向社会公开|报[^，。；告]{2,30}(?:同意|批准|备案|审)/

/** Every item is to have it: 每项工作措施的, 逐条. */
export const perItem =
  /(?:每[一]?[项条个类]|逐[项条个一]|各项|对[^，。；]{0,10}问题)[^，。；：、]{0,16}?(?:的|明确|确定|列出|列明|细化|落实|制定|提出)/

/** Opens a list of areas: 围绕甲、乙、丙. */
export const areasCue = /^(?:紧紧)?(?:围绕|聚焦|突出|涵盖|覆盖|紧扣|重点抓好|着眼)/

/** Words in front of the demand proper: who, must, how, and the verb. */
export const openingWords =
  /^(?:以及|并且?|同时|其中|此外|另外|还|首先|其次|最后|[一二三四五六七八九十]是|（?[一二三四五六七八九十\d]{1,3}[）.．、])+/

/** Up to the word of demand: 各试点省份要, 实施方案应当包括. */
export const subjectAndModal =
  /^[^，。；：《》（(]{0,24}?(?:应当|应该|应(?!用|急|对)|(?<![重主必需摘纪])要(?![求素点闻])|必须|须|需(?![求要]))(?:率先|进一步|切实|认真|分别|逐项|主要|至少|具体)?/

/** The verb that takes the elements as its objects. */
export const elementVerb =
  /^(?:率先|进一步|切实|逐[项条一个])?(?:(?:[^，。；：、《》（(]{0,24}?)(?:包括但不限于|包括|包含|明确|写明|列明|载明|列出|提出|确定|制定|制订|编制|细化|形成|填写|说明|体现|落实|建立))(?:以下|下列)?(?:内容|要素|事项)?[：:]?/

/** Verbs in front of a noun that is meant: 强化组织领导, 构建公立医院新体系. */
export const leadingVerbs =
  /^(?:率先|进一步|切实|加快|着力|科学|全面|统筹|充分|广泛|认真|积极|大力|持续)?(?:(?:坚持|加强|强化|完善|健全|建立|构建|引领|提升|激活|建设|落实|明确|细化|实化|制定|制订|形成|推进|推动|开展|组织|做好|突出|注重|实行|压实|优化|提高|深化|加大|确定|提出|列出|列明|写明|统筹|协调|筑牢|织密|打造|夯实|补齐|守住|营造|培育|拓展)(?:和|、|并)?)+/

/** A clause that only says by what or under which conditions: 针对每个问题, 结合本地实际. */
export const framing =
  /^(?:针对|结合|根据|对照|按照|依据|本着|坚持|立足|聚焦|围绕|对(?!.{0,12}(?:进行|予以|开展))|在[^，。；]{2,20}(?:上|中|下|时|前|后)$)[^，。；]{2,24}$/
