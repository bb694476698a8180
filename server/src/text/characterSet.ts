/** Sets of characters that are asked for at every place of a text. */

/** For each UTF-16 unit 1 where it is a member, else 0. */
export type CharacterSet = Uint8Array

/** The set of the units of `members`. */
export function characterSet(members: string): CharacterSet {
  const set = new Uint8Array(0x10000)
  for (let at = 0; at < members.length; at++) set[members.charCodeAt(at)] = 1
  return set
}

/** The set of all units that `pattern`, a class of single units, matches. */
export function matchingSet(pattern: RegExp): CharacterSet {
  const set = new Uint8Array(0x10000)
  for (let code = 0; code < set.length; code++) if (pattern.test(String.fromCharCode(code))) set[code] = 1
  return set
}
