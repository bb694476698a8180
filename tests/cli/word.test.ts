/** Word files on the command line: checked as they are, with paragraph and character instead of lines. */

import { describe, expect, test } from 'vitest'
import { p, wordFile } from '../support/wordFile.js'
import { runIn } from './runIn.js'

const paragraphs = [
  '某县医疗卫生实施方案',
  '为落实意见，制定本方案。',
  '一、重点任务',
  '（一）建设中心。建成XX个中心。（责任单位：县卫生健康局）',
]
const plan = wordFile(paragraphs.map((text) => p(text)).join(''))
const files = { '/plans/方案.docx': plan, '/plans/方案.txt': `${paragraphs.join('\n')}\n` }

describe('check', () => {
  test('finds in a Word file what it finds in its text, by paragraph and character', async () => {
    const read = async (path: string) =>
      JSON.parse((await runIn(files, ['check', path, '--format', 'json'])).out).files[0].diagnostics
    const [word, text] = [await read('方案.docx'), await read('方案.txt')]
    expect(word.map(({ rule }: { rule: string }) => rule)).toEqual(text.map(({ rule }: { rule: string }) => rule))
    const blank = word.find(({ rule }: { rule: string }) => rule === 'placeholder-left')
    expect(blank.word).toEqual({ start: { paragraph: 4, character: 11 }, end: { paragraph: 4, character: 13 } })
    expect(blank.fixes).toEqual([])
  })

  test('says the place in words', async () => {
    const { out } = await runIn(files, ['check', '方案.docx'])
    expect(out).toContain('第4段第11字')
    expect((await runIn(files, ['check', '方案.docx', '--locale', 'en'])).out).toContain('¶4:11')
  })

  test('gives no lines where there are none', async () => {
    const github = (await runIn(files, ['check', '方案.docx', '--format', 'github'])).out
    expect(github).not.toMatch(/line=/)
    expect(github).toContain('第4段第11字')
    const sarif = JSON.parse((await runIn(files, ['check', '方案.docx', '--format', 'sarif'])).out)
    const [location] = sarif.runs[0].results.find(
      ({ ruleId }: { ruleId: string }) => ruleId === 'placeholder-left',
    ).locations
    expect(location.physicalLocation.region).toBeUndefined()
    expect(location.logicalLocations).toEqual([{ fullyQualifiedName: 'paragraph 4, character 11' }])
  })

  test('reads one from standard input', async () => {
    const { out } = await runIn({}, ['check', '--stdin', '--format', 'json'], { stdin: plan })
    expect(JSON.parse(out).files[0].diagnostics.length).toBeGreaterThan(0)
  })

  test('aligns with a Word file above', async () => {
    const draft =
      '---\n上位文件: 上级.docx\n---\n某县实施方案\n一、重点任务\n（一）别的事。做好别的事。（责任单位：县财政局）\n'
    const { out } = await runIn({ '/plans/方案.txt': draft, '/plans/上级.docx': plan }, [
      'check',
      '方案.txt',
      '--min-severity',
      'hint',
    ])
    expect(out).toContain('upper-task-missing')
  })
})

test.each(['inspect', 'diff', 'ledger'])('%s reads Word files', async (command) => {
  const argv = command === 'diff' ? ['diff', '方案.txt', '方案.docx'] : [command, '方案.docx', '--format', 'json']
  const { code, error } = await runIn(files, argv)
  expect({ code, error: error.includes('Word 或 WPS') }).toEqual({ code: 0, error: false })
})
