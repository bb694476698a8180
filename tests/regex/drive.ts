/** Brings every part of the product to compile its regular expressions: all modules are loaded, and what compiles later is called. */

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { shippedFiles } from './sources.js'

const root = path.resolve(import.meta.dirname, '../..')

/** Entry points would start a server or need VS Code; none of them may compile an expression, which a test checks. */
export function isEntryPoint(file: string): boolean {
  return /^client\/|^server\/src\/(?:node|browser)\//.test(file)
}

/** Loads every module, then reads templates and analyses and renumbers drafts. */
export async function compileEverything(): Promise<void> {
  for (const file of shippedFiles()) if (!isEntryPoint(file)) await import(path.join(root, file))
  const { loadTemplate } = await import('../../server/src/templates/load.js')
  const data = path.join(root, 'server/src/templates/data')
  for (const file of readdirSync(data)) loadTemplate(readFileSync(path.join(data, file), 'utf8'), { taken: [] })
  const { analyse } = await import('../../server/src/analysis/analyse.js')
  const { builtinTemplates } = await import('../../server/src/templates/builtin.generated.js')
  const { renumber } = await import('../../server/src/features/renumber.js')
  const examples = path.join(root, 'examples')
  const texts = readdirSync(examples)
    .filter((file) => /\.(?:txt|md)$/.test(file))
    .map((file) => readFileSync(path.join(examples, file), 'utf8'))
  for (const text of [...texts, withAnnexes]) {
    const { plan } = analyse({ text, templates: builtinTemplates })
    renumber({ plan })
  }
}

/** Annexes out of order, so that renumbering looks for the places that name them. */
const withAnnexes = `某市工作实施方案

一、工作任务
（一）建设中心。任务分工见附件1，进度见附件3。
附件：1.任务分工表
      3.进度表

附件1
任务分工表
附件3
进度表
`
