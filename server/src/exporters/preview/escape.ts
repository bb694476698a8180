/** Text within HTML. */

/** `text` with every character that could begin or end markup written as a reference. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
