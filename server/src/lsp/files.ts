/** The files that the server reads, as a port: Node's file system, or the client's for what that does not reach. */

/** What a file holds, or why it cannot be read. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** Read access to files by URI; nothing is ever written. */
export interface Files {
  read(uri: string): Promise<FileText>
  /** URIs of the files below `folder`, without version control and package folders; stops after `limit` entries. */
  list(folder: string, limit: number): Promise<readonly string[]>
}
