/** `fangan/explain`: why one open plan shows the findings that it shows, or none. */

import { type DocumentParams, type Explanation, method } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const explain = defineRequest<DocumentParams, Explanation | null>({
  method: method.explain,
  capability: () => undefined,
  run: answered((answers) => answers.explain),
})
