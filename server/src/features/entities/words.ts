/** Finds many words in one pass over a text. */

interface Node<Value> {
  next?: Map<number, Node<Value>>
  end?: { readonly value: Value }
}

/** A word found in a text, with half-open UTF-16 offsets. */
export interface Hit<Value> {
  readonly start: number
  readonly end: number
  readonly value: Value
}

/** A set of words, each with a value; a text is searched in time that its length and the longest word bound. */
export class Words<Value> {
  private readonly root: Node<Value> = {}

  /** Adds `word`; a later value takes the place of an earlier one. */
  add(word: string, value: Value): void {
    if (word === '') return
    let node = this.root
    for (let at = 0; at < word.length; at++) {
      node.next ??= new Map()
      const code = word.charCodeAt(at)
      let child = node.next.get(code)
      if (!child) {
        child = {}
        node.next.set(code, child)
      }
      node = child
    }
    node.end = { value }
  }

  /** The longest word that starts at `start`. */
  longestAt(text: string, start: number): Hit<Value> | undefined {
    let node: Node<Value> | undefined = this.root
    let found: Hit<Value> | undefined
    for (let at = start; at < text.length; at++) {
      node = node.next?.get(text.charCodeAt(at))
      if (!node) break
      if (node.end) found = { start, end: at + 1, value: node.end.value }
    }
    return found
  }

  /** All words of `text` from left to right, the longest at each place; they do not overlap. */
  in(text: string): Hit<Value>[] {
    const hits: Hit<Value>[] = []
    for (let at = 0; at < text.length; ) {
      const hit = this.longestAt(text, at)
      if (hit) hits.push(hit)
      at = hit ? hit.end : at + 1
    }
    return hits
  }
}
