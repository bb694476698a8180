/** Builds the lossless tree over paragraphs and tables, and prints it. */

import type { NodeKind, Paragraph, SyntaxNode, Table, Zone } from './node.js'

/** The tree whose leaves tile `source`: zones, sections within the body, paragraphs, tables and blanks. */
export function buildTree(
  source: string,
  bodyStart: number,
  paragraphs: readonly Paragraph[],
  tables: readonly Table[],
): SyntaxNode {
  const leaves = leavesOf(paragraphs, tables)
  const zones: Mutable[] = []
  if (bodyStart > 0) zones.push(node('frontMatter', 0, bodyStart))
  let at = bodyStart
  const open: { zone: Zone; part: number; node: Mutable; sections: { level: number; node: Mutable }[] }[] = []
  for (const leaf of leaves) {
    if (leaf.start < at) continue
    const current = open[open.length - 1]
    const same = current && current.zone === leaf.zone && current.part === leaf.part
    if (leaf.start > at) (same ? innermost(current) : { children: zones }).children.push(node('blank', at, leaf.start))
    const zone = same
      ? current
      : { zone: leaf.zone, part: leaf.part, node: node(leaf.zone, leaf.start, leaf.end), sections: [] }
    if (!same) {
      zones.push(zone.node)
      open.push(zone)
    }
    if (leaf.level > 0) openSection(zone, leaf)
    innermost(zone).children.push(leaf.node)
    at = leaf.end
  }
  if (at < source.length) zones.push(node('blank', at, source.length))
  const root: Mutable = { kind: 'document', start: 0, end: source.length, children: zones }
  for (const zone of zones) settle(zone)
  return root
}

/** The text of a tree's leaves, one behind the other: exactly the source that was parsed. */
export function print(root: SyntaxNode, source: string): string {
  if (root.children.length === 0) return source.slice(root.start, root.end)
  return root.children.map((child) => print(child, source)).join('')
}

interface Mutable extends SyntaxNode {
  start: number
  end: number
  children: Mutable[]
}

interface Leaf {
  readonly start: number
  readonly end: number
  readonly zone: Zone
  readonly part: number
  readonly level: number
  readonly node: Mutable
}

function node(kind: NodeKind, start: number, end: number): Mutable {
  return { kind, start, end, children: [] }
}

function leavesOf(paragraphs: readonly Paragraph[], tables: readonly Table[]): Leaf[] {
  const leaves = [
    ...paragraphs.map((paragraph) => ({
      start: paragraph.start,
      end: paragraph.end,
      zone: paragraph.zone,
      part: paragraph.part,
      level: paragraph.zone === 'body' ? (paragraph.heading?.level ?? 0) : 0,
      node: node('paragraph', paragraph.start, paragraph.end),
    })),
    ...tables.map((table) => ({
      start: table.start,
      end: table.end,
      zone: table.zone,
      part: table.part,
      level: 0,
      node: node('table', table.start, table.end),
    })),
  ]
  return leaves.sort((a, b) => a.start - b.start || a.end - b.end)
}

function openSection(zone: { node: Mutable; sections: { level: number; node: Mutable }[] }, leaf: Leaf): void {
  while (zone.sections.length > 0 && zone.sections[zone.sections.length - 1].level >= leaf.level) zone.sections.pop()
  const section = node('section', leaf.start, leaf.end)
  innermost(zone).children.push(section)
  zone.sections.push({ level: leaf.level, node: section })
}

function innermost(zone: { node: Mutable; sections: { node: Mutable }[] }): Mutable {
  return zone.sections[zone.sections.length - 1]?.node ?? zone.node
}

function settle(item: Mutable): void {
  for (const child of item.children) settle(child)
  if (item.children.length === 0) return
  item.start = item.children[0].start
  item.end = item.children[item.children.length - 1].end
}
