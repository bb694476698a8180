/**
 * The cache of results: one file that holds a header, packed results, and an index at its end. Of an old cache only the
 * index is read, and a new one is written as results come, so that memory does not grow with them.
 */

import { fill, type Localised } from '../text/localised.js'
import type { Recall } from './cacheEntry.js'
import type { Io, NewFile } from './io.js'
import { messages } from './messages.js'

/** The file that `--cache` means without a name. */
export const defaultCacheFile = '.fangan-cache'

const HEADER = 'fangan-cache 1\n'
/** Length of the last line, which says where the index begins and how long it is. */
const TRAILER_BYTES = 40

/** An earlier cache, for reading, and the one that replaces it. */
export class Cache {
  private readonly entries = new Map<string, Recall>()
  private draft: NewFile | undefined
  private end = 0

  /** `file` is absolute, `shown` is how the user calls it; `say` hears of what keeps the cache from being used. */
  constructor(
    readonly file: string,
    private readonly shown: string,
    private readonly io: Io,
    private readonly earlier: ReadonlyMap<string, Recall>,
    private readonly say: (note: Localised) => void,
  ) {
    this.guarded(() => {
      this.draft = io.newFile(file)
      this.append(new TextEncoder().encode(HEADER))
    })
  }

  /** The place of an earlier result for the file that reports call `path`. */
  of(path: string): Recall | undefined {
    return this.earlier.get(path)
  }

  /** Keeps a new result. */
  add(path: string, key: string, bytes: Uint8Array): void {
    this.guarded(() => {
      this.entries.set(path, { key, offset: this.end, length: bytes.length })
      this.append(bytes)
    })
  }

  /** Keeps the earlier result of `path`. */
  keep(path: string): void {
    const entry = this.earlier.get(path)
    const bytes = entry && this.io.readRange(this.file, entry.offset, entry.length)
    // Another process may have replaced the file: the packed key tells when the entry is asked for.
    if (bytes) this.add(path, entry.key, bytes)
  }

  /** Keeps the results of files that this run was not about and that are still there, and puts the new cache in place. */
  finish(isThere: (path: string) => boolean): void {
    for (const path of this.earlier.keys()) if (!this.entries.has(path) && isThere(path)) this.keep(path)
    this.guarded(() => {
      const index = new TextEncoder().encode(JSON.stringify([...this.entries]))
      const start = this.end
      this.append(index)
      const trailer = `\n${start.toString().padStart(19)} ${index.length.toString().padStart(18)}\n`
      this.append(new TextEncoder().encode(trailer))
      this.draft?.commit()
      this.draft = undefined
    })
  }

  private append(bytes: Uint8Array): void {
    this.draft?.write(bytes)
    this.end += bytes.length
  }

  /** A full disk or a folder without permission costs the cache, not the results. */
  private guarded(work: () => void): void {
    try {
      work()
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      this.say(fill(messages.run.cache.notWritten, { path: this.shown, reason: code ?? message }))
      this.draft?.discard()
      this.draft = undefined
    }
  }
}

/** Opens the cache in `file`; `undefined` when it must not be used, since the file is something else. */
export function openCache(file: string, shown: string, io: Io, say: (note: Localised) => void): Cache | undefined {
  const size = io.sizeOf(file)
  const header = size > 0 ? textAt(io, file, 0, HEADER.length) : HEADER
  if (header !== HEADER) {
    say(fill(messages.run.cache.foreign, { path: shown }))
    return undefined
  }
  const earlier = size > 0 ? indexOf(io, file, size) : new Map<string, Recall>()
  if (!earlier) say(fill(messages.run.cache.corrupt, { path: shown }))
  return new Cache(file, shown, io, earlier ?? new Map(), say)
}

function indexOf(io: Io, file: string, size: number): Map<string, Recall> | undefined {
  const trailer = /^\n *(\d+) +(\d+)\n$/.exec(textAt(io, file, size - TRAILER_BYTES, TRAILER_BYTES) ?? '')
  if (!trailer) return undefined
  const [start, length] = [Number(trailer[1]), Number(trailer[2])]
  if (start + length + TRAILER_BYTES !== size) return undefined
  try {
    const entries: unknown = JSON.parse(textAt(io, file, start, length) ?? '')
    if (!Array.isArray(entries) || !entries.every((entry) => isEntry(entry, start))) return undefined
    return new Map(entries)
  } catch {
    return undefined
  }
}

function isEntry(entry: unknown, end: number): entry is [string, Recall] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string' || typeof entry[1] !== 'object') return false
  const { key, offset, length } = entry[1] ?? {}
  return typeof key === 'string' && Number.isInteger(offset) && Number.isInteger(length) && offset + length <= end
}

function textAt(io: Io, file: string, offset: number, length: number): string | undefined {
  const bytes = offset >= 0 ? io.readRange(file, offset, length) : undefined
  return bytes && new TextDecoder().decode(bytes)
}
