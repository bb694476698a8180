/** `fangan/exportWord`, `fangan/issuerMark`: the plan as a Word document in its layout. */

import type { DocumentParams, ExportWordParams, WordFile } from '../../protocol.js'
import { toBase64 } from '../base64.js'
import { throwIfCancelled } from '../guard.js'
import type { Run } from '../request.js'
import { fileNameOf } from '../uri.js'

/** Answers `exportWord`. */
export const exportWord: Run<ExportWordParams, WordFile | null> = async (
  { plans },
  { uri, layout: text, issuerMark },
  token,
) => {
  const analysed = await plans.analysed(uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const { locale } = analysed.settings
  const [{ layoutNamed, proofOf }, { wordBytes }] = await Promise.all([
    import('../wordLayout.js'),
    import('../../exporters/word/document.js'),
  ])
  const layout = layoutNamed(text)
  if ('problem' in layout) return { base64: '', report: [], problem: layout.problem[locale] }
  const mark = issuerMark === undefined ? {} : { issuerMark }
  const bytes = await wordBytes({ plan: analysed.analysis.plan, layout, ...mark })
  const document = fileNameOf(uri).replace(/(?:\.fangan)?(?:\.[^.]{1,8})?$/, '.docx')
  return { base64: toBase64(bytes), report: proofOf(bytes, document, layout, locale) }
}

/** Answers `issuerMark`. */
export const issuerMark: Run<DocumentParams, string | null> = async ({ plans }, { uri }, token) => {
  const analysed = await plans.analysed(uri, token)
  throwIfCancelled(token)
  if (!analysed) return null
  const { issuer } = analysed.analysis.plan.metadata
  // GB/T 9704-2012, 7.2.4: the name of the issuer with 文件 behind it.
  return issuer === undefined ? '' : `${issuer}文件`
}
