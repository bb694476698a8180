/** Options of `check` that do not go together. */

import { fill, type Localised } from '../text/localised.js'
import type { CheckOptions } from './args.js'
import { messages } from './messages.js'
import type { Shard } from './report.js'

/** What is wrong with the options; `undefined` when nothing is. */
export function misuseOf(paths: readonly string[], options: CheckOptions): Localised | undefined {
  const text = messages.run.usage
  const { stdin, stdinFilename, jsonl, shard } = options
  if (stdin && paths.length > 0) return messages.stdinWithPaths
  if (jsonl && paths.length > 0) return fill(text.notWithPaths, { option: '--jsonl' })
  if (stdinFilename !== undefined && !stdin) return messages.stdinFilenameAlone
  if (options.updateBaseline && options.baseline === undefined) {
    return fill(text.needs, { option: '--update-baseline', other: '--baseline' })
  }
  for (const [option, other] of pairs) {
    if (isSet(options, option) && isSet(options, other)) return fill(text.notWith, { option, other })
  }
  if (jsonl && options.format !== 'text') return fill(text.notWith, { option: '--jsonl', other: '--format' })
  if (shard !== undefined && !shardOf(shard)) return fill(text.shard, { value: shard })
  return !stdin && !jsonl && paths.length === 0 ? messages.noInput : undefined
}

/** The part that `value` (`i/n`, from 1) names; `undefined` when it names none. */
export function shardOf(value: string): Shard | undefined {
  const [, index, count] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(value) ?? []
  return Number(index) <= Number(count) ? { index: Number(index), count: Number(count) } : undefined
}

const members = {
  '--stdin': 'stdin',
  '--jsonl': 'jsonl',
  '--shard': 'shard',
  '--since': 'since',
  '--cache': 'cache',
  '--baseline': 'baseline',
  '--update-baseline': 'updateBaseline',
  '--matrix': 'matrix',
  '--threads': 'threads',
} as const satisfies Record<string, keyof CheckOptions>

type Name = keyof typeof members

/** One text has no parts and no history; lines are not files; part of the findings must not replace a baseline. */
const pairs: readonly (readonly [Name, Name])[] = [
  ['--stdin', '--jsonl'],
  ['--stdin', '--shard'],
  ['--stdin', '--since'],
  ['--stdin', '--cache'],
  ['--jsonl', '--shard'],
  ['--jsonl', '--since'],
  ['--jsonl', '--cache'],
  ['--jsonl', '--baseline'],
  ['--jsonl', '--matrix'],
  ['--jsonl', '--threads'],
  ['--shard', '--update-baseline'],
]

function isSet(options: CheckOptions, name: Name): boolean {
  return options[members[name]] !== undefined
}
