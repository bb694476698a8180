/** Tells how far the check of a folder has come: to the place that the request names, else to one made for it. */

import type { WorkDoneProgressParams, WorkDoneProgressReporter } from 'vscode-languageserver'
import type { Locale, Localised } from '../text/localised.js'
import type { Server } from './request.js'

/** Progress is told so often, in milliseconds: a reader sees no more. */
const reportEveryMs = 100

const title: Localised = { zh: '正在检查文件夹中的方案', en: 'Checking the plans of the folder' }

type Reporter = WorkDoneProgressReporter & { readonly token?: { readonly isCancellationRequested: boolean } }

/** The progress of one check. */
export class FolderProgress {
  private reportAt = 0

  /** Begins to tell; a client that shows no progress hears nothing. */
  static async begin(server: Server, params: WorkDoneProgressParams, locale: Locale): Promise<FolderProgress> {
    const reporter = await reporterFor(server, params)
    reporter?.begin(title[locale], 0, undefined, true)
    return new FolderProgress(reporter)
  }

  private constructor(private readonly reporter: Reporter | undefined) {}

  /** True once the user has stopped it where it is shown. */
  get isCancelled(): boolean {
    return this.reporter?.token?.isCancellationRequested === true
  }

  /** `done` of `all` plans have been checked. */
  report(done: number, all: number): void {
    if (!this.reporter || (performance.now() < this.reportAt && done < all)) return
    this.reportAt = performance.now() + reportEveryMs
    this.reporter.report(Math.floor((100 * done) / all), `${done}/${all}`)
  }

  end(): void {
    this.reporter?.done()
  }
}

async function reporterFor(
  { connection, client }: Server,
  params: WorkDoneProgressParams,
): Promise<Reporter | undefined> {
  const { workDoneToken } = params
  if (workDoneToken !== undefined) return connection.window.attachWorkDoneProgress(workDoneToken)
  return client.showsProgress ? connection.window.createWorkDoneProgress() : undefined
}
