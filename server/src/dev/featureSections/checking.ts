/** Sections on what is missing and how it is mended. */

import type { FeatureGroup } from './section.js'

/** What an editor tells of the plan as it is checked. */
export const seeing: FeatureGroup = {
  title: { zh: '看清缺什么', en: 'See what is missing' },
  sections: [
    {
      id: 'findings',
      title: { zh: '问题', en: 'Findings' },
      text: {
        zh: '波浪线标在该改的地方，说明缺什么、依据哪一条、怎么改；规则名可以点开，见[规则](rules/README.md)。与命令行的结果相同。',
        en: 'A wavy line stands where something is to be changed, and says what is missing, which clause demands it and what to do; the name of the [rule](rules/README.md) leads to its page. The command line finds the same.',
      },
      actions: ['problems', 'nextProblem'],
      settings: ['fangan.minSeverity', 'fangan.language'],
      example: 'findings',
    },
    {
      id: 'folder',
      title: { zh: '检查整个文件夹', en: 'The whole folder' },
      text: {
        zh: '一次检查文件夹里的全部方案，没有打开的也在内，结果列在“问题”面板。进度写明查到第几个，可以随时停止，已经查出的留着；再查一次时只查改动过的。检查时照常写作，正在写的文件总是优先。查完以后，改动过的和新增的方案会自动再查，直到清除结果或关闭窗口。要每次打开文件夹就自动检查，打开下面的设置。',
        en: 'Checks all plans of the folder once, open or not, and lists their findings under Problems. The progress counts the plans; you can stop it at any time and what was found so far stays, and the next time only what has changed is checked. Go on writing meanwhile: the file being written always goes first. Afterwards plans that change or are new are checked by themselves until the findings are cleared or the window is closed. To check the folder whenever it is opened, turn on the setting below.',
      },
      commands: ['fangan.checkFolder', 'fangan.clearFolder'],
      settings: ['fangan.checkWorkspace'],
    },
    {
      id: 'focus-mode',
      title: { zh: '专注模式', en: 'Focus mode' },
      text: {
        zh: '一句话没写完就报缺这缺那，只会打断思路。正在写的一行如果出现新问题，等停笔片刻、离开这一行或保存时再显示；原有的问题照常显示。',
        en: 'Half a sentence lacks much, and being told so only disturbs. Findings that are new on the line being written wait until you pause, leave the line or save; those that were there stay.',
      },
      settings: ['fangan.focusMode'],
    },
    {
      id: 'checklist',
      title: { zh: '要素清单', en: 'Checklist' },
      text: {
        zh: '逐项列出上位文件的要求：已写明（✓）、部分写明（!）、没有写（✗）、本级不要求（–），标题处写着已写明几项。展开看所在位置和缺少的任务；缺少的可以直接补写。',
        en: 'Each element that the notice asks for: met (✓), met in part (!), missing (✗) or not asked of this level (–); the title counts them. An element opens to the places where it is met and the tasks that lack it, and what is missing can be inserted from there.',
      },
      views: ['fangan.checklist'],
      commands: ['fangan.showChecklist', 'fangan.insertMissing'],
      example: 'checklist',
      pictures: ['checklist'],
    },
    {
      id: 'ledger',
      title: { zh: '任务台账', en: 'Task ledger' },
      text: {
        zh: '按章节、牵头单位、责任人或时限列出各项任务，标出所缺的要素；单击回到正文，正文改了台账跟着变。单位、责任人、时限可以在这里改，改动按正文现有的写法写回，可以撤销。右键可复制一行，粘贴到表格里就是各列。附件中的任务清单、措施清单可以按正文生成或更新。可以导出 Excel、CSV、Markdown 或 JSON；已填的进展怎样带到下一份台账，见[任务台账](ledger.md)。',
        en: 'The tasks by section, body in charge, responsible person or deadline, with what they lack; a click leads to the text, and the ledger follows the text. Bodies, persons and deadlines can be changed here: the change is written into the text as the plan writes its others, and can be undone. A row that is copied pastes as cells into a table. The annexed lists of tasks and measures can be written from the text. Exports to Excel, CSV, Markdown and JSON; how progress is carried over to the next one: [The task ledger](ledger.md).',
      },
      views: ['fangan.ledger'],
      commands: [
        'fangan.ledgerGroupBy',
        'fangan.ledgerSetCell',
        'fangan.ledgerCopyRow',
        'fangan.ledgerShowIncomplete',
        'fangan.ledgerShowAll',
        'fangan.exportLedger',
        'fangan.writeAnnexList',
      ],
      example: 'ledger',
    },
    {
      id: 'board',
      title: { zh: '完整性矩阵和路线图', en: 'Completeness matrix and roadmap' },
      text: {
        zh: '正文旁边的一页，有三个视图。**完整性矩阵**：每项任务一行，列出牵头单位、配合单位、责任人、完成时限、量化目标和依据条款，缺的标“未写明”，含糊的标“不明确”；可以按任何一列排序、筛选，或只看要素不全的任务。**路线图**：按季度画出各项任务做到什么时候，标出阶段节点、今天、通知规定的日期和方案目标期末；定期开展的、长期坚持的、未写时限的分开列。**部门负荷**：每个单位牵头几项、配合几项，单击单位即列出它牵头的任务。单击任务跳到正文；光标在正文的哪项任务，就标出哪一项。双击单元格（或按回车）可以改单位、责任人和时限，按正文现有的写法写回，一步即可撤销。正文改了，这里跟着变，滚动位置和所选单元格不动；全部可以用键盘操作，按 `Ctrl+Enter` 从单元格跳到正文。',
        en: 'A page beside the text with three views. The **completeness matrix** has a row for each task, with its lead, supporting bodies, person, deadline, target and the clause that it answers to; what is missing says so, and so does what is vague. Sort and filter by any column, or show only what is incomplete. The **roadmap** draws each task by quarters, with its steps, today, the dates that the notice sets and the end of the goals; recurring duties, open-ended ones and tasks without a deadline stand apart. **Load per body** counts what each body leads and supports; click one for the tasks that it leads. A click on a task leads to the text, and the task at the cursor is marked. Double-click a cell, or press Enter, to change bodies, persons and deadlines: the change is written into the text as the plan writes its others, as one step to undo. The page follows the text and keeps scroll and selection. Everything can be reached by keyboard; `Ctrl+Enter` goes from a cell to the text.',
      },
      commands: ['fangan.showMatrix', 'fangan.showRoadmap'],
      pictures: ['matrix', 'roadmap'],
    },
    {
      id: 'alignment',
      title: { zh: '与上位文件对照', en: 'Beside the upper document' },
      text: {
        zh: '在文首元数据写“上位文件: 文件名”（或在 `fangan.config.json` 写 `upper`；还没有写的，命令会让您选）。上位文件的每项任务、时限和指标，在本方案中承接了没有，都标出来：两篇文件并排显示，行首的标记表示已承接（✓）、部分承接（◐）、未承接（✗）、上位文件已改动、本方案增加（＋），光标或滚动在一篇里动，另一篇跟着走到对应的地方；对照表列出逐项结果和依据、各部分承接了多少，单击一行在两篇中定位，对得不对可以确认或否定，记在方案旁边的 `.align.json` 里。晚于上位文件的时限、低于上位文件的指标等，也作为问题标在正文中。省、市、县各级的方案都在文件夹里的，可以层层对照：画出各级文件的关系图，写明谁落实谁、各承接了多少，图下列出没有落实到底的任务，单击文件或按回车打开，方向键移动。见[对标对表](alignment.md)。',
        en: 'Name the upper document in the front matter (`上位文件: file`) or by `upper` in `fangan.config.json`; where there is none yet, the command lets you choose it. Each of its tasks, deadlines and targets is shown as taken up or not: both texts stand side by side, and marks in their margins say covered (✓), in part (◐), not taken up (✗), changed above since, or added here (＋). Where the cursor or the scroll bar goes in one, the other follows. The table lists each item with the reasons, and how much of each section is taken up; a click leads to both places, and a match can be confirmed or ruled out, which is kept in `.align.json` beside the plan. A deadline later or a target lower than above is a finding in the text as well. Where the plans of several levels lie in the folder, the tasks can be followed down: a graph of the documents says who carries out whom and how much of it, with the tasks that are lost on the way below it; a click or Enter opens a document, arrow keys go from one to the next: [Alignment](alignment.md).',
      },
      commands: ['fangan.showAlignment', 'fangan.showAlignmentTable', 'fangan.showCascade'],
      pictures: ['alignment'],
    },
    {
      id: 'compare',
      title: { zh: '与另一版本比较', en: 'Versions compared' },
      text: {
        zh: '与 Git 历史中的某个版本或另一个文件逐条比较：哪些条款新增、删除、移动、改了编号或文字，哪些任务换了牵头单位、改了时限或目标；生成修改对照表（原条款、修改后、说明），可以直接查看，也可以存为 Word 或 Excel。命令行用 `fangan diff`，见[版本比较](versions.md)。',
        en: 'The plan beside a version of its Git history or another file, item by item: what was added, dropped, moved, renumbered or reworded, and which tasks have another lead, deadline or target. The table that goes with a revision is shown, or saved for Word or Excel. On the command line it is `fangan diff`: [Versions](versions.md).',
      },
      commands: ['fangan.compareVersions'],
    },
    {
      id: 'template',
      title: { zh: '对照哪份文件', en: 'The template' },
      text: {
        zh: '状态栏语言名旁的 `{}` 里写着对照的文件和已写明的项数，例如 `国医改秘函〔2021〕40号 · 23/31 项`；点开可以改选。也可以写在文首元数据、`fangan.config.json` 或设置里。',
        en: 'The status item beside the language (`{}`) names the notice and counts the elements that are met, e.g. `国医改秘函〔2021〕40号 · 23/31`; click it to choose another. Front matter, `fangan.config.json` and a setting can name one as well.',
      },
      commands: ['fangan.selectTemplate'],
      settings: ['fangan.template', 'fangan.templates'],
    },
    {
      id: 'why-nothing',
      title: { zh: '为什么没有发现问题', en: 'Why are there no findings?' },
      text: {
        zh: '说明这个文件是否作为方案检查、读出了什么、对照哪份文件、受哪份配置和哪些“不检查”标记影响、显示到哪一级；`!` 表示有问题因此没有显示，选中即可去改。',
        en: 'Says whether the file is checked as a plan, what was read in it, which template and configuration apply, what the text switches off and which severities are shown. `!` means that findings are hidden because of it; choosing a line leads to where that can be changed.',
      },
      commands: ['fangan.whyNothing'],
      example: 'whyNothing',
    },
  ],
}

/** How findings are mended. */
export const mending: FeatureGroup = {
  title: { zh: '改好', en: 'Mend' },
  sections: [
    {
      id: 'quick-fix',
      title: { zh: '快速修复', en: 'Quick fixes' },
      text: {
        zh: '把光标放在波浪线上，选择改法：补写章节、条款或标签（按全文的写法放在该放的地方），改正括号、日期、字宽、编号，换下已改名的机构，统一名称。安全的改法不改变意思；带 `XX` 的须自己填实。',
        en: 'Put the cursor on the wavy line and choose: insert the section, clause or label in the layout that the plan uses; correct brackets, dates, widths and numbers; replace a body that has another name now; use one name for one body. Safe fixes keep the meaning; those with `XX` are for you to fill in.',
      },
      actions: ['quickFix'],
      example: 'quickFix',
      pictures: ['quick-fix'],
    },
    {
      id: 'fix-rule',
      title: { zh: '同类问题一次改', en: 'All of one kind' },
      text: {
        zh: '全文有几处同类问题时，同一个菜单里还有“全文同类几处”，例如为所有缺时限的任务一次补上。',
        en: 'Where the plan has several findings of one kind, the same menu mends them all at once, e.g. adds a deadline to all tasks that lack one.',
      },
      actions: ['quickFix'],
      example: 'fixRule',
    },
    {
      id: 'fix-all',
      title: { zh: '全部安全修复', en: 'Fix all that is safe' },
      text: {
        zh: '只做安全的改动，做完问题只会减少。要在保存时自动做，在设置 `editor.codeActionsOnSave` 里写 `"source.fixAll.fangan": "explicit"`。',
        en: 'Makes safe fixes only; afterwards there are fewer findings. To do it on save, put `"source.fixAll.fangan": "explicit"` into `editor.codeActionsOnSave`.',
      },
      actions: ['fixAll'],
      example: 'fixAll',
    },
    {
      id: 'suppress',
      title: { zh: '不检查此处', en: 'Switch a finding off' },
      text: {
        zh: '确实不必改的，从同一个菜单里选“此处不检查”“全文不检查”或“本项目不检查”（写入 `fangan.config.json`）。写法见[不检查标记](suppressions.md)。',
        en: 'What need not be changed is switched off from the same menu: here, in the file, or in the project (in `fangan.config.json`). See [suppressions](suppressions.md).',
      },
      actions: ['quickFix'],
      example: 'suppress',
    },
  ],
}
