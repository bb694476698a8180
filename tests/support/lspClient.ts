/**
 * A small language client over stdio: frames messages, answers the server's requests, waits for notifications.
 * Everything that the server sends is checked against the protocol; what breaks it fails the test when the client ends.
 */

import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { messageCheck } from './protocolCheck.js'
import { protocolModel } from './protocolModel.js'

/** A JSON-RPC message as it came. */
export interface Message {
  readonly id?: number | string
  readonly method?: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into messages of every shape.
  readonly params?: any
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  readonly result?: any
  readonly error?: { readonly code: number; readonly message: string }
}

/** Answers a request of the server; throws to refuse it. */
export type Answer = (params: Message['params']) => unknown

const serverFile = path.resolve(import.meta.dirname, '../../dist/server.js')

/** fangan's own methods are not the protocol's. */
const checkMessage = messageCheck(protocolModel(), ['fangan/'])

/** A running server with the client's side of the conversation. */
export class LspClient {
  /** Everything that the server sent, in order. */
  readonly received: Message[] = []
  readonly exitCode: Promise<number | null>
  private readonly process: ChildProcess
  /** Where the server broke the protocol. */
  private readonly breaches: string[] = []
  /** Methods of the requests sent, by their ids. */
  private readonly sent = new Map<Message['id'], string>()
  private readonly waiting: { readonly fits: (message: Message) => boolean; readonly resolve: (m: Message) => void }[] =
    []
  private readonly answers = new Map<string, Answer>()
  private buffer = Buffer.alloc(0)
  private lastId = 0

  constructor(args: readonly string[] = ['--stdio'], file = serverFile) {
    this.process = spawn(process.execPath, [file, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
    this.exitCode = new Promise((resolve) => this.process.once('exit', resolve))
    this.process.stdout?.on('data', (chunk: Buffer) => this.take(chunk))
    // Writing to a server that has just ended is part of some tests.
    this.process.stdin?.on('error', () => {})
    this.answer('client/registerCapability', () => null)
    this.answer('workspace/diagnostic/refresh', () => null)
  }

  /** Sets how requests of the server with this method are answered. */
  answer(method: string, answer: Answer): void {
    this.answers.set(method, answer)
  }

  /** Sends `initialize` and `initialized`; the result of the former. */
  async initialize(params: object = {}): Promise<Message['result']> {
    const response = await this.request('initialize', { processId: null, rootUri: null, capabilities: {}, ...params })
    this.notify('initialized', {})
    return response
  }

  /** The result of a request; throws the error that the server gives. */
  async request(method: string, params: unknown): Promise<Message['result']> {
    const response = await this.send(method, params)
    if (response.error) throw Object.assign(new Error(response.error.message), { code: response.error.code })
    return response.result
  }

  /** The whole response to a request. */
  send(method: string, params: unknown): Promise<Message> {
    const id = this.start(method, params)
    return this.next((message) => message.id === id && message.method === undefined)
  }

  /** Sends a request without waiting; its id. */
  start(method: string, params: unknown): number {
    const id = ++this.lastId
    this.sent.set(id, method)
    this.write({ jsonrpc: '2.0', id, method, params })
    return id
  }

  /** Sends a notification. */
  notify(method: string, params: unknown): void {
    this.write({ jsonrpc: '2.0', method, params })
  }

  /** Sends bytes as they are. */
  raw(text: string): void {
    this.process.stdin?.write(text)
  }

  /** Opens a document. */
  open(uri: string, text: string, version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'fangan', version, text } })
  }

  /** The next message that fits, counted from now. */
  next(fits: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve) => this.waiting.push({ fits, resolve }))
  }

  /** The parameters of the next notification `method` that fits. */
  async nextNotification(method: string, fits: (params: Message['params']) => boolean = () => true) {
    const message = await this.next((candidate) => candidate.method === method && fits(candidate.params))
    return message.params
  }

  /** Ends the server in the proper way; its exit code. */
  async stop(): Promise<number | null> {
    await this.send('shutdown', undefined)
    this.notify('exit', undefined)
    const code = await this.exitCode
    this.assertProtocol()
    return code
  }

  /** The id of the server's process. */
  get processId(): number | undefined {
    return this.process.pid
  }

  /** Ends the server without a word, as a crash does; resolves once it is gone. */
  crash(): Promise<number | null> {
    this.process.kill('SIGKILL')
    return this.exitCode
  }

  /** Closes the server's input, as a client that vanished does. */
  hangUp(): void {
    this.process.stdin?.end()
  }

  /** Ends the server at once, for the clean-up after a test; throws when the server had broken the protocol. */
  kill(): void {
    this.process.kill()
    this.assertProtocol()
  }

  private assertProtocol(): void {
    const breaches = this.breaches.splice(0)
    if (breaches.length > 0) throw new Error(`the server broke the protocol:\n${breaches.join('\n')}`)
  }

  private write(message: object): void {
    const body = JSON.stringify(message)
    this.raw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }

  private take(chunk: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, chunk])
    for (;;) {
      const headerEnd = this.buffer.indexOf('\r\n\r\n')
      if (headerEnd < 0) return
      const length = Number(/Content-Length: (\d+)/i.exec(this.buffer.toString('latin1', 0, headerEnd))?.[1])
      const bodyEnd = headerEnd + 4 + length
      if (this.buffer.length < bodyEnd) return
      const message = JSON.parse(this.buffer.toString('utf8', headerEnd + 4, bodyEnd)) as Message
      this.buffer = this.buffer.subarray(bodyEnd)
      this.handle(message)
    }
  }

  private handle(message: Message): void {
    this.received.push(message)
    this.breaches.push(...checkMessage(message, message.method ? undefined : this.sent.get(message.id)))
    if (message.method !== undefined && message.id !== undefined) this.respond(message, message.method)
    for (const waiting of this.waiting.filter(({ fits }) => fits(message))) {
      this.waiting.splice(this.waiting.indexOf(waiting), 1)
      waiting.resolve(message)
    }
  }

  private respond({ id, params }: Message, method: string): void {
    const answer = this.answers.get(method)
    try {
      if (!answer) throw new Error(`the client does not know ${method}`)
      this.write({ jsonrpc: '2.0', id, result: answer(params) ?? null })
    } catch (error) {
      this.write({ jsonrpc: '2.0', id, error: { code: -32601, message: String(error) } })
    }
  }
}

/** What an editor with everything announces. */
export const fullCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
      isPreferredSupport: true,
    },
  },
} as const
