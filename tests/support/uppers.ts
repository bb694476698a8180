/** The documents of the level above that the rules' pages show, for the texts whose front matter names them. */

import type { Uppers } from '../../server/src/align/alignment.js'
import { fingerprintOf, passagesOf } from '../../server/src/align/passage.js'
import { pinFileName, printPins } from '../../server/src/align/pinFile.js'
import { pages } from '../../server/src/rules/pages.generated.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import type { Plan } from '../../server/src/semantics/model.js'
import { frontMatterOf, upperFilesIn } from '../../server/src/syntax/frontMatter.js'

/** The documents that the pages show, by the name that stands behind their fence. */
const shown = new Map(
  Object.values(pages).flatMap((page) =>
    [...page.matchAll(/^```text 上位文件：(\S+)\n([\s\S]*?)^```$/gm)].map(([, name, text]): [string, Plan] => [
      name,
      readPlan(text),
    ]),
  ),
)

/** The files beside a draft at `path` with that text: the documents that its front matter names, and its pins. */
export function filesBeside(path: string, text: string): Readonly<Record<string, string>> {
  const { documents = [], pins = [] } = uppersOf(text) ?? {}
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return {
    ...Object.fromEntries(documents.map(({ document, plan }) => [folder + document, plan.source])),
    ...(pins.length > 0 ? { [pinFileName(path)]: printPins(pins) } : {}),
  }
}

/** What `text` is aligned with in the tests; `undefined` for the many that name nothing. */
export function uppersOf(text: string): Uppers | undefined {
  const names = upperFilesIn(frontMatterOf(text)?.upper)
  if (names.length === 0) return undefined
  const documents = names.flatMap((document) => {
    const plan = shown.get(document)
    return plan ? [{ document, plan }] : []
  })
  const message = { zh: '没有这个文件。', en: 'there is no such file.' }
  const problems = names.filter((name) => !shown.has(name)).map((name) => ({ name, message }))
  return { documents, problems, pins: documents.flatMap(pinned) }
}

/** Of a document whose name says 修订 the first task is pinned as it was before it was changed. */
function pinned({ document, plan }: Uppers['documents'][number]): Uppers['pins'] {
  if (!document.includes('修订')) return []
  const [first] = passagesOf(plan).asked
  const passage = { id: first.id, title: first.title }
  const fingerprint = fingerprintOf({ ...first, text: '' })
  return [{ document, upper: passage, draft: passage, decision: 'match', fingerprint }]
}
