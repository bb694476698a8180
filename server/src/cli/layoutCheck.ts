/** `fangan layout check`: measures Word documents and holds them against a layout. */

import { proofsJson } from '../layout/proofJson.js'
import { proofText } from '../layout/proofText.js'
import { type Proof, prove } from '../layout/prove.js'
import type { Locale } from '../text/localised.js'
import { exitCode } from './exitCode.js'
import type { Io } from './io.js'
import type { LayoutCheckOptions } from './layoutArgs.js'
import { measureFile, readLayout } from './layoutFiles.js'

/** Checks the documents at `paths`; resolves to the exit code: 1 when one of them deviates. */
export async function checkLayout(
  paths: readonly string[],
  options: LayoutCheckOptions,
  io: Io,
  locale: Locale,
): Promise<number> {
  const layout = readLayout(options.layout, io, locale)
  if (!layout) return exitCode.failure
  const installed = await io.fonts?.()
  const proofs: Proof[] = []
  let isAllRead = true
  for (const path of paths) {
    const file = measureFile(path, io, locale)
    if (!file) isAllRead = false
    else proofs.push(prove(file.measured, { document: file.path, layout, ...(installed ? { installed } : {}) }))
  }
  if (options.format === 'json') {
    if (proofs.length > 0) io.write(proofsJson(proofs))
  } else io.write(proofs.map((proof) => proofText(proof, locale)).join('\n'))
  if (!isAllRead) return exitCode.failure
  return proofs.some(({ deviations }) => deviations > 0) ? exitCode.findings : exitCode.ok
}
