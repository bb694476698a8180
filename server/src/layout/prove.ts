/** Holds what was measured of a document against a layout: where it deviates, and by whose rule. */

import type { Localised } from '../text/localised.js'
import { type Field, isEqual, type Value } from './field.js'
import { fields } from './fields.js'
import { fontFor, type Layout, valueIn } from './layout.js'
import type { Found, Measured, NamedFont } from './measure.js'
import { type Typeface, typefaceOf, typefaces } from './typefaces.js'

/** Who demands a value: a clause of the standard, the unit, or nobody: the standard leaves it open and this is how it is usually done. */
export type DemandedBy = 'clause' | 'unit' | 'implementation'

/** One field of a layout in a document. */
export interface ProofItem {
  readonly field: Field
  readonly by: DemandedBy
  readonly demanded: Value
  /** All that was found; empty where the document has no such element. */
  readonly found: readonly Found[]
  readonly status: 'ok' | 'deviates' | 'notThere'
  /** What of it is not as demanded. */
  readonly deviating: readonly Found[]
  /** Whether what was found is at least what the standard says, where the unit demands something else. */
  readonly isStandard: boolean
}

/** A document held against a layout. */
export interface Proof {
  /** Name of the document. */
  readonly document: string
  readonly layout: Layout
  /** In the order of the standard. */
  readonly items: readonly ProofItem[]
  /** Fields that are not as a clause or the unit demands. */
  readonly deviations: number
  /** Fields that are done otherwise than usual where the standard leaves them open. */
  readonly differences: number
  readonly fonts: readonly FontUse[]
}

/** A font of the document, and whether it is on this machine. */
export interface FontUse extends NamedFont {
  /** `undefined` where nobody knows the fonts of the machine. */
  readonly isInstalled: boolean | undefined
  /** The first of its substitutes that is installed. */
  readonly standIn: string | undefined
}

/** What a document is proved by. */
export interface ProofInput {
  readonly document: string
  readonly layout: Layout
  /** Names of the fonts on the machine; absent where nobody knows. */
  readonly installed?: readonly string[]
}

/** The report on `measured`. */
export function prove(measured: Measured, { document, layout, installed }: ProofInput): Proof {
  const items = fields.map((field) => itemFor(field, measured, layout))
  const deviating = items.filter(({ status }) => status === 'deviates')
  const differences = deviating.filter(({ by }) => by === 'implementation').length
  const known = installed && new Set(installed.map(plainName))
  return {
    ...{ document, layout, items, differences },
    deviations: deviating.length - differences,
    fonts: measured.fonts.map((font) => fontUse(font, known)),
  }
}

function itemFor(field: Field, { found: all }: Measured, layout: Layout): ProofItem {
  const demanded = valueIn(layout, field.key)
  const found = isAsked(field, layout) ? (all.get(field.key) ?? []) : []
  const deviating = found.filter(({ value }) => !isAsDemanded(demanded, value, field, layout))
  return {
    ...{ field, demanded, found, deviating },
    by: demandedBy(field, layout),
    status: found.length === 0 ? 'notThere' : deviating.length === 0 ? 'ok' : 'deviates',
    isStandard: found.every(({ value }) => isAsDemanded(field.value, value, field, layout)),
  }
}

/** Who demands `field` in `layout`. */
export function demandedBy({ key, value, clause }: Field, layout: Layout): DemandedBy {
  const own = layout.own.get(key)
  if (own !== undefined && own !== value) return 'unit'
  return clause === undefined ? (own === undefined ? 'implementation' : 'unit') : 'clause'
}

/** False for a field that has no part in such a layout: without a seal the date is placed by the issuer's name, not by its distance from the edge (7.3.5.2); in the middle there is no outer side. */
export function isAsked({ key }: Field, layout: Layout): boolean {
  if (key === 'date.right') return valueIn(layout, 'signature.seal') === 'sealed'
  if (key === 'pageNumber.indent') return valueIn(layout, 'pageNumber.side') !== 'center'
  return true
}

/** True when `found` is `demanded`; of a typeface any font will do that has it, and the one that the unit names. */
export function isAsDemanded(demanded: Value, found: Value, { type }: Field, layout: Layout): boolean {
  if (type.kind !== 'typeface') return isEqual(demanded, found, type)
  return faceIn(layout, String(found)) === demanded
}

/** The typeface of a font in a layout that may name fonts of its own for typefaces. */
export function faceIn(layout: Layout, font: string): Typeface | undefined {
  return (
    typefaces.find((face) => layout.fonts[face] !== undefined && fontFor(layout, face) === font) ?? typefaceOf(font)
  )
}

function fontUse(font: NamedFont, known: ReadonlySet<string> | undefined): FontUse {
  if (!known) return { ...font, isInstalled: undefined, standIn: undefined }
  return {
    ...font,
    isInstalled: namesOf(font.name).some((name) => known.has(name)),
    standIn: font.substitutes.find((name) => namesOf(name).some((one) => known.has(one))),
  }
}

/** Fonts carry their Chinese name, their English name, or both. */
function namesOf(name: string): string[] {
  return [name, ...(englishNames[name] ?? [])].map(plainName)
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '')
}

const englishNames: Readonly<Record<string, readonly string[]>> = {
  宋体: ['SimSun'],
  黑体: ['SimHei'],
  仿宋: ['FangSong'],
  楷体: ['KaiTi'],
  仿宋_GB2312: ['FangSong_GB2312'],
  楷体_GB2312: ['KaiTi_GB2312'],
  华文仿宋: ['STFangsong'],
  华文楷体: ['STKaiti'],
  华文中宋: ['STZhongsong'],
  华文宋体: ['STSong'],
  华文细黑: ['STXihei'],
  方正小标宋简体: ['FZXiaoBiaoSong-B05S'],
  方正小标宋_GBK: ['FZXiaoBiaoSong-B05'],
  方正仿宋简体: ['FZFangSong-Z02S'],
  方正仿宋_GBK: ['FZFangSong-Z02'],
  方正楷体简体: ['FZKai-Z03S'],
  方正楷体_GBK: ['FZKai-Z03'],
  方正黑体简体: ['FZHei-B01S'],
  方正黑体_GBK: ['FZHei-B01'],
  方正书宋简体: ['FZShuSong-Z01S'],
  方正书宋_GBK: ['FZShuSong-Z01'],
}

/** Where a value was found, as people say it. */
export function placesText(paragraphs: readonly number[]): Localised | undefined {
  if (paragraphs.length === 0) return undefined
  const shown = runsOf(paragraphs)
  const list = shown.slice(0, mostPlaces)
  const isMore = shown.length > mostPlaces
  return {
    zh: `第${list.join('、')}段${isMore ? '等' : ''}`,
    en: `${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'} ${list.join(', ')}${isMore ? ' …' : ''}`,
  }
}

/** Places that are listed before the rest is only said to be there. */
const mostPlaces = 8

/** Numbers in order, neighbours as 3—5. */
function runsOf(numbers: readonly number[]): string[] {
  const runs: [number, number][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1]
    if (last && number <= last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}—${to}`))
}
