/** A language client that takes times: it notes when a message was there in full, before it looks into it. */

import { spawn } from 'node:child_process'
import { cpuMsOf, peakOf } from './processes.mjs'

/** A running server; `answers` holds what to reply to its requests, by method. */
export class ServerProcess {
  /** When the process was started, on the clock of `performance.now`. */
  startedAt
  #child
  #answers
  #waiting = new Set()
  #chunks = []
  #held = 0
  #needed = 0
  #lastId = 0
  #ended

  constructor({ argv, cwd, answers = {} }) {
    this.#answers = { 'client/registerCapability': () => null, ...answers }
    this.startedAt = performance.now()
    this.#child = spawn(process.execPath, argv, { cwd, stdio: ['pipe', 'pipe', 'ignore'] })
    this.#child.stdout.on('data', (chunk) => this.#take(chunk))
    this.#child.stdin.on('error', () => {})
    this.#child.once('exit', (code, signal) => {
      this.#ended = new Error(`the server ended (${signal ?? code})`)
      for (const { fail } of this.#waiting) fail(this.#ended)
    })
  }

  async initialize(params) {
    const { message } = await this.request('initialize', { processId: process.pid, rootUri: null, ...params })
    this.notify('initialized', {})
    return message.result
  }

  /** The response with the time at which it came. */
  request(method, params, limitMs) {
    const id = ++this.#lastId
    const answer = this.next((message) => message.id === id && message.method === undefined, limitMs)
    this.#write({ jsonrpc: '2.0', id, method, params })
    return answer
  }

  notify(method, params) {
    this.#write({ jsonrpc: '2.0', method, params })
  }

  /** The next message that fits, as `{ message, at }`; fails when the server ends or `limitMs` has passed. */
  next(fits, limitMs = 60_000) {
    if (this.#ended) return Promise.reject(this.#ended)
    return new Promise((resolve, reject) => {
      const finish = (act) => (value) => {
        clearTimeout(timer)
        this.#waiting.delete(entry)
        act(value)
      }
      const entry = { fits, done: finish(resolve), fail: finish(reject) }
      const timer = setTimeout(() => entry.fail(new Error(`no answer in ${limitMs / 1000} s`)), limitMs)
      this.#waiting.add(entry)
    })
  }

  /** The most memory that the process has held so far, in megabytes; `undefined` where the system does not tell. */
  peakMemoryMb() {
    return peakOf(this.#child.pid)
  }

  /** Milliseconds that the server's main thread has had a processor so far. */
  cpuMs() {
    return cpuMsOf(this.#child.pid)
  }

  kill() {
    this.#child.kill('SIGKILL')
  }

  #write(message) {
    const body = Buffer.from(JSON.stringify(message))
    this.#child.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]))
  }

  #take(chunk) {
    this.#chunks.push(chunk)
    this.#held += chunk.length
    // Long messages come in many chunks, which are joined once, when all are there.
    while (this.#held > 0 && this.#held >= this.#needed) {
      const at = performance.now()
      const buffer = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks)
      const headEnd = buffer.indexOf('\r\n\r\n')
      if (headEnd < 0) {
        this.#hold(buffer, this.#held + 1)
        return
      }
      const end = headEnd + 4 + Number(/Content-Length: (\d+)/i.exec(buffer.toString('latin1', 0, headEnd))[1])
      if (buffer.length < end) {
        this.#hold(buffer, end)
        return
      }
      this.#hold(buffer.subarray(end), 0)
      this.#handle(JSON.parse(buffer.toString('utf8', headEnd + 4, end)), at)
    }
  }

  #hold(buffer, needed) {
    this.#chunks = buffer.length > 0 ? [buffer] : []
    this.#held = buffer.length
    this.#needed = needed
  }

  #handle(message, at) {
    if (message.method !== undefined && message.id !== undefined) {
      const result = this.#answers[message.method]?.(message.params) ?? null
      this.#write({ jsonrpc: '2.0', id: message.id, result })
    }
    for (const entry of this.#waiting) if (entry.fits(message)) entry.done({ message, at })
  }
}
