/** Reads a part of a Word file as a tree of elements; nothing that a DTD could bring is accepted. */

import { SaxesParser } from 'saxes'
import { deepest, mostElements } from './limits.js'
import { refuse } from './refusal.js'

/** An element; names carry the usual prefix of their namespace (`w:p`), whatever prefix the file uses. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** The text directly within, of elements that hold text. */
  readonly text: string
}

type Open = { -readonly [key in keyof Element]: key extends 'children' ? Open[] : Element[key] }

/** The namespaces of the formats of 2006, of the strict variant, and of what is read beside them. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel:',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp:',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp:',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a:',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps:',
  'urn:schemas-microsoft-com:vml': 'v:',
  'urn:schemas-microsoft-com:office:office': 'o:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
}

/** The root element of `bytes`; `part` is named in refusals. Throws `Refused` for damaged and for hostile text. */
export function readXml(bytes: Uint8Array, part: string): Element {
  const parser = new SaxesParser({ xmlns: true })
  const root: Open = { name: '', attributes: {}, children: [], text: '' }
  const open: Open[] = [root]
  let count = 0
  parser.on('doctype', () => refuse('doctype', part))
  parser.on('error', () => refuse('badXml', part))
  parser.on('opentag', ({ uri, local, attributes }) => {
    count++
    if (count > mostElements || open.length > deepest) refuse('tooComplex', part)
    const element: Open = { name: qualified(uri, local), attributes: attributesOf(attributes), children: [], text: '' }
    open[open.length - 1].children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    open[open.length - 1].text += text
  })
  parser.on('cdata', (text) => {
    open[open.length - 1].text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(decoded(bytes)).close()
  return root.children[0] ?? refuse('badXml', part)
}

function attributesOf(
  attributes: Readonly<Record<string, { uri: string; local: string; value: string }>>,
): Record<string, string> {
  const own: Record<string, string> = {}
  for (const { uri, local, value } of Object.values(attributes)) own[qualified(uri, local)] = value
  return own
}

/** Elements of namespaces that nothing is read of have `?:`. */
function qualified(uri: string, local: string): string {
  return uri === '' ? local : (prefixes[uri] ?? '?:') + local
}

/** Word writes UTF-8; UTF-16 is told by its byte order mark. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}

/** The first child of that name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one) => one.name === name)
}

/** The children of that name. */
export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((one) => one.name === name) ?? []
}

/** The value of the child `name`: its `w:val`, `''` when the child has none, `undefined` when there is no such child. */
export function val(element: Element | undefined, name: string): string | undefined {
  const found = child(element, name)
  return found && (found.attributes['w:val'] ?? '')
}

/** True when a switch such as `<w:b/>` is on; `undefined` when it is not set. */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
  const value = val(element, name)
  return value === undefined ? undefined : !/^(?:0|false|off|none)$/.test(value)
}

/** The value of an attribute as a whole number; `undefined` when it is none. */
export function numberOf(element: Element | undefined, attribute: string): number | undefined {
  const value = element?.attributes[attribute]
  return value !== undefined && /^[-+]?\d{1,9}(?:\.\d{1,4})?$/.test(value) ? Math.round(Number(value)) : undefined
}

/** Every element of that name within `element`, in document order. */
export function* descendants(element: Element, name: string): Generator<Element> {
  for (const one of element.children) {
    if (one.name === name) yield one
    yield* descendants(one, name)
  }
}
