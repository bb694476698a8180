import { describe, expect, it } from 'vitest'
import { runIn } from './runIn.js'

const tasks = {
  network: '健全分级诊疗网络。推进城市医疗集团和县域医共体建设。',
  wages: '改革薪酬分配制度。合理确定公立医院薪酬水平，落实自主权。',
}
const nation = `全国健康服务体系建设工作任务\n一、重点任务\n（一）${tasks.network}（国家卫生健康委牵头）\n（二）${tasks.wages}（人力资源社会保障部牵头）\n`
const province = `---\n上位文件: 国家.txt\n---\n云岭省健康服务体系建设实施方案\n一、重点任务\n（一）${tasks.network}（省卫生健康委牵头）\n（二）${tasks.wages}（省人力资源社会保障厅牵头）\n`
const city = `---\n上位文件: 云岭省实施方案.txt\n---\n清河市健康服务体系建设实施方案\n一、重点任务\n（一）${tasks.network}（市卫生健康委牵头）\n`
const files = {
  '/plans/国家.txt': nation,
  '/plans/云岭省实施方案.txt': province,
  '/plans/清河市实施方案.txt': city,
}
const paths = ['国家.txt', '云岭省实施方案.txt', '清河市实施方案.txt']

describe('fangan cascade', () => {
  it('shows how each document carries out the one above, and where a task is lost', async () => {
    const { code, out, error } = await runIn(files, ['cascade', ...paths])
    expect([code, error]).toEqual([1, ''])
    expect(out).toBe(`全国健康服务体系建设工作任务
  云岭省健康服务体系建设实施方案
    承接“全国健康服务体系建设工作任务”2/2项（100%）
    清河市健康服务体系建设实施方案
      承接“云岭省健康服务体系建设实施方案”1/2项（50%）

没有层层落实的任务（1处）：
  全国健康服务体系建设工作任务 一（二） 改革薪酬分配制度
    → 云岭省健康服务体系建设实施方案 一（二） 改革薪酬分配制度 已承接
      → 清河市健康服务体系建设实施方案 未承接
`)
  })

  it('makes a page of it', async () => {
    const { out } = await runIn(files, ['cascade', ...paths, '--format', 'md'])
    expect(out).toContain('  - **云岭省健康服务体系建设实施方案** · 承接“全国健康服务体系建设工作任务”2/2项（100%）')
    expect(out).toContain('- 全国健康服务体系建设工作任务 一（二） 改革薪酬分配制度 → ')
  })

  it('draws the graph of the documents', async () => {
    const { out } = await runIn(files, ['cascade', ...paths, '--format', 'mermaid'])
    expect(out).toContain('flowchart TD\n  d1["全国健康服务体系建设工作任务"]')
    expect(out).toContain('  d2 -->|"1/2项 50%"| d3')
  })

  it('prints data', async () => {
    const { out } = await runIn(files, ['cascade', ...paths, '--format', 'json'])
    const { version, documents, edges } = JSON.parse(out)
    expect([version, documents.map(({ rank }: { rank: number }) => rank)]).toEqual([1, [0, 1, 2]])
    expect(edges.map(({ missing }: { missing: number }) => missing)).toEqual([0, 1])
  })

  it('tells of documents that are above themselves, and ends', async () => {
    const circular = { ...files, '/plans/国家.txt': `---\n上位文件: 清河市实施方案.txt\n---\n${nation}` }
    const { out } = await runIn(circular, ['cascade', ...paths])
    expect(out).toContain('“清河市健康服务体系建设实施方案”经过别的文件又以自己为上位文件')
  })

  it('says when nothing is tied to anything', async () => {
    const { code, error } = await runIn(files, ['cascade', '国家.txt'])
    expect([code, error]).toEqual([2, expect.stringContaining('没有写明上下级关系')])
  })
})
