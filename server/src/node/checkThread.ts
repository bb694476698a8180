/** Entry point of a thread that checks files; piscina calls the function for each batch. */

import { workerData } from 'node:worker_threads'
import { parseConfig } from '../analysis/parseConfig.js'
import { type Checker, type CheckTask, createChecker, type Outcome } from '../cli/checker.js'
import { nodeReader } from '../cli/nodeReader.js'
import { type Project, projectOf } from '../cli/projects.js'
import { loadFormat } from '../cli/report.js'
import { inTurn, type RunnerSetup } from '../cli/runner.js'
import { within } from './timeLimit.js'

const setup: RunnerSetup = workerData
const projects: Project[] = []

// What all batches share is read once.
const checker = prepared()

/** The outcomes of one batch, in order. */
export default async function checkBatch(batch: readonly CheckTask[]): Promise<readonly Outcome[]> {
  const ready = await checker
  return inTurn(batch, (task) => ready.check(task))
}

async function prepared(): Promise<Checker> {
  const format = await loadFormat(setup.format)
  const projectAt = (index: number): Project => {
    projects[index] ??= projectOf(setup.projects[index], parseConfig)
    return projects[index]
  }
  return createChecker(setup, { reader: nodeReader, format, projectAt, within })
}
