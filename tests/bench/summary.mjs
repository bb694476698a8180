/** Puts the results of all parts into one table, one row for each tool. */

import { printTable, shown } from './table.mjs'

/** One row: what the tool is called in each part; a tool that has no part there stays blank. */
const rows = [
  {
    name: 'fangan',
    peer: 'fangan',
    server: 'fangan',
    waiting: 'fangan as shipped',
    cold: 'fangan check',
    size: 'fangan',
  },
  { name: 'floor', server: 'echo', cold: 'node that reads the file' },
  { name: 'AutoCorrect', peer: 'AutoCorrect (native)', cold: 'AutoCorrect', size: 'AutoCorrect' },
  { name: 'prh', peer: 'prh', cold: 'prh', size: 'prh' },
  {
    name: 'VS Code’s Markdown server',
    peer: "VS Code's Markdown language service",
    server: 'vscode-markdown-languageserver',
    waiting: 'vscode-markdown-languageserver',
    size: 'vscode-markdown-languageserver',
  },
  {
    name: 'yaml-language-server',
    peer: 'yaml-language-server as schema checker',
    server: 'yaml-language-server, its wait removed',
    waiting: 'yaml-language-server as shipped',
    size: 'yaml-language-server',
  },
  { name: 'markdownlint', peer: 'markdownlint', cold: 'markdownlint-cli2', size: 'markdownlint-cli2' },
  { name: 'zhlint', peer: 'zhlint', cold: 'zhlint', size: 'zhlint' },
  { name: 'textlint', peer: 'textlint', cold: 'textlint, 5 rules', size: 'textlint' },
]

/** Prints the one table of a run that had all parts. */
export function printSummary({ peers, lsp, cold, sizes: installed }, sizes) {
  const memorySize = sizes.includes(200_000) ? 200_000 : sizes[0]
  printTable(
    'All together',
    [
      ...['tool', ...sizes.map((size) => `analysis of ${size}: ms (M chars/s)`)],
      ...sizes.map((size) => `key at ${size}: ms, p99`),
      ...[`key at ${memorySize} as shipped: ms`, 'spawn to findings: ms', `server with ${memorySize}: MB`],
      ...['cold command: ms', 'MB', 'installed: MB', 'bundle: MB'],
    ],
    rows.map((row) => {
      const tool = peers.tools.find(({ name }) => name === row.peer)
      const server = (size, name = row.server) =>
        lsp.typing.find((typing) => typing.size === size)?.servers.find((one) => one.name === name)
      const command = cold.find(({ name }) => name === row.cold)
      const size = installed.find(({ name }) => name === row.size)
      return [
        row.name,
        ...sizes.map((length, at) =>
          row.name === 'floor'
            ? floorCell(peers.floors[at])
            : speedCell(tool?.sizes.find((one) => one.size === length)),
        ),
        ...sizes.map((length) => keyCell(server(length))),
        server(memorySize, row.waiting)?.medianMs,
        lsp.spawns.find(({ name }) => name === row.server || name === row.waiting)?.medianMs,
        ...[server(memorySize)?.peakMemoryMb, command?.medianMs, command?.peakMemoryMb],
        ...[size?.installed, size?.bundle].map((bytes) => bytes && bytes / 1e6),
      ].map((cell) => (typeof cell === 'number' ? shown(cell) : cell))
    }),
  )
}

function floorCell({ scanMs, tokeniseMs }) {
  return `scan ${shown(scanMs)}, tokeniser ${shown(tokeniseMs)}`
}

function speedCell(figures) {
  if (!figures) return undefined
  const { ms, length, failure } = figures
  return ms === undefined ? failure : `${shown(ms)} (${shown(length / ms / 1000)})`
}

function keyCell(server) {
  if (!server) return undefined
  return server.medianMs === undefined ? server.failure : `${shown(server.medianMs)}, ${shown(server.p99Ms)}`
}
