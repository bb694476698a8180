/** Installs the editors of the tests on Debian and Ubuntu: Neovim, and Emacs with eglot, which is part of it from version 29. */

import { execFileSync } from 'node:child_process'
import { editors, missing } from './editors.mjs'

const wanted = editors.filter((editor) => missing(editor)).flatMap(({ packages }) => packages)
if (wanted.length > 0) install(wanted)

function install(packages) {
  if (process.getuid?.() !== 0) {
    throw new Error(`Not root: install ${packages.join(' ')} yourself (apt-get install ${packages.join(' ')}).`)
  }
  console.log(`Installing ${packages.join(' ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const aptGet = (...args) => execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  aptGet('update', '-qq')
  // Where Emacs brings eglot itself, no package of that name may exist.
  const known = packages.filter((name) => name !== 'elpa-eglot' || isKnown(name))
  aptGet('install', '-y', '-qq', '--no-install-recommends', ...known)
}

function isKnown(name) {
  const candidate = execFileSync('apt-cache', ['policy', name], { encoding: 'utf8' })
  return /Candidate: (?!\(none\))/.test(candidate)
}
