/** Reads, models and checks one document: the one entry that editor and command line share. */

import type { Align, Alignment, Uppers } from '../align/alignment.js'
import type { RuleGuard } from '../rules/guard.js'
import { registry } from '../rules/registry.generated.js'
import type { Finding } from '../rules/rule.js'
import { runRules } from '../rules/run.js'
import type { RuleSettings } from '../rules/settings.js'
import { readPlan } from '../semantics/lower.js'
import type { Plan } from '../semantics/model.js'
import { assess } from '../templates/assess.js'
import { type Choice, chooseTemplate } from '../templates/match.js'
import type { Completeness, Template } from '../templates/template.js'
import { type Config, emptyConfig, settingsFor } from './config.js'
import { applySuppressions } from './suppressions.js'

/** What to analyse: the text as written and what surrounds it. */
export interface AnalysisInput {
  readonly text: string
  /** Path relative to the folder of the configuration, with `/`, for per-glob overrides. */
  readonly path?: string
  readonly config?: Config
  readonly templates: readonly Template[]
  /** A template asked for by the user (command line, status item), before every other reason. */
  readonly templateId?: string
  /** The documents of the level above that the plan carries out, and the user's decisions on what belongs together. */
  readonly uppers?: Uppers
  /** `align` of `align/align`, which `uppers` need; whoever reads documents above loads it. */
  readonly align?: Align
  /** Stops rules that run too long; without it they have all the time that they take. */
  readonly guard?: RuleGuard
}

/** All that is shown of one document. */
export interface Analysis {
  readonly plan: Plan
  readonly template: Choice
  readonly completeness: Completeness
  /** The plan beside the documents of the level above; `undefined` when none was given. */
  readonly alignment?: Alignment
  readonly findings: readonly Finding[]
}

/**
 * The analysis of one document; pure, never throws for any text. What `before`, the analysis of an earlier version, has
 * in common with it is taken over; the result is the same without.
 */
export function analyse(input: AnalysisInput, before?: Analysis): Analysis {
  const plan = readPlan(input.text, before?.plan)
  const config = input.config ?? emptyConfig
  const settings = settingsFor(config, input.path)
  const template = chooseTemplate(plan, input.templates, { asked: input.templateId, configured: settings.template })
  const completeness = assess(plan, template.template, template.binding)
  const alignment = input.uppers && input.align?.(plan, input.uppers, before?.alignment)
  // What an empty text lacks is no finding: there is no plan yet.
  const known = { plan, template, completeness, ...(alignment ? { alignment } : {}) }
  const findings = input.text.trim() === '' ? [] : findingsOf(known, settings.rules, input.guard)
  return { ...known, findings }
}

function findingsOf(known: Omit<Analysis, 'findings'>, settings: RuleSettings, guard?: RuleGuard): Finding[] {
  const { plan, completeness, alignment } = known
  return applySuppressions(plan, runRules(registry, plan, completeness, settings, guard, alignment), settings)
}
