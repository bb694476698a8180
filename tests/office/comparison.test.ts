/** The Word table of a revision as LibreOffice opens it. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { compareVersions } from '../../server/src/compare/versions.js'
import { comparisonBytes } from '../../server/src/exporters/comparison/index.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { bracketed } from '../ledger/plans.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fangan-office-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

it('holds what was said, what is said now, and what was changed', async () => {
  const after = bracketed.replace(/省卫生健康委/, '省医保局')
  const comparison = compareVersions(readPlan(bracketed), readPlan(after), 'zh')
  expect(comparison.changes).toHaveLength(1)
  const source = path.join(folder, '对照表.docx')
  writeFileSync(
    source,
    await comparisonBytes({ comparison, names: { before: '甲', after: '乙' }, locale: 'zh' }, 'docx'),
  )
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, source],
    {
      stdio: 'pipe',
    },
  )
  const text = readFileSync(path.join(folder, '对照表.txt'), 'utf8')
  const [change] = comparison.changes
  for (const part of ['修改对照表', '甲 → 乙', change.before?.text, change.after?.text]) expect(text).toContain(part)
})
