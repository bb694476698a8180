/** Settings that were given another name, in an editor that keeps them in memory. */

import { beforeEach, expect, test, vi } from 'vitest'
import { migrateSettings } from '../../client/src/settingsMigration.js'

const store = vi.hoisted(() => ({ values: new Map<string, unknown>(), folders: [] as string[] }))

vi.mock('vscode', () => ({
  ConfigurationTarget: { Global: 'global', Workspace: 'workspace', WorkspaceFolder: 'folder' },
  workspace: {
    get workspaceFolders() {
      return store.folders.map((uri) => ({ uri }))
    },
    getConfiguration: (section: string, scope?: string) => ({
      inspect: (name: string) => ({
        globalValue: store.values.get(`global ${section}.${name}`),
        workspaceValue: store.values.get(`workspace ${section}.${name}`),
        workspaceFolderValue: scope && store.values.get(`folder ${scope} ${section}.${name}`),
      }),
      update: async (name: string, value: unknown, target: string) => {
        const key = target === 'folder' ? `folder ${scope} ${section}.${name}` : `${target} ${section}.${name}`
        if (value === undefined) store.values.delete(key)
        else store.values.set(key, value)
      },
    }),
  },
}))

const renamed = [{ from: 'notice', to: 'template' }]
beforeEach(() => {
  store.values.clear()
  store.folders = []
})

/** Moves what `values` holds; the values afterwards and the log. */
async function migrated(values: Readonly<Record<string, unknown>>, folders: string[] = []) {
  store.values = new Map(Object.entries(values))
  store.folders = folders
  const log: string[] = []
  await migrateSettings((line) => log.push(line), renamed)
  return { values: Object.fromEntries(store.values), log }
}

test('a renamed setting is moved where it is set, and the log is told', async () => {
  expect(await migrated({ 'global fangan.notice': 'general', 'workspace fangan.notice': 'task-list' })).toEqual({
    values: { 'global fangan.template': 'general', 'workspace fangan.template': 'task-list' },
    log: ['fangan.notice → fangan.template (global)', 'fangan.notice → fangan.template (workspace)'],
  })
})

test('each folder keeps its own', async () => {
  const given = { 'folder a fangan.notice': 'general', 'folder b fangan.template': 'task-list' }
  expect((await migrated(given, ['a', 'b'])).values).toEqual({
    'folder a fangan.template': 'general',
    'folder b fangan.template': 'task-list',
  })
})

test('where no old name is set nothing is written and nothing is said', async () => {
  const given = { 'global fangan.template': 'general' }
  expect(await migrated(given, ['a'])).toEqual({ values: given, log: [] })
})
