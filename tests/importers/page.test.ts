import { describe, expect, it } from 'vitest'
import type { Imported } from '../../server/src/importers/imported.js'
import { draftOfPageFile } from '../../server/src/importers/pageFile.js'
import { parse } from '../../server/src/syntax/parse.js'
import { damageMark } from '../../server/src/text/directives.js'

function imported(source: string | Uint8Array, options?: { path?: string; simplified?: boolean }): Imported {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  const result = draftOfPageFile(bytes, options?.path ?? '文件.txt', { simplified: options?.simplified })
  if ('error' in result) throw new Error(result.error)
  return result
}

const textOf = (source: string | Uint8Array, options?: { path?: string; simplified?: boolean }): string => {
  const { text } = imported(source, options)
  expect(imported(text, { simplified: options?.simplified }).text).toBe(text)
  return text
}

const remarksOf = (source: string | Uint8Array): string[] =>
  imported(source).remarks.map(({ kind, line, text }) => `${kind} ${line} ${text.replaceAll('\n', '/')}`)

const notice = [
  '云岭省民政厅关于做好养老服务工作的通知',
  '云民函〔2025〕7号',
  '各市民政局：',
  '为做好养老服务工作，现就有关事项通知如下。',
  '一、加强组织领导',
  '各市要把养老服务摆上重要位置，健全工作机制。',
  '二、制定实施方案',
  '各市要在2025年6月底前印发实施方案，并抄送我厅。',
  '云岭省民政厅',
  '2025年3月6日',
]
const bare = `${notice.join('\n')}\n`

describe('a text copied from a page', () => {
  const top = ['无障碍 关怀版 简 繁', '当前位置：首页 > 政策文件', '索引号：000014/2025-7', '发布日期：2025-03-10']
  const foot = [
    '扫一扫在手机打开当前页',
    '上一篇：云岭省民政厅关于开展检查的通知',
    '主办：云岭省民政厅',
    '云ICP备05004294号-1',
  ]

  it('becomes the bare document; what is taken off is listed with its lines', () => {
    const page = [...top, ...notice, ...foot].join('\n')
    expect(textOf(page)).toBe(bare)
    expect(remarksOf(page)).toEqual([`removed 1 ${top.join('/')}`, `removed 15 ${foot.join('/')}`])
  })

  it('that is a draft stays as it is', () => {
    expect(textOf(bare)).toBe(bare)
    expect(imported(bare).remarks).toEqual([])
  })

  it('loses no line to a box of related reports', () => {
    const page = [...notice.slice(0, 6), '相关报道', '- 云岭省养老服务工作综述', '解读', ...notice.slice(6)].join('\n')
    expect(textOf(page)).toBe(bare)
    expect(remarksOf(page)).toEqual(['removed 7 相关报道/- 云岭省养老服务工作综述/解读'])
  })

  it('has wraps and page numbers mended', () => {
    const page = bare.replace('健全工作机制。', '健全工作\n— 2 —\n机制。').replace('各市要把', '    各市要把')
    expect(textOf(page)).toBe(bare.replace('各市要把', '　　各市要把'))
    expect(remarksOf(page)).toEqual(['removed 6 — 2 —'])
  })

  it('keeps front matter, directives and Markdown of the writer', () => {
    const draft = [
      '---',
      'template: general',
      '---',
      '# 云岭省民政厅关于做好养老服务工作的通知',
      ...notice.slice(2, 5),
      '<!-- fangan-disable-next-line vague-measure -->',
      '**各市**要把养老服务摆上重要位置，健全工作机制。// fangan-disable-line',
      '',
    ].join('\n')
    expect(textOf(draft)).toBe(draft)
    expect(imported(draft).remarks).toEqual([])
  })
})

describe('what only the page says of the document', () => {
  const metadata = ['发文机关：云岭省民政厅', '发文字号：云民函〔2025〕7号', '成文日期：2025-03-06']

  it('is taken over: the number below the title, issuer and date as the signature', () => {
    const page = [...metadata, notice[0], ...notice.slice(2, 8)].join('\n')
    expect(textOf(page)).toBe(bare)
    expect(remarksOf(page)).toEqual([
      'kept 2 云民函〔2025〕7号',
      'kept 9 云岭省民政厅',
      'kept 10 2025年3月6日',
      `removed 1 ${metadata.join('/')}`,
    ])
  })

  it('stands in front of the annexes', () => {
    const annex = ['附件', '养老服务任务清单', '1.建设养老服务中心。']
    const page = [...metadata, ...notice.slice(0, 8), '附件：养老服务任务清单', ...annex].join('\n')
    expect(textOf(page)).toBe(
      `${[...notice.slice(0, 8), '附件：养老服务任务清单', ...notice.slice(8), ...annex].join('\n')}\n`,
    )
  })

  it('is not taken over where the document has it', () => {
    expect(textOf([...metadata, ...notice].join('\n'))).toBe(bare)
    expect(remarksOf([...metadata, ...notice].join('\n'))).toEqual([`removed 1 ${metadata.join('/')}`])
  })
})

describe('a page in HTML', () => {
  const paragraphs = notice.map((line) => `<p><span>${line}</span></p>`).join('\n')

  it('is read without its scripts, its frame of tables and its menus', () => {
    const page = `<!DOCTYPE html><html><head><title>通知</title><script>document.write("<script src='x'><\\/script>")</script></head>
<body><div class="nav"><a href="/">首页</a> &gt; <a>政策文件</a></div>
<table><tr><td>索引号：</td><td>000014/2025-7</td></tr><tr><td>发布日期：</td><td>2025-03-10</td></tr></table>
<table width="100%"><tr><td>${paragraphs}</td></tr></table>
<div>【打印】</div><div>云ICP备05004294号-1</div></body></html>`
    expect(textOf(page)).toBe(bare)
  })

  it('has its tables as Markdown, and those that lay out the page as lines', () => {
    const rows = [
      ['序号', '任务', '责任单位'],
      ['1', '建设中心', '省民政厅'],
      ['2', '培训人员', '省教育厅'],
    ]
    const table = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('')}</table>`
    const page = `<html><body><table><tr><td>${paragraphs}<p>附件</p><p>任务清单</p>${table}</td><td>分享</td></tr></table></body></html>`
    expect(textOf(page)).toBe(
      `${bare}附件\n任务清单\n| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 建设中心 | 省民政厅 |\n| 2 | 培训人员 | 省教育厅 |\n`,
    )
  })

  it('is told by its name, or by what it holds behind the lines of a collector', () => {
    expect(textOf('<p>一、任务<p>加强建设。', { path: '通知.HTM' })).toBe('一、任务\n加强建设。\n')
    const collected = `---\ntitle: '新闻'\nauthor: 某网\n---\n\n<div>\n${paragraphs}\n</div>`
    expect(textOf(collected)).toBe(bare)
    expect(remarksOf(collected)).toEqual(["removed 1 ---/title: '新闻'/author: 某网/---"])
  })

  it('is decoded as it says, and a wrong byte is damage', () => {
    const gb: number[] = [0xd2, 0xbb, 0xa1, 0xa2, 0xc8, 0xce, 0xce, 0xf1]
    const page = (meta: string, ...middle: number[]): Uint8Array =>
      Uint8Array.from([
        ...new TextEncoder().encode(`<html><meta ${meta}><p>`),
        ...gb,
        ...middle,
        0x3c,
        0x2f,
        0x70,
        0x3e,
      ])
    expect(textOf(page('charset="gb2312"'))).toBe('一、任务\n')
    const declared = 'http-equiv="Content-Type" content="text/html; charset=GBK"'
    expect(textOf(page(declared, 0xff))).toBe(`一、任务\ufffd${damageMark}\n`)
    expect(textOf('\ufeff<html><meta charset="gbk"><p>一、任务</p></html>')).toBe('一、任务\n')
  })
})

describe('damage', () => {
  it('is left, marked once at the end of its line, listed, and no part of the text that is read', () => {
    const source = bare.replace('健全工作机制', '健全工\ue2aa机制').replace('抄送我厅', '抄\u0000\ufffd厅')
    const { text, remarks } = imported(source)
    expect(text).toBe(
      source
        .split('\n')
        .map((line) => (/[\ue2aa\ufffd]/.test(line) ? line + damageMark : line))
        .join('\n'),
    )
    expect(remarks.map(({ kind, line, text }) => [kind, line, text])).toEqual([
      ['damage', 6, '要位置，健全工\ue2aa机制。'.slice(-10)],
      ['damage', 8, '实施方案，并抄\u0000\ufffd厅。'.slice(-10)],
    ])
    expect(imported(text)).toEqual({ text, remarks, origins: [] })
    expect(parse(text).paragraphs.map(({ reading }) => reading.text)).toEqual(
      parse(source).paragraphs.map(({ reading }) => reading.text),
    )
  })

  it('is marked within the last cell of a row', () => {
    const table =
      '| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 建\ufffd中心 | 省民政厅 |\n| 2 | 培训 | 省教育厅 |\n'
    expect(textOf(table)).toBe(table.replace('省民政厅', `省民政厅${damageMark}`))
  })
})

describe('traditional text with ruby', () => {
  const source = '健全醫(yī)療衛(wèi)生體制機(jī)制,加強(qiáng)統(tǒng)籌。\n'

  it('stays as it is, and is normalised on request', () => {
    expect(textOf(source)).toBe(source)
    expect(textOf(source, { simplified: true })).toBe('健全医疗卫生体制机制，加强统筹。\n')
  })
})

it('of any bytes is a draft or an error', () => {
  expect(draftOfPageFile(Uint8Array.of(0, 1, 2, 3, 0, 0), 'a.txt')).toEqual({ error: 'binary' })
  expect(draftOfPageFile(new TextEncoder().encode('%PDF-1.7'), 'a.pdf')).toEqual({ error: 'pdf' })
  expect(draftOfPageFile(new Uint8Array(), 'a.html')).toEqual({ text: '', origins: [], remarks: [] })
})
