/** What the command line needs of the machine, as a port: Node's in `node/cli.ts`, one in memory in the tests. */

/** Bytes of a file, or why there are none. */
export type FileBytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** Where globs are searched. */
export interface GlobOptions {
  /** Absolute path of the folder that the globs start from. */
  readonly folder: string
  readonly ignore: readonly string[]
  /** What is looked for; files when absent. */
  readonly find?: 'files' | 'folders'
}

/** What fits globs, as absolute paths, and the folders on the way that could not be opened. */
export interface GlobResult {
  readonly paths: readonly string[]
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[]
}

/** The machine; paths are absolute and in the machine's own form. */
export interface Io {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** True when standard output is a terminal. */
  readonly isTerminal: boolean
  /** `barred`: it lies in a folder that may not be looked into, so that nobody knows whether it is there. */
  kindOf(path: string): 'file' | 'folder' | 'absent' | 'barred'
  readFile(path: string): FileBytes
  readStdin(): Promise<Uint8Array>
  /** Searches without following links and without folders whose name begins with a dot. */
  glob(globs: readonly string[], options: GlobOptions): Promise<GlobResult>
  write(text: string): void
  writeError(text: string): void
  /** Starts the language server on standard input and output; resolves once it listens. */
  startServer(): Promise<void>
}
