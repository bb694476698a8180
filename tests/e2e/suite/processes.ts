/** The language servers that this VS Code has started, seen from outside. */

import fs from 'node:fs'

/** Process ids of the language servers started by this VS Code; none where the system has no `/proc`. */
export function serverProcesses(): number[] {
  if (!fs.existsSync('/proc')) return []
  const ids = fs.readdirSync('/proc').map(Number).filter(Number.isInteger)
  return ids.filter((id) => {
    const [command, status] = [read(`/proc/${id}/cmdline`), read(`/proc/${id}/status`)]
    return command.includes('dist/server.js') && status.includes(`\nPPid:\t${process.pid}\n`)
  })
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    // A process may end while the list is gone through.
    return ''
  }
}
