/** Completion in a text with a cursor, for the tests of each source. */

import { type Analysis, analyse } from '../../../server/src/analysis/analyse.js'
import { type Completion, completions } from '../../../server/src/features/completion.js'
import { readPlan } from '../../../server/src/semantics/lower.js'
import { builtinTemplates } from '../../../server/src/templates/builtin.generated.js'
import { applyEdits } from '../../../server/src/text/range.js'
import { cursor } from '../../support/cursor.js'

/** What may differ from the plain case: an analysis of an earlier text, other plans, a typed sign. */
export interface Circumstances {
  readonly analysis?: Analysis
  readonly others?: readonly string[]
  readonly isTriggered?: boolean
}

/** The completions at `<|>` in `source`. */
export function complete(source: string, { analysis, others = [], isTriggered }: Circumstances = {}) {
  const { text, offset } = cursor(source)
  return completions({
    text,
    offset,
    analysis: analysis ?? analysisOf(text),
    templates: builtinTemplates,
    others: () => others.map((other) => readPlan(other)),
    isTriggered,
  })
}

/** The labels of the completions at `<|>`, the first ones only when `most` is given. */
export function labelsAt(source: string, most?: number, circumstances?: Circumstances): string[] {
  return complete(source, circumstances)
    .slice(0, most)
    .map(({ label }) => label)
}

/** The line of the cursor after the completion `label` is taken. */
export function taken(source: string, label: string, circumstances?: Circumstances): string {
  const { text, offset } = cursor(source)
  const found = complete(source, circumstances).find((one) => one.label === label)
  if (!found) throw new Error(`${label} is not offered`)
  const after = applyEdits(text, [{ ...found.range, newText: found.newText }])
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return after.slice(start).split(/\r?\n/)[0]
}

/** The completion `label` at `<|>`. */
export function offered(source: string, label: string): Completion | undefined {
  return complete(source).find((one) => one.label === label)
}

export function analysisOf(text: string): Analysis {
  return analyse({ text, templates: builtinTemplates })
}

/** A plan of a made-up province with two tasks in the layout of labels in brackets. */
export const labelled = [
  '云岭省推进社区食堂建设实施方案',
  '为做好社区食堂建设，根据《云岭省人民政府关于发展养老服务的意见》（云政发〔2023〕5号，以下简称《意见》）和《云岭省社区服务条例》，制定本方案。',
  '一、重点任务',
  '（一）合理布点。新建社区食堂20个。（牵头单位：省民政厅；配合单位：省财政厅、省自然资源厅；责任人：省民政厅分管副厅长；完成时限：2024年6月底前）',
  '（二）保障供餐。服务老年人3万人。（牵头单位：省民政厅；配合单位：省市场监管局、省财政厅；责任人：省民政厅分管副厅长；完成时限：2025年12月底前）',
  '云岭省人民政府办公厅\n2023年9月4日',
  '',
].join('\n\n')

/** The same tasks with roles in sentences. */
export const spoken = [
  '溪口县推进社区食堂建设实施方案',
  '一、重点任务',
  '（一）合理布点。新建社区食堂20个。（县民政局牵头，县财政局配合，2024年6月底前完成）',
  '（二）保障供餐。服务老年人3万人。（县民政局牵头，县市场监管局、县财政局配合，2025年12月底前完成）',
  '溪口县人民政府\n2023年9月4日',
  '',
].join('\n\n')

/** `plan` with a further paragraph in front of its signature, where the cursor is. */
export function within(plan: string, paragraph: string): string {
  const at = plan.lastIndexOf('\n\n', plan.length - 3)
  return `${plan.slice(0, at)}\n\n${paragraph}${plan.slice(at)}`
}
