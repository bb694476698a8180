/** What the command line needs of the machine, as a port: Node's in `node/cli.ts`, one in memory in the tests. */

import type { Within } from '../rules/guard.js'
import type { Runner, RunnerSetup } from './runner.js'

/** Files larger than this are not read, in bytes; a plan has a hundredth of it. */
export const largestFileBytes = 64_000_000

/** Bytes of a file, or why there are none; `device` is a place that has no end, such as a terminal. */
export type FileBytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' | 'device' }
  | { readonly kind: 'tooLarge'; readonly bytes: number }
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

/** What git said. */
export type GitAnswer =
  | { readonly kind: 'done'; readonly out: Uint8Array }
  | { readonly kind: 'failed'; readonly error: string }
  | { readonly kind: 'missing' }

/** Formats that another program has to convert. */
export type OldFormat = '.doc' | '.wps' | '.rtf'

/** A conversion that takes longer is stopped, in seconds. */
export const conversionSeconds = 120

/** What LibreOffice made of a document: a .docx, or why there is none; `missing` where it is not installed. */
export type ConvertAnswer =
  | { readonly kind: 'done'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly error: string }
  | { readonly kind: 'missing' | 'tookTooLong' }

/** Reads files; what a thread that checks needs of the machine. */
export interface FileReader {
  /** `barred`: it lies in a folder that may not be looked into, so that nobody knows whether it is there. */
  kindOf(path: string): 'file' | 'folder' | 'absent' | 'barred'
  /** Reads no more than `most` bytes. */
  readFile(path: string, most?: number): FileBytes
  /** So many bytes of a file from `offset` on; `undefined` when there are fewer or the file cannot be read. */
  readRange(path: string, offset: number, length: number): Uint8Array | undefined
}

/** A file that takes the place of another at once, when it is complete. */
export interface NewFile {
  /** Throws when there is no room, as `commit` does. */
  write(bytes: Uint8Array): void
  commit(): void
  discard(): void
}

/** How a file takes the place of another. */
export interface NewFileOptions {
  /** Where the path is a link, the file that it leads to is replaced, which has to be there; else the link. */
  readonly follow?: boolean
}

/** The machine; paths are absolute and in the machine's own form. */
export interface Io extends FileReader {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** True when standard output is a terminal. */
  readonly isTerminal: boolean
  /** Columns of the terminal on standard error; `undefined` when it is none. */
  readonly errorColumns?: number
  /** The number of processors that may be used. */
  readonly processors: number
  /** Bytes of a file; 0 when it is not there. */
  sizeOf(path: string): number
  /** Starts a file that will be at `path`, with the mode of the one that is there; throws when it cannot. */
  newFile(path: string, options?: NewFileOptions): NewFile
  readStdin(): Promise<Uint8Array>
  /** Asks whoever sits at the terminal; absent where nobody does, `undefined` when there is no more answer. */
  ask?(question: string): Promise<string | undefined>
  /** Standard input as it comes; the next piece is fetched when it is asked for. */
  stdinPieces(): AsyncIterable<Uint8Array>
  /** Searches without following links and without folders whose name begins with a dot. */
  glob(globs: readonly string[], options: GlobOptions): Promise<GlobResult>
  write(text: string): void
  writeBytes(bytes: Uint8Array): void
  writeError(text: string): void
  /** Resolves when the reader of standard output has room for more. */
  drained(): Promise<void>
  /** The day where the machine stands, as ISO date. */
  today(): string
  /** Milliseconds since some moment. */
  now(): number
  git(args: readonly string[]): Promise<GitAnswer>
  /** Turns a document of an old format into .docx; absent where nothing can. */
  convert?(bytes: Uint8Array, extension: OldFormat): Promise<ConvertAnswer>
  /** Tells one build of fangan from another, beyond the version. */
  buildId(): Promise<string>
  /** Stops work that takes too long; `undefined` where nothing can. */
  readonly within?: Within
  /** Threads that check; `undefined` where there are none. */
  startThreads?(setup: RunnerSetup, threads: number): Promise<Runner>
  /** Names of the fonts that are installed, Chinese and English ones; absent where nobody can tell. */
  fonts?(): Promise<readonly string[]>
  /** Starts the language server on standard input and output; resolves once it listens. */
  startServer(): Promise<void>
}
