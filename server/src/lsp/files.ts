/** The files that the server reads, as a port: Node's file system, or the client's for what that does not reach. */

/** What a file holds, or why it cannot be read. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** Some files of one folder; their URIs are made only for those that matter. */
export interface FolderFiles {
  /** URI of the folder. */
  readonly folder: string
  /** Names without folders, as written on the disk. */
  readonly names: readonly string[]
  uriOf(name: string): string
}

/** Read access to files by URI; nothing is ever written. */
export interface Files {
  read(uri: string): Promise<FileText>
  /** The URI of what `uri` leads to once links are followed; `undefined` when there is nothing, or nobody can tell. */
  realUri?(uri: string): Promise<string | undefined>
  /** Changes whenever the file does, such as its time and size; `undefined` when only reading tells. */
  stamp(uri: string): Promise<string | undefined>
  /**
   * The files below `folder`, some at a time, without version control and package folders; links are not followed, so
   * that none leads in circles. Stops after `limit` entries.
   */
  list(folder: string, limit: number): AsyncIterable<FolderFiles>
}
