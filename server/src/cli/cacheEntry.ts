/** One result in the cache: what it depends on, and its packed form. */

import { createHash } from 'node:crypto'
import { deflateSync, inflateSync } from 'node:zlib'
import type { Checked } from './checker.js'
import type { FileReader } from './io.js'

/** Where an earlier result lies in the cache, and for what it holds. */
export interface Recall {
  readonly key: string
  readonly offset: number
  readonly length: number
}

/** Names the text in `bytes` together with all else that the result depends on. */
export function keyOf(bytes: Uint8Array, dependencies: readonly unknown[]): string {
  return createHash('sha256').update(bytes).update(JSON.stringify(dependencies)).digest('base64')
}

/** Packed to about a tenth; the packed form ends with a checksum, so that damage is noticed. */
export function pack(key: string, checked: Checked): Uint8Array {
  return deflateSync(JSON.stringify({ key, checked }), { level: 1 })
}

/** A short name for `value`, which is plain data. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64')
}

/** The earlier result; `undefined` when it cannot be read any more. */
export function recall({ key, offset, length }: Recall, file: string, reader: FileReader): Checked | undefined {
  const bytes = reader.readRange(file, offset, length)
  if (!bytes) return undefined
  try {
    const entry = JSON.parse(inflateSync(bytes).toString())
    // Another process may have replaced the file meanwhile, so that another entry lies here.
    return entry.key === key ? entry.checked : undefined
  } catch {
    // Damaged: the file is checked anew.
    return undefined
  }
}
