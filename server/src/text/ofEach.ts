/** Remembers what was computed from an object for as long as the object lives. */

/** `compute` that is called once for each object; the object must never change. */
export function ofEach<From extends object, Result>(compute: (from: From) => Result): (from: From) => Result {
  const known = new WeakMap<From, { readonly result: Result }>()
  return (from) => {
    const before = known.get(from)
    if (before !== undefined) return before.result
    const result = compute(from)
    known.set(from, { result })
    return result
  }
}
