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
}

/** The machine; paths are absolute and in the machine's own form. */
export interface Io {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** True when standard output is a terminal. */
  readonly isTerminal: boolean
  kindOf(path: string): 'file' | 'folder' | 'absent'
  readFile(path: string): FileBytes
  readStdin(): Promise<Uint8Array>
  /** Absolute paths of the files that fit, without links and folders whose name begins with a dot. */
  glob(globs: readonly string[], options: GlobOptions): Promise<readonly string[]>
  write(text: string): void
  writeError(text: string): void
  /** Starts the language server on standard input and output; resolves once it listens. */
  startServer(): Promise<void>
}
