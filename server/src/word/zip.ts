/** Opens the archive that a Word file is, and unpacks the parts that are asked for, within limits. */

import { Inflate } from 'fflate'
import { largestFile, largestPart, largestTotal, mostEntries } from './limits.js'
import { Refused, refuse } from './refusal.js'

/** An archive; names are those of its entries, without a slash at the start. */
export interface Archive {
  readonly names: readonly string[]
  /** The bytes of an entry; `undefined` when there is none. Throws `Refused` for a damaged or too large one. */
  read(name: string): Uint8Array | undefined
}

/** What the directory of an archive says of an entry; sizes and offset in bytes. */
interface Entry {
  readonly method: number
  readonly isEncrypted: boolean
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** Lists the entries of `bytes`. Throws `Refused` for what is no archive, and for a hostile one. */
export function openArchive(bytes: Uint8Array): Archive {
  if (bytes.length > largestFile) refuse('tooLarge', String(Math.round(bytes.length / 1e6)))
  const begins = (...signature: number[]): boolean => signature.every((byte, at) => bytes[at] === byte)
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) refuse('oldWord')
  if (!begins(0x50, 0x4b, 0x03, 0x04)) refuse('notWord')
  const entries = directoryOf(bytes)
  let total = 0
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name)
      if (!entry) return undefined
      const content = unpack(bytes, name, entry)
      total += content.length
      if (total > largestTotal) refuse('unpacksTooLarge', name)
      return content
    },
  }
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
/** Bytes of the end record without its comment, and the most that a comment can add. */
const END_BYTES = 22
const COMMENT_BYTES = 0xffff
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30

/** The entries by name, from the directory at the end of the archive (APPNOTE.TXT of PKWARE, 4.3.12 and 4.3.16). */
function directoryOf(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  const count = view.getUint16(end + 10, true)
  if (count > mostEntries) refuse('tooManyEntries', String(count))
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let read = 0; read < count; read++) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) refuse('truncated', 'zip')
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength))
    if (isUnsafe(name)) refuse('unsafeName', name.slice(0, 80))
    if (entries.has(name)) refuse('twice', name.slice(0, 80))
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += ENTRY_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function endRecord(view: DataView): number {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= 0 && at >= last - COMMENT_BYTES; at--)
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  return refuse('truncated', 'zip')
}

function unpack(bytes: Uint8Array, name: string, { method, isEncrypted, packed, size, offset }: Entry): Uint8Array {
  if (isEncrypted) refuse('encrypted')
  if (size > largestPart || packed > largestPart) refuse('unpacksTooLarge', name)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + LOCAL_BYTES > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) refuse('truncated', name)
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const content = bytes.subarray(start, start + packed)
  if (content.length !== packed) refuse('truncated', name)
  if (method === 0 && packed === size) return content
  if (method !== 8) refuse('truncated', name)
  return inflated(content, name, size)
}

/** Bytes handed to the decompressor at a time, so that a bomb shows itself after a thousand times as many at most. */
const STEP = 16_384

/** Stops at the first byte beyond the stated size. */
function inflated(packed: Uint8Array, name: string, size: number): Uint8Array {
  const content = new Uint8Array(size)
  let filled = 0
  const decompressor = new Inflate((chunk) => {
    if (filled + chunk.length > size) refuse('unpacksTooLarge', name)
    content.set(chunk, filled)
    filled += chunk.length
  })
  try {
    for (let at = 0; at < packed.length; at += STEP)
      decompressor.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
  } catch (error) {
    // The library says by an error that the bytes are no compressed data.
    if (error instanceof Refused) throw error
    refuse('truncated', name)
  }
  if (filled !== size) refuse('truncated', name)
  return content
}

/** True for a name that leads out of the archive, to a drive or to the root. */
function isUnsafe(name: string): boolean {
  return /^[\\/]|^[A-Za-z]:|(?:^|[\\/])\.\.(?:[\\/]|$)|\0/.test(name)
}
