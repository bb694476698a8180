/** What cleaning keeps to for any clipboard. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanPaste } from '../../server/src/features/cleanPaste.js'
import { wordsOf } from '../../server/src/features/formatting/layoutFixes.js'
import { thorough } from '../support/thorough.js'

const text = (source: string): string => cleanPaste({ text: source, markdown: false })

const html = (source: string, markdown = false): string => cleanPaste({ text: '', html: source, markdown })

describe('any clipboard', () => {
  const fragment = fc.constantFrom(
    ...[
      '一、',
      '（二）',
      '1.',
      '2．',
      '●',
      '\uf0b7',
      '\t',
      '　　',
      ' ',
      '\u00a0',
      '\n',
      '\n\n',
      '\r\n',
      '\u000b',
      '\f',
      '，',
      '。',
    ],
    ...[
      '加强建设',
      '提高人民群众健康水平和满意程度',
      '责任单位：',
      '省教育厅',
      '序号',
      '任务',
      '1',
      '|',
      '# ',
      '---',
      '- ',
      'GDP',
      '\ud800',
    ],
  )
  const tag = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<td>',
      '</td>',
      '<tr>',
      '</tr>',
      '<table>',
      '</table>',
      '<ul>',
      '</ul>',
      '<li>',
      '<br>',
      '<b>',
      '<h1>',
      '<div>',
    ],
    ...['</div>', '<!--x-->', '<', '&amp;', '&nbsp;', '<a href="', '</'],
  )

  it('keeps its words, and a clean text is clean', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 30 }), (fragments) => {
        const source = fragments.join('')
        const once = text(source)
        expect(text(once)).toBe(once)
        expect(wordsOf(once)).toBe(wordsOf(source))
      }),
      { numRuns: thorough(500, 5) },
    )
  })

  it('keeps the words of any HTML', () => {
    const word = fc.constantFrom('甲乙', '丙丁', '建设', '，', '\n')
    fc.assert(
      fc.property(fc.array(fc.oneof(word, tag), { maxLength: 30 }), fc.boolean(), (parts, markdown) => {
        const source = parts.join('')
        const han = (one: string): string => one.replace(/[^\u4e00-\u9fff]/g, '')
        const plain = source.replace(/<!--x-->/g, '')
        expect([...han(html(`<p>${source}`, markdown))].sort()).toEqual([...han(plain)].sort())
      }),
      { numRuns: thorough(500, 5) },
    )
  })
})
