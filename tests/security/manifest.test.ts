/** What the manifest lets a folder say, and what the extension may show. */

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))

interface Setting {
  readonly type: string
  readonly enum?: readonly string[]
  readonly scope: string
}

describe('an untrusted workspace', () => {
  const { untrustedWorkspaces } = manifest.capabilities
  const settings: [string, Setting][] = Object.entries(manifest.contributes.configuration.properties)

  it('is served in part, and says which part', () => {
    expect(untrustedWorkspaces.supported).toBe('limited')
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      expect(JSON.parse(readFileSync(path.join(root, file), 'utf8'))['trust.description']).toMatch(/template|模板/)
    }
  })

  it('cannot set what is a free text: such a setting could name a path', () => {
    const free = settings.filter(
      ([, { type, enum: values }]) => !['boolean', 'number', 'integer'].includes(type) && !values,
    )
    expect(free.map(([name]) => name).sort()).toEqual([...untrustedWorkspaces.restrictedConfigurations].sort())
  })

  it('finds no setting that names a program, a server or its arguments', () => {
    const telling = settings.filter(([name]) => /path|server|command|executable|args|node|url|proxy/i.test(name))
    expect(telling.map(([name]) => name)).toEqual(['fangan.trace.server'])
  })
})

describe('a webview', () => {
  /** True for a source that shows web content under a policy that lets only scripts with a nonce run. */
  const isGuarded = (text: string): boolean =>
    /Content-Security-Policy/.test(text) &&
    /default-src 'none'/.test(text) &&
    /'nonce-\$\{/.test(text) &&
    !/'unsafe-/.test(text)
  const showsWeb =
    /createWebviewPanel|registerWebviewViewProvider|registerCustomEditorProvider|registerWebviewPanelSerializer/

  it('there is none without a policy with a nonce', () => {
    const folder = path.join(root, 'client/src')
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    const open = sources.filter((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8')
      return showsWeb.test(text) && !isGuarded(text)
    })
    expect(open).toEqual([])
    const views = Object.values(manifest.contributes.views ?? {}).flat() as { type?: string }[]
    expect(views.filter(({ type }) => type === 'webview')).toEqual([])
    expect(manifest.contributes.customEditors).toBeUndefined()
  })

  it('would be seen', () => {
    const page =
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a source.
      '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; script-src \'nonce-${nonce}\'">'
    expect([isGuarded(page), isGuarded(page.replace('nonce-', 'unsafe-inline'))]).toEqual([true, false])
    expect(showsWeb.test('vscode.window.createWebviewPanel(')).toBe(true)
  })

  it('in texts of the product no link starts a command by itself', () => {
    const trusting = ['client/src', 'server/src'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .filter((file) =>
          /isTrusted\s*[:=]\s*true|supportHtml\s*[:=]\s*true/.test(readFileSync(path.join(root, folder, file), 'utf8')),
        ),
    )
    expect(trusting).toEqual([])
  })
})
