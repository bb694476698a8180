/** What a draft made of a file is called. */

/** Names for the draft of the file `name`, the best first and without end. */
export function* draftNames(name: string): Generator<string> {
  const stem = name.replace(/\.\w{1,5}$/, '') || name
  yield `${stem}.fangan.md`
  for (let number = 2; ; number++) yield `${stem} ${number}.fangan.md`
}
