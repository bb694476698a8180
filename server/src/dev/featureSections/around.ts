/** Sections on what surrounds the writing. */

import type { FeatureGroup } from './section.js'

/** Tools, places where it runs, and the service behind it. */
export const around: FeatureGroup = {
  title: { zh: '其他', en: 'Besides' },
  sections: [
    {
      id: 'tools',
      title: { zh: '供语言模型使用的工具', en: 'Tools for language models' },
      text: {
        zh: '在 VS Code 1.95 及以上的聊天里可以引用 `#check_plan`、`#list_missing_elements`、`#insert_clause`：检查、列缺项、补条款，与编辑器同出一核。插入前须经你确认，可以撤销。本扩展自己不联网。',
        en: 'In chats of VS Code 1.95 and later, `#check_plan`, `#list_missing_elements` and `#insert_clause` check, list what is missing and insert clauses with the same core as the editor. Insertions ask for your consent and can be undone. The extension itself reaches no network.',
      },
      example: 'tools',
    },
    {
      id: 'web',
      title: { zh: '在浏览器里', en: 'In the browser' },
      text: {
        zh: '在网页版 VS Code 里同样可用；不需要读取其他文件的功能都在。',
        en: 'It works in VS Code for the Web too, with every feature that needs no other files.',
      },
    },
    {
      id: 'other-editors',
      title: { zh: '其他编辑器', en: 'Other editors' },
      text: {
        zh: '检查、补全、修复、改名、大纲等由语言服务器提供，凡支持该协议的编辑器都能用，见[其他编辑器](editors.md)；视图和“方案”命令只在 VS Code 里有。',
        en: 'Findings, completion, fixes, renaming, outline and more come from a language server and work in every editor that speaks its protocol: see [other editors](editors.md). Views and commands are those of VS Code.',
      },
    },
    {
      id: 'service',
      title: { zh: '检查服务和日志', en: 'The service and its log' },
      text: {
        zh: '检查在另一个进程里进行，出了差错不影响编辑。很少用到：重新启动服务，查看日志。改了名的设置在启动时自动接过来，并记入日志。',
        en: 'Checking runs in a process of its own, so that a fault does not disturb the editor. Seldom needed: restarting the service and reading its log. Settings that have been renamed are taken over when it starts, which the log tells.',
      },
      commands: ['fangan.restartServer', 'fangan.showOutput'],
      settings: ['fangan.trace.server', 'fangan.paranoid'],
    },
  ],
}
