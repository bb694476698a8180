/** Sections on beginning and writing a plan. */

import type { FeatureGroup } from './section.js'

/** How a plan begins. */
export const beginning: FeatureGroup = {
  title: { zh: '开始', en: 'Begin' },
  sections: [
    {
      id: 'new-plan',
      title: { zh: '新建实施方案', en: 'A new plan' },
      text: {
        zh: '依次选模板、层级、地区，填标题、文号和日期（不知道的可以跳过），即得到一份要素齐全的初稿；只有起草人才知道的内容留作空白 `XX`，光标停在第一处。也可以从上位文件开始：选好后，其中的任务逐项带入。',
        en: 'A few short questions (template, level, region, title, number, date; what is not known yet can be left out) give a draft that has all elements. What only the drafter knows stays a blank `XX`, and the first blank is selected. A plan can also begin from the document of the level above: its tasks are taken over one by one.',
      },
      commands: ['fangan.newPlan'],
      example: 'newPlan',
      pictures: ['new-plan'],
    },
    {
      id: 'walkthrough',
      title: { zh: '五步入门', en: 'Introduction in five steps' },
      text: {
        zh: 'VS Code 欢迎页上的入门：新建、书写、看清缺项、改好、在长篇方案里走动。做过的一步自动打勾。没有打开方案时，方案大纲里也有入口。',
        en: 'On the welcome page of VS Code: begin, write, see what is missing, mend it, find your way. A step is ticked once it has been done. While no plan is open the outline leads there too.',
      },
      commands: ['fangan.openWalkthrough'],
      pictures: ['walkthrough'],
    },
    {
      id: 'files',
      title: { zh: '哪些文件算方案', en: 'Which files are plans' },
      text: {
        zh: '文件名像方案的文本文件（`*实施方案*.txt`、`*任务分工*.txt` 等）、`.fangan` 和 `.fangan.md` 自动识别。其他文件可以临时作为方案检查，也可以在设置里写明。',
        en: 'Text files named like a plan (`*实施方案*.txt`, `*任务分工*.txt` and so on), `.fangan` and `.fangan.md` are recognised. Any other file can be checked as a plan for once, or for good by a setting.',
      },
      commands: ['fangan.treatAsPlan'],
      settings: ['fangan.files'],
    },
  ],
}

/** What helps while a plan is written. */
export const writing: FeatureGroup = {
  title: { zh: '书写', en: 'Write' },
  sections: [
    {
      id: 'completion',
      title: { zh: '自动补全', en: 'Completion' },
      text: {
        zh: '输入汉字或拼音首字母即可。单位按本文用得多少排列，其余只列与本级、本地、时间相符的；此外有分工的标签和角色词、完成时限、本文和其他方案引用的文件及文号、简称、下一个编号、标准条款、文首元数据的项目和取值、“不检查”标记里的规则名。一处分工里已经写了的单位不再列出。',
        en: 'Type Chinese or pinyin initials. Bodies come by their use in this plan, then those that fit its level, region and time. There are also labels and role words, deadlines, documents and numbers cited here or in other plans, short titles, the next number, standard clauses, keys and values of the front matter, and the names of rules within directives. A body that the clause names already is not offered again.',
      },
      actions: ['suggest'],
      example: 'completion',
      pictures: ['completion'],
    },
    {
      id: 'snippets',
      title: { zh: '标准条款片段', en: 'Snippets' },
      text: {
        zh: '标准条款可以按前缀（拼音首字母或中文）键入，空白依次用 Tab 填写，单位、年份、序号给出备选。全部条款见[标准条款](snippets.md)；它们与模板、快速修复同出一源。',
        en: 'Standard clauses are typed by their prefix (pinyin initials or Chinese); Tab goes from blank to blank, with choices for bodies, years and ordinals. They are all listed under [standard clauses](snippets.md), and have one source with templates and quick fixes.',
      },
      actions: ['insertSnippet'],
      example: 'snippets',
    },
    {
      id: 'insert-clause',
      title: { zh: '插入标准条款', en: 'Insert a standard clause' },
      text: {
        zh: '可搜索的列表，标明每一条款满足哪项要素、依据哪份文件，缺少的排在前面。选定后放到应在的位置，接续编号，后面的编号顺延；光标在合适的部分里时，就放在光标处。',
        en: 'A list to search, which says what each clause satisfies and what it rests on; those for missing elements come first. The clause goes where it belongs, continues the numbers, and the numbers behind it follow. If the cursor stands in the right part, it goes there.',
      },
      commands: ['fangan.insertClause', 'fangan.insertMissing'],
      example: 'insertClause',
    },
    {
      id: 'blanks',
      title: { zh: '逐处填空', en: 'From blank to blank' },
      text: {
        zh: '没有填的空白（`XX`、`20XX年XX月`、下划线、“待定”等）由一处到下一处，选定后直接键入；到末尾再从头开始。插入条款之后、过几天再接着写，都用得上。',
        en: 'Goes from one place that is still to be filled in (`XX`, `20XX年XX月`, underscores, 待定 and the like) to the next and selects it, ready to type over; behind the last one it begins anew. It works right after a clause was inserted, and days later.',
      },
      commands: ['fangan.nextBlank', 'fangan.previousBlank'],
      example: 'blanks',
    },
    {
      id: 'typing',
      title: { zh: '边写边接', en: 'As you type' },
      text: {
        zh: '按回车接着编号，或接上各项都有的下一个标签；在空的一项上再按回车即结束。键入分工的右括号时，句号按全文的习惯放好。扩展已为方案打开 `editor.formatOnType`。',
        en: 'Enter continues the numbers, or gives the next label that all items have; Enter on an empty item ends the list. The bracket that ends a clause puts the full stop where the plan has it. The extension switches `editor.formatOnType` on for plans.',
      },
      example: 'typing',
    },
    {
      id: 'paste',
      title: { zh: '粘贴即成方案文本', en: 'Clean paste' },
      text: {
        zh: '从文字处理软件或网页粘贴时，去掉多余的空格、分页和断行，列表带上编号，表格仍是表格，文字一个不少；一步可以撤销，也可以改选原样粘贴。VS Code 1.97 以前的版本用下面的命令。',
        en: 'What is pasted from a word processor or a web page loses stray spaces, page furniture and broken lines, keeps the numbers of its lists and its tables, and loses no word. It is one step to undo, and pasting as it is stays a choice. Before VS Code 1.97 use the command.',
      },
      commands: ['fangan.pasteClean'],
      actions: ['paste'],
      example: 'paste',
    },
    {
      id: 'linked-editing',
      title: { zh: '附件标题同步', en: 'Linked editing' },
      text: {
        zh: '打开 `editor.linkedEditing` 后，改附件说明里的标题，附件上的标题同时改，反过来也一样。',
        en: 'With `editor.linkedEditing` switched on, the title of an annex changes in the annex note and at the annex at once.',
      },
      example: 'linked',
    },
  ],
}
