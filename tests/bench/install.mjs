/** Installs the tools that fangan is measured beside, once, into a folder of their own. */

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const here = import.meta.dirname

/** The folder of the installed package `name`; all of them are installed when they are not there or of another version. */
export function peerFolder(name) {
  installPeers()
  return join(here, 'node_modules', name)
}

/** Loads a peer's module; its own `require` finds what is beside it. */
export function requirePeer(name) {
  installPeers()
  return createRequire(join(here, 'package.json'))(name)
}

/** The version of an installed peer. */
export function peerVersion(name) {
  return JSON.parse(readFileSync(join(peerFolder(name), 'package.json'), 'utf8')).version
}

let checked = false

/** Installs what `package.json` names, exactly as the lock file has it, unless it is there already. */
export function installPeers() {
  if (checked) return
  checked = true
  const wanted = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).dependencies
  if (Object.entries(wanted).every(([name, version]) => installedVersion(name) === version)) return
  console.log('Installing the tools to compare with …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  execFileSync(npm, ['ci', '--prefix', here, '--no-audit', '--no-fund', '--ignore-scripts'], { stdio: 'ignore' })
}

function installedVersion(name) {
  const manifest = join(here, 'node_modules', name, 'package.json')
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : undefined
}
