/** The least that a language server can do: keeps the documents and, on each change, publishes findings that it was given. */

import { createConnection, ProposedFeatures, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'

const connection = createConnection(ProposedFeatures.all)
const documents = new TextDocuments(TextDocument)
let diagnostics = []

connection.onInitialize(({ initializationOptions }) => {
  diagnostics = initializationOptions?.diagnostics ?? []
  return { capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }
})
documents.onDidChangeContent(({ document: { uri, version } }) => {
  connection.sendDiagnostics({ uri, version, diagnostics })
})
documents.listen(connection)
connection.listen()
