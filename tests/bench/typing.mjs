/** One document open in one server, and the keys that are pressed in it. */

import { ServerProcess } from './stdioClient.mjs'

/** A phrase typed character by character; what was typed is taken out again after it. */
const phrase = '统筹推进各项工作落实'

/** Where is typed, as shares of the text. */
const shares = [0.02, 0.5, 1]

/** An open document; `server` is a server of `servers.mjs`. */
export class Typing {
  /** The findings of the text as it was opened. */
  findings = []
  #process
  #server
  #uri
  #places
  #version = 1
  #strokes = 0

  constructor(server, length) {
    this.#server = server
    this.#uri = `file:///bench/${server.name}`
    this.#process = new ServerProcess(server)
    const text = server.write(length)
    this.#places = shares.map((share) => placeIn(text, share))
    this.text = text
  }

  /** Opens the document; milliseconds from the start of the process to the first findings. */
  async open(limitMs) {
    const { capabilities, options, settings, language, texts } = this.#server
    const { text } = this
    await this.#process.initialize({ capabilities, initializationOptions: options, locale: 'zh-cn' })
    if (settings) this.#process.notify('workspace/didChangeConfiguration', { settings })
    texts?.set(this.#uri, text)
    const { message, at } = await this.#findings(limitMs, () =>
      this.#process.notify('textDocument/didOpen', {
        textDocument: { uri: this.#uri, languageId: language, version: 1, text },
      }),
    )
    this.findings = message.params?.diagnostics ?? message.result?.items ?? []
    return at - this.#process.startedAt
  }

  /** Types one character; milliseconds until the findings of the text with it are there. */
  async stroke(limitMs) {
    const place = this.#places[this.#strokes++ % this.#places.length]
    if (place.typed === phrase.length) {
      const start = { line: place.line, character: place.character - place.typed }
      await this.#change({ start, end: { line: place.line, character: place.character } }, '', limitMs)
      place.character -= place.typed
      place.typed = 0
    }
    const { line, character } = place
    const ms = await this.#change(
      { start: { line, character }, end: { line, character } },
      phrase[place.typed],
      limitMs,
    )
    place.typed++
    place.character++
    return ms
  }

  /** Milliseconds that the server's main thread has had a processor so far. */
  cpuMs() {
    return this.#process.cpuMs()
  }

  peakMemoryMb() {
    return this.#process.peakMemoryMb()
  }

  close() {
    this.#process.kill()
  }

  async #change(range, newText, limitMs) {
    const version = ++this.#version
    const params = { textDocument: { uri: this.#uri, version }, contentChanges: [{ range, text: newText }] }
    let start
    const { at } = await this.#findings(limitMs, () => {
      start = performance.now()
      this.#process.notify('textDocument/didChange', params)
    })
    return at - start
  }

  /** Does `act` and waits for the findings of the newest version: pushed, or asked for. */
  #findings(limitMs, act) {
    if (this.#server.capabilities.textDocument.diagnostic) {
      act()
      return this.#process.request('textDocument/diagnostic', { textDocument: { uri: this.#uri } }, limitMs)
    }
    const pushed = this.#process.next(
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' &&
        params.uri === this.#uri &&
        (params.version ?? this.#version) === this.#version,
      limitMs,
    )
    act()
    return pushed
  }
}

/** A place within a sentence near the share `share` of the text. */
function placeIn(text, share) {
  const near = Math.min(text.length - 1, Math.floor(text.length * share))
  const after = text.indexOf('，', near)
  const offset = (after < 0 ? text.lastIndexOf('，') : after) + 1
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length - 1, character: offset - lineStart, typed: 0 }
}
