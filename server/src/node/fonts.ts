/** The fonts of the machine: the names in the font files of the system's folders, without asking another program. */

import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fontNames, type ReadAt } from './fontNames.js'

/** Font files that are looked into; a machine with many has a thousand. */
const mostFiles = 5000
/** Folders within each other. */
const deepest = 6

/** Names of installed fonts, in Chinese and in English; read once a run. */
export function installedFonts(): readonly string[] {
  known ??= namesIn(fontFolders())
  return known
}

let known: readonly string[] | undefined

/** Where systems keep fonts, and where office programs on a Mac bring their own. */
function fontFolders(): string[] {
  const home = homedir()
  switch (process.platform) {
    case 'win32':
      return [
        join(process.env.WINDIR ?? 'C:\\Windows', 'Fonts'),
        join(process.env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Microsoft', 'Windows', 'Fonts'),
      ]
    case 'darwin':
      return [
        '/System/Library/Fonts',
        '/System/Library/AssetsV2',
        '/Library/Fonts',
        join(home, 'Library', 'Fonts'),
        '/Applications/Microsoft Word.app/Contents/Resources/DFonts',
        '/Applications/wpsoffice.app/Contents/Resources/office6/fonts',
      ]
    default:
      return [
        '/usr/share/fonts',
        '/usr/local/share/fonts',
        join(home, '.fonts'),
        join(home, '.local', 'share', 'fonts'),
      ]
  }
}

/** Names of the fonts in `folders`; folders and files that cannot be read are passed over. */
export function namesIn(folders: readonly string[]): string[] {
  const files: string[] = []
  for (const folder of folders) gather(folder, 0, files)
  return [...new Set(files.flatMap(namesOfFile))]
}

function gather(folder: string, depth: number, files: string[]): void {
  if (depth > deepest) return
  for (const entry of entriesOf(folder)) {
    if (files.length >= mostFiles) return
    const path = join(folder, entry.name)
    if (entry.isDirectory()) gather(path, depth + 1, files)
    // Systems and package managers link fonts from elsewhere.
    else if (/\.(?:ttf|otf|ttc|otc)$/i.test(entry.name)) files.push(path)
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    // A folder that is not there, or not for us, has no fonts for us.
    return []
  }
}

function namesOfFile(path: string): string[] {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const opened = file
    const read: ReadAt = (offset, length) => {
      const bytes = new Uint8Array(length)
      const count = readSync(opened, bytes, 0, length, offset)
      return bytes.subarray(0, count)
    }
    return fontNames(read)
  } catch {
    // The font of a file that cannot be read cannot be used either.
    return []
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
