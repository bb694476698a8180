/** Code actions that switch a finding off: here, in the file, in the project's configuration. */

import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver'
import { switchingOff } from '../../analysis/configEdit.js'
import { configFileName } from '../../analysis/filePatterns.js'
import { canSuppress, ruleTitle, type SuppressOptions, suppressHere, suppressInFile } from '../../features/suppress.js'
import type { Finding } from '../../rules/rule.js'
import { LineIndex } from '../../text/lineIndex.js'
import type { Localised } from '../../text/localised.js'
import { targetOf } from '../diagnostics.js'
import type { Analysed } from '../plans.js'
import type { Server } from '../request.js'
import { toEdit } from '../toLsp.js'
import { joinUri, parentUri } from '../uri.js'
import { toWorkspaceEdit } from '../workspaceEdit.js'
import { diagnosticsOf } from './fixes.js'

/** The actions for the rules of `findings`, each rule once. */
export async function suppressActions(
  server: Server,
  analysed: Analysed,
  findings: readonly Finding[],
  shown: readonly Diagnostic[],
): Promise<CodeAction[]> {
  const rules = new Map<string, Finding>()
  for (const finding of findings) if (canSuppress(finding) && !rules.has(finding.rule)) rules.set(finding.rule, finding)
  if (rules.size === 0) return []
  const config = await configOf(server, analysed)
  return [...rules.values()].flatMap((finding) => actionsFor(server, analysed, finding, { shown, config }))
}

function actionsFor(
  server: Server,
  analysed: Analysed,
  finding: Finding,
  { shown, config }: { readonly shown: readonly Diagnostic[]; readonly config: ConfigFile | undefined },
): CodeAction[] {
  const { analysis, uri, lines, settings } = analysed
  const target = targetOf(server.client, analysed)
  const options: SuppressOptions = { lines, form: /\.txt$/i.test(uri) ? 'chinese' : 'comment' }
  const name = ruleTitle(analysis, finding)
  const diagnostics = diagnosticsOf(server, analysed, finding, shown)
  const action = (title: Localised, edit: WorkspaceEdit): CodeAction => ({
    title: title[settings.locale],
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit,
  })
  const here = suppressHere(analysis, finding, options)
  const inConfig = config && configEdit(config, finding.rule)
  return [
    ...(here
      ? [action({ zh: `此处不检查“${name.zh}”`, en: `Suppress “${name.en}” here` }, toWorkspaceEdit(target, [here]))]
      : []),
    action(
      { zh: `全文不检查“${name.zh}”`, en: `Suppress “${name.en}” in this file` },
      toWorkspaceEdit(target, [suppressInFile(analysis, finding, options)]),
    ),
    ...(inConfig
      ? [
          action(
            {
              zh: `本项目不检查“${name.zh}”（写入 ${configFileName}）`,
              en: `Switch “${name.en}” off in this project (${configFileName})`,
            },
            inConfig,
          ),
        ]
      : []),
  ]
}

/** The configuration that a document falls under, or the one that can be made for it. */
interface ConfigFile {
  readonly uri: string
  /** `undefined` for a file that does not exist yet. */
  readonly text: string | undefined
}

/** The project's file; without one, a new one in the folder that is open, else beside the document. */
async function configOf(
  { client, files, folders }: Server,
  { uri, project }: Analysed,
): Promise<ConfigFile | undefined> {
  if (!client.versionedEdits) return undefined
  if (project.folder !== undefined) {
    const config = joinUri(project.folder, configFileName)
    const file = await files.read(config)
    return file.kind === 'text' ? { uri: config, text: file.text } : undefined
  }
  const folder = folders().find((one) => uri.startsWith(one.endsWith('/') ? one : `${one}/`)) ?? parentUri(uri)
  if (!client.createsFiles || folder === undefined) return undefined
  return { uri: joinUri(folder, configFileName), text: undefined }
}

function configEdit({ uri, text }: ConfigFile, rule: string): WorkspaceEdit | undefined {
  const edits = switchingOff(text ?? '', rule)
  if (!edits) return undefined
  const lines = new LineIndex(text ?? '')
  const change = { textDocument: { uri, version: null }, edits: edits.map((edit) => toEdit(lines, edit)) }
  if (text !== undefined) return { documentChanges: [change] }
  return { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change] }
}
