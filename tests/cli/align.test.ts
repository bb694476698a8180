import { describe, expect, it } from 'vitest'
import { draftText, upperText } from '../align/texts.js'
import { runIn } from './runIn.js'

const files = { '/plans/省意见.txt': upperText, '/plans/方案.txt': draftText }
const named = draftText.replace(/^/, '---\n上位文件: 上级/省意见.txt\n---\n\n')
const ask = ['align', '方案.txt', '--upper', '省意见.txt']

function textOf(file: unknown): string {
  return typeof file === 'string' ? file : new TextDecoder().decode(file as Uint8Array)
}

describe('fangan align', () => {
  it('tells how much is taken up, and what is not', async () => {
    const { code, out, error } = await runIn(files, ask)
    expect([code, error]).toEqual([0, ''])
    expect(out).toMatchInlineSnapshot(`
      "《云岭省人民政府办公厅关于推动公立医院高质量发展的实施意见》
        一（一）构建新体系：2项任务承接了2项（100%）
        一（二）激活新动力：2项任务承接了1项（50%）

      上位文件共4项任务，承接率75%：已承接1，部分承接2，上位文件已改动0，未承接1；本方案增加1。

      未承接（1）
        一（二）2 动态调整服务价格
            本方案没有内容相近的任务

      部分承接（2）
        一（一）1 建设区域医疗中心 → 一（一）1 建设区域医疗中心
            标题相同
            都写到“减少患者跨区域就医、县域内就诊率达到、建设区域医疗中心”
            责任单位对口（省卫生健康委—市卫生健康局、省财政厅—市财政局）
            指标相同（县域内就诊率）
            指标“县域内就诊率达到88%以上”没有达到上位文件的“县域内就诊率达到90%以上”
        一（一）2 组建城市医疗集团 → 一（一）2 组建紧密型医疗集团
            都写到“按网格组建紧密型、组建城市医疗集团、城市医疗集团”
            责任单位对口（省卫生健康委—市卫生健康局、省医保局—市医保局）
            时限“2024年12月底前”晚于上位文件的“2024年6月底前”

      本方案增加（1）
        一（二）2 建设智慧医院
      "
    `)
    const english = await runIn(files, [...ask, '--locale', 'en'])
    expect(english.out).toMatchInlineSnapshot(`
      "《云岭省人民政府办公厅关于推动公立医院高质量发展的实施意见》
        一（一）构建新体系: 2 of 2 tasks (100%)
        一（二）激活新动力: 1 of 2 tasks (50%)

      4 tasks in the upper documents, 75% taken up: 1 covered, 2 partly, 0 outdated, 1 missing; 1 added in this plan.

      missing (1)
        一（二）2 动态调整服务价格
            no task of the draft is like it

      partly covered (2)
        一（一）1 建设区域医疗中心 → 一（一）1 建设区域医疗中心
            the titles are the same
            both speak of “减少患者跨区域就医、县域内就诊率达到、建设区域医疗中心”
            the bodies are counterparts (省卫生健康委—市卫生健康局、省财政厅—市财政局)
            both have the indicator 县域内就诊率
            “县域内就诊率达到88%以上” falls short of “县域内就诊率达到90%以上” above
        一（一）2 组建城市医疗集团 → 一（一）2 组建紧密型医疗集团
            both speak of “按网格组建紧密型、组建城市医疗集团、城市医疗集团”
            the bodies are counterparts (省卫生健康委—市卫生健康局、省医保局—市医保局)
            “2024年12月底前” is later than “2024年6月底前” above

      added (1)
        一（二）2 建设智慧医院
      "
    `)
  })

  it('gives programs places, statuses, reasons and the findings of check', async () => {
    const { code, out } = await runIn(files, [...ask, '--format', 'json'])
    expect(code).toBe(0)
    const { version, items, diagnostics, coverage } = JSON.parse(out)
    expect(version).toBe(1)
    expect(coverage).toMatchObject({ tasks: 4, covered: 1, partly: 2, missing: 1, share: 0.75 })
    expect(coverage.sections.map((one: { path: string }) => one.path)).toEqual(['一（一）', '一（二）'])
    const [first] = items
    expect(first.upper).toMatchObject({
      document: '省意见.txt',
      kind: 'task',
      path: '一（一）1',
      title: '建设区域医疗中心',
    })
    expect(upperText.slice(first.upper.start, first.upper.end)).toMatch(/^1\. 建设区域医疗中心/)
    expect(draftText.slice(first.draft.start, first.draft.end)).toMatch(/^1\. 建设区域医疗中心/)
    expect(first.reasons[0]).toEqual({ code: 'same-title', message: '标题相同', args: {} })
    const rules = diagnostics.map((one: { rule: string }) => one.rule)
    for (const rule of ['deadline-after-upper', 'target-below-upper', 'upper-task-missing'])
      expect(rules).toContain(rule)
  })

  it('writes a table as Markdown, as a page and as a workbook', async () => {
    const markdown = await runIn(files, [...ask, '--format', 'md'])
    expect(markdown.out).toContain('| 上位文件条款 | 上位文件任务 | 本方案条款 | 本方案任务 | 状态 | 说明 |')
    expect(markdown.out).toContain('| 一（二）2 | 动态调整服务价格 |  |  | 未承接 |')
    const odd = { ...files, '/plans/省意见.txt': upperText.replace('动态调整服务价格。', '动态<b>调整</b>&服务价格。') }
    const page = await runIn(odd, [...ask, '--format', 'html', '-o', '对照.html'])
    expect([page.code, page.error]).toEqual([0, '对照.html：对照结果已写入。\n'])
    const html = textOf(page.files['/plans/对照.html'])
    expect(html).toContain('动态&lt;b&gt;调整&lt;/b&gt;&amp;服务价格')
    expect(html).not.toMatch(/<script|https?:|<b>/)
    const book = await runIn(files, [...ask, '--format', 'xlsx'])
    expect([book.code, book.error]).toEqual([0, '方案对照表.xlsx：对照结果已写入。\n'])
    const { readXlsx } = await import('hucre/xlsx')
    const { sheets } = await readXlsx(book.files['/plans/方案对照表.xlsx'] as Uint8Array)
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['对照表', 10],
      ['分部分', 4],
    ])
  })

  it('leaves a file that is there unless it is told to replace it', async () => {
    const there = { ...files, '/plans/对照.md': '旧' }
    const { code, error, files: after } = await runIn(there, [...ask, '--format', 'md', '-o', '对照.md'])
    expect([code, after['/plans/对照.md']]).toEqual([2, '旧'])
    expect(error).toContain('文件已存在，未改写')
    const forced = await runIn(there, [...ask, '--format', 'md', '-o', '对照.md', '--force'])
    expect(forced.code).toBe(0)
  })

  it('takes the upper documents from the front matter, else from the configuration', async () => {
    const front = { '/plans/市/方案.txt': named, '/plans/市/上级/省意见.txt': upperText }
    expect((await runIn(front, ['align', '市/方案.txt'])).out).toContain('承接率75%')
    const config = {
      '/plans/fangan.config.json': '{ "upper": ["省意见.txt"] }',
      '/plans/省意见.txt': upperText,
      '/plans/市/方案.txt': draftText,
    }
    expect((await runIn(config, ['align', '市/方案.txt'])).out).toContain('承接率75%')
    const override = {
      ...config,
      '/plans/fangan.config.json': '{ "overrides": [{ "files": ["市/**"], "upper": "省意见.txt" }] }',
    }
    expect((await runIn(override, ['align', '市/方案.txt'])).out).toContain('承接率75%')
  })

  it('reads GB18030 and UTF-16', async () => {
    const utf16 = Uint8Array.from(Buffer.from(`\ufeff${upperText}`, 'utf16le'))
    expect((await runIn({ ...files, '/plans/省意见.txt': utf16 }, ask)).out).toContain('承接率75%')
  })

  it.each([
    ['no upper document', ['align', '方案.txt'], '没有写明上位文件'],
    ['a file that is not there', ['align', '方案.txt', '--upper', '没有.txt'], '没有.txt：没有这个文件'],
    ['a draft that is not there', ['align', '没有.txt', '--upper', '省意见.txt'], '没有这个文件'],
    ['a malformed pin', [...ask, '--pin', '一（一）1'], '应写成“上位文件条款=本方案条款”'],
    ['an unknown upper clause', [...ask, '--pin', '九=一（一）1'], '上位文件没有“九”这一条任务。可用：一（一）1、'],
    ['an unknown clause', [...ask, '--pin', '一（一）1=九'], '本方案没有“九”这一条任务'],
    ['an unknown format', [...ask, '--format', 'pdf'], 'pdf'],
  ])('fails in words on %s', async (_name, args, words) => {
    const { code, error } = await runIn(files, args)
    expect(code).toBe(2)
    expect(error).toContain(words)
  })
})

describe('--max-warnings', () => {
  it.each([
    ['-1', 0, ''],
    ['99', 0, ''],
    ['0', 1, '警告2条，超过允许的0条，详见 fangan check。\n'],
  ])('%s', async (max, code, error) => {
    const run = await runIn(files, [...ask, '--max-warnings', max])
    expect([run.code, run.error]).toEqual([code, error])
  })

  it('is told in English, and wants a number', async () => {
    const { error } = await runIn(files, [...ask, '--max-warnings', '1', '--locale', 'en'])
    expect(error).toBe('There are more warnings (2) than allowed (1); see fangan check.\n')
    expect((await runIn(files, [...ask, '--max-warnings', 'x'])).code).toBe(2)
  })
})

describe('pins', () => {
  const side = '/plans/方案.txt.align.json'

  it('confirm a match, rule one out, and outlive renumbering', async () => {
    const pinned = await runIn(files, [...ask, '--pin', '一（二）2=一(二)2', '--reject', '一（一）1=一（一）1'])
    expect([pinned.code, pinned.error]).toEqual([0, '方案.txt.align.json：记下2处对应。\n'])
    expect(pinned.out).toContain('承接率75%')
    expect(pinned.out).toContain('“建设区域医疗中心”已人工确认不对应')
    const moved = draftText.replace('2. 建设智慧医院', '7. 建设智慧医院')
    const again = await runIn({ ...files, '/plans/方案.txt': moved, [side]: pinned.files[side] }, [
      ...ask,
      '--format',
      'json',
    ])
    const { items } = JSON.parse(again.out)
    const item = items.find((one: { upper?: { path: string } }) => one.upper?.path === '一（二）2')
    expect(item.draft.path).toBe('一（二）7')
    expect(item.reasons[0].code).toBe('pinned')
  })

  it('tell of an upper text that has changed since', async () => {
    const { files: after } = await runIn(files, [...ask, '--pin', '一（二）1=一（二）1'])
    const changed = {
      ...files,
      [side]: after[side],
      '/plans/省意见.txt': upperText.replace('合理确定薪酬水平', '从严核定薪酬水平'),
    }
    const { out } = await runIn(changed, ask)
    expect(out).toContain('上位文件已改动（1）')
    const checked = await runIn({ ...changed, '/plans/方案.txt': `---\n上位文件: 省意见.txt\n---\n\n${draftText}` }, [
      'check',
      '方案.txt',
    ])
    expect(checked.out).toContain('upper-changed')
    const confirmed = await runIn(changed, [...ask, '--pin', '一（二）1=一（二）1'])
    expect(confirmed.out).not.toContain('上位文件已改动（')
  })

  it.each([
    ['{', '不是有效的 JSON'],
    ['{}', '缺少 "version": 1'],
    ['{"version":1}', '缺少列表 "pins"'],
    ['{"version":1,"pins":[{"document":"省意见.txt"}]}', '第1条的 fingerprint 缺少或写错'],
  ])('that are %s are told', async (text, words) => {
    const { code, error } = await runIn({ ...files, [side]: text }, ask)
    expect(code).toBe(2)
    expect(error).toContain(words)
  })

  describe('on one of two upper documents of the same name', () => {
    const two = { '/plans/国家/意见.txt': upperText, '/plans/省/意见.txt': upperText, '/plans/方案.txt': draftText }
    const both = ['align', '方案.txt', '--upper', '国家/意见.txt', '省/意见.txt', '--format', 'json']
    const pin = ['--pin', '省/意见.txt#一（二）2=一（二）2']
    const pinnedIn = (out: string): string[] =>
      JSON.parse(out).items.flatMap((item: { upper?: { document: string }; reasons: { code: string }[] }) =>
        item.upper && item.reasons.some(({ code }) => code === 'pinned') ? [item.upper.document] : [],
      )

    it('count for that one, wherever the path begins', async () => {
      const pinned = await runIn(two, [...both, ...pin])
      expect(pinnedIn(pinned.out)).toEqual(['省/意见.txt'])
      expect(JSON.parse(textOf(pinned.files[side])).pins[0].document).toBe('省/意见.txt')
      const within = both.map((arg) => (arg.endsWith('意见.txt') ? `/plans/${arg}` : arg))
      expect(pinnedIn((await runIn(pinned.files, within)).out)).toEqual(['/plans/省/意见.txt'])
    })

    it('is told apart from one beside the draft', async () => {
      const near = { '/plans/意见.txt': upperText, '/plans/省/意见.txt': upperText, '/plans/方案.txt': draftText }
      const args = ['align', '方案.txt', '--upper', '意见.txt', '省/意见.txt', '--format', 'json']
      const pinned = await runIn(near, [...args, '--pin', '意见.txt#一（二）2=一（二）2'])
      expect(pinnedIn(pinned.out)).toEqual(['意见.txt'])
      const second = await runIn(pinned.files, [...args, ...pin])
      expect(pinnedIn(second.out)).toEqual(['意见.txt', '省/意见.txt'])
    })

    it('of an earlier version, by its file name, count for both, and for one that was moved', async () => {
      const pinned = await runIn(two, [...both, ...pin])
      const old = textOf(pinned.files[side]).replace('省/意见.txt', '意见.txt')
      expect(pinnedIn((await runIn({ ...two, [side]: old }, both)).out)).toEqual(['国家/意见.txt', '省/意见.txt'])
      const moved = { '/plans/上级/意见.txt': upperText, '/plans/方案.txt': draftText, [side]: pinned.files[side] }
      const one = ['align', '方案.txt', '--upper', '上级/意见.txt', '--format', 'json']
      expect(pinnedIn((await runIn(moved, one)).out)).toEqual(['上级/意见.txt'])
    })
  })

  it('of passages that are gone are told', async () => {
    const { files: after } = await runIn(files, [...ask, '--pin', '一（二）2=一（二）2'])
    const gone = draftText.replace(/2\. 建设智慧医院[^\n]*\n/, '')
    const { error } = await runIn({ ...files, '/plans/方案.txt': gone, [side]: after[side] }, ask)
    expect(error).toContain('“动态调整服务价格”与“建设智慧医院”：文本中已找不到')
  })
})

describe('fangan check', () => {
  it('runs the rules on alignment where an upper document is named, and says when it cannot be read', async () => {
    const text = draftText.replace(/^/, '---\n上位文件:\n  - 省意见.txt\n  - 没有.txt\n---\n\n')
    const { out } = await runIn({ ...files, '/plans/方案.txt': text }, ['check', '方案.txt'])
    for (const rule of ['deadline-after-upper', 'target-below-upper', 'upper-task-missing', 'upper-unreadable'])
      expect(out).toContain(rule)
    expect((await runIn(files, ['check', '方案.txt'])).out).not.toContain('-upper')
  })

  it('keeps a result only as long as the upper document is the same', async () => {
    const front = { ...files, '/plans/方案.txt': `---\n上位文件: 省意见.txt\n---\n\n${draftText}` }
    const first = await runIn(front, ['check', '方案.txt', '--cache', '缓存'])
    expect(first.out).toContain('deadline-after-upper')
    const later = { ...first.files, '/plans/省意见.txt': upperText.replace('2024年6月底前', '2024年12月底前') }
    expect((await runIn(later, ['check', '方案.txt', '--cache', '缓存'])).out).not.toContain('deadline-after-upper')
  })
})
