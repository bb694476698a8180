/** What is shipped is accounted for: the bill of materials is valid and complete, every licence text is there. */

import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')

interface Component {
  readonly name: string
  readonly group?: string
  readonly version: string
  readonly purl: string
  readonly licenses: readonly { readonly license?: { readonly id: string }; readonly expression?: string }[]
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[]
  readonly properties: readonly { readonly value: string }[]
}

const components: readonly Component[] = JSON.parse(read('dist/sbom.cdx.json')).components
const fullName = ({ group, name }: Component): string => (group ? `${group}/${name}` : name)

describe('the bill of materials', () => {
  it('is valid CycloneDX 1.6', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6)
    expect(await validator.validate(read('dist/sbom.cdx.json'))).toBeNull()
    // The validator is at work.
    expect(await validator.validate(read('dist/sbom.cdx.json').replace('"library"', '"thing"'))).not.toBeNull()
  })

  it('names every package whose name stands in the comments of a bundle, with version, licence and hash', () => {
    const known = new Set(components.map(fullName))
    const parts = readdirSync(path.join(root, 'dist/server'), { recursive: true, encoding: 'utf8' })
    const files = ['extension.js', 'browser/extension.js', 'browser/server.js']
    const named = [...files, ...parts.filter((file) => file.endsWith('.mjs')).map((file) => `server/${file}`)].flatMap(
      (file) =>
        [...read(`dist/${file}`).matchAll(/^ *\/\/ (?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/\n]+)\//gm)].map(
          (match) => match[1],
        ),
    )
    expect(named.filter((name) => !known.has(name))).toEqual([])
    for (const one of components) {
      expect(one.version, one.purl).toMatch(/^\d+\.\d+\.\d+/)
      expect(one.licenses, one.purl).toHaveLength(1)
      expect(one.hashes?.[0].content, one.purl).toMatch(/^[0-9a-f]{128}$/)
      expect(one.properties.length, one.purl).toBeGreaterThan(0)
    }
  })

  it('holds nothing that only speaks over networks', () => {
    const network =
      /^(?:express|hono|@hono\/.*|cors|eventsource.*|jose|pkce-challenge|raw-body|express-rate-limit|cross-spawn|ajv.*)$/
    expect(components.map(fullName).filter((name) => network.test(name))).toEqual([])
  })

  it('has licences only that allow passing on without the source', () => {
    const free = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', '0BSD'])
    const other = components.filter(
      ({ licenses: [one] }) => !(one.license?.id ?? one.expression ?? '').split(' AND ').every((id) => free.has(id)),
    )
    expect(other.map(({ purl }) => purl)).toEqual([])
  })
})

describe('the notices', () => {
  const notices = read('dist/THIRD-PARTY-NOTICES.txt')

  it.each(components.map((one) => [one.purl, one] as const))('hold the licence of %s', (_, one) => {
    const head = `\n${fullName(one)} ${one.version} (`
    const at = notices.indexOf(head)
    expect(at).toBeGreaterThan(0)
    const next = notices.indexOf('\n=====', notices.indexOf('\n=====', at) + 5)
    const part = notices.slice(at, next < 0 ? undefined : next)
    const folder = path.join(root, 'node_modules', fullName(one))
    const hasText = existsSync(folder) && readdirSync(folder).some((file) => /^licen[cs]e/i.test(file))
    expect(part).toMatch(hasText ? /permi(?:ssion|tted)|Apache License/i : /Licensed under/)
  })
})

describe('the install', () => {
  const manifest = JSON.parse(read('package.json'))

  it('of the product brings no other package: everything is bundled', () => {
    expect({ ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.peerDependencies }).toEqual({})
    const listed = execFileSync('npm', ['ls', '--omit=dev', '--all', '--json'], { cwd: root, encoding: 'utf8' })
    expect(JSON.parse(listed).dependencies ?? {}).toEqual({})
    expect(manifest.scripts.postinstall ?? manifest.scripts.install ?? manifest.scripts.preinstall).toBeUndefined()
  })

  it('of the developers is exact', () => {
    const loose = Object.entries(manifest.devDependencies).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(version)),
    )
    expect(loose).toEqual([])
  })
})
