/** The editors of the tests: how each is started with the set-up that docs/editors.md gives for it. */

import { spawnSync } from 'node:child_process'
import path from 'node:path'

/**
 * One editor: `needs` is a command that succeeds when it is installed, `language` marks its set-up in the page,
 * `start` gives the arguments that load the set-up and run the script of the test.
 */
export const editors = [
  {
    name: 'Neovim',
    command: 'nvim',
    needs: ['--version'],
    packages: ['neovim'],
    language: 'lua',
    start: ({ setup, script, plan }) => ['--headless', '--clean', '-n', '-u', setup, plan, '-S', script],
    script: 'neovim.lua',
  },
  {
    name: 'Emacs',
    command: 'emacs',
    needs: ['-q', '--batch', '--eval', "(require 'eglot)"],
    packages: ['emacs-nox', 'elpa-eglot'],
    language: 'elisp',
    start: ({ setup, script }) => ['-q', '--batch', '-l', setup, '-l', script],
    script: 'emacs.el',
  },
]

/** What keeps `editor` from being tested, or `undefined` when it is there. */
export function missing(editor) {
  const run = spawnSync(editor.command, editor.needs, { stdio: 'ignore' })
  return run.status === 0 ? undefined : `${editor.name} is missing: install ${editor.packages.join(' and ')}`
}

/** The folder of these tests. */
export const here = path.resolve(import.meta.dirname)
