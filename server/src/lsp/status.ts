/** What the status item of the editor shows of one plan. */

import { requirementCount } from '../features/checklist.js'
import type { PlanStatus } from '../protocol.js'
import type { Severity } from '../templates/template.js'
import { capitalised } from '../text/localised.js'
import type { Analysed } from './plans.js'

/** Template, completeness and number of findings. */
export function planStatus({ uri, version, analysis, settings, chosenTemplate }: Analysed): PlanStatus {
  const { template, reason, binding } = analysis.template
  const { tasks } = analysis.completeness
  const { met, partial, missing } = requirementCount(analysis)
  const withSeverity = (severity: Severity): number =>
    analysis.findings.filter((finding) => finding.severity === severity).length
  return {
    uri,
    version,
    template: {
      id: template.id,
      title: template.title[settings.locale],
      basis: template.basis.document,
      reason: capitalised(reason)[settings.locale],
      chosen: chosenTemplate !== undefined,
      binding,
    },
    requirements: { met, partial, missing },
    tasks: {
      total: tasks.length,
      complete: tasks.filter((task) => task.lead === 'met' && task.person === 'met' && task.deadline === 'met').length,
    },
    findings: {
      error: withSeverity('error'),
      warning: withSeverity('warning'),
      information: withSeverity('information'),
      hint: withSeverity('hint'),
    },
  }
}
