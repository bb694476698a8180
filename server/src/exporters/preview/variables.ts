/** The figures of a layout as custom properties of CSS. */

import { sameFont } from '../../layout/field.js'
import { fieldNamed } from '../../layout/fields.js'
import { fontFor, type Layout, numberIn, substitutesFor, textIn, valueIn } from '../../layout/layout.js'
import type { Typeface } from '../../layout/typefaces.js'
import { gridOf } from '../word/units.js'

/** The figures of `layout`, by the names that the style sheet of the page uses. */
export function variablesOf(layout: Layout): Record<string, string> {
  const length = (key: string): string => `${numberIn(layout, key)}mm`
  const grid = gridOf(layout)
  return {
    '--page-width': length('page.width'),
    '--page-height': length('page.height'),
    '--page-top': length('page.top'),
    '--page-left': length('page.left'),
    '--area-width': length('page.textWidth'),
    '--area-height': length('page.textHeight'),
    '--line': `${grid.linePitch / 20}pt`,
    '--character': `${round(grid.character / 20)}pt`,
    // Set closer rather than by a grid, whichever the layout chooses: a browser knows no grid of characters.
    '--narrowing': `${Math.floor(grid.character - numberIn(layout, 'text.size') * 20) / 20}pt`,
    '--text-indent': `${numberIn(layout, 'text.indent')}`,
    '--text-align': alignment('text', layout),
    ...Object.assign({}, ...elements.map((element) => looksOf(element, layout))),
    '--title-leading': `${numberIn(layout, 'title.leading')}pt`,
    '--title-align': alignment('title', layout),
    '--annexTitle-align': alignment('annexTitle', layout),
    '--docNumber-align': alignment('docNumber', layout),
    '--addressees-before': `${numberIn(layout, 'addressees.before')}`,
    '--annexTitle-before': `${numberIn(layout, 'annexTitle.before')}`,
    '--table-rule': `${numberIn(layout, 'table.rule')}pt`,
    '--imprint-outer': length('imprint.outerRule'),
    '--imprint-inner': length('imprint.innerRule'),
    '--number-below': length('pageNumber.below'),
    '--number-indent': `${round(numberIn(layout, 'pageNumber.indent') * numberIn(layout, 'pageNumber.size'))}pt`,
    '--number-side': textIn(layout, 'pageNumber.side'),
    '--number-form': textIn(layout, 'pageNumber.form'),
    '--footnote-size': `${numberIn(layout, 'footnote.size')}pt`,
  }
}

const elements = [
  ...['text', 'title', 'docNumber', 'heading1', 'heading2', 'heading3', 'heading4', 'addressees', 'annexNote'],
  ...['note', 'annexMark', 'annexTitle', 'table', 'tableHead', 'imprint', 'pageNumber'],
]

/** Font, size, weight and indent of an element, or else those of the text. */
function looksOf(element: string, layout: Layout): Record<string, string> {
  const of = (property: string): string | undefined =>
    [element, ...(element === 'tableHead' ? ['table'] : []), 'text']
      .map((one) => `${one}.${property}`)
      .find((key) => fieldNamed(key))
  const font = of('font') ?? 'text.font'
  const size = of('size') ?? 'text.size'
  return {
    [`--${element}-font`]: fontStack(layout, textIn(layout, font) as Typeface, element === 'pageNumber'),
    [`--${element}-size`]: `${numberIn(layout, size)}pt`,
    ...(fieldNamed(`${element}.bold`)
      ? { [`--${element}-weight`]: valueIn(layout, `${element}.bold`) === true ? 'bold' : 'normal' }
      : {}),
    ...(fieldNamed(`${element}.indent`) ? { [`--${element}-indent`]: `${numberIn(layout, `${element}.indent`)}` } : {}),
  }
}

/** The fonts of a face as a browser looks for them, those of the document first. */
function fontStack(layout: Layout, face: Typeface, isOne: boolean): string {
  const latin = textIn(layout, 'text.latin')
  const named = [
    ...(latin === sameFont || isOne ? [] : [latin]),
    ...[fontFor(layout, face), ...substitutesFor(layout, face), ...elsewhere[face]],
  ]
  return [...named.map((font) => `"${font.replace(/["\\;{}<>\n\r]/g, '')}"`), generic[face]].join(', ')
}

/** The same faces under the names of other systems, then free fonts of the same kind. */
const elsewhere: Readonly<Record<Typeface, readonly string[]>> = {
  小标宋: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', 'STZhongsong', 'Source Han Serif SC', 'Noto Serif CJK SC'],
  仿宋: ['FangSong_GB2312', 'FangSong', 'STFangsong', 'Source Han Serif SC', 'Noto Serif CJK SC'],
  楷体: ['KaiTi_GB2312', 'KaiTi', 'STKaiti', 'Kaiti SC', 'AR PL UKai CN', 'Noto Serif CJK SC'],
  黑体: ['SimHei', 'STHeiti', 'Heiti SC', 'PingFang SC', 'Source Han Sans SC', 'Noto Sans CJK SC'],
  宋体: ['SimSun', 'NSimSun', 'STSong', 'Songti SC', 'Source Han Serif SC', 'Noto Serif CJK SC'],
}

const generic: Readonly<Record<Typeface, string>> = {
  小标宋: 'serif',
  仿宋: 'serif',
  楷体: 'serif',
  黑体: 'sans-serif',
  宋体: 'serif',
}

function alignment(element: string, layout: Layout): string {
  const value = textIn(layout, `${element}.align`)
  return value === 'both' ? 'justify' : value
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
