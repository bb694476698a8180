/** Reads the names of a font out of its file (OpenType 1.9, tables `ttcf` and `name`). */

/** So many bytes from `offset` on, or fewer where the file ends. */
export type ReadAt = (offset: number, length: number) => Uint8Array

/** Fonts of a collection that are looked at. */
const mostFonts = 64
/** Tables of a font. */
const mostTables = 128
/** Bytes of a table of names. */
const largestNames = 256_000
/** Names in it. */
const mostNames = 2000
/** Names of the family, of the whole font, and of the family as typographers group it. */
const wanted: ReadonlySet<number> = new Set([1, 4, 16])

/** The names of the fonts in a file; none for what is no font. */
export function fontNames(read: ReadAt): string[] {
  const head = viewOf(read(0, 12))
  if (head.byteLength < 12) return []
  if (tagAt(head, 0) !== 'ttcf') return namesOf(read, 0)
  const count = Math.min(mostFonts, head.getUint32(8))
  const offsets = viewOf(read(12, count * 4))
  const names: string[] = []
  for (let font = 0; font < count && font * 4 + 4 <= offsets.byteLength; font++)
    names.push(...namesOf(read, offsets.getUint32(font * 4)))
  return [...new Set(names)]
}

function namesOf(read: ReadAt, start: number): string[] {
  const head = viewOf(read(start, 12))
  if (head.byteLength < 12) return []
  const version = head.getUint32(0)
  // TrueType, OpenType with PostScript outlines, and TrueType of the Mac.
  if (version !== 0x00010000 && version !== 0x4f54544f && version !== 0x74727565) return []
  const count = Math.min(mostTables, head.getUint16(4))
  const tables = viewOf(read(start + 12, count * 16))
  for (let at = 0; at + 16 <= tables.byteLength; at += 16) {
    if (tagAt(tables, at) !== 'name') continue
    const length = Math.min(largestNames, tables.getUint32(at + 12))
    return namesIn(viewOf(read(tables.getUint32(at + 8), length)))
  }
  return []
}

function namesIn(table: DataView): string[] {
  if (table.byteLength < 6) return []
  const count = Math.min(mostNames, table.getUint16(2))
  const strings = table.getUint16(4)
  const names = new Set<string>()
  for (let at = 6; at + 12 <= table.byteLength && at < 6 + count * 12; at += 12) {
    const platform = table.getUint16(at)
    const encoding = table.getUint16(at + 2)
    const length = table.getUint16(at + 8)
    const offset = strings + table.getUint16(at + 10)
    if (!wanted.has(table.getUint16(at + 6)) || offset + length > table.byteLength) continue
    const bytes = new Uint8Array(table.buffer, table.byteOffset + offset, length)
    const name = decoded(bytes, platform, encoding)?.replace(/\0/g, '').trim()
    if (name) names.add(name)
  }
  return [...names]
}

/** Windows and Unicode write UTF-16; old Chinese fonts GBK in two bytes; names of the Mac say the same again. */
function decoded(bytes: Uint8Array, platform: number, encoding: number): string | undefined {
  if (platform === 0 || (platform === 3 && (encoding === 0 || encoding === 1 || encoding === 10)))
    return new TextDecoder('utf-16be').decode(bytes)
  if (platform === 3 && encoding === 3) return new TextDecoder('gbk').decode(bytes.filter((byte) => byte !== 0))
  if (platform === 1 && encoding === 0 && bytes.every((byte) => byte < 0x80)) return new TextDecoder().decode(bytes)
  return platform === 1 && encoding === 25 ? new TextDecoder('gbk').decode(bytes) : undefined
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)))
}
