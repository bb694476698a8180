/** Runs the command line on a machine in memory. */

import { main } from '../../server/src/cli/run.js'
import { type Files, type MemoryOptions, memoryIo } from './memoryIo.js'

/** What a run did: exit code, what it wrote, and the files afterwards. */
export async function runIn(files: Files, argv: readonly string[], more: MemoryOptions = {}) {
  const machine = memoryIo(files, more)
  const code = await main(argv, machine.io)
  return { code, ...machine.output, files: machine.files }
}

/** A plan with findings of every severity, its tasks in the words of `subject`. */
export function draft(subject: string): string {
  return `甲省推进${subject}实施方案

各市人民政府：

为做好${subject}，制定本实施方案。

一、重点任务

（一）完善${subject}机制。尽快完成。（省XX局牵头，省财政厅配合）

（二）推动${subject}落地。各地加快建设。

（四）健全${subject}台账，实行清单管理。（省卫生健康委负责，2020年底前完成）

甲省人民政府
2021年9月10日
`
}
