/** What of the editor's and the project's settings concerns formatting. */

import type { FormattingOptions as ProtocolOptions } from 'vscode-languageserver'
import { settingsFor } from '../analysis/config.js'
import type { FormattingOptions } from '../features/formatting.js'
import type { Analysed } from './plans.js'
import { relativePath } from './uri.js'

/** The options for one document. */
export function formattingOptions({ uri, project, settings }: Analysed, options: ProtocolOptions): FormattingOptions {
  return {
    rules: settingsFor(project.configFor(settings.template), relativePath(project.folder, uri)).rules,
    trimTrailingWhitespace: options.trimTrailingWhitespace,
    insertFinalNewline: options.insertFinalNewline,
    trimFinalNewlines: options.trimFinalNewlines,
  }
}
