/** How the values of a layout file are written, what else is allowed, and how a value is read from it. */

import type { Localised } from '../text/localised.js'
import { type Field, type FieldType, printValue, sameFont, type Unit, type Value, valueOfWritten } from './field.js'
import { typefaces } from './typefaces.js'
import { sizeName, sizeNames } from './typeSizes.js'

/** The value of `written` as people write it, a Chinese word for a choice or a switch included; `undefined` when it is none. */
export function readWritten(written: unknown, type: FieldType): Value | undefined {
  if (typeof written === 'string') {
    if (type.kind === 'switch') return switchWords[written]
    if (type.kind === 'choice') {
      const named = Object.entries(type.values).find(([, { zh }]) => zh === written)
      if (named) return named[0]
    }
    if (type.kind === 'font' && written === sameFontWord) return sameFont
  }
  return valueOfWritten(written, type)
}

/** Of digits and letters: the font of the Chinese text. */
const sameFontWord = '与汉字相同'

const switchWords: Readonly<Record<string, boolean>> = { 是: true, 否: false }

/** A value as `readWritten` takes it, without quotation marks. */
export function writtenValue(value: Value, type: FieldType): string {
  if (type.kind === 'size') {
    const name = sizeName(Number(value))
    return name.endsWith('pt') ? String(value) : name
  }
  return String(value)
}

/** What may stand there, with an example; without the full stop. */
export function allowedValues({ type, value }: Pick<Field, 'type' | 'value'>): Localised {
  switch (type.kind) {
    case 'typeface':
      return {
        zh: `${typefaces.join('、')}之一，如 ${value}（某种字体的名称写在 fonts 里）`,
        en: `one of ${typefaces.join(', ')}, e.g. ${value} (the name of a certain font goes into fonts)`,
      }
    case 'font':
      return {
        zh: `一种字体的名称，如 Times New Roman，或 ${sameFont}（${sameFontWord}）`,
        en: `the name of a font, e.g. Times New Roman, or ${sameFont} for the font of the Chinese text`,
      }
    case 'size':
      return {
        zh: `字号（${sizeNames.join('、')}）或 5 至 72 的磅数，如 ${writtenValue(value, type)}`,
        en: `a size (${sizeNames.join(', ')}) or points from 5 to 72, e.g. ${writtenValue(value, type)}`,
      }
    case 'length': {
      const unit = unitNames[type.unit]
      const { least, most } = type
      return {
        zh: `${least} 至 ${most} 的数${unit.zh === '' ? '' : `，单位为${unit.zh}`}，如 ${value}`,
        en: `a number from ${least} to ${most}${unit.en === '' ? '' : `, in ${unit.en}`}, e.g. ${value}`,
      }
    }
    case 'choice': {
      const words = Object.entries(type.values)
      return {
        zh: `以下之一：${words.map(([key, { zh }]) => (zh === key ? key : `${key}（${zh}）`)).join('、')}`,
        en: `one of ${words.map(([key, { en }]) => (en === key ? key : `${key} (${en})`)).join(', ')}`,
      }
    }
    case 'switch':
      return { zh: 'true（是）或 false（否）', en: 'true or false' }
    case 'colour':
      return { zh: `六位十六进制颜色，如 '${value}'`, en: `a colour of six hexadecimal digits, e.g. '${value}'` }
  }
}

const unitNames: Readonly<Record<Unit, Localised>> = {
  mm: { zh: '毫米', en: 'mm' },
  pt: { zh: '磅', en: 'points' },
  characters: { zh: '字', en: 'characters' },
  lines: { zh: '行', en: 'lines' },
  count: { zh: '', en: '' },
}

/** What was found in a document, which need not be a value that a layout may have. */
export function printFound(value: Value, type: FieldType): Localised {
  const special = typeof value === 'string' ? openValues[value] : undefined
  return special ?? printValue(value, type)
}

/** A font that the theme of the document decides; Word takes it even where a font is named beside it. */
export const themeFont = 'theme'
/** A font that nothing in the document names. */
export const unnamedFont = 'unnamed'
/** A length that is left to fonts and program. */
export const openLength = 'open'
/** No grid of the page. */
export const noGrid = 'none'
/** Something else than a layout has a word for. */
export const otherwise = 'otherwise'

const openValues: Readonly<Record<string, Localised>> = {
  [themeFont]: { zh: '主题字体（随模板而变）', en: 'a font of the theme' },
  [unnamedFont]: { zh: '未指定字体', en: 'no font named' },
  [openLength]: { zh: '未固定（随字体和软件而变）', en: 'left to fonts and program' },
  [noGrid]: { zh: '无网格', en: 'no grid' },
  [otherwise]: { zh: '其他写法', en: 'something else' },
}
