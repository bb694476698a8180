/** Installs LibreOffice Calc on Debian and Ubuntu, which opens the workbooks that fangan writes. */

import { execFileSync, spawnSync } from 'node:child_process'

if (spawnSync('soffice', ['--version']).status !== 0) {
  if (process.getuid?.() !== 0)
    throw new Error('Not root: install LibreOffice yourself (apt-get install libreoffice-calc).')
  console.log('Installing LibreOffice Calc …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const aptGet = (...args) => execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  aptGet('update', '-qq')
  aptGet('install', '-y', '-qq', '--no-install-recommends', 'libreoffice-calc')
}
