import { type AnnexListAnswer, type AnnexListParams, method } from '../../protocol.js'
import { defineRequest } from '../request.js'
import { answered } from './answered.js'

export const annexList = defineRequest<AnnexListParams, AnnexListAnswer | null>({
  method: method.annexList,
  capability: () => undefined,
  run: answered((answers) => answers.annexList),
})
