/** The plans that the examples are computed from; the places and their names are made up. */

/** A plan with what plans have: goals, tasks with their clauses, a short title, an annexed list. */
export const libraryPlan = `云岭省社区图书室建设实施方案

各市、县人民政府，省政府各部门：

根据《云岭省公共阅读促进条例》（以下简称《条例》），制定本方案。任务清单见附件。

一、工作目标

到2027年底，全省建成社区图书室600个，每个图书室至少有1名管理员。

二、重点任务

（一）建设图书室。利用社区闲置用房，2026年新建200个。（牵头单位：省文化和旅游厅；配合单位：省财政厅；责任人：省文化和旅游厅副厅长；完成时限：2026年三季度）

（二）培训管理员。按照《条例》要求，分批组织培训。（牵头单位：省教育厅；配合单位：省文旅厅；责任人：省教育厅副厅长；完成时限：11月底前）

（三）更新图书。公布推荐书目，统一采购。（牵头单位：省文化和旅游厅）

三、组织实施

（一）加强领导。省文化和旅游厅每季度通报一次进度，各市参照第二部分第（一）项安排资金。

附件：社区图书室重点任务清单

云岭省人民政府办公厅
2026年3月12日

附件

社区图书室重点任务清单

| 序号 | 任务 | 牵头单位 | 完成时限 |
|---|---|---|---|
| 1 | 建设图书室 | 省文化和旅游厅 | 2026年三季度 |
| 2 | 培训管理员 | 省教育厅 | 2026年11月底前 |
`

/** Another plan of the same folder, which cites the first. */
export const countyPlan = `岚河县社区图书室建设工作方案

为落实《云岭省社区图书室建设实施方案》，制定本方案。

一、重点任务

（一）选定用房。每个社区选定一处。（牵头单位：县文化和旅游局；责任人：县文化和旅游局局长；完成时限：2026年5月底前）

（二）招募管理员。（牵头单位：县教育局；责任人：县教育局局长；完成时限：2026年8月底前）

岚河县人民政府
2026年4月2日
`

/** Marks, widths, numbers and dates as they come out of a hurry. */
export const roughPlan = `云岭省社区图书室工作方案

根据云政办发[2026]3号文件，制定本方案。

一、工作目标

到2026年12月 底,建成图书室80个；服务居民１２万人次 。

二、重点任务

（一）选址。公布选址名单。

（三）开放。周末开放,每天不少于6小时。落实情况按第四部分的要求报送。

四、保障措施

每季度末报送进度。

云岭省人民政府办公厅
2026年3月12日
`

/** The clipboard of a word processor: a numbered list, a wrapped line, a table. */
export const copiedPage = `<p class=MsoNormal><b>二、重点
任务</b></p>
<ol><li>选定用房,统一标识</li><li>招募管理员</li></ol>
<table><tr><td>任务</td><td>完成时限</td></tr><tr><td>选定用房</td><td>2026年5月底前</td></tr></table>`

/** The plan of the libraries with one rule switched off in the text. */
export const finishedPlan = libraryPlan.replace(
  '（三）更新图书',
  '【方案检查：下一行不检查 task-without-deadline】\n（三）更新图书',
)

/** Two parts with tasks; one body leads most of them, one task lacks its deadline. */
export const schoolPlan = `云岭省中小学课后服务实施方案

一、工作目标

到2027年，全省中小学全部开展课后服务。

二、丰富服务内容

（一）开设体育课程。每周不少于3次。（省教育厅牵头，2026年8月底前）

（二）开放科技场馆。接待学生30万人次。（省科技厅牵头，2026年12月底前）

（三）引入志愿者。招募2000人。（省教育厅牵头）

三、加强服务保障

（一）配齐教师。补充教师800名。（省教育厅牵头，2026年8月底前）

（二）保障经费。按每名学生每年100元安排。（省财政厅牵头，2026年3月底前）

云岭省人民政府办公厅
2026年1月9日
`
