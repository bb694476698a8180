/** What styles and defaults give a paragraph and its text (ECMA-376 part 1, 17.7.2). */

import { child, childrenOf, type Element, isOn, val } from './xml.js'

/** Sources of properties, the nearest first: what is set on the thing itself, then its styles, then the defaults. */
export type Properties = readonly Element[]

/** The styles of a document. */
export interface Styles {
  /** The properties of a paragraph with these of its own. */
  paragraph(own: Element | undefined): Properties
  /** The properties of text in such a paragraph. */
  run(own: Element | undefined, paragraph: Element | undefined): Properties
  /** The name of a paragraph's style as Word shows it, lower case, e.g. `heading 1`; `undefined` when it has none. */
  nameOf(own: Element | undefined): string | undefined
}

interface Style {
  readonly name: string
  readonly basedOn: string | undefined
  readonly paragraph: Element | undefined
  readonly run: Element | undefined
}

/** Longer chains of styles are circles. */
const longestChain = 20

/** Reads `styles.xml`; a document may have none. */
export function readStyles(root: Element | undefined): Styles {
  const styles = new Map<string, Style>()
  const defaults: Partial<Record<string, string>> = {}
  for (const element of childrenOf(root, 'w:style')) {
    const id = element.attributes['w:styleId'] ?? ''
    styles.set(id, {
      name: (val(element, 'w:name') ?? id).toLowerCase(),
      basedOn: val(element, 'w:basedOn'),
      paragraph: child(element, 'w:pPr'),
      run: child(element, 'w:rPr'),
    })
    const isDefault = /^(?:1|true|on)$/.test(element.attributes['w:default'] ?? '')
    if (isDefault) defaults[element.attributes['w:type'] ?? ''] = id
  }
  const documentDefaults = child(root, 'w:docDefaults')
  const paragraphDefaults = child(child(documentDefaults, 'w:pPrDefault'), 'w:pPr')
  const runDefaults = child(child(documentDefaults, 'w:rPrDefault'), 'w:rPr')

  const chainOf = (id: string | undefined): Style[] => {
    const chain: Style[] = []
    for (let at = id; at !== undefined && chain.length < longestChain; ) {
      const style = styles.get(at)
      if (!style) break
      chain.push(style)
      at = style.basedOn
    }
    return chain
  }
  const paragraphStyle = (own: Element | undefined): string | undefined => val(own, 'w:pStyle') ?? defaults.paragraph
  return {
    paragraph: (own) =>
      present([own, ...chainOf(paragraphStyle(own)).map((style) => style.paragraph), paragraphDefaults]),
    run: (own, paragraph) =>
      present([
        own,
        ...chainOf(val(own, 'w:rStyle')).map((style) => style.run),
        ...chainOf(paragraphStyle(paragraph)).map((style) => style.run),
        runDefaults,
      ]),
    nameOf: (own) => chainOf(paragraphStyle(own))[0]?.name,
  }
}

function present(elements: readonly (Element | undefined)[]): Properties {
  return elements.filter((element) => element !== undefined)
}

/** The value of the property `name`; `undefined` when nothing sets it. */
export function propertyOf(properties: Properties, name: string): string | undefined {
  return firstOf(properties, (element) => val(element, name))
}

/** Whether a switch such as bold type is on. */
export function switchOf(properties: Properties, name: string): boolean {
  return firstOf(properties, (element) => isOn(element, name)) ?? false
}

/** An attribute of the property `name`, e.g. `w:firstLine` of `w:ind`; each is inherited by itself. */
export function attributeOf(properties: Properties, name: string, attribute: string): string | undefined {
  return firstOf(properties, (element) => child(element, name)?.attributes[attribute])
}

/** The nearest element of that name. */
export function elementOf(properties: Properties, name: string): Element | undefined {
  return firstOf(properties, (element) => child(element, name))
}

function firstOf<Value>(properties: Properties, read: (element: Element) => Value | undefined): Value | undefined {
  for (const element of properties) {
    const value = read(element)
    if (value !== undefined) return value
  }
  return undefined
}
