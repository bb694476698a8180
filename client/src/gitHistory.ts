/** Earlier versions of a file, from the Git extension that comes with VS Code. */

import * as vscode from 'vscode'

/** An earlier version of a file. */
export interface Version {
  /** What it is called in a table. */
  readonly name: string
  readonly title: string
  readonly detail: string
  readonly text: () => Promise<string>
}

/** What is used of the Git extension's interface. */
interface GitExtension {
  getAPI(version: 1): { getRepository(uri: vscode.Uri): Repository | null }
}

interface Repository {
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly Commit[]>
  show(ref: string, path: string): Promise<string>
}

interface Commit {
  readonly hash: string
  readonly message: string
  readonly commitDate?: Date
  readonly authorDate?: Date
}

const mostVersions = 30

/** The versions of `uri`, newest first; none where there is no history to be had. */
export async function versionsOf(uri: vscode.Uri): Promise<readonly Version[]> {
  try {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git')
    const repository = (await extension?.activate())?.getAPI(1).getRepository(uri)
    const commits = (await repository?.log({ path: uri.fsPath, maxEntries: mostVersions })) ?? []
    return commits.map((commit) => versionOf(commit, () => repository?.show(commit.hash, uri.fsPath)))
  } catch {
    // Git may be switched off, or the file may lie outside every repository.
    return []
  }
}

function versionOf(
  { hash, message, commitDate, authorDate }: Commit,
  show: () => Promise<string> | undefined,
): Version {
  const short = hash.slice(0, 7)
  const day = (commitDate ?? authorDate)?.toLocaleDateString(vscode.env.language) ?? ''
  return {
    name: [day, short].filter((part) => part !== '').join(' '),
    title: message.split('\n', 1)[0],
    detail: [short, day].filter((part) => part !== '').join(' · '),
    text: async () => (await show()) ?? '',
  }
}
