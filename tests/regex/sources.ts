/** The regular expressions in the sources, as the TypeScript parser sees them. */

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const root = path.resolve(import.meta.dirname, '../..')

/** A regular expression and where it is written, `file:line` from the root of the project. */
export interface Expression {
  readonly place: string
  readonly source: string
  readonly flags: string
}

/** A call that compiles a regular expression at run time. */
export interface CallSite {
  /** `file:line`, as in `Expression`. */
  readonly place: string
  /** The offset of the expression `new RegExp` or `RegExp` in the file, and where its arguments begin. */
  readonly start: number
  readonly argumentsStart: number
  /** The name of the innermost function around it; `undefined` when it runs as its file is loaded. */
  readonly within: string | undefined
  /** The arguments as written. */
  readonly takes: string
}

/** The files that are shipped, relative to the root and with `/`; generators are not. */
export function shippedFiles(): string[] {
  return ['server/src', 'client/src']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        path.join(folder, name),
      ),
    )
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.m?ts$/.test(file) && !file.includes('/src/dev/'))
    .sort()
}

/** The literals of `file` and the calls that compile others. */
export function expressionsOf(file: string, text = readFileSync(path.join(root, file), 'utf8')) {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const literals: Expression[] = []
  const calls: CallSite[] = []
  const placeOf = (node: ts.Node) => `${file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`
  visit(tree)
  return { literals, calls }

  function visit(node: ts.Node): void {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      literals.push({ place: placeOf(node), source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && isRegExp(node.expression)) {
      const start = node.getStart(tree)
      const given = node.arguments ?? []
      calls.push({
        place: placeOf(node),
        start,
        argumentsStart: text.indexOf('(', node.expression.getEnd()),
        within: functionAround(node),
        takes: given.map((argument) => argument.getText(tree).replace(/\s+/g, ' ')).join(', '),
      })
    }
    ts.forEachChild(node, visit)
  }
}

function isRegExp(node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return node.text === 'RegExp'
  return ts.isPropertyAccessExpression(node) && node.name.text === 'RegExp'
}

/** Arrow functions that are called on the spot, as those of `map`, take the name of what is around them. */
function functionAround(node: ts.Node): string | undefined {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    if (ts.isFunctionDeclaration(at) || ts.isMethodDeclaration(at)) return at.name?.getText() ?? '?'
    if (ts.isVariableDeclaration(at) && at.initializer && isFunction(at.initializer)) return at.name.getText()
  }
  return undefined
}

function isFunction(node: ts.Node): boolean {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node)
}
