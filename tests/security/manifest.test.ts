/** What the manifest lets a folder say, and what the extension may show. */

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BoardTexts } from '../../client/board/texts.js'
import { printFile } from '../../client/src/preview/printFile.js'
import { scriptedPage } from '../../client/src/scriptedPage.js'

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

const parts = {
  script: 'https://own/main.js',
  style: 'https://own/main.css',
  cspSource: 'https://own',
  nonce: 'n0nce',
}

const shown = { enumerable: true, configurable: true }

describe('a webview', () => {
  const folder = path.join(root, 'client/src')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')] as const)

  it('is made in two places only, from the pages whose policies are tested here', () => {
    const showsWeb = /createWebviewPanel|registerWebviewViewProvider|registerCustomEditorProvider/
    expect(sources.filter(([, text]) => showsWeb.test(text)).map(([file]) => file)).toEqual([
      'board/boardPanel.ts',
      'preview/previewPanel.ts',
    ])
    const pages = sources.flatMap(([, text]) => [...text.matchAll(/\.html = (\w+)/g)].map(([, made]) => made))
    expect(pages).toEqual(['scriptedPage', 'scriptedPage'])
    const views = Object.values(manifest.contributes.views ?? {}).flat() as { type?: string }[]
    expect(views.filter(({ type }) => type === 'webview')).toEqual([])
    expect(manifest.contributes.customEditors).toBeUndefined()
  })

  it.each([
    ['board/boardPanel.ts', 'dist/board'],
    ['preview/previewPanel.ts', 'dist/preview'],
  ])('of %s reads the files of its own page alone, and starts no command by a link', (file, folder) => {
    const [panel] = sources.filter(([name]) => name === file).map(([, text]) => text)
    expect(panel.match(/webview\.options = .*/g)).toEqual([
      'webview.options = { enableScripts: true, localResourceRoots: [folder] }',
    ])
    expect(panel).toContain(`const folder = vscode.Uri.joinPath(this.extensionUri, '${folder}')`)
  })

  const made = { board, preview }

  it.each([
    'board',
    'preview',
  ] as const)('of the %s runs scripts with the nonce of the page, takes styles of the extension, and reaches nothing else', (name) => {
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(made[name]('')) ?? []
    expect(policy.replaceAll('&#39;', "'").split('; ')).toEqual([
      ...["default-src 'none'", "script-src 'nonce-n0nce'", 'style-src https://own'],
      ...["base-uri 'none'", "form-action 'none'"],
    ])
  })

  it.each(['board', 'preview'] as const)('of the %s takes no text for markup', (name) => {
    const hostile = made[name]('"><script>alert(1)</script><img src=x onerror=alert(1)>\'')
    expect(hostile.match(/<(?:script|img)[^>]*>/g)).toEqual([
      '<script type="module" nonce="n0nce" src="https://own/main.js">',
    ])
  })

  it('is printed from a file that runs nothing and loads nothing', () => {
    const file = printFile({
      title: '</title><script>',
      pages: '<p>方案</p>',
      style: 'p {}',
      variables: { '--a': '1' },
    })
    expect(file).toContain('content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;;')
    expect(file).not.toMatch(/<script|<link|<img/)
  })

  /** The page with `text` wherever it shows something. */
  function board(text: string): string {
    const texts = new Proxy({}, { ownKeys: () => ['task'], get: () => text, getOwnPropertyDescriptor: () => shown })
    const start = { texts: texts as BoardTexts, tab: 'matrix', language: text } as const
    return scriptedPage({ ...parts, title: text, start })
  }

  function preview(text: string): string {
    const texts = { noPlan: text, page: text, pages: text, keys: text }
    return scriptedPage({ ...parts, title: text, start: { texts, language: text } })
  }

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
