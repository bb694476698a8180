/** What an import is called, what it says, and what is dropped. */

import { expect, test } from 'vitest'
import { draftNames } from '../../client/src/draftName.js'
import { droppedFiles } from '../../client/src/droppedFiles.js'
import { remarksPage } from '../../client/src/importRemarks.js'

test('a draft is called like its file', () => {
  const first = (name: string, count: number): string[] => {
    const names = draftNames(name)
    return Array.from({ length: count }, () => names.next().value)
  }
  expect(first('某省实施方案.docx', 2)).toEqual(['某省实施方案.fangan.md', '某省实施方案 2.fangan.md'])
  expect(first('某省方案（2022.3）', 1)).toEqual(['某省方案（2022.3）.fangan.md'])
  expect(first('.docx', 1)).toEqual(['.docx.fangan.md'])
})

test('remarks are text on their page, whatever they say', () => {
  const page = remarksPage('导入：*a*.docx', '没有成为正文的内容：', ['第1段：批注：<img src=x> [链](x)\n# 标题'])
  expect(page).toBe(
    '# 导入：\\*a\\*\\.docx\n\n没有成为正文的内容：\n\n- 第1段：批注：&#60;img src=x&#62; \\[链\\]\\(x\\) \\# 标题\n',
  )
})

test('of what is dropped the Word documents count', () => {
  const list = '# a comment\r\nfile:///a/%E6%96%B9.DOCX\r\nfile:///a/b.txt\r\nhttps://x/c.docx?d#e\r\n'
  expect(droppedFiles(list, /\.docx$/i)).toEqual(['file:///a/%E6%96%B9.DOCX', 'https://x/c.docx?d#e'])
})
