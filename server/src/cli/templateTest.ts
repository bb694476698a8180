/** `fangan template test`: tries templates on the examples in their files. */

import { resolve } from 'node:path'
import { readPlan } from '../semantics/lower.js'
import { builtinTemplates } from '../templates/builtin.generated.js'
import { chooseTemplate } from '../templates/match.js'
import type { Template, TemplateExamples } from '../templates/template.js'
import { type Trial, tryTemplate } from '../templates/tryTemplate.js'
import { LineIndex } from '../text/lineIndex.js'
import { fill, type Locale, type Localised } from '../text/localised.js'
import { exitCode } from './exitCode.js'
import { shownPath } from './files.js'
import type { Io } from './io.js'
import { readTemplates } from './ownTemplates.js'
import { readPlanFile } from './readPlanFile.js'
import { templateMessages as messages } from './templateMessages.js'

/** Tries the templates at `paths`; resolves to the exit code, which means what it means for `check`. */
export async function testTemplates(paths: readonly string[], io: Io, locale: Locale): Promise<number> {
  const codes = paths.map((path) => testOne(resolve(io.cwd, path), io, locale))
  return Math.max(...codes)
}

function testOne(absolute: string, io: Io, locale: Locale): number {
  const path = shownPath(io, absolute)
  const say = (message: Localised): void => io.write(`${message[locale]}\n`)
  const file = readPlanFile({ absolute, path }, io)
  if ('failure' in file) {
    io.writeError(`${file.failure.message[locale]}\n`)
    return exitCode.failure
  }
  const { template, examples, read } = readTemplates(absolute, io)
  for (const { path: one, text, problems } of read) {
    const lines = new LineIndex(text)
    for (const { range, message } of problems) {
      const { line, character } = lines.position(range.start)
      io.writeError(`${shownPath(io, one)}:${line + 1}:${character + 1}: ${message[locale]}\n`)
    }
  }
  if (!template) return exitCode.failure
  if (!examples) {
    say(fill(messages.noExamples, { path }))
    return exitCode.ok
  }
  const trials = tryTemplate(template, examples)
  for (const trial of trials) if (trial.outcome !== 'passed') say(sayTrial(trial, path))
  const other = otherChoice(template, examples)
  if (other) say(fill(messages.otherTemplate, { path, ...other }))
  const failed = trials.filter(({ outcome }) => outcome === 'failed').length
  say(fill(messages.tried, { path, count: trials.length, failed }))
  return failed > 0 ? exitCode.findings : exitCode.ok
}

function sayTrial({ requirement: { id, title }, outcome, example }: Trial, path: string): Localised {
  const isWhole = example === 'conforming'
  if (outcome === 'failed') return fill(isWhole ? messages.notFound : messages.found, { path, id, title })
  return fill(messages.partlyFound, {
    path,
    id,
    title,
    example: isWhole ? messages.conforming : messages.lackingExample,
  })
}

/** The template that the conforming example would be checked against, when it is another. */
function otherChoice(
  template: Template,
  { conforming }: TemplateExamples,
): { id: string; reason: Localised } | undefined {
  if (conforming === undefined) return undefined
  const { template: chosen, reason } = chooseTemplate(readPlan(conforming), [...builtinTemplates, template])
  return chosen.id === template.id ? undefined : { id: chosen.id, reason }
}
