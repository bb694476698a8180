/** Has LibreOffice turn a document of an old format into .docx; only `fangan import` asks for it. */

import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type ConvertAnswer, conversionSeconds, type OldFormat } from '../cli/io.js'

/** By name in the search path, and where its installers put it. No setting names another. */
const programs = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
]

/** How it reads each format; left to itself it takes a damaged file for text. WPS wrote its own files as Word did. */
const filters = { '.doc': 'MS Word 97', '.wps': 'MS Word 97', '.rtf': 'Rich Text Format' } as const

/** What it says of an error, in UTF-16 units. */
const longestError = 400

/** The document in `bytes` as .docx. Nothing of it is left in the folder for temporary files. */
export async function convert(bytes: Uint8Array, extension: OldFormat): Promise<ConvertAnswer> {
  const folder = mkdtempSync(join(tmpdir(), 'fangan-import-'))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  // Also when the run is broken off; without a listener Node would not come to it.
  const stop = () => process.exit(130)
  process.once('exit', remove).once('SIGINT', stop).once('SIGTERM', stop)
  try {
    const profile = join(folder, 'profile')
    mkdirSync(join(profile, 'user'), { recursive: true })
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings)
    // The name that the user gave it is no part of any argument.
    writeFileSync(join(folder, `document${extension}`), bytes, { mode: 0o600 })
    for (const program of programs) {
      const answer = await run(program, folder, extension)
      if (answer.kind !== 'missing') return answer
    }
    return { kind: 'missing' }
  } finally {
    remove()
    process.off('exit', remove).off('SIGINT', stop).off('SIGTERM', stop)
  }
}

function run(program: string, folder: string, extension: OldFormat): Promise<ConvertAnswer> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const args = [
    profile,
    '--headless',
    '--norestore',
    `--infilter=${filters[extension]}`,
    '--convert-to',
    'docx',
    '--outdir',
    folder,
    `document${extension}`,
  ]
  return new Promise((done) => {
    // In a folder that holds nothing else, where Windows looks for programs first; in a group of its own, since it starts others.
    const child = spawn(program, args, {
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      windowsHide: true,
    })
    const kill = () => {
      try {
        if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
      } catch {
        // It ended by itself.
      }
    }
    process.once('exit', kill)
    let said = ''
    let isLate = false
    const clock = setTimeout(() => {
      isLate = true
      kill()
    }, conversionSeconds * 1000)
    const finish = (answer: ConvertAnswer) => {
      clearTimeout(clock)
      process.off('exit', kill)
      done(answer)
    }
    child.stderr.on('data', (piece: Buffer) => {
      said = (said + piece.toString()).slice(0, longestError)
    })
    child.once('error', (error: NodeJS.ErrnoException) =>
      finish(error.code === 'ENOENT' ? { kind: 'missing' } : { kind: 'failed', error: error.message }),
    )
    child.once('close', () => {
      const output = join(folder, 'document.docx')
      if (isLate) finish({ kind: 'tookTooLong' })
      else if (existsSync(output)) finish({ kind: 'done', bytes: readFileSync(output) })
      else
        finish({
          kind: 'failed',
          error: said
            .replace(/^Warning:.*$/gm, '')
            .trim()
            .split('\n')[0],
        })
    })
  })
}

/** No macros, no active content, and nothing fetched that a document links to. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${setting('Common/Security/Scripting', 'MacroSecurityLevel', '3')}
${setting('Common/Security/Scripting', 'DisableMacrosExecution', 'true')}
${setting('Common/Security/Scripting', 'DisableActiveContent', 'true')}
${setting('Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true')}
${setting('Writer/Content/Update', 'Link', '0')}
</oor:items>
`

function setting(path: string, name: string, value: string): string {
  return `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`
}
