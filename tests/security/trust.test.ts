/** Which templates a workspace may have read that is not trusted. */

import { describe, expect, it } from 'vitest'
import type { Files } from '../../server/src/lsp/files.js'
import { isWithin, Trust } from '../../server/src/lsp/trust.js'

/** Files in which `links` lead elsewhere; `asked` notes what was looked at. */
function filesWith(links: Readonly<Record<string, string>>, asked: string[] = []): Files {
  return {
    read: async () => ({ kind: 'absent' }),
    stamp: async () => undefined,
    list: async function* () {},
    realUri: async (uri) => {
      asked.push(uri)
      return links[uri] ?? uri
    },
  }
}

const folder = 'file:///home/u/%E6%96%B9%E6%A1%88'

describe('isWithin', () => {
  it.each([`${folder}/a.yaml`, `${folder}/a/b/c.yaml`, 'file:///home/u/方案/a.yaml'])('%s is inside', (uri) => {
    expect(isWithin(uri, ['file:///other', folder])).toBe(true)
    expect(isWithin(uri, [`${folder}/`])).toBe(true)
  })

  it.each([
    folder,
    `${folder}-2/a.yaml`,
    'file:///home/u/a.yaml',
    'file:///etc/passwd',
    'file://server/share/a.yaml',
    `${folder}/%2e%2e/a.yaml`,
    `${folder}/..%2fa.yaml`,
    `${folder}/..%5ca.yaml`,
    'vscode-vfs://home/u/%E6%96%B9%E6%A1%88/a.yaml',
  ])('%s is outside', (uri) => {
    expect(isWithin(uri, [folder])).toBe(false)
  })

  it('nothing is inside no folder', () => {
    expect(isWithin(`${folder}/a.yaml`, [])).toBe(false)
  })
})

describe('trust', () => {
  const outside = 'file:///etc/own.yaml'

  it('is needed for a place outside, and for a link that leads there', async () => {
    const files = filesWith({ [`${folder}/link.yaml`]: outside })
    const trust = new Trust(files, () => [folder], false)
    expect(await trust.allows(outside, folder)).toBe(false)
    expect(await trust.allows(`${folder}/link.yaml`, folder)).toBe(false)
    expect(await trust.allows(`${folder}/own.yaml`, folder)).toBe(true)
    expect(trust.grant()).toBe(true)
    expect(trust.grant()).toBe(false)
    expect(await trust.allows(outside, folder)).toBe(true)
  })

  it('missing, not even a look is taken at a place outside, which may be on another machine', async () => {
    const asked: string[] = []
    const trust = new Trust(filesWith({}, asked), () => [folder], false)
    expect(await trust.allows('file://server/share/own.yaml', folder)).toBe(false)
    expect(asked).toEqual([])
  })

  it('a workspace opened through a link is where the link leads', async () => {
    const files = filesWith({ 'file:///link': folder, 'file:///link/own.yaml': `${folder}/own.yaml` })
    const trust = new Trust(files, () => ['file:///link'], false)
    expect(await trust.allows('file:///link/own.yaml', 'file:///link')).toBe(true)
  })

  it('without an opened folder the configuration’s own counts', async () => {
    const trust = new Trust(filesWith({}), () => [], false)
    expect(await trust.allows(`${folder}/own.yaml`, folder)).toBe(true)
    expect(await trust.allows(outside, folder)).toBe(false)
  })
})
