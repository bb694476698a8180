/** What a section on the page of features holds. */

import type { Localised } from '../../text/localised.js'
import type { ExampleName } from '../featureExamples/index.js'

/** Sections under one heading. */
export interface FeatureGroup {
  readonly title: Localised
  readonly sections: readonly FeatureSection[]
}

/** One feature: what it is for, how it is reached, and what it does with a text. */
export interface FeatureSection {
  /** The anchor of the section in both languages. */
  readonly id: string
  readonly title: Localised
  readonly text: Localised
  /** Views, commands and settings of the manifest by id; titles, keys and defaults come from there. */
  readonly views?: readonly string[]
  readonly commands?: readonly string[]
  readonly settings?: readonly string[]
  /** What VS Code itself offers for it. */
  readonly actions?: readonly EditorAction[]
  readonly example?: ExampleName
  readonly pictures?: readonly PictureName[]
}

/** An action of VS Code, which has no place in the manifest. */
export type EditorAction = keyof typeof editorActions
/** A picture in `docs/images`. */
export type PictureName = keyof typeof pictures

/** Actions of VS Code with their titles and keys as VS Code ships them. */
export const editorActions = {
  findSymbol: { zh: '转到编辑器中的符号', en: 'Go to Symbol in Editor', key: 'ctrl+shift+o', mac: 'cmd+shift+o' },
  findWorkspaceSymbol: { zh: '转到工作区中的符号', en: 'Go to Symbol in Workspace', key: 'ctrl+t', mac: 'cmd+t' },
  fold: { zh: '折叠', en: 'Fold', key: 'ctrl+shift+[', mac: 'cmd+alt+[' },
  expandSelection: { zh: '展开选择', en: 'Expand Selection', key: 'shift+alt+right', mac: 'ctrl+shift+cmd+right' },
  hover: { zh: '显示或聚焦悬停', en: 'Show or Focus Hover', key: 'ctrl+k ctrl+i', mac: 'cmd+k cmd+i' },
  suggest: { zh: '触发建议', en: 'Trigger Suggest', key: 'ctrl+space', mac: 'ctrl+space' },
  insertSnippet: { zh: '插入代码片段', en: 'Insert Snippet', key: '', mac: '' },
  paste: { zh: '粘贴', en: 'Paste', key: 'ctrl+v', mac: 'cmd+v' },
  definition: { zh: '转到定义', en: 'Go to Definition', key: 'f12', mac: 'f12' },
  references: { zh: '转到引用', en: 'Go to References', key: 'shift+f12', mac: 'shift+f12' },
  rename: { zh: '重命名符号', en: 'Rename Symbol', key: 'f2', mac: 'f2' },
  openLink: { zh: '打开链接', en: 'Open Link', key: 'ctrl+click', mac: 'cmd+click' },
  quickFix: { zh: '快速修复', en: 'Quick Fix', key: 'ctrl+.', mac: 'cmd+.' },
  fixAll: { zh: '全部修复', en: 'Fix All', key: '', mac: '' },
  format: { zh: '格式化文档', en: 'Format Document', key: 'shift+alt+f', mac: 'shift+alt+f' },
  formatSelection: { zh: '格式化选定内容', en: 'Format Selection', key: 'ctrl+k ctrl+f', mac: 'cmd+k cmd+f' },
  problems: { zh: '问题', en: 'Problems', key: 'ctrl+shift+m', mac: 'cmd+shift+m' },
  nextProblem: { zh: '转到下一个问题', en: 'Go to Next Problem', key: 'f8', mac: 'f8' },
} as const satisfies Readonly<Record<string, Localised & { readonly key: string; readonly mac: string }>>

/** The pictures of the page with what they show, for those who cannot see them. */
export const pictures = {
  'new-plan': { zh: '新建实施方案的第一步：选择模板', en: 'The first step of a new plan: the template' },
  walkthrough: { zh: '五步入门', en: 'The introduction in five steps' },
  completion: { zh: '输入拼音首字母 swjw 列出的单位', en: 'Bodies that the initials swjw stand for' },
  checklist: { zh: '要素清单与正文', en: 'The checklist beside the plan' },
  matrix: { zh: '完整性矩阵，在正文旁边', en: 'The completeness matrix beside the text' },
  alignment: {
    zh: '上位文件与方案并排，右边是对照表',
    en: 'The upper document, the plan, and the table of their alignment',
  },
  preview: {
    zh: '正文旁边按公文格式显示的版面',
    en: 'The pages of the plan beside its text, in the layout of official documents',
  },
  roadmap: {
    zh: '路线图：各项任务的时间、通知规定的日期和今天',
    en: 'The roadmap: the time of each task, the dates of the notice, and today',
  },
  'quick-fix': { zh: '一处问题的几种改法', en: 'The fixes of one finding' },
  outline: { zh: '方案大纲，标着缺项', en: 'The outline of a plan, with what is missing' },
  dark: { zh: '深色主题下的方案', en: 'A plan in a dark theme' },
  'high-contrast': { zh: '高对比度主题下的方案', en: 'A plan in a high-contrast theme' },
} as const satisfies Readonly<Record<string, Localised>>
