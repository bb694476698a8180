/** Tells the documents that are template files from the plans: each kind has its own followers. */

import type { TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'

/** What documents are followed through. */
export type TextDocumentConnection = Parameters<TextDocuments<TextDocument>['listen']>[0]

/** True for YAML, which no plan is written in. */
export function isYaml(uri: string): boolean {
  return /\.ya?ml$/i.test(uri)
}

/** The notifications of `connection` on plans, and those on YAML files. */
export function splitSync(connection: TextDocumentConnection): {
  readonly plans: TextDocumentConnection
  readonly yaml: TextDocumentConnection
} {
  const plans = new Followers()
  const yaml = new Followers()
  const of = ({ textDocument: { uri } }: { textDocument: { uri: string } }) => (isYaml(uri) ? yaml : plans)
  connection.onDidOpenTextDocument((params) => of(params).opened?.(params))
  connection.onDidChangeTextDocument((params) => of(params).changed?.(params))
  connection.onDidCloseTextDocument((params) => of(params).closed?.(params))
  connection.onDidSaveTextDocument((params) => of(params).saved?.(params))
  connection.onWillSaveTextDocument((params) => of(params).willSave?.(params))
  connection.onWillSaveTextDocumentWaitUntil((params, token) => of(params).willSaveAndWait?.(params, token) ?? [])
  return { plans, yaml }
}

type Handler<Name extends keyof TextDocumentConnection> = Parameters<TextDocumentConnection[Name]>[0]

/** Remembers the one handler of each notification. */
class Followers implements TextDocumentConnection {
  opened?: Handler<'onDidOpenTextDocument'>
  changed?: Handler<'onDidChangeTextDocument'>
  closed?: Handler<'onDidCloseTextDocument'>
  saved?: Handler<'onDidSaveTextDocument'>
  willSave?: Handler<'onWillSaveTextDocument'>
  willSaveAndWait?: Handler<'onWillSaveTextDocumentWaitUntil'>

  onDidOpenTextDocument(handler: Handler<'onDidOpenTextDocument'>) {
    this.opened = handler
    return nothingToDispose
  }
  onDidChangeTextDocument(handler: Handler<'onDidChangeTextDocument'>) {
    this.changed = handler
    return nothingToDispose
  }
  onDidCloseTextDocument(handler: Handler<'onDidCloseTextDocument'>) {
    this.closed = handler
    return nothingToDispose
  }
  onDidSaveTextDocument(handler: Handler<'onDidSaveTextDocument'>) {
    this.saved = handler
    return nothingToDispose
  }
  onWillSaveTextDocument(handler: Handler<'onWillSaveTextDocument'>) {
    this.willSave = handler
    return nothingToDispose
  }
  onWillSaveTextDocumentWaitUntil(handler: Handler<'onWillSaveTextDocumentWaitUntil'>) {
    this.willSaveAndWait = handler
    return nothingToDispose
  }
}

const nothingToDispose = { dispose: (): void => {} }
