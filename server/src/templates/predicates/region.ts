/** Whether a sentence names the region that the plan is made for. */

import type { Plan } from '../../semantics/model.js'

const regionWords = /全(?:省|市|县|区|州|旗|盟|域|XX)|[本我](?:省|市|县|区|州|旗|盟|XX)|省域(?!内)|以省为单位|全自治区/

/** A test for sentences that name the region of `plan`, by name or as 全省, 我市 and the like. */
export function regionFinder(plan: Plan): (sentence: string) => boolean {
  const region = plan.metadata.region
  const short = region === undefined ? undefined : shortRegion(region)
  return (sentence) => regionWords.test(sentence) || (short !== undefined && sentence.includes(short))
}

/** A region's name without its kind: 江西省 → 江西, 宁夏回族自治区 → 宁夏. */
export function shortRegion(region: string): string {
  const short = region.replace(/(?:壮族|回族|维吾尔)?自治区$|[省市]$/, '')
  return short.length >= 2 ? short : region
}
