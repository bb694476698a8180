/** Checks values against a meta model of the Language Server Protocol (the form of its `metaModel.json`). */

/** A type of the meta model. */
export type Type =
  | { readonly kind: 'base'; readonly name: string }
  | { readonly kind: 'reference'; readonly name: string }
  | { readonly kind: 'array'; readonly element: Type }
  | { readonly kind: 'map'; readonly key: Type; readonly value: Type }
  | { readonly kind: 'and' | 'or' | 'tuple'; readonly items: readonly Type[] }
  | { readonly kind: 'literal'; readonly value: { readonly properties: readonly Property[] } }
  | { readonly kind: 'stringLiteral'; readonly value: string }
  | { readonly kind: 'integerLiteral'; readonly value: number }
  | { readonly kind: 'booleanLiteral'; readonly value: boolean }

/** A property of a structure. */
export interface Property {
  readonly name: string
  readonly type: Type
  readonly optional?: boolean
}

/** A request or notification; a notification has no result. */
export interface Method {
  readonly method: string
  readonly messageDirection: 'clientToServer' | 'serverToClient' | 'both'
  readonly params?: Type
  readonly result?: Type
  readonly registrationOptions?: Type
}

/** The parts of the meta model that the check needs. */
export interface MetaModel {
  readonly metaData: { readonly version: string }
  readonly requests: readonly (Method & { readonly result: Type })[]
  readonly notifications: readonly Method[]
  readonly structures: readonly {
    readonly name: string
    readonly properties: readonly Property[]
    readonly extends?: readonly Type[]
    readonly mixins?: readonly Type[]
  }[]
  readonly enumerations: readonly {
    readonly name: string
    readonly type: Type
    readonly values: readonly { readonly name: string; readonly value: string | number }[]
    readonly supportsCustomValues?: boolean
  }[]
  readonly typeAliases: readonly { readonly name: string; readonly type: Type }[]
}

/** Checks a value against a type; each problem begins with the path of the part that is wrong. */
export type TypeCheck = (type: Type, value: unknown, path?: string) => readonly string[]

/** What may stand in an object: known properties, and the type of all others where there may be others. */
interface Shape {
  readonly properties: ReadonlyMap<string, Property>
  readonly others?: Type
}

/** The check of values against the types of `model`; properties that the model does not know are problems too. */
export function typeCheck(model: MetaModel): TypeCheck {
  const structures = new Map(model.structures.map((one) => [one.name, one]))
  const enumerations = new Map(model.enumerations.map((one) => [one.name, one]))
  const aliases = new Map(model.typeAliases.map((one) => [one.name, one.type]))
  return check

  function check(type: Type, value: unknown, path = '$'): readonly string[] {
    switch (type.kind) {
      case 'base':
        return isBase(type.name, value) ? [] : [`${path}: ${show(value)} is no ${type.name}`]
      case 'stringLiteral':
      case 'integerLiteral':
      case 'booleanLiteral':
        return value === type.value ? [] : [`${path}: ${show(value)} is not ${show(type.value)}`]
      case 'array':
        if (!Array.isArray(value)) return [`${path}: ${show(value)} is no array`]
        return value.flatMap((item, index) => check(type.element, item, `${path}[${index}]`))
      case 'tuple':
        if (!Array.isArray(value) || value.length !== type.items.length)
          return [`${path}: ${show(value)} is no tuple of ${type.items.length}`]
        return type.items.flatMap((item, index) => check(item, value[index], `${path}[${index}]`))
      case 'or':
        return checkAlternatives(type.items, value, path)
      case 'reference':
        return checkReference(type, value, path)
      case 'map':
      case 'and':
      case 'literal':
        return checkObject(shapeOf(type), value, path)
    }
  }

  function checkReference(type: Type & { kind: 'reference' }, value: unknown, path: string): readonly string[] {
    if (type.name === 'LSPAny') return value === undefined ? [`${path}: is undefined`] : []
    if (type.name === 'LSPObject') return isObject(value) ? [] : [`${path}: ${show(value)} is no object`]
    if (type.name === 'LSPArray') return Array.isArray(value) ? [] : [`${path}: ${show(value)} is no array`]
    const enumeration = enumerations.get(type.name)
    if (enumeration) {
      const known = enumeration.values.some((entry) => entry.value === value)
      if (known) return []
      if (enumeration.supportsCustomValues) return check(enumeration.type, value, path)
      return [`${path}: ${show(value)} is no ${type.name}`]
    }
    const alias = aliases.get(type.name)
    if (!alias) return checkObject(shapeOf(type), value, path)
    const problems = check(alias, value, path)
    // Of thirty wrong kinds the name says enough.
    return problems.length === 1 && problems[0].startsWith(`${path}:`)
      ? [`${path}: ${show(value)} is no ${type.name}`]
      : problems
  }

  /** The problems of the alternative that comes closest. */
  function checkAlternatives(items: readonly Type[], value: unknown, path: string): readonly string[] {
    const found = items.map((item) => check(item, value, path))
    if (found.some((problems) => problems.length === 0)) return []
    const deep = found.filter((problems) => problems.some((problem) => !problem.startsWith(`${path}:`)))
    if (deep.length === 0) return [`${path}: ${show(value)} is none of ${items.map(nameOf).join(' | ')}`]
    return deep.reduce((best, problems) => (problems.length < best.length ? problems : best))
  }

  function checkObject(shape: Shape, value: unknown, path: string): readonly string[] {
    if (!isObject(value)) return [`${path}: ${show(value)} is no object`]
    const missing = [...shape.properties.values()]
      .filter(({ name, optional }) => !optional && value[name] === undefined)
      .map(({ name }) => `${path}.${name}: is missing`)
    const wrong = Object.entries(value).flatMap(([name, one]) => {
      const type = shape.properties.get(name)?.type ?? shape.others
      if (!type) return [`${path}.${name}: is unknown to the protocol`]
      return one === undefined ? [] : check(type, one, `${path}.${name}`)
    })
    return [...missing, ...wrong]
  }

  function shapeOf(type: Type): Shape {
    if (type.kind === 'map') return { properties: new Map(), others: type.value }
    if (type.kind === 'literal') return { properties: byName(type.value.properties) }
    if (type.kind === 'and') return merged(type.items.map(shapeOf))
    if (type.kind !== 'reference') throw new TypeError(`${nameOf(type)} is no structure`)
    const alias = aliases.get(type.name)
    if (alias) return shapeOf(alias)
    const structure = structures.get(type.name)
    if (!structure) throw new TypeError(`${type.name} is not in the meta model`)
    const parents = [...(structure.extends ?? []), ...(structure.mixins ?? [])].map(shapeOf)
    return merged([...parents, { properties: byName(structure.properties) }])
  }
}

function merged(shapes: readonly Shape[]): Shape {
  const others = shapes.find((shape) => shape.others)?.others
  const properties = new Map(shapes.flatMap((shape) => [...shape.properties]))
  return others ? { properties, others } : { properties }
}

function byName(properties: readonly Property[]): ReadonlyMap<string, Property> {
  return new Map(properties.map((property) => [property.name, property]))
}

function isBase(name: string, value: unknown): boolean {
  switch (name) {
    case 'integer':
      return Number.isInteger(value) && Math.abs(Number(value)) <= 2 ** 31
    case 'uinteger':
      return Number.isInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 31
    case 'decimal':
      return typeof value === 'number'
    case 'boolean':
      return typeof value === 'boolean'
    case 'null':
      return value === null
    case 'URI':
    case 'DocumentUri':
      return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(value)
    default:
      return typeof value === 'string'
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function nameOf(type: Type): string {
  if ('name' in type) return type.name
  if ('value' in type && typeof type.value !== 'object') return show(type.value)
  return type.kind === 'array' ? `${nameOf(type.element)}[]` : type.kind
}

/** Long values are cut, so that a failed test can be read. */
function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined'
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
