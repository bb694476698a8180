/** The meta model of the protocol, read from the declarations of its reference implementation, which its makers generate theirs from. */

import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import ts from 'typescript'
import type { MetaModel, Method, Property, Type } from './metaModel.js'

const packages = createRequire(createRequire(import.meta.url).resolve('vscode-languageserver/node'))
/** Folder of the package `vscode-languageserver-protocol` that the server is built with. */
export const protocolFolder = folderOf('vscode-languageserver-protocol')
const typesFolder = folderOf('vscode-languageserver-types')

/** The values behind the namespaces: names and directions of methods, constants of enumerations. */
const values = packages('vscode-languageserver-protocol') as Record<string, Record<string, unknown> | undefined>

const bases: Readonly<Record<string, string>> = {
  integer: 'integer',
  uinteger: 'uinteger',
  decimal: 'decimal',
  URI: 'URI',
  DocumentUri: 'DocumentUri',
}
/** Types of any JSON, which the check knows by name. */
const anyJson = new Set(['LSPAny', 'LSPObject', 'LSPArray'])

/** The packages export no `package.json` that could be resolved. */
function folderOf(name: string): string {
  const file = packages.resolve(name)
  return file.slice(0, file.lastIndexOf(`${path.sep}${name}${path.sep}`) + name.length + 1)
}

let model: MetaModel | undefined

/** The model of the installed version; it is read once. */
export function protocolModel(): MetaModel {
  model ??= readModel()
  return model
}

function readModel(): MetaModel {
  const common = path.join(protocolFolder, 'lib/common')
  const files = fs
    .readdirSync(common)
    // The rest declares the machinery of connections.
    .filter((name) => /^protocol\..*d\.ts$/.test(name))
    .map((name) => path.join(common, name))
  const statements = [path.join(typesFolder, 'lib/esm/main.d.ts'), ...files].flatMap((file) => [
    ...ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true).statements,
  ])
  const { version } = JSON.parse(fs.readFileSync(path.join(protocolFolder, 'package.json'), 'utf8'))
  const methods = statements.flatMap((statement) => (ts.isModuleDeclaration(statement) ? methodOf(statement) : []))
  return {
    metaData: { version },
    requests: methods.flatMap((method) => (method.result ? [{ ...method, result: method.result }] : [])),
    notifications: [...methods.filter((method) => !method.result), ...rpcNotifications],
    structures: statements.filter(ts.isInterfaceDeclaration).map(structureOf),
    enumerations: [],
    typeAliases: [
      ...rpcTypes,
      ...statements
        .filter(ts.isTypeAliasDeclaration)
        .filter(({ name }) => !(name.text in bases) && !anyJson.has(name.text))
        .map((alias) => ({ name: alias.name.text, type: typeOf(alias.type, parametersOf(alias)) })),
    ],
  }
}

const any: Type = { kind: 'reference', name: 'LSPAny' }
const nothing: Type = { kind: 'base', name: 'null' }
const id: Type = {
  kind: 'or',
  items: [
    { kind: 'base', name: 'integer' },
    { kind: 'base', name: 'string' },
  ],
}

/** Types that the JSON-RPC layer declares. */
const rpcTypes: MetaModel['typeAliases'] = [
  { name: 'ProgressToken', type: id },
  {
    name: 'TraceValue',
    type: { kind: 'or', items: ['off', 'messages', 'verbose'].map((value) => ({ kind: 'stringLiteral', value })) },
  },
]

/** Cancellation, progress and tracing belong to the JSON-RPC layer and have no declaration of this form. */
const rpcNotifications: readonly Method[] = [
  { method: '$/cancelRequest', messageDirection: 'both', params: object({ name: 'id', type: id }) },
  {
    method: '$/progress',
    messageDirection: 'both',
    params: object({ name: 'token', type: { kind: 'reference', name: 'ProgressToken' } }, { name: 'value', type: any }),
  },
  {
    method: '$/setTrace',
    messageDirection: 'clientToServer',
    params: object({ name: 'value', type: { kind: 'reference', name: 'TraceValue' } }),
  },
  {
    method: '$/logTrace',
    messageDirection: 'serverToClient',
    params: object(
      { name: 'message', type: { kind: 'base', name: 'string' } },
      { name: 'verbose', type: { kind: 'base', name: 'string' }, optional: true },
    ),
  },
]

function object(...properties: readonly Property[]): Type {
  return { kind: 'literal', value: { properties } }
}

/** The request or notification that a namespace declares, by its `const type`. */
function methodOf(declaration: ts.ModuleDeclaration): Method[] {
  const value = values[declaration.name.text]
  const type = constantsOf(declaration).find(({ name }) => name.getText() === 'type')?.type
  if (!value || typeof value.method !== 'string' || !type || !ts.isTypeReferenceNode(type)) return []
  const messageDirection = value.messageDirection as Method['messageDirection']
  const [first, second, , , fifth] = type.typeArguments ?? []
  const head = { method: value.method, messageDirection }
  switch (type.typeName.getText()) {
    case 'ProtocolRequestType':
      return [{ ...head, ...typed('params', first), result: resultOf(second), ...typed('registrationOptions', fifth) }]
    case 'ProtocolRequestType0':
      return [{ ...head, result: resultOf(first) }]
    case 'ProtocolNotificationType':
      return [{ ...head, ...typed('params', first), ...typed('registrationOptions', second) }]
    case 'ProtocolNotificationType0':
      return [head]
    default:
      return []
  }
}

function constantsOf(declaration: ts.ModuleDeclaration): ts.VariableDeclaration[] {
  if (!declaration.body || !ts.isModuleBlock(declaration.body)) return []
  return declaration.body.statements
    .filter(ts.isVariableStatement)
    .flatMap((one) => [...one.declarationList.declarations])
}

/** Nothing for `void`. */
function typed<Name extends string>(name: Name, node: ts.TypeNode | undefined): { readonly [name in Name]?: Type } {
  if (!node || node.kind === ts.SyntaxKind.VoidKeyword) return {}
  return { [name]: typeOf(node) } as { readonly [name in Name]?: Type }
}

function resultOf(node: ts.TypeNode): Type {
  return node.kind === ts.SyntaxKind.VoidKeyword ? nothing : typeOf(node)
}

function structureOf(declaration: ts.InterfaceDeclaration): MetaModel['structures'][number] {
  const parameters = parametersOf(declaration)
  const parents = (declaration.heritageClauses ?? []).flatMap(({ types }) => types)
  const index = declaration.members.find(ts.isIndexSignatureDeclaration)
  return {
    name: declaration.name.text,
    properties: propertiesOf(declaration.members, parameters),
    extends: parents.map((parent): Type => ({ kind: 'reference', name: parent.expression.getText() })),
    ...(index && { mixins: [mapOf(index, parameters)] }),
  }
}

function parametersOf(declaration: ts.InterfaceDeclaration | ts.TypeAliasDeclaration): ReadonlySet<string> {
  return new Set(declaration.typeParameters?.map(({ name }) => name.text))
}

function propertiesOf(members: readonly ts.TypeElement[], parameters: ReadonlySet<string>): Property[] {
  return members.filter(ts.isPropertySignature).map((member) => {
    if (!member.type) throw new TypeError(`${member.getText()} has no type`)
    const property = { name: member.name.getText().replace(/^['"]|['"]$/g, ''), type: typeOf(member.type, parameters) }
    return member.questionToken ? { ...property, optional: true } : property
  })
}

function mapOf(index: ts.IndexSignatureDeclaration, parameters: ReadonlySet<string>): Type {
  return { kind: 'map', key: { kind: 'base', name: 'string' }, value: typeOf(index.type, parameters) }
}

const noParameters: ReadonlySet<string> = new Set()

/** A type as the meta model writes it; a parameter of a generic type may be anything. */
function typeOf(node: ts.TypeNode, parameters: ReadonlySet<string> = noParameters): Type {
  const inner = (one: ts.TypeNode) => typeOf(one, parameters)
  if (ts.isParenthesizedTypeNode(node)) return inner(node.type)
  if (ts.isArrayTypeNode(node)) return { kind: 'array', element: inner(node.elementType) }
  if (ts.isTupleTypeNode(node)) return { kind: 'tuple', items: node.elements.map(inner) }
  if (ts.isIntersectionTypeNode(node)) return { kind: 'and', items: node.types.map(inner) }
  if (ts.isUnionTypeNode(node)) {
    // JSON has no `undefined`.
    const items = node.types.filter(({ kind }) => kind !== ts.SyntaxKind.UndefinedKeyword).map(inner)
    return items.length === 1 ? items[0] : { kind: 'or', items }
  }
  if (ts.isTypeLiteralNode(node)) {
    const index = node.members.find(ts.isIndexSignatureDeclaration)
    return index
      ? mapOf(index, parameters)
      : { kind: 'literal', value: { properties: propertiesOf(node.members, parameters) } }
  }
  if (ts.isLiteralTypeNode(node)) return literal(node.getText())
  if (ts.isTypeQueryNode(node)) return literal(JSON.stringify(constantAt(node.exprName.getText())))
  if (ts.isTypeReferenceNode(node)) return reference(node.typeName.getText(), parameters)
  switch (node.kind) {
    case ts.SyntaxKind.StringKeyword:
      return { kind: 'base', name: 'string' }
    case ts.SyntaxKind.NumberKeyword:
      return { kind: 'base', name: 'decimal' }
    case ts.SyntaxKind.BooleanKeyword:
      return { kind: 'base', name: 'boolean' }
    case ts.SyntaxKind.ObjectKeyword:
      return { kind: 'reference', name: 'LSPObject' }
    case ts.SyntaxKind.AnyKeyword:
      return any
    default:
      throw new TypeError(`no form of the meta model for ${node.getText()}`)
  }
}

function reference(name: string, parameters: ReadonlySet<string>): Type {
  if (parameters.has(name)) return any
  return name in bases ? { kind: 'base', name: bases[name] } : { kind: 'reference', name }
}

/** A literal as it is written: `null`, `1`, `true`, `'full'`. */
function literal(text: string): Type {
  if (text === 'null') return nothing
  const value: unknown = JSON.parse(text.replace(/^'(.*)'$/, '"$1"'))
  if (typeof value === 'number') return { kind: 'integerLiteral', value }
  if (typeof value === 'boolean') return { kind: 'booleanLiteral', value }
  return { kind: 'stringLiteral', value: String(value) }
}

/** The value of `Namespace.Name`. */
function constantAt(name: string): unknown {
  const [namespace, member] = name.split('.')
  return values[namespace]?.[member]
}
