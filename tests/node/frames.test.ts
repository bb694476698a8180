/** The bytes of a client cut into messages, whole or in pieces, with garbage between them. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Frames } from '../../server/src/node/frames.js'

const frame = (body: string, header = `Content-Length: ${Buffer.byteLength(body)}`) => `${header}\r\n\r\n${body}`

/** The bodies and what was told of garbage, with `bytes` coming in chunks of `size`. */
function read(bytes: Buffer, size = bytes.length): { bodies: string[]; garbage: string[] } {
  const garbage: string[] = []
  const frames = new Frames((text) => garbage.push(text))
  const bodies: string[] = []
  for (let at = 0; at < bytes.length; at += size) {
    bodies.push(...frames.take(bytes.subarray(at, at + size)).map((body) => body.toString()))
  }
  return { bodies, garbage }
}

test('messages come out as they went in, however they are cut', () => {
  const messages = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(messages, fc.integer({ min: 1, max: 40 }), (bodies, size) => {
      expect(read(Buffer.from(bodies.map((body) => frame(body)).join('')), size)).toEqual({ bodies, garbage: [] })
    }),
  )
})

test('other headers, in any case and order, are passed over', () => {
  const type = 'Content-Type: application/vscode-jsonrpc; charset=utf-8'
  for (const header of [`content-length: 2\r\n${type}`, `${type}\r\nCONTENT-LENGTH:2`]) {
    expect(read(Buffer.from(frame('{}', header)))).toEqual({ bodies: ['{}'], garbage: [] })
  }
})

describe('the message after it is read, whole or byte by byte, behind', () => {
  test.each([
    ['a header without length', 'garbage garbage\r\n\r\n'],
    ['a negative length', 'Content-Length: -5\r\n\r\n'],
    ['a length that is no number', 'Content-Length: abc\r\n\r\n{}'],
    ['a length beyond all measure', 'Content-Length: 99999999999\r\n\r\n'],
    ['bytes that are no text', '\u0000\u0001\u00ff\u00fe\r\n\r\n'],
    ['a long stretch without any header', 'x'.repeat(10_000)],
    ['a length of nothing', 'Content-Length: 0\r\n\r\n'],
    ['empty lines', '\r\n\r\n\r\n\r\n'],
  ])('%s', (_, garbage) => {
    const bytes = Buffer.from(garbage + frame('{"a":"方案"}'), 'utf8')
    for (const size of [bytes.length, 7, 1]) expect(read(bytes, size).bodies).toEqual(['{"a":"方案"}'])
  })

  test('a body that is longer than it says', () => {
    const { bodies } = read(Buffer.from(`${frame('{"jsonrpc":"2.0"}', 'Content-Length: 3')}${frame('{}')}`))
    expect(bodies).toEqual(['{"j', '{}'])
  })
})

test('what was passed over is told, in few words', () => {
  const { garbage } = read(Buffer.from(`${'x'.repeat(5_000)}\r\n\r\n${frame('{}')}`))
  expect(garbage).toHaveLength(1)
  expect(garbage[0].length).toBeLessThan(100)
})

test('a message in many pieces costs what its length costs', () => {
  const body = 'x'.repeat(3_000_000)
  expect(read(Buffer.from(frame(body)), 1_000).bodies).toEqual([body])
})
