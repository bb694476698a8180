/** How folds lie to each other in any text. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { type Fold, folds } from '../../server/src/features/folding.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { LineIndex } from '../../server/src/text/lineIndex.js'
import { thorough } from '../support/thorough.js'

const foldsOf = (text: string): readonly Fold[] =>
  folds(analyse({ text, templates: builtinTemplates }), new LineIndex(text))

test('folds nest, whatever the text', () => {
  const piece = fc.constantFrom(
    '一、任务\n',
    '（一）建站。\n',
    '1.改造\n责任人：王某\n',
    '正文。',
    '\r\n',
    '附件1\n清单\n',
    '序号\t任务\n1\t建站\n',
    '【方案检查：以下不检查】\n',
    '【方案检查：以下恢复检查】\n',
    '<!-- fangan-disable a -->',
    '<!-- fangan-enable a, b -->\n',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('')
      const lines = new LineIndex(text)
      const open: Fold[] = []
      for (const fold of foldsOf(text)) {
        expect(lines.position(fold.end).line).toBeGreaterThan(lines.position(fold.start).line)
        expect(fold.end).toBeLessThanOrEqual(text.length)
        while (open.length > 0 && open[open.length - 1].end <= fold.start) open.pop()
        expect(fold.end).toBeLessThanOrEqual(open.at(-1)?.end ?? text.length)
        open.push(fold)
      }
    }),
    { numRuns: thorough(500, 5) },
  )
})
