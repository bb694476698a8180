import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { wordBytes } from '../../server/src/exporters/word/document.js'
import { standardLayout } from '../../server/src/layout/layout.js'
import { readPlan } from '../../server/src/semantics/lower.js'
import { wholePlan } from '../layout/wholePlan.js'
import { runIn } from './runIn.js'

let standard: Uint8Array
let smaller: Uint8Array
beforeAll(async () => {
  const plan = readPlan(wholePlan)
  const issuerMark = '甲县人民政府文件'
  const other = { ...standardLayout, own: new Map([['title.size', 18] as const, ['table.size', 14] as const]) }
  standard = await wordBytes({ plan, layout: standardLayout, issuerMark })
  smaller = await wordBytes({ plan, layout: other, issuerMark })
})

const unit = 'id: county\nname: 县版式\ntitle: {size: 小二}\ntable.size: 四号\n'

describe('fangan layout check', () => {
  it('passes a document that is as the standard has it', async () => {
    const { code, out } = await runIn({ '/plans/a.docx': standard }, ['layout', 'check', 'a.docx'])
    expect([code, out.split('\n')[1]]).toEqual([0, '测得 79 项，未发现不符。'])
  })

  it('says what deviates, by whose rule, and where', async () => {
    const { code, out } = await runIn({ '/plans/a.docx': smaller }, ['layout', 'check', 'a.docx'])
    expect(code).toBe(1)
    expect(out.split('\n').slice(0, 6)).toEqual([
      'a.docx：按GB/T 9704-2012《党政机关公文格式》核对版式',
      '测得 79 项，不符 1 项。',
      '不符合国家标准：',
      expect.stringMatching(/^ {2}标题字号：应为二号，实为小二（第\d+、\d+段）（7\.3\.1）$/),
      '标准未作规定，与通行做法不同（供参考，不算不符）：',
      expect.stringMatching(/^ {2}表格字号：通常为小四，这里是四号（第/),
    ])
  })

  it('holds documents against the layout of a unit', async () => {
    const files = { '/plans/a.docx': smaller, '/plans/b.docx': standard, '/plans/县.layout.yaml': unit }
    const own = await runIn(files, ['layout', 'check', 'a.docx', '--layout', '县.layout.yaml'])
    expect([own.code, own.out.split('\n')[0]]).toEqual([0, 'a.docx：按县版式核对版式'])
    const other = await runIn(files, ['layout', 'check', 'b.docx', '--layout', '县.layout.yaml', '--locale', 'en'])
    expect(other.code).toBe(1)
    expect(other.out).toContain('Against the rules of the unit:\n  size of the title: 小二 is demanded, there is 二号')
    expect(other.out).toContain('(the standard: 二号, clause 7.3.1); as the standard has it, but not the unit')
  })

  it('writes JSON', async () => {
    const { out } = await runIn({ '/plans/a.docx': smaller }, ['layout', 'check', 'a.docx', '--format', 'json'])
    const { version, deviations, differences, items } = JSON.parse(out)
    expect([version, deviations, differences, items.length]).toEqual([1, 1, 1, 79])
    expect(items.find(({ key }: { key: string }) => key === 'title.size')).toMatchObject({
      ...{ by: 'clause', clause: '7.3.1', demanded: 22, status: 'deviates' },
      found: [{ value: 18, count: 2 }],
    })
  })

  it('warns of fonts that are not on the machine', async () => {
    const fonts = async () => ['FangSong_GB2312', '方正小标宋_GBK']
    const { out } = await runIn({ '/plans/a.docx': standard }, ['layout', 'check', 'a.docx'], { fonts })
    expect(out).toContain(
      '本机没有这些字体，打印或转 PDF 时会换成别的字体：黑体、楷体_GB2312、方正小标宋简体（将用方正小标宋_GBK）、宋体。',
    )
  })

  it.each([
    [['missing.docx'], 'missing.docx'],
    [['text.docx'], 'text.docx：不是 Word 文档（.docx）'],
    [['a.docx', '--layout', 'bad.layout.yaml'], 'bad.layout.yaml:2:1：没有“titel”这一项，是否指“title”？'],
    [['a.docx', '--layout', 'missing.yaml'], 'missing.yaml'],
  ])('fails for what cannot be read: %s', async (args, message) => {
    const files = {
      '/plans/a.docx': standard,
      '/plans/text.docx': '甲',
      '/plans/bad.layout.yaml': 'id: a\ntitel: {size: 小二}\n',
    }
    const { code, error } = await runIn(files, ['layout', 'check', ...args])
    expect([code, error]).toEqual([2, expect.stringContaining(message)])
  })
})

describe('fangan layout learn', () => {
  it('writes the layout of a sample, which the sample fits', async () => {
    const { code, files } = await runIn({ '/plans/a.docx': smaller }, [
      ...['layout', 'learn', 'a.docx', '-o', '县.layout.yaml'],
      ...['--id', 'county', '--title', '县版式'],
    ])
    expect([code, parse(new TextDecoder().decode(files['/plans/县.layout.yaml'] as Uint8Array))]).toEqual([
      0,
      { id: 'county', name: '县版式', extends: 'gbt9704', title: { size: '小二' }, table: { size: '四号' } },
    ])
    const { code: checked } = await runIn(files, ['layout', 'check', 'a.docx', '--layout', '县.layout.yaml'])
    expect(checked).toBe(0)
  })

  it('prints it, names it by the file, and writes over nothing', async () => {
    const { out } = await runIn({ '/plans/样本.docx': standard }, ['layout', 'learn', '样本.docx'])
    expect(out).toContain('# 没有与标准不同的地方。\nid: own\nname: 样本版式\n')
    const files = { '/plans/a.docx': standard, '/plans/b.yaml': 'x' }
    expect((await runIn(files, ['layout', 'learn', 'a.docx', '-o', 'b.yaml'])).code).toBe(2)
    expect((await runIn(files, ['layout', 'learn', 'a.docx', '-o', 'b.yaml', '--force'])).code).toBe(0)
    expect((await runIn(files, ['layout', 'learn', 'a.docx', '--id', '县'])).code).toBe(2)
  })
})

describe('fangan layout show', () => {
  it('lists the standard, or a layout with what the standard says', async () => {
    const { out } = await runIn({}, ['layout', 'show'])
    expect(out.split('\n').filter((line) => /^\w+\.\w+ /.test(line))).toHaveLength(79)
    const own = await runIn({ '/plans/县.layout.yaml': unit }, ['layout', 'show', '县.layout.yaml'])
    expect(own.out).toMatch(/title\.size +标题字号 +小二 +本单位；标准 7\.3\.1 为二号/)
  })
})
