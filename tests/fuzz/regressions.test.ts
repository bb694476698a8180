/** Texts that broke a law once, each as short as it could be made; the file's name says what was wrong. */

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { breachOf } from './hunt.js'

const folder = path.join(import.meta.dirname, 'regressions')
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))

test.each(names)('%s', (name) => {
  expect(breachOf(readFileSync(path.join(folder, name), 'utf8'))).toBeUndefined()
})
