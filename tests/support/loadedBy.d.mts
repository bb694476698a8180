/** `file` and what it loads at once, and so on. */
export function loadedBy(file: string, found?: Set<string>): string[]
