/**
 * Asks the registry for known weaknesses of the packages that are bundled: `npm audit` of the production install, which
 * is empty, would say nothing of them. A registry without that service is said and, unless `--required`, passed over.
 */

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const { components } = JSON.parse(readFileSync(path.join(root, 'dist/sbom.cdx.json'), 'utf8'))
const bundled = new Set(components.map(({ group, name }) => (group ? `${group}/${name}` : name)))

const report = audit([])
if (!report.vulnerabilities) {
  console.log(`npm audit: no answer from the registry (${report.message ?? report.error?.summary ?? 'unknown'})`)
  process.exitCode = process.argv.includes('--required') ? 1 : 0
} else {
  const production = Object.keys(audit(['--omit=dev']).vulnerabilities ?? {})
  const found = Object.values(report.vulnerabilities).filter(({ name }) => bundled.has(name))
  for (const name of production) console.error(`production install: ${name}`)
  for (const { name, severity, range } of found) console.error(`bundled: ${name} ${range} (${severity})`)
  console.log(`npm audit: ${bundled.size} bundled packages, ${found.length} with known weaknesses`)
  process.exitCode = found.length + production.length > 0 ? 1 : 0
}

/** The report of `npm audit`, which ends with an error when it finds something. */
function audit(options) {
  try {
    return JSON.parse(
      execFileSync('npm', ['audit', '--json', ...options], { cwd: root, encoding: 'utf8', stdio: 'pipe' }),
    )
  } catch (error) {
    try {
      return JSON.parse(error.stdout)
    } catch {
      return { message: String(error.message).split('\n')[0] }
    }
  }
}
