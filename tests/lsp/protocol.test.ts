/** The model of the protocol is complete, and the check of messages refuses what is wrong. */

import fs from 'node:fs'
import path from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { LspClient } from '../support/lspClient.js'
import { type MetaModel, type Type, typeCheck } from '../support/metaModel.js'
import { messageCheck } from '../support/protocolCheck.js'
import { protocolFolder, protocolModel } from '../support/protocolModel.js'

describe('the model of the protocol', () => {
  const model = protocolModel()

  test('has the form of the meta model', () => {
    const schema = JSON.parse(fs.readFileSync(path.join(protocolFolder, 'metaModel.schema.json'), 'utf8'))
    const { $ref, definitions, ...rest } = schema
    const validate = new Ajv({ strict: false }).compile({
      ...rest,
      $ref: $ref ?? '#/definitions/MetaModel',
      definitions,
    })
    expect(validate(model), JSON.stringify(validate.errors)).toBe(true)
  })

  test('is of version 3.18 and has its methods', () => {
    expect(model.metaData.version).toMatch(/^3\.18\./)
    const methods = [...model.requests, ...model.notifications].map(({ method }) => method)
    expect(new Set(methods).size).toBe(methods.length)
    expect(methods).toEqual(
      expect.arrayContaining([
        'initialize',
        'shutdown',
        'textDocument/completion',
        'completionItem/resolve',
        'textDocument/semanticTokens/full/delta',
        'textDocument/prepareRename',
        'workspace/diagnostic/refresh',
        'workspace/applyEdit',
        'textDocument/publishDiagnostics',
        'window/logMessage',
        'exit',
      ]),
    )
    expect(methods.length).toBeGreaterThan(85)
  })

  test('names no type that it does not have', () => {
    const names = new Set([
      ...['LSPAny', 'LSPObject', 'LSPArray'],
      ...[...model.structures, ...model.typeAliases].map(({ name }) => name),
    ])
    const missing = new Set<string>()
    JSON.stringify(model, (_, value) => {
      if (value?.kind === 'reference' && !names.has(value.name)) missing.add(value.name)
      return value
    })
    expect([...missing]).toEqual([])
  })
})

describe('types', () => {
  const string: Type = { kind: 'base', name: 'string' }
  const number: Type = { kind: 'base', name: 'uinteger' }
  const model: MetaModel = {
    metaData: { version: '0' },
    requests: [],
    notifications: [],
    structures: [
      { name: 'Named', properties: [{ name: 'name', type: string }] },
      { name: 'Aged', properties: [{ name: 'age', type: number, optional: true }] },
      {
        name: 'Person',
        properties: [{ name: 'home', type: { kind: 'reference', name: 'Home' }, optional: true }],
        extends: [{ kind: 'reference', name: 'Named' }],
        mixins: [{ kind: 'reference', name: 'Aged' }],
      },
      { name: 'Home', properties: [{ name: 'doors', type: { kind: 'array', element: string } }] },
    ],
    enumerations: [
      { name: 'Colour', type: string, values: [{ name: 'red', value: 'red' }] },
      { name: 'Size', type: number, values: [{ name: 'small', value: 1 }], supportsCustomValues: true },
    ],
    typeAliases: [
      { name: 'Grade', type: { kind: 'or', items: [1, 2].map((value) => ({ kind: 'integerLiteral', value })) } },
    ],
  }
  const check = typeCheck(model)
  const ref = (name: string): Type => ({ kind: 'reference', name })

  test.each<[string, Type, unknown, readonly string[]]>([
    ['a structure with its parents', ref('Person'), { name: '李', age: 3, home: { doors: ['a'] } }, []],
    ['a property left out', ref('Person'), {}, ['$.name: is missing']],
    ['a property too many', ref('Person'), { name: '李', nick: 1 }, ['$.nick: is unknown to the protocol']],
    ['a value deep inside', ref('Person'), { name: '李', home: { doors: [1] } }, ['$.home.doors[0]: 1 is no string']],
    ['a negative offset', ref('Aged'), { age: -1 }, ['$.age: -1 is no uinteger']],
    ['a fraction', ref('Aged'), { age: 1.5 }, ['$.age: 1.5 is no uinteger']],
    ['null for an object', ref('Person'), null, ['$: null is no object']],
    ['a closed enumeration', ref('Colour'), 'blue', ['$: "blue" is no Colour']],
    ['an open enumeration', ref('Size'), 7, []],
    ['an alias of literals', ref('Grade'), 3, ['$: 3 is no Grade']],
    ['a tuple', { kind: 'tuple', items: [number, string] }, [1], ['$: [1] is no tuple of 2']],
    ['a map', { kind: 'map', key: string, value: number }, { a: 1, b: 'x' }, ['$.b: "x" is no uinteger']],
    ['parts of an intersection', { kind: 'and', items: [ref('Named'), ref('Aged')] }, { name: 'a', age: 1 }, []],
    ['no alternative', { kind: 'or', items: [string, number] }, true, ['$: true is none of string | uinteger']],
    [
      'the nearest alternative',
      { kind: 'or', items: [ref('Person'), string] },
      { name: 1 },
      ['$.name: 1 is no string'],
    ],
    ['a path for a URI', { kind: 'base', name: 'DocumentUri' }, '/tmp/a', ['$: "/tmp/a" is no DocumentUri']],
    [
      'a literal structure',
      { kind: 'literal', value: { properties: [] } },
      { x: 1 },
      ['$.x: is unknown to the protocol'],
    ],
    ['anything', ref('LSPAny'), [{ a: null }], []],
  ])('%s', (_, type, value, problems) => {
    expect(check(type, value)).toEqual(problems)
  })

  test('a type that the model does not have is a defect of the model', () => {
    expect(() => check(ref('Nobody'), {})).toThrow('Nobody is not in the meta model')
  })
})

describe('messages', () => {
  const check = messageCheck(protocolModel(), ['fangan/'])
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }
  const publish = (diagnostic: object) => ({
    jsonrpc: '2.0',
    method: 'textDocument/publishDiagnostics',
    params: { uri: 'file:///a', diagnostics: [{ range, message: '缺少牵头单位', ...diagnostic }] },
  })
  const response = (result: unknown) => ({ jsonrpc: '2.0', id: 1, result })

  test.each<[string, object, string?]>([
    ['diagnostics', publish({ severity: 1, code: 'task-no-lead', data: { any: ['thing'] } })],
    ['no hover', response(null), 'textDocument/hover'],
    ['a hover', response({ contents: { kind: 'markdown', value: '' } }), 'textDocument/hover'],
    [
      'nested symbols',
      response([{ name: 'a', kind: 3, range, selectionRange: range, children: [] }]),
      'textDocument/documentSymbol',
    ],
    ['an own method', response(7), 'fangan/templates'],
    ['an own notification', { jsonrpc: '2.0', method: 'fangan/statusChanged', params: 1 }],
    ['an error', { jsonrpc: '2.0', id: null, error: { code: -32700, message: '' } }],
    ['a registration', register('workspace/didChangeWatchedFiles', { watchers: [{ globPattern: '**/*' }] })],
    ['a cancellation', { jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 1 } }],
  ])('%s: right', (_, message, answers) => {
    expect(check(message, answers)).toEqual([])
  })

  test.each<[string, object, string, string?]>([
    [
      'a severity',
      publish({ severity: 5 }),
      'publishDiagnostics params.diagnostics[0].severity: 5 is no DiagnosticSeverity',
    ],
    ['a property', publish({ colour: 'red' }), 'params.diagnostics[0].colour: is unknown to the protocol'],
    [
      'a kind',
      response([{ kind: 99, label: 'a' }]),
      'result[0].kind: 99 is no CompletionItemKind',
      'textDocument/completion',
    ],
    ['a result', response({ contents: 1 }), 'response to textDocument/hover result.contents', 'textDocument/hover'],
    ['no result', { jsonrpc: '2.0', id: 1 }, 'a response has either a result or an error', 'textDocument/hover'],
    ['a result where there is none', response({}), 'result: {} is no null', 'shutdown'],
    [
      'a capability',
      response({ capabilities: { hover: true } }),
      'result.capabilities.hover: is unknown',
      'initialize',
    ],
    [
      'a method',
      { jsonrpc: '2.0', method: 'window/sing', params: {} },
      'window/sing is no notification of the protocol',
    ],
    ['the direction', { jsonrpc: '2.0', id: 1, method: 'textDocument/hover', params: {} }, 'is for the client to send'],
    ['a notification with an id', { jsonrpc: '2.0', id: 1, method: 'window/logMessage', params: {} }, 'is no request'],
    ['the version', { id: 1, result: null }, 'jsonrpc: is not "2.0"'],
    ['the envelope', { jsonrpc: '2.0', id: 1, result: null, extra: 1 }, 'extra: is unknown to JSON-RPC'],
    ['an error', { jsonrpc: '2.0', id: 1, error: { code: 'x', message: '' } }, 'error.code: is no integer'],
    ['registered options', register('workspace/didChangeWatchedFiles', { watchers: [{}] }), 'globPattern: is missing'],
    ['a registered method', register('workspace/sing', {}), 'workspace/sing is no method of the protocol'],
  ])('%s: wrong', (_, message, problem, answers) => {
    expect(check(message, answers).join('\n')).toContain(problem)
  })

  function register(method: string, registerOptions: object) {
    const registrations = [{ id: 'a', method, registerOptions }]
    return { jsonrpc: '2.0', id: 's1', method: 'client/registerCapability', params: { registrations } }
  }
})

test('the test client fails when the server breaks the protocol', async () => {
  const client = new LspClient([], path.resolve(import.meta.dirname, '../support/brokenServer.mjs'))
  const position = { line: 0, character: 0 }
  await client.request('textDocument/hover', { textDocument: { uri: 'file:///a' }, position })
  expect(() => client.kill()).toThrow('the server broke the protocol:\nresponse to textDocument/hover result.contents')
})
