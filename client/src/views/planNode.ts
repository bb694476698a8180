/** The nodes of a tree about a plan, and how a new state of the tree is taken over without losing the old nodes. */

import type * as vscode from 'vscode'

/** Something that is missing and can be written. */
export interface Lack {
  readonly title: string
  /** Id of the template's requirement; absent for an element of one task. */
  readonly requirement?: string
}

/** One line of a tree; the tree keeps its selection and what is open as long as the ids stay. */
export interface PlanNode {
  readonly id: string
  readonly label: string
  readonly description: string
  readonly tooltip: string
  /** What a screen reader says; the colours and icons in words. */
  readonly spoken: string
  readonly icon: string
  /** A theme colour for the icon. */
  readonly colour?: string
  /** Words that the menus' `when` clauses look for. */
  readonly context: string
  /** Number shown at the end of the line; 0 shows none. */
  readonly badge: number
  readonly expanded: boolean
  readonly lacks: readonly Lack[]
  /** Where the node stands in the plan, and what is shown of that when it is chosen. */
  readonly range?: vscode.Range
  readonly target?: vscode.Range
  readonly children: readonly PlanNode[]
}

/** A node in its tree. */
export interface PlacedNode extends PlanNode {
  readonly parent: PlacedNode | undefined
  readonly children: readonly PlacedNode[]
}

/** The nodes of `next` as objects of `known` (by id) where there is one: a tree tells its lines apart by object. */
export function place(
  next: readonly PlanNode[],
  known: Map<string, PlacedNode>,
  parent?: PlacedNode,
): readonly PlacedNode[] {
  return next.map((node) => {
    const placed = Object.assign(
      known.get(node.id) ?? {},
      { colour: undefined, range: undefined, target: undefined },
      node,
      {
        parent,
      },
    ) as PlacedNode
    known.set(node.id, placed)
    return Object.assign(placed, { children: place(node.children, known, placed) })
  })
}

/** True when the trees look the same; places in the text do not count, they change with every keystroke. */
export function looksSame(a: readonly PlanNode[], b: readonly PlanNode[]): boolean {
  return (
    a.length === b.length &&
    a.every((node, index) => {
      const other = b[index]
      return (
        node.id === other.id &&
        node.label === other.label &&
        node.description === other.description &&
        node.tooltip === other.tooltip &&
        node.spoken === other.spoken &&
        node.icon === other.icon &&
        node.colour === other.colour &&
        node.context === other.context &&
        node.badge === other.badge &&
        node.expanded === other.expanded &&
        looksSame(node.children, other.children)
      )
    })
  )
}

/** The ids of all nodes. */
export function idsOf(nodes: readonly PlanNode[]): Set<string> {
  const ids = new Set<string>()
  const add = (node: PlanNode): void => {
    ids.add(node.id)
    node.children.forEach(add)
  }
  nodes.forEach(add)
  return ids
}

/** The innermost node whose range holds `at`; a node without range is only a heading over others. */
export function nodeAt<Node extends PlanNode & { readonly children: readonly Node[] }>(
  nodes: readonly Node[],
  at: vscode.Position,
): Node | undefined {
  for (const node of nodes) {
    if (node.range && !holds(node.range, at)) continue
    const found = nodeAt(node.children, at) ?? (node.range ? node : undefined)
    if (found) return found
  }
  return undefined
}

function holds({ start, end }: vscode.Range, { line, character }: vscode.Position): boolean {
  const behindStart = line > start.line || (line === start.line && character >= start.character)
  const beforeEnd = line < end.line || (line === end.line && character <= end.character)
  return behindStart && beforeEnd
}
