/** What a built file can reach: the modules that it loads, and the ways in which it could turn text into code. */

import ts from 'typescript'

/** What was found in one file; each entry is a name or a stretch of its text. */
export interface Reach {
  /** Modules of Node, without `node:`, each once. */
  readonly modules: readonly string[]
  /** Loads of a module whose name is not a constant. */
  readonly computed: readonly string[]
  /** `eval`, `Function` as a value, timers that take text, WebAssembly. */
  readonly evaluation: readonly string[]
  /** The browser's and Node's own ways to another machine. */
  readonly network: readonly string[]
}

const networkNames = new Set(['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource', 'WebTransport', 'sendBeacon'])
/** Modules that matter are found in calls of any name: a minified bundle renames `require`. */
const telling = /^(?:node:)?(child_process|cluster|dgram|dns|http|http2|https|inspector|net|tls|vm|worker_threads)$/
const timers = new Set(['setTimeout', 'setInterval', 'setImmediate', 'execScript'])

/** Reads the program text of `file`. */
export function reachOf(file: string, text: string): Reach {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS)
  const modules = new Set<string>()
  const computed: string[] = []
  const evaluation: string[] = []
  const network: string[] = []
  visit(tree)
  return { modules: [...modules].sort(), computed, evaluation, network }

  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) take(node.moduleSpecifier)
    if (ts.isCallExpression(node)) visitCall(node)
    if (ts.isIdentifier(node)) visitName(node)
    ts.forEachChild(node, visit)
  }

  function visitCall(node: ts.CallExpression): void {
    const [first] = node.arguments
    const name = calledName(node)
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword || name === 'require') take(first)
    const named = node.arguments.length === 1 && first && ts.isStringLiteralLike(first) && telling.exec(first.text)
    if (named) modules.add(named[1])
    if (name === 'eval') evaluation.push(excerpt(node))
    if (name !== undefined && timers.has(name) && first && isText(first)) evaluation.push(excerpt(node))
  }

  function visitName(node: ts.Identifier): void {
    const { parent, text: name } = node
    const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node
    const isOfGlobal = isMember && /^(?:globalThis|window|self|global)$/.test(parent.expression.getText(tree))
    const isKey = (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) && parent.name === node
    if (isKey || (isMember && !isOfGlobal && name !== 'sendBeacon')) return
    if (networkNames.has(name) && !isDeclared(node)) network.push(excerpt(parent))
    if (name === 'WebAssembly') evaluation.push(excerpt(parent))
    if (name === 'Function' && !isComparison(parent)) evaluation.push(excerpt(parent))
  }

  function take(specifier: ts.Expression | undefined): void {
    if (specifier === undefined) return
    if (!ts.isStringLiteralLike(specifier)) computed.push(excerpt(specifier.parent))
    else if (!specifier.text.startsWith('.')) modules.add(specifier.text.replace(/^node:/, ''))
  }

  function excerpt(node: ts.Node): string {
    return node.getText(tree).replace(/\s+/g, ' ').slice(0, 160)
  }
}

/** `f` for `f(…)`, `(0, f)(…)` and `globalThis.f(…)`. */
function calledName({ expression }: ts.CallExpression): string | undefined {
  let called: ts.Expression = expression
  while (ts.isParenthesizedExpression(called)) called = called.expression
  if (ts.isBinaryExpression(called)) called = called.right
  if (
    ts.isPropertyAccessExpression(called) &&
    /^(?:globalThis|window|self|global)$/.test(called.expression.getText())
  ) {
    return called.name.text
  }
  return ts.isIdentifier(called) ? called.text : undefined
}

function isText(node: ts.Expression): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)
}

/** `x instanceof Function`, `x === Function`, `Function.prototype` make nothing. */
function isComparison(parent: ts.Node): boolean {
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken
  return ts.isPropertyAccessExpression(parent) && parent.name.text === 'prototype'
}

function isDeclared(node: ts.Identifier): boolean {
  const { parent } = node
  return (
    (ts.isFunctionDeclaration(parent) || ts.isVariableDeclaration(parent) || ts.isParameter(parent)) &&
    parent.name === node
  )
}
