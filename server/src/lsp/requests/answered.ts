/** The work of most requests, and the features behind it, is loaded with the first of them: findings come sooner. */

import type { Run } from '../request.js'

/** The work that `pick` names among the answers. */
export function answered<Params, Result>(pick: (answers: Answers) => Run<Params, Result>): Run<Params, Result> {
  return async (server, params, token) => pick(await import('../answers/index.js'))(server, params, token)
}

type Answers = typeof import('../answers/index.js')
