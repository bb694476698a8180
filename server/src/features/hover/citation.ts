/** A cited document: title, number, where it is defined, conflicting numbers, and the file that it is. */

import { plainNumber, plainTitle } from '../../rules/references/titles.js'
import type { Plan } from '../../semantics/model.js'
import { counted } from '../../text/counted.js'
import { excerpt } from '../../text/excerpt.js'
import type { TextRange } from '../../text/range.js'
import { unbroken } from '../../text/unbroken.js'
import type { CitationEntity } from '../entities.js'
import { type Explanation, fact, listed, verbatim } from './explanation.js'

/** What is known of the cited document; `files` are the names of the workspace's files that it is. */
export function explainCitation(
  plan: Plan,
  entity: CitationEntity,
  range: TextRange,
  files: readonly string[],
): Explanation {
  const title = plainTitle(entity.name)
  const cited = plan.citations.filter((one) => plainTitle(one.title) === title)
  const numbers = new Map(cited.flatMap(({ number }) => (number ? [[plainNumber(number) ?? number, number]] : [])))
  const abbreviation = plan.abbreviations.find(({ full }) => plainTitle(full.replace(/^《|》$/g, '')) === title)
  const places = cited.filter((one) => one.number !== undefined && numbers.size > 1)
  const { length } = entity.occurrences
  return {
    range,
    title: verbatim(`《${unbroken(entity.name)}》`),
    facts: [
      ...fact({ zh: '发文字号', en: 'Number' }, entity.number ?? [...numbers.values()][0]),
      ...fact({ zh: '说明', en: 'Note' }, entity.self ? { zh: '就是本文件', en: 'this document itself' } : undefined),
      ...fact({ zh: '简称', en: 'Short form' }, abbreviation?.short),
      ...listed(
        { zh: '发文字号前后不一', en: 'Conflicting numbers' },
        places.map((one) => verbatim(`${one.number} · ${excerpt(plan.source, around(one), 40)}`)),
        4,
      ),
      ...fact({ zh: '本文引用', en: 'Cited here' }, { zh: `${length} 次`, en: counted(length, 'time').en }),
      ...fact({ zh: '工作区文件', en: 'File in the workspace' }, files.join('、')),
    ],
  }
}

function around({ start, end }: TextRange): TextRange {
  return { start: Math.max(0, start - 10), end: end + 10 }
}
