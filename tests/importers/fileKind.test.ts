import { expect, test } from 'vitest'
import { fileKindOf } from '../../server/src/importers/fileKind.js'

const archive = 'PK\x03\x04…'
const compound = '\xd0\xcf\x11\xe0…'

test.each([
  ['方案.docx', archive, 'word'],
  ['方案.txt', archive, 'word'],
  ['方案.docx', '方案', 'word'],
  ['方案.ofd', archive, 'ofd'],
  ['方案.doc', compound, 'old'],
  ['方案.docx', '', 'word'],
  // Office systems save pages under the name of Word.
  ['方案.doc', '<html>', 'page'],
  ['方案.doc', '{\\rtf1', 'rtf'],
  ['方案.html', 'MIME-Version: 1.0', 'mht'],
  ['方案.mht', 'From:', 'mht'],
  ['方案.txt', '某县实施方案', 'page'],
])('%s that begins with %j is %s', (name, beginning, kind) => {
  expect(
    fileKindOf(
      Uint8Array.from(beginning, (sign) => sign.charCodeAt(0) & 0xff),
      name,
    ),
  ).toBe(kind)
})
