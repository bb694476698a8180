/** The page on what an import could not bring into a draft. */

/** Markdown with a line for each remark; whatever the file said is text. */
export function remarksPage(title: string, explained: string, remarks: readonly string[]): string {
  return [`# ${plain(title)}`, '', explained, '', ...remarks.map((remark) => `- ${plain(remark)}`), ''].join('\n')
}

/** `text` with every mark of Markdown and HTML taken for itself. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|~:^]/g, (mark) => `\\${mark}`)
    .replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
}
