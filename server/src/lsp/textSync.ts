/** Passes over notifications on documents that are none: one message with the wrong types must not spoil a document. */

import type { Connection } from 'vscode-languageserver'
import { isRecord } from './client.js'
import type { TextDocumentConnection } from './syncSplit.js'

/** The notifications of `connection` on documents, without those that cannot be read. */
export function checkedSync(connection: Connection): TextDocumentConnection {
  const checked =
    <Params, Result>(name: string, fits: (params: unknown) => boolean, handler: (params: Params) => Result) =>
    (params: Params): Result | undefined => {
      if (fits(params)) return handler(params)
      connection.console.error(`${name} has parameters of the wrong types`)
      return undefined
    }
  return {
    onDidOpenTextDocument: (handler) => connection.onDidOpenTextDocument(checked('didOpen', isOpening, handler)),
    onDidChangeTextDocument: (handler) => connection.onDidChangeTextDocument(checked('didChange', isChange, handler)),
    onDidCloseTextDocument: (handler) => connection.onDidCloseTextDocument(checked('didClose', namesDocument, handler)),
    onDidSaveTextDocument: (handler) => connection.onDidSaveTextDocument(checked('didSave', namesDocument, handler)),
    onWillSaveTextDocument: (handler) => connection.onWillSaveTextDocument(handler),
    onWillSaveTextDocumentWaitUntil: (handler) => connection.onWillSaveTextDocumentWaitUntil(handler),
  }
}

function namesDocument(params: unknown): boolean {
  return isRecord(params) && isRecord(params.textDocument) && typeof params.textDocument.uri === 'string'
}

function isOpening(params: unknown): boolean {
  return (
    namesDocument(params) &&
    isRecord(params) &&
    isRecord(params.textDocument) &&
    typeof params.textDocument.text === 'string'
  )
}

function isChange(params: unknown): boolean {
  if (!namesDocument(params) || !isRecord(params)) return false
  return Array.isArray(params.contentChanges) && params.contentChanges.every(isContentChange)
}

function isContentChange(change: unknown): boolean {
  if (!isRecord(change) || typeof change.text !== 'string') return false
  const { range } = change
  return range === undefined || (isRecord(range) && isPosition(range.start) && isPosition(range.end))
}

function isPosition(position: unknown): boolean {
  return isRecord(position) && Number.isInteger(position.line) && Number.isInteger(position.character)
}
