/** The few operations on document URIs that the server needs; a path is never taken apart elsewhere. */

/** The URI of the folder that holds `uri`; `undefined` at the root and for documents without a place, such as `untitled:`. */
export function parentUri(uri: string): string | undefined {
  const path = /^[a-z][\w+.-]*:\/\/[^/]*(?<path>\/.*)$/is.exec(uri)?.groups?.path
  if (path === undefined || path === '/') return undefined
  const trimmed = uri.endsWith('/') ? uri.slice(0, -1) : uri
  const cut = trimmed.lastIndexOf('/')
  const parent = trimmed.slice(0, cut)
  return parent.endsWith(':/') || parent.endsWith('://') ? `${parent}/` : parent
}

/** The URI of `relative` (with `/`, not encoded, `..` allowed) below the folder `folder`. */
export function joinUri(folder: string, relative: string): string {
  const base = folder.endsWith('/') ? folder : `${folder}/`
  const encoded = relative.split('/').map((part) => encodeURIComponent(part))
  return new URL(encoded.join('/'), base).href
}

/** The path from the folder `folder` to `uri`, decoded and with `/`; the last name when `uri` lies elsewhere. */
export function relativePath(folder: string | undefined, uri: string): string {
  const path = decoded(uri)
  const base = folder === undefined ? undefined : `${decoded(folder).replace(/\/$/, '')}/`
  return base !== undefined && path.startsWith(base) ? path.slice(base.length) : path.slice(path.lastIndexOf('/') + 1)
}

/** Decoded form, equal for all spellings of one place; broken escapes are left as they are. */
export function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}

/** The name of the file without its folders. */
export function fileNameOf(uri: string): string {
  const path = decoded(uri)
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The path from the folder `folder` to `uri`, with `..` for each folder up; the whole address where they share no root. */
export function pathFrom(folder: string | undefined, uri: string): string {
  if (folder === undefined) return decoded(uri)
  const [from, to] = [decoded(folder).replace(/\/$/, '').split('/'), decoded(uri).split('/')]
  let shared = 0
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++
  // Scheme and host: file://…
  if (shared < 3) return decoded(uri)
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')
}
