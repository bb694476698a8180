/** The side file of pins, `<draft>.align.json`: written in a fixed form, read with every defect told. */

import { fill, type Localised } from '../text/localised.js'
import type { Pin, PinnedPassage } from './pins.js'

/** The name of the side file of a draft. */
export function pinFileName(draft: string): string {
  return `${draft}.align.json`
}

/** The text of the side file. */
export function printPins(pins: readonly Pin[]): string {
  return `${JSON.stringify({ version: 1, pins }, undefined, 2)}\n`
}

/** The pins in `text`, and what is wrong with it; a defective pin is left out, the others count. */
export function readPins(text: string): { readonly pins: readonly Pin[]; readonly problems: readonly Localised[] } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { pins: [], problems: [fill(messages.malformed, { detail })] }
  }
  if (!isObject(value) || value.version !== 1) return { pins: [], problems: [messages.version] }
  if (!Array.isArray(value.pins)) return { pins: [], problems: [messages.list] }
  const problems: Localised[] = []
  const pins = value.pins.flatMap((entry: unknown, index): Pin[] => {
    const defect = defectOf(entry)
    if (defect === undefined) return [entry as Pin]
    problems.push(fill(messages.pin, { number: index + 1, defect }))
    return []
  })
  return { pins, problems }
}

/** The first member of `entry` that is not as it should be. */
function defectOf(entry: unknown): string | undefined {
  if (!isObject(entry)) return '{…}'
  for (const name of ['document', 'fingerprint']) if (!isText(entry[name])) return name
  for (const name of ['upper', 'draft']) if (!isPassage(entry[name])) return `${name}.id, ${name}.title`
  return entry.decision === 'match' || entry.decision === 'reject' ? undefined : 'decision'
}

function isPassage(value: unknown): value is PinnedPassage {
  return isObject(value) && isText(value.id) && typeof value.title === 'string'
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const messages = {
  malformed: { zh: '对应记录不是有效的 JSON（{detail}）。', en: 'the file of pins is no JSON ({detail}).' },
  version: {
    zh: '对应记录缺少 "version": 1，可能不是 fangan align 写的。',
    en: 'the file of pins lacks "version": 1; it may not be one of fangan align.',
  },
  list: { zh: '对应记录缺少列表 "pins"。', en: 'the file of pins lacks the list "pins".' },
  pin: {
    zh: '对应记录第{number}条的 {defect} 缺少或写错，这一条不起作用。',
    en: '{defect} of pin {number} is missing or wrong; the pin has no effect.',
  },
} as const satisfies Record<string, Localised>
