import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { publishedPage } from '../../server/src/analysis/docsUrl.js'
import { allRules } from '../../server/src/rules/allRules.js'
import { builtinTemplates } from '../../server/src/templates/builtin.generated.js'

const root = path.resolve(import.meta.dirname, '../..')

/** The file of the repository that is published at `url`. */
function fileOf(url: string | undefined): string {
  return url?.replace(/^.*?\/blob\/main\//, '').replace(/#.*$/, '') ?? ''
}

describe('published pages', () => {
  it.each(allRules.map(({ meta }) => meta.id))('of the rule %s is a file of the documentation', (id) => {
    expect(existsSync(path.join(root, fileOf(publishedPage(id))))).toBe(true)
  })

  it('of a requirement is a file of the documentation', () => {
    const [template] = builtinTemplates
    const id = `${template.id}/${template.requirements[0].id}`
    expect(existsSync(path.join(root, fileOf(publishedPage(id))))).toBe(true)
  })

  it('of the findings about suppressions is the page on suppressions', () => {
    expect(publishedPage('suppression-unused')).toMatch(/docs\/suppressions\.md#suppression-unused$/)
  })

  it('is none for a requirement of one’s own template', () => {
    expect(publishedPage('own/ledger')).toBeUndefined()
  })
})
