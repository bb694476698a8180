/** Numbers in Chinese numerals as official documents count with them. */

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const UNITS = [
  [1000, '千'],
  [100, '百'],
  [10, '十'],
  [1, ''],
] as const

/** `value` (1–9999) in Chinese numerals: 十三, 二十, 一百零五, 一百一十. */
export function hanNumber(value: number): string {
  let text = ''
  let hasGap = false
  for (const [unit, name] of UNITS) {
    const digit = Math.floor(value / unit) % 10
    if (digit > 0) text += `${hasGap ? '零' : ''}${DIGITS[digit]}${name}`
    hasGap = digit === 0 && text !== ''
  }
  return text.replace(/^一十/, '十')
}
