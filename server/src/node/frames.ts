/** Cuts the bytes of a client into messages, and finds its way again where they are no messages. */

/** A length beyond this, in bytes, is a mistake: no string of Node holds so much. */
const longestBody = 256 * 1024 * 1024

/** A header longer than this, in bytes, is none. */
const longestHeader = 4096

const headerEnd = '\r\n\r\n'

/** The bytes of one connection, in the order in which they come. */
export class Frames {
  private head: Buffer = Buffer.alloc(0)
  private body: Buffer[] = []
  private missing = 0

  /** `onGarbage` hears of bytes that were passed over, as text for a log. */
  constructor(private readonly onGarbage: (text: string) => void) {}

  /** The bodies that are complete with `chunk`. */
  take(chunk: Buffer): Buffer[] {
    const bodies: Buffer[] = []
    let rest = chunk
    while (rest.length > 0) {
      if (this.missing > 0) rest = this.takeBody(rest, bodies)
      else rest = this.takeHeader(rest)
    }
    return bodies
  }

  private takeBody(rest: Buffer, bodies: Buffer[]): Buffer {
    const part = rest.subarray(0, this.missing)
    this.body.push(part)
    this.missing -= part.length
    if (this.missing === 0) {
      bodies.push(this.body.length === 1 ? part : Buffer.concat(this.body))
      this.body = []
    }
    return rest.subarray(part.length)
  }

  private takeHeader(rest: Buffer): Buffer {
    const head = this.head.length === 0 ? rest : Buffer.concat([this.head, rest])
    const end = head.indexOf(headerEnd)
    this.head = head.subarray(0, 0)
    if (end < 0) {
      // Of bytes without any header only the end can become one.
      this.head = head.subarray(-longestHeader)
      if (head.length > longestHeader) this.report(head.subarray(0, -longestHeader))
      return rest.subarray(rest.length)
    }
    const length = lengthIn(head.toString('latin1', Math.max(0, end - longestHeader), end))
    if (length !== undefined) this.missing = length
    else this.report(head.subarray(0, end))
    return head.subarray(end + headerEnd.length)
  }

  private report(bytes: Buffer): void {
    this.onGarbage(JSON.stringify(bytes.toString('latin1', 0, 80)))
  }
}

/** The length that a header gives; what is left of a broken message may stand in front of it. */
function lengthIn(header: string): number | undefined {
  const name = 'content-length:'
  const at = header.toLowerCase().lastIndexOf(name)
  const digits = at < 0 ? undefined : /^ *(\d{1,12}) *(?:\r|$)/.exec(header.slice(at + name.length))?.[1]
  return digits === undefined || Number(digits) > longestBody ? undefined : Number(digits)
}
