/** Measures what an editor asks for after every change, on an analysis that is ready. */

import { inTurn, median } from './measure.mjs'
import { writePlan } from './plan.mjs'
import { printTable } from './table.mjs'

/** UTF-16 code units of the plan: about 60 pages of tasks, five times over. */
const LENGTH = 200_000
const ROUNDS = 31

/** Source of the module that `measureFeatures` needs, for the bundler. */
export const featureExports = [
  `export { analyse } from './server/src/analysis/analyse.ts'`,
  `export { builtinTemplates } from './server/src/templates/builtin.generated.ts'`,
  `export { LineIndex } from './server/src/text/lineIndex.ts'`,
  `export { outline } from './server/src/features/outline.ts'`,
  `export { folds } from './server/src/features/folding.ts'`,
  `export { selectionRanges } from './server/src/features/selectionRanges.ts'`,
  `export { codeLenses } from './server/src/features/codeLenses.ts'`,
  `export { inlayHints } from './server/src/features/inlayHints.ts'`,
  `export { completions } from './server/src/features/completion.ts'`,
  `export { hoverAt } from './server/src/features/hover.ts'`,
  `export { documentLinks } from './server/src/features/documentLinks.ts'`,
]

/** Each feature as a function of what is ready before it is asked for; a further feature is one more line. */
const features = {
  outline: ({ core, analysis }) => core.outline(analysis),
  folding: ({ core, analysis, lines }) => core.folds(analysis, lines),
  'selection ranges': ({ core, analysis, middle }) => core.selectionRanges(analysis, [middle]),
  'code lenses': ({ core, analysis }) => core.codeLenses(analysis),
  'inlay hints, whole text': ({ core, analysis, whole }) =>
    core.inlayHints(analysis, whole, new Set(['deadlines', 'years', 'names'])),
  'document links': ({ core, analysis }) => core.documentLinks(analysis, []),
}

/** Texts that are just being typed in the middle of the plan, by what is to be completed there. */
const typed = {
  'completion of a body': '（牵头单位：yc',
  'completion of a line': '\n\n',
  'completion of a title': '根据《',
}
for (const [name, words] of Object.entries(typed)) {
  features[name] = ({ core, analysis, text, middle }) => {
    const at = text.indexOf('\n\n', middle)
    const now = text.slice(0, at) + words + text.slice(at)
    const { builtinTemplates: templates } = core
    core.completions({ text: now, offset: at + words.length, analysis, templates, others: () => [] })
  }
}
features.hover = ({ core, analysis, text, middle }) => core.hoverAt(analysis, text.indexOf('省财政厅', middle))

/** Prints and gives the times of each feature; `core` is the bundled module of `featureExports`. */
export function measureFeatures(core) {
  const text = writePlan(LENGTH)
  const analysis = core.analyse({ text, templates: core.builtinTemplates })
  const ready = {
    core,
    text,
    analysis,
    lines: new core.LineIndex(text),
    middle: text.length >> 1,
    whole: { start: 0, end: text.length },
  }
  const tasks = Object.fromEntries(Object.entries(features).map(([name, run]) => [name, { prepare: () => ready, run }]))
  const times = inTurn(tasks, { warmUps: 3, rounds: ROUNDS })
  const results = Object.entries(times).map(([name, list]) => ({
    name,
    ms: median(list.ms),
    mostMs: Math.max(...list.ms),
  }))
  printTable(
    `Features on a ready analysis, ${text.length} characters, ${analysis.plan.tasks.length} tasks`,
    ['feature', 'median ms', 'most ms'],
    results.map(({ name, ms, mostMs }) => [name, ms, mostMs]),
  )
  return results
}
