import { describe, expect, it } from 'vitest'
import { parse } from '../../server/src/syntax/parse.js'
import { textsOf } from './outline.js'

const head = '云岭省医院发展实施方案\n\n为推动医院发展，结合本省实际，制定本方案。\n\n一、重点任务\n\n'

/** The logical paragraphs of `text`, set below a chapter. */
function paragraphs(text: string): string[] {
  return textsOf(head + text, 'body').slice(1)
}

describe('logical paragraphs', () => {
  it('join lines that a hard wrap has parted', () => {
    expect(
      paragraphs(
        '（一）健全体系。完善各级医院的管理制度，建\n立激励机制，提高服务\n能力。\n（二）深化改革。推进试点。',
      ),
    ).toEqual(['（一）健全体系。完善各级医院的管理制度，建立激励机制，提高服务能力。', '（二）深化改革。推进试点。'])
  })

  it('join over page breaks and page numbers', () => {
    const text = '（一）健全体系。完善各级医院的管理制度，建立激\n\n- 3 -\n\n励机制，提高服务能力。'
    expect(paragraphs(text)).toEqual(['（一）健全体系。完善各级医院的管理制度，建立激励机制，提高服务能力。'])
  })

  it('drop what a page break has printed twice', () => {
    const text = '（一）健全体系。由工业和信息化部会同有关部门完善管理制度，支持信息\n\n信息化建设，提高能力。'
    expect(paragraphs(text)).toEqual([
      '（一）健全体系。由工业和信息化部会同有关部门完善管理制度，支持信息化建设，提高能力。',
    ])
  })

  it('join a clause whose bracket is open', () => {
    expect(paragraphs('（一）健全体系。完善制度。（责任单位：省卫\n生健康委、省财政厅）')).toEqual([
      '（一）健全体系。完善制度。（责任单位：省卫生健康委、省财政厅）',
    ])
  })

  it('join a list that goes on', () => {
    expect(paragraphs('（一）健全体系。\n责任单位：省财政厅、\n省医保局')).toEqual([
      '（一）健全体系。',
      '责任单位：省财政厅、省医保局',
    ])
  })

  it('stay apart at headings, labels and whole sentences', () => {
    const lines = [
      '（一）健全体系',
      '完善各级医院的管理制度。',
      '建立激励机制。',
      '责任单位：省财政厅',
      '完成时限：2022年6月',
    ]
    expect(paragraphs(lines.join('\n'))).toEqual(lines)
  })

  it('remember where they were broken', () => {
    const source = `${head}（一）健全体系。完善各级医院的管理制度，建\n立激励机制，提\n\n高服务能力。`
    const last = parse(source).paragraphs.at(-1)
    expect(last?.wraps.map((at) => source.slice(at, at + 3))).toEqual(['立激励', '高服务'])
    expect(last?.broken).toBe(true)
  })

  it('are not broken by CRLF or CR', () => {
    expect(paragraphs('（一）健全体系。\r\n（二）深化改革。\r（三）加强监管。')).toHaveLength(3)
  })
})
