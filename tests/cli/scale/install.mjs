/** Installs GNU parallel on Debian and Ubuntu, for the recipe of docs/scale.md. */

import { execFileSync, spawnSync } from 'node:child_process'

if (spawnSync('parallel', ['--version']).status !== 0) {
  if (process.getuid?.() !== 0) throw new Error('Not root: install GNU parallel yourself (apt-get install parallel).')
  console.log('Installing parallel …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const aptGet = (...args) => execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  aptGet('update', '-qq')
  aptGet('install', '-y', '-qq', '--no-install-recommends', 'parallel')
}
