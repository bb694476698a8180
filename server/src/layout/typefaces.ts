/** The typefaces of official documents, and the fonts that have them on the machines of offices. */

/** The faces that GB/T 9704-2012 names. */
export const typefaces = ['小标宋', '仿宋', '楷体', '黑体', '宋体'] as const
export type Typeface = (typeof typefaces)[number]

/** The fonts of each face: the one that a document names first, then what stands in for it where that is missing. */
export const fontsOf: Readonly<Record<Typeface, readonly string[]>> = {
  小标宋: ['方正小标宋简体', '方正小标宋_GBK', '文星标宋', '华文中宋', '宋体'],
  仿宋: ['仿宋_GB2312', '仿宋', '方正仿宋_GBK', '方正仿宋简体', '华文仿宋'],
  楷体: ['楷体_GB2312', '楷体', '方正楷体_GBK', '方正楷体简体', '华文楷体'],
  黑体: ['黑体', '方正黑体_GBK', '方正黑体简体', '华文细黑'],
  宋体: ['宋体', '方正书宋_GBK', '方正书宋简体', '华文宋体'],
}

/** Names under which programs know the same fonts. */
const otherNames: Readonly<Record<string, Typeface>> = {
  fangsong: '仿宋',
  fangsong_gb2312: '仿宋',
  stfangsong: '仿宋',
  kaiti: '楷体',
  kaiti_gb2312: '楷体',
  stkaiti: '楷体',
  simhei: '黑体',
  simsun: '宋体',
  nsimsun: '宋体',
  新宋体: '宋体',
  stsong: '宋体',
  stzhongsong: '小标宋',
  fzxiaobiaosong: '小标宋',
}

/** The face of the font called `name`; `undefined` for one that is none of them. */
export function typefaceOf(name: string): Typeface | undefined {
  const plain = name.trim()
  // 宋体 stands in for 小标宋 and is none.
  for (const face of ['宋体', '仿宋', '楷体', '黑体', '小标宋'] as const) if (fontsOf[face].includes(plain)) return face
  const known = otherNames[plain.toLowerCase().replace(/[ -]/g, '')]
  if (known) return known
  return byWords.find(([words]) => words.test(plain))?.[1]
}

/** Foundries put their own words around the name of the face. */
const byWords: readonly (readonly [RegExp, Typeface])[] = [
  [/小标宋|标宋|中宋/, '小标宋'],
  [/仿宋/, '仿宋'],
  [/楷/, '楷体'],
  [/黑体|[细粗中]黑|雅黑/, '黑体'],
  [/[书报]宋|宋体/, '宋体'],
]
