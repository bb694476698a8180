/** The language of the command line's texts. */

import type { Locale } from '../text/localised.js'

/** The locale asked for by `--locale` in `argv`, before the arguments are parsed: help and errors need it already. */
export function askedLocale(argv: readonly string[]): Locale | undefined {
  const at = argv.findIndex((argument) => argument === '--locale' || argument.startsWith('--locale='))
  if (at < 0) return undefined
  const value = argv[at].includes('=') ? argv[at].slice('--locale='.length) : argv[at + 1]
  return value === 'zh' || value === 'en' ? value : undefined
}

/** The locale of the environment: Chinese unless it names another language; C and POSIX name none. */
export function environmentLocale(env: Readonly<Record<string, string | undefined>>): Locale {
  const value = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return value === '' || /^(zh|C$|C\.|POSIX)/i.test(value) ? 'zh' : 'en'
}
