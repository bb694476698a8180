/** A web worker sees no processes and no files but those of the editor. */

export default {
  existsSync: () => false,
  readdirSync: (): string[] => [],
  readFileSync: () => '',
}
