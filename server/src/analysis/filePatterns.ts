/** Which files are taken for plans when a folder is checked; the editor's language patterns are the same. */

/** Globs relative to the folder; a plan under another name is named in `files` of the configuration. */
export const planPatterns: readonly string[] = [
  '**/*.fangan',
  '**/*.fangan.md',
  '**/*实施方案*.txt',
  '**/*工作方案*.txt',
  '**/*实施意见*.txt',
  '**/*行动方案*.txt',
  '**/*行动计划*.txt',
  '**/*重点任务*.txt',
  '**/*重点工作*.txt',
  '**/*任务分工*.txt',
  '**/*任务清单*.txt',
]

/** Globs of what is never searched; folders whose name begins with a dot are passed over as well. */
export const ignoredPatterns: readonly string[] = ['**/node_modules/**']

/** The name of the project's configuration file; the nearest one above a document applies. */
export const configFileName = 'fangan.config.json'
