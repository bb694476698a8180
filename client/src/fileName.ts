/** What a file is called without its folders. */

import type * as vscode from 'vscode'

/** The last part of the path of `uri`; empty where it has none. */
export function fileNameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
