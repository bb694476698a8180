/** Pages on files: what an import could not bring into a draft, and how an export was measured. */

/** Markdown with a line for each remark; whatever the file said is text. */
export function remarksPage(title: string, explained: string, remarks: readonly string[]): string {
  return [`# ${plain(title)}`, '', explained, '', ...remarks.map((remark) => `- ${plain(remark)}`), ''].join('\n')
}

/** Markdown with the lines of a report as they are printed. */
export function reportPage(title: string, lines: readonly string[]): string {
  return [`# ${plain(title)}`, '', ...lines.map((line) => `    ${line}`), ''].join('\n')
}

/** `text` with every mark of Markdown and HTML taken for itself. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|~:^]/g, (mark) => `\\${mark}`)
    .replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
}
