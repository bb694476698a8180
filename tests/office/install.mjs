/** Installs LibreOffice on Debian and Ubuntu, which opens the workbooks and Word documents that fangan writes, and what looks at the pages that it prints. */

import { execFileSync, spawnSync } from 'node:child_process'

const parts = ['libreoffice-calc', 'libreoffice-writer', 'poppler-utils', 'fonts-noto-cjk']

if (!isThere()) {
  if (process.getuid?.() !== 0)
    throw new Error(`Not root: install LibreOffice yourself (apt-get install ${parts.join(' ')}).`)
  console.log('Installing LibreOffice …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const aptGet = (...args) => execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  aptGet('update', '-qq')
  aptGet('install', '-y', '-qq', '--no-install-recommends', ...parts)
}

/** Where packages are Debian's each part counts; elsewhere LibreOffice comes whole. */
function isThere() {
  if (spawnSync('soffice', ['--version']).status !== 0) return false
  if (spawnSync('pdftotext', ['-v']).status !== 0) return false
  if (spawnSync('dpkg', ['--version']).status !== 0) return true
  return parts.every((name) => spawnSync('dpkg', ['-s', name]).status === 0)
}
