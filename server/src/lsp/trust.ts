/** What may be read in a workspace that the user has not declared to be trusted. */

import type { Files } from './files.js'
import { decoded } from './uri.js'

/** Decides which files outside the text itself may be read; knows whether the user trusts the workspace. */
export class Trust {
  constructor(
    private readonly files: Files,
    private readonly folders: () => readonly string[],
    private trusted: boolean,
  ) {}

  /** The user trusts the workspace from now on; false when that was known. */
  grant(): boolean {
    const isNews = !this.trusted
    this.trusted = true
    return isNews
  }

  /**
   * True when the file `uri`, a template or a document above, which something in the folder `project` names, may be read. Without trust it must
   * lie in the workspace, also when links are followed; without an opened folder that is the configuration's own.
   */
  async allows(uri: string, project: string): Promise<boolean> {
    if (this.trusted) return true
    const opened = this.folders()
    const folders = opened.length > 0 ? opened : [project]
    // A mere look at a place outside may already reach another machine.
    if (!isWithin(uri, folders)) return false
    const [real, ...realFolders] = await Promise.all([uri, ...folders].map((one) => this.realUri(one)))
    return isWithin(real, realFolders)
  }

  private async realUri(uri: string): Promise<string> {
    return (await this.files.realUri?.(uri)) ?? uri
  }
}

/** True when `uri` lies in one of `folders`; all of them without `..` in their paths. */
export function isWithin(uri: string, folders: readonly string[]): boolean {
  const path = decoded(uri)
  // `..` that was spelt in some other way than as a part of its own would lead out again.
  if (/(?:^|[\\/])\.\.(?:[\\/]|$)/.test(path)) return false
  return folders.some((folder) => path.startsWith(`${decoded(folder).replace(/(?<!\/)\/+$/, '')}/`))
}
