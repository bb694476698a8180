/** What is shipped reaches no network: no bundle holds a network module or a call that opens a connection. */

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadedBy } from '../support/loadedBy.mjs'

const dist = path.resolve(import.meta.dirname, '../../dist')
const bundles = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.m?js$/.test(file) && !file.startsWith('dev'),
)

/** Imports of Node's network modules, and the browser's own ways to a server. */
const network = [
  /(?:require|import)\(\s*["'](?:node:)?(?:net|http|https|http2|tls|dgram|dns)["']\s*\)/,
  /\bfrom\s*["'](?:node:)?(?:net|http|https|http2|tls|dgram|dns)["']/,
  /\b(?:fetch|importScripts)\(|\bnew (?:WebSocket|XMLHttpRequest|EventSource)\b|\bsendBeacon\b/,
]

test('the bundles of extension, server and command line are there, for Node and for the browser', () => {
  const wanted = [
    ...['extension.js', 'browser/extension.js', 'browser/server.js'],
    ...['server.js', 'server/main.mjs', 'cli.js', 'cli/main.mjs'],
  ]
  expect(bundles.map((file) => file.replaceAll('\\', '/'))).toEqual(expect.arrayContaining(wanted))
})

test.each(bundles)('%s reaches no network', (file) => {
  const text = readFileSync(path.join(dist, file), 'utf8')
  expect(network.map((pattern) => pattern.exec(text)?.[0]).filter(Boolean)).toEqual([])
})

/** Words that stand in what reads and writes Word files, and nowhere else. */
const ofWord = /wordprocessingml|vbaProject/

test.each(['server/main.mjs', 'cli/main.mjs'])('%s loads nothing of Word at its start', (entry) => {
  const start = loadedBy(path.join(dist, entry)).filter((file) => ofWord.test(readFileSync(file, 'utf8')))
  expect(start).toEqual([])
  const parts = bundles.filter((file) => file.startsWith(`${path.dirname(entry)}${path.sep}`))
  expect(parts.some((file) => ofWord.test(readFileSync(path.join(dist, file), 'utf8')))).toBe(true)
})
