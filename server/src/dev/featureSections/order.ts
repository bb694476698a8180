/** Sections on keeping a plan in order. */

import type { FeatureGroup } from './section.js'

/** What changes the text without changing what it says. */
export const keepingOrder: FeatureGroup = {
  title: { zh: '理顺', en: 'Keep it in order' },
  sections: [
    {
      id: 'formatting',
      title: { zh: '格式化', en: 'Formatting' },
      text: {
        zh: '标点和字宽按国家标准（GB/T 15834、GB/T 15835），去掉多余空格，编号连续；文字一个不动，做两次与做一次相同。可以只做选定的几行，也可以打开 `editor.formatOnSave` 在保存时做。',
        en: 'Marks and widths by the national standards (GB/T 15834, GB/T 15835), no stray spaces, continuous numbers; no word is touched, and formatting twice is formatting once. It works on selected lines, and on save with `editor.formatOnSave`.',
      },
      actions: ['format', 'formatSelection'],
      example: 'formatting',
    },
    {
      id: 'renumber',
      title: { zh: '规范编号', en: 'Numbering' },
      text: {
        zh: '各级编号按原有样式连续编排，文中“第几部分”“第几项”等指向编号的地方一并改过来。读法不止一种的列表不动。',
        en: 'Numbers each level continuously in its own style; references such as 第四部分 follow. A list that can be read in two ways is left as it is.',
      },
      commands: ['fangan.renumber'],
      example: 'renumber',
    },
    {
      id: 'move-section',
      title: { zh: '移动一节', en: 'Move a section' },
      text: {
        zh: '光标所在的章节、任务连同下级内容与相邻的一节对调，编号和对编号的引用同时更新，一步可以撤销。在方案大纲里也可以拖动。',
        en: 'The section or task around the cursor changes places with its neighbour, with all below it; numbers and references follow, in one step to undo. Sections can be dragged in the outline too.',
      },
      commands: ['fangan.moveSectionUp', 'fangan.moveSectionDown', 'fangan.moveNodeUp', 'fangan.moveNodeDown'],
      example: 'moveSection',
    },
    {
      id: 'rename',
      title: { zh: '统一改名', en: 'Rename' },
      text: {
        zh: '单位（各种写法一起）、简称、引用的文件、附件标题，在全文一次改名。改了会与别的名称混淆的，不改并说明原因。',
        en: 'Renames a body in all its spellings, a short title, a cited document or an annex throughout the plan. If the new name could not be told from another one, nothing is changed and the reason is given.',
      },
      actions: ['rename'],
      example: 'rename',
    },
  ],
}
