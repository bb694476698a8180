/** The least that a language server can do: keeps the documents and, on each change, publishes findings that it was given. */

import { createRequire } from 'node:module'

// The library that fangan is built with, not an older one that comes with another tool.
const require = createRequire(new URL('../../package.json', import.meta.url))
const {
  createConnection,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} = require('vscode-languageserver/node')
const { TextDocument } = require('vscode-languageserver-textdocument')

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
