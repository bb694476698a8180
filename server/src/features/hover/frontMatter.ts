/** A key of the front matter, and the template that it names. */

import { frontMatterEnd } from '../../syntax/frontMatter.js'
import type { Template } from '../../templates/template.js'
import { lineAround } from '../../text/lineAround.js'
import { keyNamed } from '../frontMatterKeys.js'
import { type Explanation, fact, verbatim } from './explanation.js'

/** The line of the front matter at `offset`; `undefined` outside it. */
export function explainFrontMatterAt(source: string, offset: number, template: Template): Explanation | undefined {
  if (offset >= frontMatterEnd(source)) return undefined
  const { start, end } = lineAround(source, offset)
  const line = source.slice(start, end)
  const pair = /^([^\s:：#]+)\s*[:：]/.exec(line)
  const key = pair && keyNamed(pair[1])
  if (!pair || !key) return undefined
  const isActive = key.name === 'template' && line.includes(template.id)
  return {
    range: { start, end: start + line.length },
    title: { zh: `文首元数据：${key.chinese}（${key.name}）`, en: `Front matter: ${key.name} (${key.chinese})` },
    facts: [
      ...fact({ zh: '作用', en: 'Meaning' }, key.description),
      ...fact({ zh: '模板', en: 'Template' }, isActive ? template.title : undefined),
      ...fact({ zh: '依据', en: 'Basis' }, isActive ? verbatim(template.basis.document) : undefined),
    ],
  }
}
