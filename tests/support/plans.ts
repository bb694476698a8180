/** The smallest plans that the rule tests vary. */

/** A plan of 云岭省 with one numbered task for each of `tasks`, dated 2021-09-10 unless told otherwise. */
export function planOf(tasks: readonly string[], parts: { title?: string; goal?: string; date?: string } = {}): string {
  const items = tasks.map((task, index) => `（${'一二三四五六七八九'[index]}）${task}`)
  return [
    parts.title ?? '云岭省推动公立医院高质量发展实施方案',
    '为推动公立医院高质量发展，制定本方案。',
    '一、总体目标',
    parts.goal ?? '建立优质高效的服务体系，提高群众满意度。',
    '二、重点任务',
    ...items,
    `云岭省人民政府办公厅\n${parts.date ?? '2021年9月10日'}`,
    '',
  ].join('\n\n')
}
