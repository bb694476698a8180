/** A signed plan with an annex note and annexes. */

/** `note` is the annex note (empty for none), `annexes` what follows the date. */
export function annexed(note: string, annexes: string, body = '坚持公益性，逐项抓好落实。'): string {
  const signature = '云岭省人民政府办公厅\n2021年9月10日'
  return `${['云岭省推动公立医院高质量发展实施意见', '一、总体要求', body, note, signature, annexes].filter((part) => part !== '').join('\n\n')}\n`
}
