/** Addresses of files that are dropped: a list of URIs (RFC 2483), with comments. */

/** Those of `list` whose path fits `ending`. */
export function droppedFiles(list: string, ending: RegExp): string[] {
  return list
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#') && ending.test(line.split(/[?#]/)[0]))
}
