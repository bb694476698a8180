/** What the extension would tell the board of a text: the ledger of the real server, and the message made from it. */

import type { PlanMessage } from '../../client/board/messages.js'
import { Changes } from '../../client/src/board/changes.js'
import type { PlanLedger } from '../../server/src/protocol.js'
import { LspClient } from '../support/lspClient.js'

const uri = 'untitled:云岭省实施方案'

/** The day that the board is looked at. */
export const today = '2024-05-20'

/** A text that is edited, and the messages that follow it. */
export class Draft {
  private readonly changes = new Changes()
  private version = 1

  private constructor(
    private readonly client: LspClient,
    private text: string,
  ) {}

  static async open(text: string): Promise<Draft> {
    const client = new LspClient()
    client.answer('workspace/configuration', ({ items }) => items.map(() => ({ language: 'zh' })))
    await client.initialize()
    client.open(uri, text)
    return new Draft(client, text)
  }

  /** Makes the text another one. */
  write(text: string): void {
    this.text = text
    const textDocument = { uri, version: ++this.version }
    this.client.notify('textDocument/didChange', { textDocument, contentChanges: [{ text }] })
  }

  /** Types `text` behind the first `words` of the text. */
  type(words: string, text: string): void {
    const before = this.text.slice(0, this.text.indexOf(words) + words.length)
    const lines = before.split('\n')
    const at = { line: lines.length - 1, character: lines[lines.length - 1].length }
    this.text = before + text + this.text.slice(before.length)
    const textDocument = { uri, version: ++this.version }
    const contentChanges = [{ range: { start: at, end: at }, text }]
    this.client.notify('textDocument/didChange', { textDocument, contentChanges })
  }

  ledger(): Promise<PlanLedger> {
    return this.client.request('fangan/ledger', { uri, by: 'section' })
  }

  async message(): Promise<PlanMessage> {
    return this.changes.messageFor(await this.ledger(), today)
  }

  close(): void {
    this.client.kill()
  }
}
