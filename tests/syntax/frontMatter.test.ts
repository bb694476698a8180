import { describe, expect, it } from 'vitest'
import { frontMatterEnd, frontMatterOf, upperFilesIn } from '../../server/src/syntax/frontMatter.js'

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

describe('upper documents', () => {
  const filesOf = (lines: string): string[] => upperFilesIn(frontMatterOf(`---\n${lines}\n---\n正文`)?.upper)

  it.each([
    ['上位文件: 省意见.txt', ['省意见.txt']],
    ['upper: "../上级/省意见.md"', ['../上级/省意见.md']],
    ['上位文件：甲.txt，乙.fangan、丙.md', ['甲.txt', '乙.fangan', '丙.md']],
    ["upper: [甲.txt, '乙.txt']", ['甲.txt', '乙.txt']],
    ['上位文件:\n  - 甲.txt\n  - 上级/乙\nlevel: city', ['甲.txt', '上级/乙']],
    ['上位文件: 《省意见》（云政办发〔2022〕3号）', []],
    ['上位文件: 国办发〔2021〕18号', []],
    ['上位文件: 《关于“甲/乙”的意见.txt》', []],
    ['level: city', []],
  ])('%s', (lines, expected) => {
    expect(filesOf(lines)).toEqual(expected)
  })
})
