/**
 * Reads the client's messages from a stream. The library's own reader waits for ever, or is one message behind, after
 * bytes that are no message; this one tells of them and goes on with the next message.
 */

import { AbstractMessageReader, type DataCallback, type Disposable } from 'vscode-languageserver/node'
import { Frames } from './frames.js'

/** A reader of JSON-RPC messages with headers. */
export class StdioReader extends AbstractMessageReader {
  constructor(private readonly input: NodeJS.ReadableStream) {
    super()
  }

  /** Hands over messages in the order in which they come. */
  listen(callback: DataCallback): Disposable {
    const frames = new Frames((text) => this.fireError(new Error(`not a message: ${text}`)))
    const take = (chunk: Buffer): void => {
      for (const body of frames.take(chunk)) this.deliver(body, callback)
    }
    this.input.on('data', take)
    this.input.on('error', (error) => this.fireError(error))
    this.input.on('close', () => this.fireClose())
    return { dispose: () => this.input.off('data', take) }
  }

  private deliver(body: Buffer, callback: DataCallback): void {
    try {
      callback(JSON.parse(body.toString('utf8')))
    } catch (error) {
      // No JSON, or a message so odd that the library fails on it: the next one may be sound.
      this.fireError(error)
    }
  }
}
