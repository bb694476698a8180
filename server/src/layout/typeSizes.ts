/** Chinese sizes of type (字号), in points. */

const sizes = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
  六号: 7.5,
  小六: 6.5,
} as const

/** The name of a size. */
export type SizeName = keyof typeof sizes

/** All names, from the largest to the smallest. */
export const sizeNames = Object.keys(sizes) as SizeName[]

/** The size in points of a name such as 三号 or 3号, or of a number of points; `undefined` for anything else. */
export function pointsOf(value: string | number): number | undefined {
  if (typeof value === 'number') return value >= 5 && value <= 72 ? value : undefined
  const name = value.replace(/^(小?)([1-6])(号?)$/, (_, small: string, digit: string) => {
    const han = '一二三四五六'[Number(digit) - 1]
    return small === '' ? `${han}号` : `${small}${han}`
  })
  if (Object.hasOwn(sizes, name)) return sizes[name as SizeName]
  const number = /^(\d{1,2}(?:\.5)?) ?(?:pt|磅)$/.exec(value)
  return number ? pointsOf(Number(number[1])) : undefined
}

/** The name of a size in points, else the number with its unit. */
export function sizeName(points: number): string {
  return sizeNames.find((name) => sizes[name] === points) ?? `${points}pt`
}
