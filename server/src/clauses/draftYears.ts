/** The years of a plan that is begun, and the blanks for years that they fill. */

/** The first and the last year. */
export interface PlanYears {
  readonly from: number
  readonly to: number
}

/**
 * The years in the title, else from the year of the document's ISO date to the end of the five-year plan that then runs;
 * `undefined` when neither is known.
 */
export function planYears(title: string, date: string | undefined): PlanYears | undefined {
  const span = /(20\d\d)年?[—–－~～-]{1,2}(20\d\d)年/.exec(title)
  if (span) return { from: Number(span[1]), to: Number(span[2]) }
  const single = /(20\d\d)年/.exec(title)
  if (single) return { from: Number(single[1]), to: Number(single[1]) }
  if (date === undefined) return undefined
  const from = Number(date.slice(0, 4))
  return { from, to: Math.ceil((from + 1) / 5) * 5 }
}

/**
 * `line` with `20XX年` as the plan's last year, months left blank; first steps and several stages share the years out,
 * so that the first does not end with the plan.
 */
export function withYears(line: string, years: PlanYears | undefined): string {
  if (!years) return line
  const stages = line.includes('第一阶段') ? line.split('20XX年').length - 1 : 1
  let stage = 0
  return line.replaceAll('20XX年', () => {
    const year = stages > 1 ? yearAt(years, stage++ / (stages - 1)) : yearAt(years, shareOf(line))
    return `${year}年`
  })
}

const firstStep = /启动|部署阶段|首轮|制定落实方案/
const middleStep = /推进阶段|攻坚阶段|中期评估/

/** How far into the plan's time a step stands: 0 its first year, 1 its last. */
function shareOf(line: string): number {
  if (firstStep.test(line)) return 0
  return middleStep.test(line) ? 0.5 : 1
}

function yearAt({ from, to }: PlanYears, share: number): number {
  return from + Math.round((to - from) * share)
}
