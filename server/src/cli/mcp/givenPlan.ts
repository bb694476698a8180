/** The plan that a call is about: its text, or a file below the allowed folder. */

import { resolve } from 'node:path'
import { fill } from '../../text/localised.js'
import type { PlanFile } from '../files.js'
import { readDraft } from '../readDraft.js'
import { placeIn } from './confined.js'
import { mcpMessages as messages } from './messages.js'
import { type Argument, type Arguments, Refusal, type ToolContext } from './tool.js'

/** The arguments that name the plan. */
export const planArguments: Readonly<Record<'text' | 'path', Argument>> = {
  text: { description: messages.text },
  path: { description: messages.path },
}

/** The longest text taken, in UTF-16 code units; a plan has a thousandth of it. */
const longestText = 20_000_000

/** The plan's text and the file that it is in; throws a `Refusal` when there is none to be had. */
export async function givenPlan(
  { text, path }: Arguments,
  { io, root }: ToolContext,
): Promise<PlanFile & { readonly text: string }> {
  if ((text === undefined) === (path === undefined)) throw new Refusal(messages.textOrPath)
  if (text !== undefined) {
    if (text.length > longestText)
      throw new Refusal(fill(messages.tooLong, { length: text.length, limit: longestText }))
    return { text, absolute: resolve(io.cwd, 'text'), path: 'text' }
  }
  const asked = path ?? ''
  if (root === undefined) throw new Refusal(messages.noRoot)
  const place = placeIn(root, asked)
  if (place.kind !== 'inside') throw new Refusal(fill(messages[place.kind], { path: asked }))
  const file = { absolute: place.path, path: asked }
  const read = await readDraft(file, io)
  if ('failure' in read) throw new Refusal(read.failure.message)
  return { ...file, text: read.text }
}
