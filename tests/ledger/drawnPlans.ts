/** Drawn plans whose tasks are known by a number of their own, so that each can be told from all others whatever becomes of it. */

import fc from 'fast-check'

/** One task; `key` stands in its measure and stays when it is reworded, moved or renumbered. */
export interface DrawnTask {
  readonly key: number
  readonly title: string
  readonly measure: string
  readonly lead: string
}

/** The sections of a plan, each with its tasks. */
export type DrawnPlan = readonly { readonly title: string; readonly tasks: readonly DrawnTask[] }[]

const titles = [
  '加强监督检查',
  '健全工作机制',
  '建设区域医疗中心',
  '推进薪酬制度改革',
  '完善价格调整办法',
  '加强监督检查工作',
]
const measures = ['每年检查医院', '组建工作专班', '布局省级中心', '选派骨干医师', '修订价格项目']
const sections = ['构建新体系', '引领新趋势', '提升新效能', '激活新动力']
const leads = ['省卫生健康委', '省医保局', '省财政厅']

/** Plans with two to four sections and up to a dozen tasks, several of one title among them. */
export const drawnPlans: fc.Arbitrary<DrawnPlan> = fc
  .array(
    fc.array(fc.record({ title: fc.nat(5), measure: fc.nat(4), lead: fc.nat(2) }), { minLength: 1, maxLength: 4 }),
    { minLength: 2, maxLength: 4 },
  )
  .map((drawn) => {
    let key = 100
    return drawn.map((tasks, index) => ({
      title: sections[index],
      tasks: tasks.map(({ title, measure, lead }) => {
        // Steps that share hardly a digit with each other.
        key += 37
        return { key, title: titles[title], measure: `${measures[measure]}${key}家，形成长效机制`, lead: leads[lead] }
      }),
    }))
  })

/** The text of `plan`, its numbers written anew. */
export function textOf(plan: DrawnPlan): string {
  const numerals = ['一', '二', '三', '四', '五']
  const parts = plan.flatMap(({ title, tasks }, index) => [
    `（${numerals[index]}）${title}`,
    ...tasks.map(
      (task, at) => `${at + 1}. ${task.title}。${task.measure}。（牵头单位：${task.lead}；完成时限：2023年12月底前）`,
    ),
  ])
  return `${['甲省推动医院高质量发展实施方案', '为推动发展，制定本方案。', '一、重点任务', ...parts].join('\n\n')}\n`
}

/** What may become of a plan; choices that fit nothing do nothing. */
export interface Change {
  readonly kind: 'turn' | 'remove' | 'insert' | 'retitle' | 'reword' | 'move'
  readonly section: number
  readonly task: number
}

export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Change['kind']>('turn', 'remove', 'insert', 'retitle', 'reword', 'move'),
    section: fc.nat(3),
    task: fc.nat(3),
  }),
  { maxLength: 6 },
)

/** `plan` after `change`; a task that is put in has a key below 100. */
export function changed(plan: DrawnPlan, { kind, section, task }: Change, turn: number): DrawnPlan {
  const [first, ...others] = plan
  if (kind === 'turn') return [...others, first]
  return plan.map(({ title, tasks }, index) => {
    if (index !== section % plan.length) return { title, tasks }
    const at = task % Math.max(1, tasks.length)
    const rest = tasks.filter((_, other) => other !== at)
    // A section without tasks would be read as one itself.
    if (kind === 'remove') return { title, tasks: rest.length > 0 ? rest : tasks }
    if (kind === 'insert') return { title, tasks: [...tasks.slice(0, at), inserted(turn), ...tasks.slice(at)] }
    if (kind === 'move') return { title, tasks: [...rest, ...tasks.slice(at, at + 1)] }
    return { title, tasks: tasks.map((one, other) => (other === at ? reworded(one, kind) : one)) }
  })
}

function inserted(turn: number): DrawnTask {
  return {
    key: turn,
    title: ['开展义诊', '举办展览', '评选先进'][turn % 3],
    measure: `面向社区群众${turn}次`,
    lead: '省妇联',
  }
}

function reworded(task: DrawnTask, kind: 'retitle' | 'reword'): DrawnTask {
  if (kind === 'retitle') return { ...task, title: `持续${task.title}` }
  return { ...task, measure: `${task.measure}并定期通报` }
}
