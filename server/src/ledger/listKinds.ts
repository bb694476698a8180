/** The lists that a plan is to annex: of its key tasks (重点任务清单) and of its supporting measures (配套措施清单). */
export const listKinds = ['tasks', 'measures'] as const
export type ListKind = (typeof listKinds)[number]
