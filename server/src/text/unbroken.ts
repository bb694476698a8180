/** Titles as they are spoken of. */

/** `title` without the line breaks and spaces of its print (`实施\n方案` is 实施方案); `undefined` without one. */
export function unbroken(title: string): string
export function unbroken(title: string | undefined): string | undefined
export function unbroken(title: string | undefined): string | undefined {
  return title?.replace(/\s+/g, '')
}
