/** What formatting keeps to in any text. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../server/src/analysis/analyse.js'
import { wordsOf } from '../../server/src/features/formatting/layoutFixes.js'
import { type FormattingOptions, formatting } from '../../server/src/features/formatting.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'
import { applyEdits } from '../../server/src/text/range.js'
import { thorough } from '../support/thorough.js'

function formatted(text: string, options: FormattingOptions = {}): string {
  return applyEdits(text, formatting(analyse({ text, templates: builtinTemplates }), options))
}

describe('any text', () => {
  const fragment = fc.constantFrom(
    ...[
      '一、',
      '(二)',
      '（三）',
      '1.',
      '2、',
      '①',
      '\n',
      '\n\n',
      '\r\n',
      ' ',
      '　',
      '\t',
      ',',
      '，',
      '。',
      '.',
      ':',
      '：',
      ';',
      '?',
    ],
    ...[
      '(',
      ')',
      '（',
      '）',
      '《',
      '》',
      '加强建设',
      '提高质量',
      '责任单位:',
      '省教育厅',
      '张 三',
      '2021 年',
      '9月',
      '3-5所',
      '１２',
      'Ａ',
    ],
    ...[
      'http://a.cn/b,c',
      '|',
      '---',
      '# ',
      '20__年',
      '见第二部分',
      '附件：',
      '云政发[2021]3号',
      '<!-- x,y -->',
      '**',
      '\ud800',
      '\u200b',
    ],
  )

  it('is formatted once and for all, and keeps its words', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), (fragments) => {
        const text = fragments.join('')
        const options = { insertFinalNewline: true, trimFinalNewlines: true }
        const once = formatted(text, options)
        expect(formatted(once, options)).toBe(once)
        // Numbers of items and of references may change, and with them nothing else.
        const words = (source: string): string => wordsOf(source).replace(/[一二三四五六七八九十\d]/g, '')
        expect(words(once)).toBe(words(text))
      }),
      { numRuns: thorough(500, 5) },
    )
  })
})
