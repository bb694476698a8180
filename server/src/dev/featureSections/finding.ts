/** Sections on finding one's way in a plan. */

import type { FeatureGroup } from './section.js'

/** What shows a long plan at a glance and leads through it. */
export const navigating: FeatureGroup = {
  title: { zh: '在长篇方案里走动', en: 'Find your way' },
  sections: [
    {
      id: 'outline',
      title: { zh: '方案大纲', en: 'Outline' },
      text: {
        zh: '章节、任务、表格和附件，写明由谁牵头、何时完成、缺什么，下级的缺项逐级汇总。大纲随光标移动，可以只看缺项；右键补写缺少的内容、移动一节，或直接拖动。VS Code 自己的“大纲”和路径导航栏也用它。',
        en: 'Sections, tasks, tables and annexes, with lead, deadline and what is missing, counted up through the levels. It follows the cursor and can show only what is incomplete; what is missing is inserted from its menu, sections are moved there or dragged. The Outline and the breadcrumbs of VS Code show the same.',
      },
      views: ['fangan.outline'],
      commands: [
        'fangan.outlineShowIncomplete',
        'fangan.outlineShowAll',
        'fangan.insertMissing',
        'fangan.moveNodeUp',
        'fangan.moveNodeDown',
      ],
      actions: ['findSymbol'],
      example: 'outline',
      pictures: ['outline'],
    },
    {
      id: 'symbols',
      title: { zh: '在各份方案中查找任务', en: 'Tasks of all plans' },
      text: {
        zh: '按名称或拼音首字母，在打开的文件夹的所有方案里找任务和章节。',
        en: 'Finds tasks and sections of all plans in the opened folder, by part of the name or by pinyin initials.',
      },
      actions: ['findWorkspaceSymbol'],
      example: 'symbols',
    },
    {
      id: 'folding',
      title: { zh: '折叠', en: 'Folding' },
      text: {
        zh: '章节、任务、表格、附件、文首元数据和不检查的部分都能折叠。',
        en: 'Sections, tasks, tables, annexes, front matter and stretches that are not checked can be folded.',
      },
      actions: ['fold'],
      example: 'folding',
    },
    {
      id: 'selection',
      title: { zh: '逐层选定', en: 'Selection' },
      text: {
        zh: '由词到单位、分工、句子、段落、一项、一节，逐层扩大选定的范围。',
        en: 'Grows from the word to the body, the clause, the sentence, the paragraph, the item and the section.',
      },
      actions: ['expandSelection'],
      example: 'selection',
    },
    {
      id: 'definition',
      title: { zh: '转到定义', en: 'Definition' },
      text: {
        zh: '从简称转到“以下简称”处，从附件说明转到附件，从引用的文件转到文件夹里的那份方案。在自备模板报告的问题上，转到模板文件中的要素；通知就在文件夹里的，还转到所依据的条款。',
        en: 'From a short title to where it is defined, from the annex note to the annex, from a cited document to that plan in the folder. On a finding of one’s own template: to the element in the template file, and to the clause of the notice where that lies in the folder.',
      },
      actions: ['definition'],
      example: 'definition',
    },
    {
      id: 'references',
      title: { zh: '查找引用', en: 'References' },
      text: {
        zh: '同一单位、文件、简称、附件在本文和其他方案中的各处，写法不同也找得到；光标停在一处，各处同时加亮。在模板文件中，查找要素的 `id`，列出缺少这一要素的各方案。',
        en: 'All places of a body, document, short title or annex, here and in other plans, however it is spelled; with the cursor on one, all are highlighted. On the `id` of an element in a template file: the plans that lack it.',
      },
      actions: ['references'],
      example: 'references',
    },
    {
      id: 'links',
      title: { zh: '链接', en: 'Links' },
      text: {
        zh: '《…》和文号通向文件夹里的那份方案，“附件”通向附件，文首元数据里的上位文件通向该文件。',
        en: 'Titles in 《…》 and document numbers lead to the plan in the folder, 附件 to the annex, the upper document of the front matter to its file.',
      },
      actions: ['openLink'],
      example: 'links',
    },
    {
      id: 'hover',
      title: { zh: '悬停说明', en: 'Hover' },
      text: {
        zh: '停在单位上看全称、简称、起止年份和在本文牵头的任务；停在时限、目标上看怎么读的；停在章节上看对应的要素和依据；文件、简称、空白、“不检查”标记也有说明。',
        en: 'Over a body: full name, short forms, when it existed, the tasks it leads here. Over a deadline or target: how it is read. Over a section: the elements it answers and their basis. Documents, short titles, blanks and directives are explained too.',
      },
      actions: ['hover'],
      example: 'hover',
    },
    {
      id: 'code-lenses',
      title: { zh: '标题上方的统计', en: 'Code lenses' },
      text: {
        zh: '标题和各部分上方写着任务几项、缺几处要素、谁牵头较多，点开逐处查看。',
        en: 'Above the title and the sections: how many tasks, how many missing elements, who leads most; click to go through the places.',
      },
      settings: ['fangan.codeLens'],
      example: 'lenses',
    },
    {
      id: 'inlay-hints',
      title: { zh: '行内提示', en: 'Inlay hints' },
      text: {
        zh: '时限读作哪一天、没有写的年份、简称的全称，写在原文旁边（不进入文件）。',
        en: 'The day that a deadline means, the year that is not written, the full name behind a short one; beside the text, never in the file.',
      },
      settings: ['fangan.inlayHints.deadlines', 'fangan.inlayHints.years', 'fangan.inlayHints.names'],
      example: 'hints',
    },
    {
      id: 'colours',
      title: { zh: '着色与主题', en: 'Colours and themes' },
      text: {
        zh: '单位（牵头单位另有标记）、角色词、时限、目标、引用文件、空白各有颜色，颜色取自所用的主题；浅色、深色、高对比度主题下都能分辨。',
        en: 'Bodies (the lead told apart), role words, deadlines, targets, cited documents and blanks are coloured; the colours are those of your theme, light, dark or high contrast.',
      },
      example: 'tokens',
      pictures: ['dark', 'high-contrast'],
    },
  ],
}
