/** Every feature of the editor at given offsets of a text: it answers, and what it answers lies in the text. */

import type { Analysis } from '../../server/src/analysis/analyse.js'
import { choicesFor } from '../../server/src/clauses/choices.js'
import { toSnippet } from '../../server/src/clauses/snippet.js'
import { readUpper } from '../../server/src/clauses/upperDocument.js'
import { blankFrom } from '../../server/src/features/blanks.js'
import { checklist } from '../../server/src/features/checklist.js'
import { checkReport, missingReport } from '../../server/src/features/checkReport.js'
import { clauseList, clauseNamed } from '../../server/src/features/clauseList.js'
import { codeLenses } from '../../server/src/features/codeLenses.js'
import { completions } from '../../server/src/features/completion.js'
import { sameEntityIn, titleOfCited } from '../../server/src/features/crossPlan.js'
import { documentLinks } from '../../server/src/features/documentLinks.js'
import { entitiesAt, entitiesOf } from '../../server/src/features/entities.js'
import { explain } from '../../server/src/features/explain.js'
import { fixesOfRule } from '../../server/src/features/fixAll.js'
import { folds } from '../../server/src/features/folding.js'
import { formatting } from '../../server/src/features/formatting.js'
import { hoverAt } from '../../server/src/features/hover.js'
import { inlayHints } from '../../server/src/features/inlayHints.js'
import { insertClause } from '../../server/src/features/insertClause.js'
import { linkedRanges } from '../../server/src/features/linkedEditing.js'
import { moveSection } from '../../server/src/features/moveSection.js'
import { newPlan } from '../../server/src/features/newPlan.js'
import { onType } from '../../server/src/features/onType.js'
import { type OutlineNode, outline, outlineDetail, outlineName } from '../../server/src/features/outline.js'
import { definitionsAt, referencesAt } from '../../server/src/features/references.js'
import { renameAt, renameableAt } from '../../server/src/features/rename.js'
import { selectionRanges } from '../../server/src/features/selectionRanges.js'
import { semanticTokens } from '../../server/src/features/semanticTokens.js'
import { canSuppress, ruleTitle, suppressHere, suppressInFile } from '../../server/src/features/suppress.js'
import { planSymbols } from '../../server/src/features/workspaceSymbols.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { LineIndex } from '../../server/src/text/lineIndex.js'
import { contains, type TextRange } from '../../server/src/text/range.js'
import { Breach, demand, inText, soundEdits } from './laws.js'

/** Asks what is asked of a whole document; `other` is a further plan of the workspace. */
export function askOfWhole(analysis: Analysis, other: Analysis): void {
  for (const [name, ask] of Object.entries(whole)) named(name, () => ask(analysis, other))
}

/** Asks what is asked of a place at each of `offsets`, and what reads the text anew each time at each of `few`. */
export function askAt(analysis: Analysis, offsets: readonly number[], few: readonly number[], other: Analysis): void {
  for (const [name, ask] of Object.entries(places)) {
    for (const offset of costly.has(name) ? few : offsets) named(name, () => ask(analysis, offset, other))
  }
}

function named(name: string, ask: () => void): void {
  try {
    ask()
  } catch (error) {
    if (error instanceof Breach) throw new Breach(`${name}: ${error.message}`)
    throw error
  }
}

/** What is asked of a document as a whole. */
const whole: Readonly<Record<string, (analysis: Analysis, other: Analysis) => void>> = {
  outline: (analysis) => nests(outline(analysis), { start: 0, end: analysis.plan.source.length }),
  folding(analysis) {
    const lines = new LineIndex(analysis.plan.source)
    const all = folds(analysis, lines)
    for (const fold of all) {
      inText(fold, analysis.plan.source.length, 'fold')
      demand(lines.position(fold.start).line < lines.position(fold.end).line, 'a fold of one line')
    }
    const open: TextRange[] = []
    for (const fold of all) {
      while (open.length > 0 && open[open.length - 1].end <= fold.start) open.pop()
      const around = open.at(-1)
      demand(!around || contains(around, fold), `folds cross at ${fold.start}`)
      open.push(fold)
    }
  },
  codeLenses(analysis) {
    for (const { range, places } of codeLenses(analysis)) all([range, ...places], analysis)
  },
  documentLinks(analysis, other) {
    const others = [analysis, other].map(({ plan }, id) => ({ id, fileName: `${id}.txt`, plan }))
    for (const { range, target } of documentLinks(analysis, others)) {
      inText(range, analysis.plan.source.length, 'link')
      if ('offset' in target)
        inText({ start: target.offset, end: target.offset }, analysis.plan.source.length, 'target')
    }
  },
  semanticTokens(analysis) {
    const { source } = analysis.plan
    let end = 0
    for (const token of semanticTokens(analysis)) {
      inText(token, source.length, token.type)
      demand(token.start >= end && token.end > token.start, `tokens overlap at ${token.start}`)
      demand(!/[\r\n]/.test(source.slice(token.start, token.end)), `a token across lines at ${token.start}`)
      end = token.end
    }
  },
  inlayHints(analysis) {
    const { length } = analysis.plan.source
    for (const { offset, label } of inlayHints(
      analysis,
      { start: 0, end: length },
      new Set(['deadlines', 'years', 'names']),
    )) {
      inText({ start: offset, end: offset }, length, 'hint')
      demand(label !== '' && !/undefined|NaN/.test(label), `hint “${label}”`)
    }
  },
  symbols(analysis) {
    for (const query of ['', 'zd', '任务', '（']) planSymbols(analysis, query)
  },
  checklist(analysis) {
    for (const { items } of checklist(analysis).groups) {
      for (const { anchor, evidence, gaps } of items) all([anchor, ...evidence, ...gaps], analysis)
    }
  },
  reports(analysis) {
    const lines = new LineIndex(analysis.plan.source)
    for (const locale of ['zh', 'en'] as const) {
      demand(checkReport(analysis, lines, locale) !== '', 'no report')
      demand(missingReport(analysis, locale) !== '', 'no report of what is missing')
    }
  },
  clauses(analysis) {
    for (const { id, text } of clauseList(analysis)) {
      demand(text !== '' && clauseNamed(analysis, id) !== undefined, `clause ${id} is not found again`)
    }
  },
  explain(analysis) {
    const surroundings = { rules: {}, files: [], ignored: false, minSeverity: 'hint', shows: () => true } as const
    for (const { range } of explain(analysis, surroundings))
      if (range) inText(range, analysis.plan.source.length, 'explain')
  },
  entities(analysis, other) {
    for (const entity of entitiesOf(analysis)) {
      for (const { range, reach } of entity.occurrences) all([range, reach], analysis)
      sameEntityIn(analysis, entity, other)
      titleOfCited(entity, { plan: other.plan, fileName: 'a.txt' })
    }
  },
  findings(analysis) {
    const { findings, plan } = analysis
    const lines = new LineIndex(plan.source)
    for (const finding of findings) {
      ruleTitle(analysis, finding)
      if (!canSuppress(finding)) continue
      for (const form of ['comment', 'chinese'] as const) {
        const here = suppressHere(analysis, finding, { lines, form })
        soundEdits(
          [suppressInFile(analysis, finding, { lines, form }), ...(here ? [here] : [])].slice(-1),
          plan.source.length,
          'suppress',
        )
      }
      for (const fix of finding.fixes.slice(0, 1)) {
        const wide = fixesOfRule(findings, finding, fix)
        if (wide) soundEdits(wide.edits, plan.source.length, `${finding.rule}: fixes of the rule`)
      }
    }
  },
  'the upper document of a new plan'({ plan }) {
    readUpper(plan)
    const { text, firstBlank } = newPlan({
      templates: builtinTemplates,
      templateId: 'notice-40',
      level: 'city',
      region: '南泽市',
      upper: plan,
    })
    if (firstBlank) inText(firstBlank, text.length, 'first blank')
  },
}

/** What is asked of a place. */
const places: Readonly<Record<string, (analysis: Analysis, offset: number, other: Analysis) => void>> = {
  hover(analysis, offset, other) {
    const found = hoverAt(analysis, offset, [{ name: 'a/b.txt', analysis: other }])
    if (!found) return
    all([found.range, ...found.explanations.map(({ range }) => range)], analysis)
    demand(found.range.start <= offset && offset <= found.range.end, 'what is explained is elsewhere')
  },
  completion(analysis, offset, other) {
    const { source } = analysis.plan
    for (const isTriggered of [false, true]) {
      const found = completions({
        text: source,
        offset,
        analysis,
        templates: builtinTemplates,
        others: () => [other.plan],
        isTriggered,
      })
      for (const { range, label, newText } of found) {
        inText(range, source.length, label)
        demand(range.start <= offset && offset <= range.end, `${label}: the cursor is outside`)
        demand(!/[\r\n]/.test(source.slice(range.start, range.end)), `${label}: across lines`)
        demand(label !== '' && newText !== '', 'an empty completion')
      }
    }
  },
  definition(analysis, offset) {
    for (const { origin, selection, range } of definitionsAt(analysis, offset)) {
      all([origin, selection, range], analysis)
      demand(contains(range, selection), 'the name is outside its definition')
    }
  },
  references(analysis, offset) {
    all(
      referencesAt(analysis, offset).map(({ range }) => range),
      analysis,
    )
    entitiesAt(analysis, offset)
  },
  rename(analysis, offset) {
    const found = renameableAt(analysis, offset)
    if (found && 'range' in found) inText(found.range, analysis.plan.source.length, 'name')
    for (const name of ['省民政厅', '《新意见》', '']) {
      const renaming = renameAt(analysis, offset, name)
      if (renaming && 'edits' in renaming) soundEdits(renaming.edits, analysis.plan.source.length, `rename to ${name}`)
    }
  },
  linkedEditing(analysis, offset) {
    const ranges = linkedRanges(analysis, offset)
    if (!ranges) return
    all(ranges, analysis)
    const texts = new Set(ranges.map(({ start, end }) => analysis.plan.source.slice(start, end)))
    demand(texts.size === 1, 'what is typed in together differs')
  },
  selection(analysis, offset) {
    const [ranges] = selectionRanges(analysis, [offset])
    all(ranges, analysis)
    for (const [index, range] of ranges.entries()) {
      demand(index === 0 || contains(range, ranges[index - 1]), 'a selection does not grow')
      demand(range.start <= offset && offset <= range.end, 'a selection is elsewhere')
    }
  },
  onType(analysis, offset) {
    for (const typed of ['\n', '）']) soundEdits(onType(analysis, offset, typed), analysis.plan.source.length, 'onType')
  },
  moveSection(analysis, offset) {
    const { length } = analysis.plan.source
    const half = length >> 1
    const destinations = [
      ...(['up', 'down'] as const).map((direction) => ({ direction })),
      ...(['before', 'after', 'into'] as const).map((place) => ({ place, offset: half })),
    ]
    for (const to of destinations) soundEdits(moveSection(analysis, offset, to) ?? [], length, 'move')
  },
  insertClause(analysis, offset) {
    const listed = clauseList(analysis)
    const clause = clauseNamed(analysis, listed[offset % listed.length].id)
    if (!clause) return
    const { insertion, renumbering } = insertClause(analysis, clause, offset)
    soundEdits([insertion, ...renumbering], analysis.plan.source.length, clause.id)
    toSnippet(insertion.newText, choicesFor(analysis.plan))
  },
  rangeFormatting(analysis, offset) {
    const { length } = analysis.plan.source
    const range = { start: offset, end: Math.min(length, offset + 40) }
    soundEdits(formatting(analysis, { range }), length, 'range formatting')
  },
  blank(analysis, offset) {
    for (const direction of ['next', 'previous'] as const) {
      const blank = blankFrom(analysis, { start: offset, end: offset }, direction)
      if (blank) inText(blank, analysis.plan.source.length, 'blank')
    }
  },
}

/** These go through the whole text for each place, or read it anew. */
const costly: ReadonlySet<string> = new Set(['rangeFormatting', 'moveSection', 'rename', 'insertClause'])

function all(ranges: readonly TextRange[], { plan }: Analysis): void {
  for (const range of ranges) inText(range, plan.source.length, 'range')
}

function nests(nodes: readonly OutlineNode[], around: TextRange): void {
  let end = around.start
  for (const node of nodes) {
    demand(contains(around, node.range), `“${node.title}” leaves what is around it`)
    demand(contains(node.range, node.selectionRange), `the title “${node.title}” leaves its section`)
    demand(node.range.start >= end && node.range.end > node.range.start, `“${node.title}” overlaps the one before`)
    end = node.range.end
    demand(!/[\r\n]/.test(outlineName(node).zh + outlineDetail(node).en), `“${node.title}” has several lines`)
    nests(node.children, node.range)
  }
}
