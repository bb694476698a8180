/** A cascade as text, as a page, as a graph, or as data. */

import type { Cascade, CascadeEdge, CascadeTask } from '../../align/cascade.js'
import { shortened } from '../../text/excerpt.js'
import { fill, type Locale, type Localised } from '../../text/localised.js'
import { unbroken } from '../../text/unbroken.js'
import type { CascadeFormat } from './formats.js'
import { percent } from './rows.js'
import { statusNames } from './words.js'

/** The cascade in `format`. */
export function cascadeText(cascade: Cascade, format: CascadeFormat, locale: Locale): string {
  if (format === 'json') return `${JSON.stringify({ version: 1, ...cascade }, undefined, 2)}\n`
  if (format === 'md') return page(cascade, locale)
  return format === 'mermaid' ? graph(cascade, locale) : report(cascade, locale)
}

/** A flow chart in the language of Mermaid, which Markdown viewers draw. */
function graph({ documents, edges }: Cascade, locale: Locale): string {
  const names = new Map(documents.map(({ path }, index) => [path, `d${index + 1}`]))
  const label = (text: string): string => `"${text.replace(/["\\<>#]/g, ' ').trim()}"`
  return [
    'flowchart TD',
    ...documents.map(({ path, title }) => `  ${names.get(path)}[${label(title || path)}]`),
    ...edges.map((edge) => {
      const share = fill(messages.share, {
        share: percent(edge.share),
        taken: edge.tasks - edge.missing,
        tasks: edge.tasks,
      })
      return `  ${names.get(edge.upper)} -->|${label(share[locale])}| ${names.get(edge.draft)}`
    }),
    '',
  ].join('\n')
}

/** Markdown: the documents as a list in levels, then the tasks that are lost on their way. */
function page({ documents, edges, tasks, circular }: Cascade, locale: Locale): string {
  const titles = titlesOf(documents)
  const lines = documents.map(({ path, rank }) => {
    const shares = edges.filter(({ draft }) => draft === path).map((edge) => edgeText(edge, titles, locale))
    const name = `**${escaped(titles.get(path) ?? path)}**`
    return `${'  '.repeat(rank)}- ${[name, ...shares.map(escaped)].join(' · ')}`
  })
  const lost = lostWays({ documents, tasks }, locale)
  return [
    `# ${messages.title[locale]}`,
    '',
    ...circularNotes({ documents, circular }, locale).map((note) => `${escaped(note)}\n`),
    ...lines,
    ...(lost.length > 0 ? ['', escaped(fill(messages.broken, { count: lost.length })[locale]), ''] : []),
    ...lost.map((way) => `- ${way.map((step) => escaped(step)).join(' ')}`),
    '',
  ].join('\n')
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
}

function edgeText(edge: CascadeEdge, titles: ReadonlyMap<string, string>, locale: Locale): string {
  const args = { upper: titles.get(edge.upper) ?? edge.upper, share: percent(edge.share) }
  return fill(messages.edge, { ...args, taken: edge.tasks - edge.missing, tasks: edge.tasks })[locale]
}

function report({ documents, edges, tasks, circular }: Cascade, locale: Locale): string {
  const titles = titlesOf(documents)
  const lines = documents.flatMap(({ path, rank }) => [
    `${'  '.repeat(rank)}${titles.get(path)}`,
    ...edges
      .filter(({ draft }) => draft === path)
      .map((edge) => `${'  '.repeat(rank + 1)}${edgeText(edge, titles, locale)}`),
  ])
  const broken = tasks.flatMap((task) => brokenAt(task, titles, locale))
  return [
    ...circularNotes({ documents, circular }, locale),
    ...lines,
    ...(broken.length > 0 ? ['', fill(messages.broken, { count: broken.length })[locale], ...broken.flat()] : []),
    '',
  ].join('\n')
}

/** The ways of tasks that end before the last level, a text for each step. */
export function lostWays({ documents, tasks }: Pick<Cascade, 'documents' | 'tasks'>, locale: Locale): string[][] {
  const titles = titlesOf(documents)
  return tasks.flatMap((task) => brokenAt(task, titles, locale)).map((way) => way.map((step) => step.trim()))
}

/** What is to be said of documents that are above themselves. */
export function circularNotes(
  { documents, circular }: Pick<Cascade, 'documents' | 'circular'>,
  locale: Locale,
): string[] {
  const titles = titlesOf(documents)
  return circular.map((path) => fill(messages.circular, { title: titles.get(path) ?? path })[locale])
}

function titlesOf(documents: Cascade['documents']): ReadonlyMap<string, string> {
  return new Map(documents.map(({ path, title }) => [path, title || path]))
}

/** The ways down of a task that end before the last level, a line for each step. */
function brokenAt(task: CascadeTask, titles: ReadonlyMap<string, string>, locale: Locale): string[][] {
  const found: string[][] = []
  walk(task, [`  ${titles.get(task.document)} ${nameOf(task)}`])
  return found

  function walk(at: CascadeTask, lines: readonly string[]): void {
    for (const next of at.below) {
      const status = next.status ? statusNames[next.status][locale] : ''
      const parts = ['→', titles.get(next.document), nameOf(next), status].filter((part) => part)
      const own = [...lines, `${'  '.repeat(lines.length + 1)}${parts.join(' ')}`]
      if (next.status === 'missing') found.push(own)
      else walk(next, own)
    }
  }
}

function nameOf({ path, title }: CascadeTask): string {
  return `${path} ${shortened(unbroken(title), 30)}`.trim()
}

const messages = {
  title: { zh: '各级文件层层对照', en: 'From level to level' },
  share: { zh: '{taken}/{tasks}项 {share}', en: '{taken} of {tasks}, {share}' },
  edge: {
    zh: '承接“{upper}”{taken}/{tasks}项（{share}）',
    en: 'takes up {taken} of {tasks} tasks ({share}) of “{upper}”',
  },
  broken: { zh: '没有层层落实的任务（{count}处）：', en: 'Tasks that do not reach every level ({count}):' },
  circular: {
    zh: '“{title}”经过别的文件又以自己为上位文件，按最上一级处理。',
    en: '“{title}” is above itself by way of other documents; it is taken for the top.',
  },
} as const satisfies Record<string, Localised>
