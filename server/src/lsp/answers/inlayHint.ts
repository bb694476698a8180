/** `textDocument/inlayHint`: days, years and names that the text leaves to be inferred. */

import type { InlayHint, InlayHintParams } from 'vscode-languageserver'
import { type InlayHint as Hint, inlayHints } from '../../features/inlayHints.js'
import { fromRange } from '../fromLsp.js'
import { throwIfCancelled } from '../guard.js'
import type { Analysed } from '../plans.js'
import type { Run } from '../request.js'

/** Answers `inlayHint`. */
export const inlayHint: Run<InlayHintParams, InlayHint[] | null> = async (
  { plans },
  { textDocument, range },
  token,
) => {
  const analysed = await plans.analysed(textDocument.uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const { analysis, lines, settings } = analysed
  return inlayHints(analysis, fromRange(lines, range), settings.inlayHints).map((hint) => toHint(analysed, hint))
}

function toHint({ lines, settings }: Analysed, { offset, label, tooltip, padding }: Hint): InlayHint {
  return {
    position: lines.position(offset),
    label,
    tooltip: tooltip[settings.locale],
    ...(padding === 'left' ? { paddingLeft: true } : { paddingRight: true }),
  }
}
