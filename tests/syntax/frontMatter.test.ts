import { describe, expect, it } from 'vitest'
import { frontMatterEnd, frontMatterOf } from '../../server/src/syntax/frontMatter.js'

describe('front matter', () => {
  it('gives its values, keys in English', () => {
    const source = '---\ntemplate: notice-40\n省份：云岭省\n日期: "2021-09-10"\n---\n云岭省实施方案\n'
    expect(frontMatterOf(source)).toEqual({ template: 'notice-40', province: '云岭省', date: '2021-09-10' })
    expect(source.slice(frontMatterEnd(source))).toBe('\n云岭省实施方案\n')
  })

  it('may follow a byte order mark and end lines with CRLF', () => {
    expect(frontMatterOf('\ufeff---\r\nlevel: city\r\n---\r\n正文')).toEqual({ level: 'city' })
  })

  it.each([
    '云岭省实施方案',
    '---\n正文\n---\n',
    '---\nlayout: post\n---\n',
    '---\ntemplate: notice-40\n正文',
  ])('is absent in %j', (source) => {
    expect(frontMatterOf(source)).toBeUndefined()
    expect(frontMatterEnd(source)).toBe(0)
  })
})
