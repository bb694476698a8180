/** `fangan/explain`: why one open plan shows the findings that it shows, or none. */

import { settingsFor } from '../../analysis/config.js'
import { configFileName } from '../../analysis/filePatterns.js'
import { explain as circumstancesOf } from '../../features/explain.js'
import type { DocumentParams, Explanation } from '../../protocol.js'
import { throwIfCancelled } from '../guard.js'
import type { Analysed } from '../plans.js'
import type { Run, Server } from '../request.js'
import { isShown } from '../settings.js'
import { toRange } from '../toLsp.js'
import { decoded, joinUri, parentUri, relativePath } from '../uri.js'

/** Answers `explain`. */
export const explain: Run<DocumentParams, Explanation | null> = async (server, { uri }, token) => {
  const analysed = await server.plans.analysed(uri, token)
  throwIfCancelled(token)
  return analysed ? toExplanation(server, analysed) : null
}

function toExplanation(server: Server, { uri, analysis, lines, settings, project }: Analysed): Explanation {
  const { minSeverity, locale } = settings
  const { config, folder } = project
  const projectPath = relativePath(folder, uri)
  const opened = server.folders().find((one) => decoded(uri).startsWith(`${decoded(one).replace(/\/$/, '')}/`))
  const circumstances = circumstancesOf(analysis, {
    rules: settingsFor(project.configFor(settings.template), projectPath).rules,
    ...(folder !== undefined && { configuration: `${relativePath(undefined, folder)}/${configFileName}` }),
    ...(parentUri(uri) !== undefined && { path: relativePath(opened, uri) }),
    files: [...settings.files, ...config.files],
    ignored: config.ignores(projectPath),
    minSeverity,
    shows: (severity) => isShown(severity, minSeverity),
  })
  return {
    circumstances: circumstances.map(({ kind, title, detail, hides, range }) => ({
      kind,
      title: title[locale],
      detail: detail[locale],
      hides,
      ...(range && { range: toRange(lines, range) }),
    })),
    ...(folder !== undefined && { configuration: joinUri(folder, configFileName) }),
  }
}
