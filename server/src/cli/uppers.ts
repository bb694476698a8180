/** Reads the documents of the level above that a draft names, and the user's decisions beside it. */

import { dirname, relative, resolve } from 'node:path'
import type { UpperDocument, UpperProblem, Uppers } from '../align/alignment.js'
import { pinFileName, readPins } from '../align/pinFile.js'
import { upperNamesOf } from '../analysis/upperNames.js'
import { readPlan } from '../semantics/lower.js'
import type { Plan } from '../semantics/model.js'
import { type Failure, type PlanFile, slashes } from './files.js'
import type { FileReader } from './io.js'
import type { Project } from './projects.js'
import { readDraft } from './readDraft.js'
import { readPlanFile } from './readPlanFile.js'

/** The documents of a draft. */
export interface NamedUppers {
  /** The folder that relative paths begin in. */
  readonly folder: string
  readonly names: readonly string[]
}

/** The documents that the front matter of `text` names, else those of the configuration for the file at `path`. */
export function namedUppers(file: PlanFile, text: string, project: Project, path: string): NamedUppers {
  const { relativeTo, names } = upperNamesOf(text, project.config, path)
  return { folder: relativeTo === 'draft' ? dirname(file.absolute) : project.folder, names }
}

/** The path of `absolute` relative to the folder of `draft`. */
function besideOf(draft: PlanFile, absolute: string): string {
  return slashes(relative(dirname(draft.absolute), absolute))
}

/** Documents that are kept for further drafts of the same run. */
const mostKept = 8

/** Reads upper documents; one that many drafts name is read once. */
export class UpperReader {
  private readonly kept = new Map<string, Plan>()

  constructor(private readonly reader: FileReader) {}

  /** What `draft` is aligned with; `undefined` when nothing is named. */
  async read(draft: PlanFile, { folder, names }: NamedUppers): Promise<Uppers | undefined> {
    if (names.length === 0) return undefined
    const documents: UpperDocument[] = []
    const problems: UpperProblem[] = []
    for (const name of new Set(names)) {
      const place = resolve(folder, name)
      const plan = await this.plan(place, name)
      if ('failure' in plan) problems.push({ name, message: plan.failure.message })
      else documents.push({ document: name, beside: besideOf(draft, place), plan })
    }
    const pins = this.pins(draft)
    return { documents, pins: pins.pins, problems: [...problems, ...pins.problems] }
  }

  /** The decisions beside `draft`; none where there is no file of them. */
  pins(draft: PlanFile): Pick<Uppers, 'pins'> & { readonly problems: readonly UpperProblem[] } {
    const file = { absolute: pinFileName(draft.absolute), path: pinFileName(draft.path) }
    if (this.reader.kindOf(file.absolute) !== 'file') return { pins: [], problems: [] }
    const read = readPlanFile(file, this.reader)
    const found = 'failure' in read ? { pins: [], problems: [read.failure.message] } : readPins(read.text)
    return { pins: found.pins, problems: found.problems.map((message) => ({ name: file.path, message })) }
  }

  private async plan(absolute: string, path: string): Promise<Plan | { readonly failure: Failure }> {
    const known = this.kept.get(absolute)
    if (known) return known
    const read = await readDraft({ absolute, path }, this.reader)
    if ('failure' in read) return read
    const plan = readPlan(read.text)
    if (this.kept.size >= mostKept) this.kept.clear()
    this.kept.set(absolute, plan)
    return plan
  }
}
