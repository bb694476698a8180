/** The fenced examples of the rules' pages. */

/** The examples under one heading of a page (`不合规`, `合规`). */
export function pageExamples(page: string, heading: string): string[] {
  const section = new RegExp(`^## ${heading}\\n([\\s\\S]*?)(?=^## |(?![\\s\\S]))`, 'm').exec(page)?.[1] ?? ''
  return [...section.matchAll(/^```text\n([\s\S]*?)^```$/gm)].map((match) => match[1])
}
